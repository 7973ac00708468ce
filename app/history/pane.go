package history

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// PaneChanges is how many of a record's changes its detail pane tells.
const PaneChanges = 8

// Pane is the part of a detail pane that tells the newest changes of
// the record, with the way to the journal.
func Pane(d *desk.Desk, entity string, id int64) fyne.CanvasObject {
	changes, err := d.Store.HistoryOf(entity, id)
	if err != nil {
		return words.Wrapped(ui.Sentence(err))
	}
	names := titlesOf(d)
	var pairs []ui.Pair
	for _, c := range changes[:min(len(changes), PaneChanges)] {
		row := Row{Change: c, Names: names}
		pairs = append(pairs, ui.Pair{Label: ui.T("history.line", "At", Moment(c.At), "Who", c.Who), Text: row.Told()})
	}
	return container.NewVBox(ui.Heading(ui.T("history.title")), ui.Details(pairs))
}

// Told is a change in a few words: what was done, or what changed, and why.
func (r Row) Told() string {
	text := r.Summary()
	if r.Action != data.Updated {
		text = words.Word("action", r.Action)
	}
	if r.Why != "" {
		text = ui.T("history.because", "What", text, "Why", r.Why)
	}
	return text
}
