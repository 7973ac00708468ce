package app

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/data"
)

// addFigures adds the figures of a target, the newest first, each with the
// ways to correct it and to take it out.
func (s *targets) addFigures(pane *fyne.Container, t data.Target) {
	pane.Add(ui.Heading(ui.T("targets.detail.figures")))
	figures := data.ByDate(s.d.ledger.FiguresOf(t.ID))
	if len(figures) == 0 {
		pane.Add(wrapped(ui.T("targets.detail.no_figures")))
	}
	for _, f := range figures {
		if f.Derived() {
			pane.Add(s.gathered(t, f))
			continue
		}
		edit := widget.NewButtonWithIcon("", theme.DocumentCreateIcon(), func() { s.d.editFigure(t, f) })
		drop := widget.NewButtonWithIcon("", theme.DeleteIcon(), func() {
			remove(s.d, s.d.store.Results, f.ID, figureName(t, f))
		})
		edit.Importance, drop.Importance = widget.LowImportance, widget.LowImportance
		said := []ui.Pair{{
			Label: ui.T("figures.line", "Kind", word("figure", f.Kind), "Date", f.AsOf.String()),
			Text:  figureText(t, f.Value) + s.d.figureSource(f),
		}}
		pane.Add(container.NewBorder(nil, nil, nil, container.NewHBox(edit, drop), ui.Details(said)))
	}
}

// figureSource is where a figure comes from and why it is right though
// unusual, below the figure.
func (d *desk) figureSource(f data.Result) string {
	text := ""
	if source := cmp.Or(d.origin(f.SubmissionID), f.Source); source != "" {
		text += "\n" + ui.T("figures.source", "Source", source)
	}
	if f.Reason != "" {
		text += "\n" + ui.T("figures.reason", "Reason", f.Reason)
	}
	if f.Note != "" {
		text += "\n" + f.Note
	}
	return text
}

// figureName is what the officer knows a figure by.
func figureName(t data.Target, f data.Result) string {
	return ui.T("figures.name", "Kind", word("figure", f.Kind), "Date", f.AsOf.String(), "Value", figureText(t, f.Value))
}

// addFigureHistory adds who entered or changed the figures of a target, when
// and why, the newest first.
func (s *targets) addFigureHistory(pane *fyne.Container, t data.Target) {
	var changes []data.Change
	of := map[int64]data.Result{}
	for _, f := range s.d.ledger.EnteredOf(t.ID) {
		kept, err := s.d.store.HistoryOf("result", f.ID)
		if err != nil {
			pane.Add(wrapped(ui.Sentence(err)))
			return
		}
		of[f.ID] = f
		changes = append(changes, kept...)
	}
	if len(changes) == 0 {
		return
	}
	slices.SortFunc(changes, func(a, b data.Change) int { return cmp.Compare(b.ID, a.ID) })
	names := newTitles(s.d.ledger)
	var pairs []ui.Pair
	for _, c := range changes[:min(len(changes), paneChanges)] {
		f := of[c.EntityID]
		figure := ui.T("figures.line", "Kind", word("figure", f.Kind), "Date", f.AsOf.String())
		if value := c.After["value"]; c.Action == data.Created && value != "" {
			figure = ui.T("figures.history_created", "Figure", figure, "Value", numberText(value))
		}
		pairs = append(pairs, ui.Pair{
			Label: ui.T("history.line", "At", moment(c.At), "Who", c.Who),
			Text:  ui.T("figures.history", "Figure", figure, "What", historyRow{Change: c, names: names}.told()),
		})
	}
	pane.Add(ui.Heading(ui.T("targets.detail.history")))
	pane.Add(ui.Details(pairs))
}
