package upward

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/report"
)

// detail shows a part whole: what is to be looked at, the text, the figures in
// it and where they are from.
func (s *reportScreen) detail(p report.Part) fyne.CanvasObject {
	pane := container.NewVBox(ui.ToneText(s.state(p), s.tone(p)))
	for _, q := range s.doubts[p.Key] {
		pane.Add(ui.ToneSentence(ui.T(q.Key, q.Args...), ui.ToneWarn))
	}
	for _, c := range p.Lost {
		pane.Add(ui.ToneSentence(ui.T("report.lost", "Label", c.Field.Label, "Was", c.Was, "Is", c.Field.Value), ui.ToneWarn))
	}
	pane.Add(words.Wrapped(p.Text))
	if p.Edit != nil && p.Worded != "" && p.Worded != p.Text {
		pane.Add(ui.Details([]ui.Pair{{Label: ui.T("report.worded"), Text: p.Worded}}))
	}
	var figures []ui.Pair
	for _, f := range p.Fields {
		if f.Value == "" || f.Typed || !strings.Contains(p.Template, "{"+f.Name+"}") {
			continue
		}
		label := f.Label
		if f.Where != "" {
			label = ui.T("report.field_of", "Label", f.Label, "Annex", f.Where)
		}
		figures = append(figures, ui.Pair{Label: label, Text: f.Value})
	}
	if len(figures) > 0 {
		pane.Add(ui.Heading(ui.T("report.fields")))
		pane.Add(ui.Details(figures))
	}
	for _, f := range report.Loose(p) {
		pane.Add(ui.ToneSentence(ui.T("report.loose", "Label", f.Label, "Value", f.Value), ui.ToneInfo))
	}
	if p.Edit != nil {
		pane.Add(history.Pane(s.d, "report_edit", p.Edit.ID))
	}
	return pane
}
