package desk

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/keeper"
	"thidua/data/store"
	"thidua/data/vn"
)

// Desk is what every screen works with: the window, the store, and the ledger
// of the campaign at hand as it was last read.
type Desk struct {
	Window fyne.Window
	Store  *store.Store
	Keeper keeper.Keeper
	Status *ui.Status
	Ledger data.Ledger
	Places *Places
	past   registerCache
	wishes map[string]wish // how alike things left before, by [Leaving.Kind]

	OnReread func()       // shows the ledger outside the screens
	OnSide   func() error // fills the window with the side that is now at hand
	OnMoved  func()       // the store has become another one
	OnClose  func()       // closes the window, once what is to be kept is kept
	OnReport func()       // offers to save a report for whoever helps the officer
	OnLock   func()       // hides everything until the password is given
	OnGuard  func()       // changes the password that opens the program
	Other    *OtherSide
}

// OtherSide is what the city's side does in its own way of what both sides
// have; the desk of a ward has none.
type OtherSide struct {
	Reread   func()
	About    func() string // what lists are of, the round
	Sample   func() bool
	Titles   func(add func(entity string, id int64, name string)) // of records, for the history
	People   func() *data.KnownPeople                             // whom the packages tell of
	Settings func() (fields []ui.Field, save func() error)
}

// Scope is whose changes are seen and undone: those of the campaign at hand or
// of the city's side.
func (d *Desk) Scope() int64 {
	if d.Other != nil {
		return store.OfCity
	}
	return d.Ledger.Campaign.ID
}

// madeUp reports whether what is at hand is made up.
func (d *Desk) madeUp() bool {
	if d.Other != nil {
		return d.Other.Sample()
	}
	return d.Ledger.Campaign.Sample
}

// Screen is one page of the window.
type Screen interface {
	Object() fyne.CanvasObject
	Refresh()               // shows the ledger on the desk
	Select(id int64)        // brings a record into view
	Focus()                 // puts the cursor where work on the page begins
	Find()                  // puts the cursor into the page's filter
	Press(ui.Shortcut) bool // does what the key stands for on the page, if anything
}

// Today is the day that deadlines are judged by. Sample data lives on a day of
// its own, so that it stays a campaign in full swing.
func (d *Desk) Today() vn.Date {
	if day := d.Store.SampleDay(); !day.IsZero() {
		return day
	}
	return vn.DateOf(time.Now())
}

// Open brings a screen to the front and, with an id, a record on it into view.
func (d *Desk) Open(at Place, id int64) { d.Places.open(at, id) }

// Take puts a campaign on the desk.
func (d *Desk) Take(campaignID int64) {
	if err := d.Store.Set(settingCampaign, strconv.FormatInt(campaignID, 10)); err != nil {
		ui.ShowError(d.Window, err)
	}
	d.Ledger.Campaign.ID = campaignID
	d.Reread()
}

// Reread reads the ledger again and shows it everywhere.
func (d *Desk) Reread() {
	if d.Other != nil {
		d.Other.Reread()
		return
	}
	ledger, err := d.Store.Ledger(d.Ledger.Campaign.ID)
	if err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	d.Ledger = ledger
	d.Places.Refresh()
	d.OnReread()
}

// Saved tells that a change was kept, offers to undo it and shows it.
func (d *Desk) Saved(text string) {
	d.Status.SayUndo(text, d.Undo)
	d.Status.Saved(time.Now())
	d.Reread()
}

// Remove asks, then puts a record aside. name is what the officer knows the
// record by.
func Remove[T any](d *Desk, from store.Table[T], id int64, name string) {
	ui.Confirm(d.Window, ui.T("delete.title"), ui.T("delete.text", "Name", name), ui.T("delete.verb"), true, func() {
		if err := from.Delete(id, ""); err != nil {
			ui.ShowError(d.Window, err)
			return
		}
		d.Saved(ui.T("delete.done", "Name", name))
	})
}

// The keys under which the store keeps what the desk remembers.
const (
	settingCampaign = "desk.campaign"
	SettingScale    = "window.scale"
	SettingRender   = "window.render"
)

// KeepAtOnce is how many records are written or undone while the window waits.
const KeepAtOnce = 1500

// Timeliness says how a report stands against its deadline, with the days.
func (d *Desk) Timeliness(r data.SubmissionRow) string {
	switch r.Timeliness {
	case data.Late:
		return ui.T("submissions.late", "Days", r.Days)
	case data.Overdue:
		return ui.T("submissions.overdue", "Days", r.Days)
	case data.Awaited:
		if r.Due.On.IsZero() {
			return words.Word("submission", data.Expected)
		}
		left := d.Ledger.Calendar().WorkingDays(d.Today(), r.Due.LastDay())
		if left == 0 {
			return ui.T("submissions.last_day")
		}
		return ui.T("submissions.left", "Days", left)
	}
	return words.Word("timeliness", r.Timeliness)
}

// UnitPicks offers the units in protocol order.
func (d *Desk) UnitPicks() []ui.Pick {
	var picks []ui.Pick
	for _, u := range d.Ledger.UnitsInOrder() {
		picks = append(picks, ui.Pick{ID: u.ID, Label: u.Name})
	}
	return picks
}
