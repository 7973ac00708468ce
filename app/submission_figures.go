package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/data"
)

// figures takes the figures that came with a unit's report, for the targets
// that are gathered from units. They flow into the targets.
func (s *submissions) figures(row submissionRow) {
	if !row.Submission.HasCome() {
		ui.ShowError(s.d.window, &data.Problem{Key: "problem.figures_before_report"})
		return
	}
	var gathered []data.Target
	for _, r := range s.d.ledger.TargetRows() {
		t := r.Target
		if t.Aggregation != data.Supplied && t.Aggregation != "" && !t.NotApplied && s.d.ledger.Concerned(t, row.Unit.ID) {
			gathered = append(gathered, t)
		}
	}
	if len(gathered) == 0 {
		ui.Inform(s.d.window, ui.T("submissions.figures"), ui.T("submissions.figures_none"))
		return
	}
	e := &unitEntry{d: s.d, kind: data.Actual, day: s.d.usualDay(data.Target{}), source: reportSource(row.Submission), submission: row.Submission.ID}
	ui.Form{
		Window: s.d.window, Title: ui.T("submissions.figures_title", "Unit", row.Unit.Name), Verb: ui.T("month.next"),
		Fields: []ui.Field{
			ui.DateField(ui.T("field.unit_figure.as_of"), &e.day, ui.Required(), ui.Name("as_of")),
			ui.RadioField(ui.T("field.unit_figure.kind"), &e.kind, choices("figure", data.FigureKinds())),
			ui.TextField(ui.T("field.unit_figure.source"), &e.source),
		},
		Save:   func() error { return data.Result{AsOf: e.day}.CheckYear(s.d.ledger.Campaign) },
		OnDone: func() { e.showTargets(row.Unit, gathered) },
	}.Show()
}

// addUnitFigures adds the figures that came with a report, and the way to enter
// them.
func (s *submissions) addUnitFigures(pane *fyne.Container, row submissionRow) {
	if !row.Submission.HasCome() {
		return
	}
	var pairs []ui.Pair
	for _, f := range s.d.ledger.UnitFigures {
		if f.SubmissionID != row.Submission.ID {
			continue
		}
		t := s.d.ledger.Target(f.TargetID)
		pairs = append(pairs, ui.Pair{
			Label: data.TitleOf(t, s.d.ledger.Targets),
			Text:  ui.T("targets.detail.figure", "Value", unitFigureText(t, f), "Date", f.AsOf.String()),
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

// reportSource cites a unit's report as the source of figures.
func reportSource(c data.Submission) string {
	switch {
	case c.DocNumber != "" && !c.DocDate.IsZero():
		return ui.T("submissions.source", "Number", c.DocNumber, "Date", c.DocDate.String())
	case c.DocNumber != "":
		return ui.T("submissions.source_number", "Number", c.DocNumber)
	}
	return ui.T("submissions.source_received", "Date", c.ReceivedOn.String())
}

// showTargets opens the table of targets for one unit.
func (e *unitEntry) showTargets(u data.Unit, gathered []data.Target) {
	e.table = ui.NewLines([]ui.LineColumn{
		{Title: ui.T("targets.col.code"), Width: 56},
		{Title: ui.T("targets.col.name"), Width: 280},
		{Title: ui.T("targets.col.measure"), Width: 80, Align: ui.Center},
		{Title: ui.T("field.allocation.planned"), Width: 90, Align: ui.Right},
		{Title: ui.T("month.col.last"), Width: 200, Align: ui.Right},
	}, ui.T("field.unit_figure.value"), ui.T("field.unit_figure.denominator"))
	fields := []ui.Field{}
	for _, t := range gathered {
		l := e.line(t, u)
		share := ""
		if l.planned.Valid {
			share = figureText(t, l.planned.Decimal)
		}
		inputs := []ui.LineInput{{Value: &l.value, Name: l.name("value")}, {}}
		if t.Aggregation == data.RatioOf {
			inputs[1] = ui.LineInput{Value: &l.outOf, Name: l.name("denominator")}
		}
		texts := []string{t.Code, data.TitleOf(t, e.d.ledger.Targets), t.Measure, share, e.last(l)}
		fields = append(fields, e.table.NumberFields(texts, inputs, func(typed []decimal.NullDecimal) (string, ui.Tone) {
			return e.judge(l, l.planned, typed[0], typed[1])
		})...)
	}
	fields = append(fields,
		ui.TextField(ui.T("field.result.reason"), &e.reason, ui.Name("reason"), ui.Hint(ui.T("figures.reason.hint"))),
		ui.NoteField(ui.T("units_entry.help")))
	ui.Form{
		Window: e.d.window, Lines: e.table, Fields: fields, Save: e.save, OnDone: e.done,
		Title: ui.T("units_entry.from", "Unit", u.Name, "Kind", word("figure", e.kind), "Date", e.day.String()),
	}.Show()
}
