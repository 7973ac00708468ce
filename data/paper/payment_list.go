package paper

import (
	"cmp"
	"strconv"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// signHeight leaves room for a recipient's signature in each row, in mm.
const signHeight = 11.0

// PaymentList is the list by which the prizes of a decision are paid out: how
// each is reckoned and room to sign for it.
func PaymentList(l data.Ledger, decision data.Decision, today vn.Date) Document {
	return Listing{}.PaymentList(l, decision, today)
}

// PaymentList is [PaymentList] set out as g says. The fund is reckoned up only
// where the list is whole.
func (g Listing) PaymentList(l data.Ledger, decision data.Decision, today vn.Date) Document {
	parts := g.awarded(l, decision)
	d := committeeList(l, today)
	d.Place = cmp.Or(l.Office.Place, assets.T("document.place_blank"))
	d.Subject = assets.T("paper.payment_subject", "Who", namesOf(parts), "Campaign", occasion(l.Campaign, parts))
	d.Attached = attachedTo(decision, l, today)
	table := Table{RowHeight: signHeight, Columns: []Column{
		{Title: assets.T("paper.col.no"), Width: 11, Align: Center},
		{Title: assets.T("paper.col.name"), Width: 46, Align: Left},
		{Title: assets.T("paper.col.form"), Width: 24, Align: Center},
		{Title: assets.T("paper.col.coefficient"), Width: 14, Align: Center},
		{Title: assets.T("paper.col.base_salary"), Width: 22, Align: Right},
		{Title: assets.T("paper.col.money"), Width: 23, Align: Right},
		{Title: assets.T("paper.col.received"), Width: 25, Align: Left},
	}}
	total := table.sumUp(parts, 5, func(i int, n data.Nomination) ([]string, prize) {
		p := prizeOf(l, n, today)
		return []string{
			strconv.Itoa(i + 1), nomineeName(n), p.shortForm(), p.coefficient(), p.baseSalary(), p.amount(),
		}, p
	})
	d.Body = append([]Block{table}, total.inWords("paper.payment_total")...)
	if decision.FundSource != "" {
		d.Body = append(d.Body, Paragraph{Text: assets.T("paper.fund", "Source", decision.FundSource)})
	}
	if g.Only == "" {
		d.Body = append(d.Body, fundLeft(l, decision, total)...)
	}
	d.File = assets.T("paper.file.payment", "Number", numberOrDraft(decision))
	hint := assets.T("paper.hint")
	head := chair(decision)
	d.Signers = []Signer{
		{Lines: []string{assets.T("paper.preparer")}, Hint: hint, Name: l.Office.Officer},
		{Lines: []string{assets.T("paper.accountant")}, Hint: hint},
		{Lines: head.Lines, Name: head.Name},
	}
	return d
}

// fundLeft tells what of the year's fund is left after the decision, where the
// office has entered a fund and every prize is known.
func fundLeft(l data.Ledger, decision data.Decision, total tally) []Block {
	use := l.FundAfter(decision)
	if use.Fund == 0 || total.unknown > 0 || !decision.OfWard() {
		return nil
	}
	key := "paper.fund_left"
	if use.Left < 0 {
		key = "paper.fund_over"
	}
	return []Block{Paragraph{Text: assets.T(key,
		"Year", l.Campaign.Year, "Fund", vn.FormatInt(use.Fund), "Before", vn.FormatInt(use.Before),
		"Now", vn.FormatInt(use.Now), "Left", vn.FormatInt(max(use.Left, -use.Left)))}}
}
