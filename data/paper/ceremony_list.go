package paper

import (
	"cmp"
	"strconv"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// CeremonyList is the list by which the awards of a decision are handed over: in
// order, with room for the seat and for who receives it to sign.
func CeremonyList(l data.Ledger, decision data.Decision, today vn.Date) Document {
	return Listing{}.CeremonyList(l, decision, today)
}

// CeremonyList is [CeremonyList] set out as g says.
func (g Listing) CeremonyList(l data.Ledger, decision data.Decision, today vn.Date) Document {
	parts := g.awarded(l, decision)
	d := committeeList(l, today)
	d.Subject = assets.T("paper.ceremony.subject", "Who", namesOf(parts), "Campaign", occasion(l.Campaign, parts))
	d.Attached = attachedTo(decision, l, today)
	table := Table{RowHeight: signHeight, Columns: []Column{
		{Title: assets.T("paper.ceremony.order"), Width: 13, Align: Center},
		{Title: assets.T("paper.col.name"), Width: 45, Align: Left},
		{Title: assets.T("paper.col.post_place"), Width: 42, Align: Left},
		{Title: assets.T("paper.col.form"), Width: 22, Align: Center},
		{Title: assets.T("paper.ceremony.seat"), Width: 18, Align: Center},
		{Title: assets.T("paper.col.received"), Width: 25, Align: Left},
	}}
	number := 0
	for _, s := range parts {
		table.Rows = append(table.Rows, Row{Kind: Group, Cells: []string{s.title()}})
		for _, n := range s.list {
			number++ // goes on through the parts: it is the order of handing over
			table.Rows = append(table.Rows, Row{Cells: []string{
				strconv.Itoa(number), nomineeName(n), postAndUnit(g.shown(n), l), prizeOf(l, n, today).shortForm(),
			}})
		}
	}
	d.Body = []Block{table, Paragraph{Text: assets.T("paper.ceremony.total", "Who", cmp.Or(countsInText(parts), toFill))}}
	d.Place = cmp.Or(l.Office.Place, assets.T("document.place_blank"))
	d.Signers = []Signer{
		{Lines: []string{assets.T("paper.preparer")}, Hint: assets.T("paper.hint"), Name: l.Office.Officer},
		{Lines: []string{assets.T("paper.ceremony.presenter")}, Hint: assets.T("paper.hint")},
	}
	d.File = assets.T("paper.file.ceremony", "Number", numberOrDraft(decision))
	return g.maskable(d, func(g Listing) Document { return g.CeremonyList(l, decision, today) })
}
