package city

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/city"
)

// remarks is the page of the wards' difficulties and proposals.
type remarks struct {
	desk.Table[wardRemarkRow]
	lines readRows[wardRemarkRow]
}

// wardRemarkRow is a difficulty or a proposal of a ward.
type wardRemarkRow struct {
	city.WardRemark
	no int
}

func newRemarks(d *side) desk.Screen {
	s := &remarks{}
	read := func(round city.Round) ([]wardRemarkRow, error) {
		return gather(d.Store.CityRemarks(round.ID), func(r city.WardRemark, no int) wardRemarkRow { return wardRemarkRow{r, no} })
	}
	s.lines = readRows[wardRemarkRow]{d: d, read: read, show: s.Refresh}
	s.Fill(d.Desk, ui.TableSpec[wardRemarkRow]{
		ID: "city_remarks", Title: ui.T("place.city_remarks"),
		Columns: []ui.Column[wardRemarkRow]{
			{ID: "no", Title: ui.T("submissions.no"), Width: 52, Align: ui.Center, Text: func(r wardRemarkRow) string { return words.Count(r.no) }, Value: func(r wardRemarkRow) any { return r.no }},
			{ID: "ward", Title: ui.T("city.col.ward"), Width: 150, Wrap: true, Text: func(r wardRemarkRow) string { return r.Ward }},
			{ID: "kind", Title: ui.T("city.col.remark_kind"), Width: 100, Text: wardRemarkRow.kind},
			{ID: "text", Title: ui.T("city.col.remark"), Width: 500, Wrap: true, Text: func(r wardRemarkRow) string { return r.Text }},
			{ID: "origin", Title: ui.T("city.col.origin"), Width: 150, Text: func(r wardRemarkRow) string { return originText(r.Origin) }},
		},
		Chips: []ui.Chip[wardRemarkRow]{
			{Label: ui.T("city.chip_difficulty"), Tone: ui.ToneWarn, Match: func(r wardRemarkRow) bool { return !r.Proposal }},
			{Label: ui.T("city.chip_proposal"), Tone: ui.ToneInfo, Match: func(r wardRemarkRow) bool { return r.Proposal }},
		},
		Detail: func(r wardRemarkRow) fyne.CanvasObject {
			return container.NewVBox(ui.Heading(r.Ward), ui.Details([]ui.Pair{{Label: r.kind(), Text: r.Text}, {Label: ui.T("city.col.origin"), Text: originText(r.Origin)}}))
		},
		Footer: func(shown []wardRemarkRow) string {
			return s.lines.footer(ui.T("city.remarks_count", "Count", len(shown)))
		},
		Empty: ui.Empty{Text: ui.T("city.remarks_empty")},
	}, func(r wardRemarkRow) int64 { return r.RowID }, s.lines.list)
	return s
}

func (r wardRemarkRow) kind() string {
	if r.Proposal {
		return ui.T("city.chip_proposal")
	}
	return ui.T("city.chip_difficulty")
}
