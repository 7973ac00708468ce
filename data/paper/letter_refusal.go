package paper

import (
	"strconv"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// RefusalNotice answers a unit about those of its nominees who are not
// commended, with the reason for each (a refusal is given in writing).
func RefusalNotice(l data.Ledger, unit data.Unit, today vn.Date) Document {
	var refused []data.Nomination
	for _, n := range l.Nominations {
		if n.Stage == data.Refused && n.UnitID == unit.ID {
			refused = append(refused, n)
		}
	}
	parts := Listing{}.sections(l, refused)
	round := occasion(l.Campaign, parts)
	d := letter(l, assets.T("paper.refusal.regarding", "Campaign", round), []string{orDots(unit.Name)}, today)
	table := Table{Columns: []Column{
		{Title: assets.T("paper.col.no"), Width: 11, Align: Center},
		{Title: assets.T("paper.col.name"), Width: 54, Align: Left},
		{Title: assets.T("paper.col.form_proposed"), Width: 28, Align: Center},
		{Title: assets.T("paper.refusal.why"), Width: 72, Align: Left},
	}}
	for i, n := range everyone(parts) {
		table.Rows = append(table.Rows, Row{Cells: []string{
			strconv.Itoa(i + 1), joinedBy("\n", nomineeName(n), n.Post), prizeOf(l, n, today).shortForm(), orDots(n.RefusedWhy),
		}})
	}
	d.Body = []Block{
		Paragraph{Text: assets.T("paper.refusal.seen", "Ward", l.Office.Ward, "Unit", orDots(unit.Name), "Campaign", round, "Count", counted(len(refused)))},
		table,
		Paragraph{Text: assets.T("paper.refusal.tell", "Ward", l.Office.Ward)},
		closing(l),
	}
	d.File = assets.T("paper.file.refusal", "Unit", unit.Name)
	return d
}
