package desk

import (
	"context"
	"slices"
	"time"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// Undo takes back the last change.
func (d *Desk) Undo() {
	n, err := d.Store.LastStroke(d.Scope())
	d.Stroke(n, err, ui.T("undo.long"), func() ([]data.Change, error) { return d.Store.UndoLast(d.Scope()) }, d.Undone)
}

// Redo does again what was undone last.
func (d *Desk) Redo() {
	n, err := d.Store.LastUndone(d.Scope())
	d.Stroke(n, err, ui.T("redo.long"), func() ([]data.Change, error) { return d.Store.Redo(d.Scope()) }, d.redone)
}

// Stroke undoes or redoes n changes, many of them beside the window.
func (d *Desk) Stroke(n int, err error, title string, do func() ([]data.Change, error), then func([]data.Change)) {
	if err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	var changes []data.Change
	take := func() (err error) {
		changes, err = do()
		return err
	}
	done := func(err error) {
		if err != nil {
			ui.ShowError(d.Window, err)
			return
		}
		then(changes)
	}
	if n <= KeepAtOnce {
		done(take())
		return
	}
	ui.Run(d.Window, title, func(_ context.Context, p ui.Progress) error {
		p.Step(0, 0, ui.T("undo.count", "Count", vn.FormatInt(int64(n))))
		return take()
	}, done)
}

// Undone tells what was taken back and shows it.
func (d *Desk) Undone(changes []data.Change) {
	first := changes[len(changes)-1] // what the stroke began with names it best
	text := ui.T("undo.done", "Count", len(changes), "What", words.Word("entity", first.Entity), "Action", words.Word("action", first.Action))
	if d.lost(changes) {
		return
	}
	d.Status.SayRedo(text, d.Redo)
	d.Status.Saved(time.Now())
	d.Reread()
}

// redone tells what was done again and shows it.
func (d *Desk) redone(undoing []data.Change) {
	first := undoing[0] // undone the other way round
	d.Status.SayUndo(ui.T("redo.done", "Count", len(undoing), "What", words.Word("entity", first.Entity)), d.Undo)
	d.Status.Saved(time.Now())
	d.Reread()
}

// lost leaves the campaign at hand when its making has been taken back.
func (d *Desk) lost(undone []data.Change) bool {
	gone := slices.ContainsFunc(undone, func(c data.Change) bool {
		return c.Entity == "campaign" && c.Action == data.Created && c.EntityID == d.Ledger.Campaign.ID
	})
	if !gone || d.OnSide == nil {
		return false
	}
	ui.ShowError(d.Window, d.OnSide())
	return true
}
