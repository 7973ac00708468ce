package targets

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// addFigures adds the figures of a target, the newest first, each with the
// ways to correct it and to take it out.
func (s *screen) addFigures(pane *fyne.Container, t data.Target) {
	pane.Add(ui.Heading(ui.T("targets.detail.figures")))
	figures := data.ByDate(s.d.Ledger.FiguresOf(t.ID))
	if len(figures) == 0 {
		pane.Add(words.Wrapped(ui.T("targets.detail.no_figures")))
	}
	for _, f := range figures {
		if f.Derived() {
			pane.Add(s.gathered(t, f))
			continue
		}
		edit := widget.NewButtonWithIcon("", theme.DocumentCreateIcon(), func() { editFigure(s.d, t, f) })
		drop := widget.NewButtonWithIcon("", theme.DeleteIcon(), func() {
			desk.Remove(s.d, s.d.Store.Results, f.ID, figureName(t, f))
		})
		edit.Importance, drop.Importance = widget.LowImportance, widget.LowImportance
		said := []ui.Pair{{
			Label: ui.T("figures.line", "Kind", words.Word("figure", f.Kind), "Date", f.AsOf.String()),
			Text:  words.FigureText(t, f.Value) + figureSource(s.d, f),
		}}
		pane.Add(container.NewBorder(nil, nil, nil, container.NewHBox(edit, drop), ui.Details(said)))
	}
}

// figureSource is where a figure comes from and why it is right though
// unusual, below the figure.
func figureSource(d *desk.Desk, f data.Result) string {
	text := ""
	if source := cmp.Or(d.Origin(f.SubmissionID), f.Source); source != "" {
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
	return ui.T("figures.name", "Kind", words.Word("figure", f.Kind), "Date", f.AsOf.String(), "Value", words.FigureText(t, f.Value))
}

// addFigureHistory adds who entered or changed the figures of a target, when
// and why, the newest first.
func (s *screen) addFigureHistory(pane *fyne.Container, t data.Target) {
	var changes []data.Change
	of := map[int64]data.Result{}
	for _, f := range s.d.Ledger.EnteredOf(t.ID) {
		kept, err := s.d.Store.HistoryOf("result", f.ID)
		if err != nil {
			pane.Add(words.Wrapped(ui.Sentence(err)))
			return
		}
		of[f.ID] = f
		changes = append(changes, kept...)
	}
	if len(changes) == 0 {
		return
	}
	slices.SortFunc(changes, func(a, b data.Change) int { return cmp.Compare(b.ID, a.ID) })
	names := history.NewTitles(s.d.Ledger)
	var pairs []ui.Pair
	for _, c := range changes[:min(len(changes), history.PaneChanges)] {
		f := of[c.EntityID]
		figure := ui.T("figures.line", "Kind", words.Word("figure", f.Kind), "Date", f.AsOf.String())
		if value := c.After["value"]; c.Action == data.Created && value != "" {
			figure = ui.T("figures.history_created", "Figure", figure, "Value", history.NumberText(value))
		}
		pairs = append(pairs, ui.Pair{
			Label: ui.T("history.line", "At", history.Moment(c.At), "Who", c.Who),
			Text:  ui.T("figures.history", "Figure", figure, "What", history.Row{Change: c, Names: names}.Told()),
		})
	}
	pane.Add(ui.Heading(ui.T("targets.detail.history")))
	pane.Add(ui.Details(pairs))
}
