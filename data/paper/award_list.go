package paper

import (
	"strconv"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// AwardList is the list attached to a decision to commend: who is commended,
// for what, with which form and prize, by kind of subject, and the total.
// Number and date of the decision are left blank until the clerk has given
// them; today dates what is blank.
func AwardList(l data.Ledger, decision data.Decision, today vn.Date) Document {
	return Listing{}.AwardList(l, decision, today)
}

// AwardList is [AwardList] set out as g says.
func (g Listing) AwardList(l data.Ledger, decision data.Decision, today vn.Date) Document {
	parts := g.awarded(l, decision)
	d := committeeList(l, today)
	d.Landscape = true
	d.Subject = assets.T("paper.award_subject",
		"Who", capital(namesOf(parts)), "What", honour(l, parts, today), "Campaign", occasion(l.Campaign, parts))
	d.Attached = attachedTo(decision, l, today)
	d.Signers = []Signer{chair(decision)}
	d.File = assets.T("paper.file.awards", "Number", numberOrDraft(decision))
	table := Table{Columns: []Column{
		{Title: assets.T("paper.col.no"), Width: 12, Align: Center},
		{Title: assets.T("paper.col.name"), Width: 46, Align: Left},
		{Title: assets.T("paper.col.who"), Width: 36, Align: Left},
		{Title: assets.T("paper.col.place"), Width: 44, Align: Left},
		{Title: assets.T("paper.col.achievement"), Width: 66, Align: Left},
		{Title: assets.T("paper.col.form"), Width: 24, Align: Center},
		{Title: assets.T("paper.col.prize"), Width: 24, Align: Right},
	}}
	total := table.sumUp(parts, 6, func(i int, n data.Nomination) ([]string, prize) {
		p, shown := prizeOf(l, n, today), g.shown(n)
		return []string{
			strconv.Itoa(i + 1), nomineeName(n), nomineeWho(shown), nomineePlace(shown, l),
			n.Achievement, p.shortForm(), p.amount(),
		}, p
	})
	d.Body = append([]Block{table}, total.inWords("paper.prize_total")...)
	return g.maskable(d, func(g Listing) Document { return g.AwardList(l, decision, today) })
}

// honour says with what the nominees are commended. It names the form when all
// are given the same.
func honour(l data.Ledger, parts []section, today vn.Date) string {
	var form prize
	for _, s := range parts {
		for _, n := range s.list {
			p := prizeOf(l, n, today)
			if form.form.Name != "" && form.form.Name != p.form.Name {
				return assets.T("paper.commended")
			}
			form = p
		}
	}
	switch short := form.shortForm(); short {
	case "":
		return assets.T("paper.commended")
	case form.form.Name:
		return assets.T("paper.given", "Form", short)
	default:
		return assets.T("paper.given_by_ward", "Form", short, "Ward", l.Office.Ward)
	}
}
