package submissions

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/targets"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// figures takes the figures that came with a unit's report, for the targets
// that are gathered from units. They flow into the targets.
func (s *screen) figures(row submissionRow) {
	if !row.Submission.HasCome() {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.figures_before_report"})
		return
	}
	var gathered []data.Target
	for _, r := range s.d.Ledger.TargetRows() {
		t := r.Target
		if t.Aggregation != data.Supplied && t.Aggregation != "" && !t.NotApplied && s.d.Ledger.Concerned(t, row.Unit.ID) {
			gathered = append(gathered, t)
		}
	}
	if len(gathered) == 0 {
		ui.Inform(s.d.Window, ui.T("submissions.figures"), ui.T("submissions.figures_none"))
		return
	}
	e := &targets.UnitEntry{D: s.d, Kind: data.Actual, Day: targets.UsualDay(s.d, data.Target{}), Source: words.ReportSource(row.Submission), Submission: row.Submission.ID}
	ui.Form{
		Window: s.d.Window, Title: ui.T("submissions.figures_title", "Unit", row.Unit.Name), Verb: ui.T("month.next"),
		Fields: []ui.Field{
			ui.DateField(ui.T("field.unit_figure.as_of"), &e.Day, ui.Required(), ui.Name("as_of")),
			ui.RadioField(ui.T("field.unit_figure.kind"), &e.Kind, words.Choices("figure", data.FigureKinds())),
			ui.TextField(ui.T("field.unit_figure.source"), &e.Source),
		},
		Save:   func() error { return data.Result{AsOf: e.Day}.CheckYear(s.d.Ledger.Campaign) },
		OnDone: func() { e.ShowTargets(row.Unit, gathered) },
	}.Show()
}

// addUnitFigures adds the figures that came with a report, and the way to enter
// them.
func (s *screen) addUnitFigures(pane *fyne.Container, row submissionRow) {
	if !row.Submission.HasCome() {
		return
	}
	var pairs []ui.Pair
	for _, f := range s.d.Ledger.UnitFigures {
		if f.SubmissionID != row.Submission.ID {
			continue
		}
		t := s.d.Ledger.Target(f.TargetID)
		pairs = append(pairs, ui.Pair{
			Label: data.TitleOf(t, s.d.Ledger.Targets),
			Text:  ui.T("targets.detail.figure", "Value", words.UnitFigureText(t, f), "Date", f.AsOf.String()),
		})
	}
	if len(pairs) > 0 {
		pane.Add(ui.Heading(ui.T("submissions.figures_heading", "Count", len(pairs))))
		pane.Add(ui.Details(pairs))
	}
	enter := widget.NewButton(ui.T("submissions.figures"), func() { s.figures(row) })
	enter.Importance = widget.LowImportance
	pane.Add(container.NewHBox(enter))
}
