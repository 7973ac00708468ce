package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/ui"
	"thidua/data"
)

// paneChanges is how many of a record's changes its detail pane tells.
const paneChanges = 8

// recordHistory is the part of a detail pane that tells the newest changes of
// the record, with the way to the journal.
func (d *desk) recordHistory(entity string, id int64) fyne.CanvasObject {
	changes, err := d.store.HistoryOf(entity, id)
	if err != nil {
		return wrapped(ui.Sentence(err))
	}
	names := d.titles()
	var pairs []ui.Pair
	for _, c := range changes[:min(len(changes), paneChanges)] {
		row := historyRow{Change: c, names: names}
		pairs = append(pairs, ui.Pair{Label: ui.T("history.line", "At", moment(c.At), "Who", c.Who), Text: row.told()})
	}
	return container.NewVBox(ui.Heading(ui.T("history.title")), ui.Details(pairs))
}

// told is a change in a few words: what was done, or what changed, and why.
func (r historyRow) told() string {
	text := r.summary()
	if r.Action != data.Updated {
		text = word("action", r.Action)
	}
	if r.Why != "" {
		text = ui.T("history.because", "What", text, "Why", r.Why)
	}
	return text
}
