package city

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/city"
	"thidua/data/report"
)

// reportPage is the page of the board's own report upward, part by part.
type reportPage struct {
	desk.Table[report.Part]
	d     *side
	lines readRows[report.Part]
}

func newReport(d *side) desk.Screen {
	s := &reportPage{d: d}
	s.lines = readRows[report.Part]{d: d, read: s.read, show: s.Refresh}
	s.Fill(d.Desk, ui.TableSpec[report.Part]{
		ID: "city_report", Title: ui.T("place.city_report"),
		Columns: []ui.Column[report.Part]{
			{ID: "number", Title: ui.T("report.col.number"), Width: 64, Text: words.Numbered},
			{ID: "text", Title: ui.T("report.col.text"), Width: 700, Wrap: true, Text: func(p report.Part) string { return p.Text }},
			{
				ID: "state", Title: ui.T("report.col.state"), Width: 150, Text: func(p report.Part) string {
					if p.Empty {
						return ui.T("city.part_empty")
					}
					return ""
				},
				Mark: func(p report.Part) ui.Mark {
					if p.Empty {
						return ui.MarkOf(ui.ToneWarn)
					}
					return ui.Mark{}
				},
			},
		},
		Actions: []ui.Action{
			{Label: ui.T("city.show_report"), Icon: theme.VisibilityIcon(), Primary: true, Key: fyne.KeyP, Mod: fyne.KeyModifierControl, Do: s.preview},
			{Label: ui.T("city.show_annexes"), Do: s.previewAnnexes},
			{Label: ui.T("city.make_report"), Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.make},
		},
		Detail: func(p report.Part) fyne.CanvasObject {
			var pairs []ui.Pair
			for _, f := range p.Fields {
				pairs = append(pairs, ui.Pair{Label: words.Joined(" · ", f.Label, f.Where), Text: f.Value})
			}
			return container.NewVBox(words.Wrapped(p.Text), ui.Details(pairs))
		},
		Footer: func(shown []report.Part) string {
			return s.lines.footer(ui.T("city.report_footer", "Count", len(shown)))
		},
		Empty: ui.Empty{Text: ui.T("city.report_empty"), Action: &ui.Action{Label: ui.T("city.round_add"), Do: d.addRound}},
	}, desk.PartID, s.lines.list)
	return s
}

func (s *reportPage) read(round city.Round) ([]report.Part, error) {
	c, err := summarize(s.d.Store, round, s.d.Today())
	return reportOf(c).Parts, err
}
