package paper

import (
	"slices"
	"strconv"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// ChangedFigure is what the city was told and what it is told now, as it is
// shown in the annexes.
type ChangedFigure struct {
	Annex    string // Roman, "I"
	Name     string // of the line, "Thu ngân sách nhà nước trên địa bàn"
	What     string // of the column, "Thực hiện"
	Old, New string // "" where there was or is nothing
}

// Adjustment corrects a report that has been handed up (báo cáo điều chỉnh, bổ
// sung): why, which figures change from what to what, and that the rest stands.
func Adjustment(l data.Ledger, changes []ChangedFigure, handed data.HandedUp, why string, today vn.Date) Document {
	from, report := committeeOf(l), citedHandedUp(handed, today)
	d := issued(l, assets.T("paper.report_title"), assets.T("paper.sign.report"), today)
	d.Subject = assets.T("paper.adjustment.subject", "Report", report, "Campaign", campaignInTitle(l.Campaign))
	d.To = []string{orDots(l.Campaign.CityAddressee)}
	d.Body = slices.Concat(
		[]Block{
			Paragraph{Text: assets.T("paper.adjustment.reported", "From", from, "Report", report, "Campaign", campaignInTitle(l.Campaign), "Date", dayOrBlank(handed.FrozenOn, today))},
			Heading{Text: assets.T("paper.adjustment.why"), Level: 1},
		},
		orLines(why, 2),
		[]Block{Heading{Text: assets.T("paper.adjustment.changes"), Level: 1}},
		changedBlocks(changes),
		[]Block{
			Heading{Text: assets.T("paper.adjustment.rest"), Level: 1},
			Paragraph{Text: assets.T("paper.adjustment.stands", "Report", report)},
			Paragraph{Text: assets.T("paper.adjustment.closing", "From", from, "To", d.To[0])},
		},
	)
	d.File = assets.T("paper.file.adjustment")
	return d
}

// changedBlocks are the table of what changes, annex by annex.
func changedBlocks(changes []ChangedFigure) []Block {
	if len(changes) == 0 {
		return []Block{Paragraph{Text: assets.T("paper.adjustment.none")}}
	}
	t := Table{Columns: []Column{
		{Title: assets.T("paper.col.no"), Width: 12, Align: Center},
		{Title: assets.T("paper.adjustment.item"), Width: 56},
		{Title: assets.T("paper.adjustment.what"), Width: 33},
		{Title: assets.T("paper.adjustment.was"), Width: 32, Align: Center},
		{Title: assets.T("paper.adjustment.is"), Width: 32, Align: Center},
	}}
	annex := ""
	for i, c := range changes {
		if c.Annex != annex {
			annex = c.Annex
			t.Rows = append(t.Rows, Row{Kind: Group, Cells: []string{assets.T("annex.name", "Number", annex)}})
		}
		t.Rows = append(t.Rows, Row{Cells: []string{strconv.Itoa(i + 1), c.Name, c.What, orAbsent(c.Old), orAbsent(c.New)}})
	}
	return []Block{Paragraph{Text: assets.T("paper.adjustment.changed", "Count", counted(len(changes)))}, t}
}

// orAbsent is what was reported, or says that it was not.
func orAbsent(text string) string {
	if text == "" {
		return assets.T("paper.adjustment.absent")
	}
	return text
}
