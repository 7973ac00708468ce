package app

import (
	"context"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

// desk is what every screen works with: the window, the store, and the ledger
// of the campaign at hand as it was last read.
type desk struct {
	window fyne.Window
	store  *store.Store
	status *ui.Status
	ledger data.Ledger
	places *places
	past   registerCache

	onReread func() // shows the ledger outside the screens
	other    *otherSide
}

// otherSide is what the city's side does in its own way of what both sides
// have; the desk of a ward has none.
type otherSide struct {
	reread   func()
	about    func() string // what lists are of, the round
	sample   func() bool
	titles   func() titles // of records, for the history
	dropped  func(paths []string)
	settings func() (fields []ui.Field, save func() error)
}

// scope is whose changes are seen and undone: those of the campaign at hand or
// of the city's side.
func (d *desk) scope() int64 {
	if d.other != nil {
		return store.OfCity
	}
	return d.ledger.Campaign.ID
}

// titles names the records at hand for the history.
func (d *desk) titles() titles {
	if d.other != nil {
		return d.other.titles()
	}
	return newTitles(d.ledger)
}

// madeUp reports whether what is at hand is made up.
func (d *desk) madeUp() bool {
	if d.other != nil {
		return d.other.sample()
	}
	return d.ledger.Campaign.Sample
}

// screen is one page of the window.
type screen interface {
	Object() fyne.CanvasObject
	Refresh()               // shows the ledger on the desk
	Select(id int64)        // brings a record into view
	Focus()                 // puts the cursor where work on the page begins
	Find()                  // puts the cursor into the page's filter
	Press(ui.Shortcut) bool // does what the key stands for on the page, if anything
}

// today is the day that deadlines are judged by. Sample data lives on a day of
// its own, so that it stays a campaign in full swing.
func (d *desk) today() vn.Date {
	if day := d.store.SampleDay(); !day.IsZero() {
		return day
	}
	return vn.DateOf(time.Now())
}

// take puts a campaign on the desk.
func (d *desk) take(campaignID int64) {
	if err := d.store.Set(settingCampaign, strconv.FormatInt(campaignID, 10)); err != nil {
		ui.ShowError(d.window, err)
	}
	d.ledger.Campaign.ID = campaignID
	d.reread()
}

// reread reads the ledger again and shows it everywhere.
func (d *desk) reread() {
	if d.other != nil {
		d.other.reread()
		return
	}
	ledger, err := d.store.Ledger(d.ledger.Campaign.ID)
	if err != nil {
		ui.ShowError(d.window, err)
		return
	}
	d.ledger = ledger
	d.places.refresh()
	d.onReread()
}

// saved tells that a change was kept, offers to undo it and shows it.
func (d *desk) saved(text string) {
	d.status.SayUndo(text, d.undo)
	d.status.Saved(time.Now())
	d.reread()
}

// undo takes back the last change.
func (d *desk) undo() {
	n, err := d.store.LastStroke(d.scope())
	if err != nil {
		ui.ShowError(d.window, err)
		return
	}
	var changes []data.Change
	take := func() (err error) {
		changes, err = d.store.UndoLast(d.scope())
		return err
	}
	done := func(err error) {
		if err != nil {
			ui.ShowError(d.window, err)
			return
		}
		d.undone(changes)
	}
	if n <= keepAtOnce {
		done(take())
		return
	}
	ui.Run(d.window, ui.T("undo.long"), func(_ context.Context, p ui.Progress) error {
		p.Step(0, 0, ui.T("undo.count", "Count", vn.FormatInt(int64(n))))
		return take()
	}, done)
}

// undone tells what was taken back and shows it.
func (d *desk) undone(changes []data.Change) {
	first := changes[len(changes)-1] // what the stroke began with names it best
	d.status.Say(ui.T("undo.done", "Count", len(changes), "What", word("entity", first.Entity), "Action", word("action", first.Action)))
	d.status.Saved(time.Now())
	d.reread()
}

// remove asks, then puts a record aside. name is what the officer knows the
// record by.
func remove[T any](d *desk, from store.Table[T], id int64, name string) {
	ui.Confirm(d.window, ui.T("delete.title"), ui.T("delete.text", "Name", name), ui.T("delete.verb"), true, func() {
		if err := from.Delete(id, ""); err != nil {
			ui.ShowError(d.window, err)
			return
		}
		d.saved(ui.T("delete.done", "Name", name))
	})
}

// The keys under which the store keeps what the desk remembers.
const (
	settingCampaign = "desk.campaign"
	settingScale    = "window.scale"
)
