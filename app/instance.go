package app

import (
	"errors"
	"log/slog"
	"time"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/support"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/store"
)

// patience is how long a start waits for the window that has the ledger open: it
// may just be starting or closing. A window that does not answer in that time
// hangs, or is another user's.
const patience = 6 * time.Second

// openOrCall opens the ledger. When a window has it open, that one is brought to
// the front instead, and there is neither a store nor an error.
func openOrCall(o Options) (*store.Store, error) {
	for end := time.Now().Add(patience); ; {
		s, err := desk.OpenLedger(o.Folder, o.Demo)
		if err == nil || !openElsewhere(err) {
			return s, err
		}
		if ui.Call(o.Folder, time.Second) {
			slog.Info("brought the open window to the front")
			return nil, nil
		}
		if time.Now().After(end) {
			return nil, err
		}
	}
}

func openElsewhere(err error) bool {
	problem, ok := errors.AsType[*data.Problem](err)
	return ok && problem.Key == "problem.open_elsewhere"
}

// settleIn makes the window answer other starts and notes that the program is
// running in the folder of its ledger. crash is what is known of a last run that
// did not end well. leave undoes both.
func settleIn(d *desk.Desk) (crash string, leave func()) {
	folder := d.Store.Folder()
	crash, ended := support.Begin(folder, desk.Version, time.Now())
	deaf := ui.Answer(d.Window, folder)
	return crash, func() {
		deaf()
		ended()
	}
}

// dwell is [settleIn] for as long as the window is open, in the folder of a
// ledger that the desk changes over to as well.
func dwell(d *desk.Desk, moved func()) (crash string, leave func()) {
	crash, left := settleIn(d)
	d.OnMoved = func() {
		left()
		_, left = settleIn(d)
		moved()
	}
	return crash, func() { left() }
}

// endWithSystem leaves everything in order when Windows is shut down with the
// window open.
func endWithSystem(d *desk.Desk, leave func()) {
	ui.OnSystemEnd(d.Window, func() {
		slog.Info("ending with the system")
		desk.SweepTemporary(d.Store.Folder(), true)
		if err := d.Store.Close(); err != nil {
			slog.Error("ledger not closed", "error", err)
		}
		leave()
		fyne.CurrentApp().Quit()
	})
}
