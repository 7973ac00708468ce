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
	parts := awarded(l, decision)
	d := committeeList(l, today)
	d.Place = cmp.Or(l.Office.Place, assets.T("document.place_blank"))
	d.Subject = assets.T("paper.payment_subject", "Who", namesOf(parts), "Campaign", campaignInTitle(l.Campaign))
	d.Attached = attachedTo(decision, l, today)
	table := Table{RowHeight: signHeight, Columns: []Column{
		{assets.T("paper.col.no"), 11, Center},
		{assets.T("paper.col.name"), 46, Left},
		{assets.T("paper.col.form"), 24, Center},
		{assets.T("paper.col.coefficient"), 14, Center},
		{assets.T("paper.col.base_salary"), 22, Right},
		{assets.T("paper.col.money"), 23, Right},
		{assets.T("paper.col.received"), 25, Left},
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
	hint := assets.T("paper.hint")
	head := chair(decision)
	d.Signers = []Signer{
		{Lines: []string{assets.T("paper.preparer")}, Hint: hint, Name: l.Office.Officer},
		{Lines: []string{assets.T("paper.accountant")}, Hint: hint},
		{Lines: head.Lines, Name: head.Name},
	}
	return d
}
