package app

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"thidua/app/desk"
	"thidua/app/rescue"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

// doubtIn is the doubt in an error about the ledger, nil when it is another
// error.
func doubtIn(err error) *store.Suspect {
	doubt, _ := errors.AsType[*store.Suspect](err)
	return doubt
}

// showRescue shows what can be done about a ledger that is in doubt. then goes on with
// the one that came of it.
func showRescue(d *desk.Desk, o Options, doubt *store.Suspect, then func() error) {
	take := func(s *store.Store, err error) error {
		if err != nil {
			return err
		}
		d.Store = s
		if err := then(); err != nil {
			return err
		}
		if d.OnClose != nil && !s.ViewOnly() {
			d.Window.SetCloseIntercept(d.OnClose)
		}
		return nil
	}
	page := rescue.Rescue{
		Window: d.Window, Suspect: doubt,
		Open: func() error { return take(desk.OpenLedger(o.Folder, o.Demo)) },
		View: func() error { return take(store.OpenToRead(o.Folder)) },
	}
	d.Window.SetCloseIntercept(func() { ui.Close(d.Window, d.Window.Close) })
	page.Show()
}

// guarded makes the window's errors of damage lead to that help.
func guarded(d *desk.Desk, o Options, again func() error) {
	d.Window = ui.Attend(d.Window, func(err error) bool {
		problem, ok := errors.AsType[*data.Problem](err)
		if !ok || problem.Key != "problem.damaged" {
			return false
		}
		slog.Error("damage met at work", "error", err)
		offer(d, o, &store.Suspect{
			Problem: data.Problem{Key: "problem.start_found", Args: []any{"Folder", o.Folder}, Err: err}, Folder: o.Folder,
		}, again)
		return true
	})
}

// offer asks whether to see what can be done; the work in the window is closed
// only then.
func offer(d *desk.Desk, o Options, doubt *store.Suspect, again func() error) {
	text := ui.T("rescue.offer_text", "Sentence", ui.Sentence(doubt))
	ui.Confirm(d.Window, ui.T("rescue.offer_title"), text, ui.T("rescue.offer"), false, func() {
		if err := d.Store.Close(); err != nil {
			slog.Error("damaged ledger not closed", "error", err)
		}
		showRescue(d, o, doubt, again)
	})
}

// checkBehind looks through the ledger behind the window where that is due.
func checkBehind(d *desk.Desk, o Options, again func() error) {
	s := d.Store
	if !s.CheckDue() {
		return
	}
	begun := time.Now()
	ui.Behind(func() error { return s.CheckThrough(context.Background()) }, func(err error) {
		slog.Info("ledger checked", "took", time.Since(begun), "error", err)
		if doubt := doubtIn(err); doubt != nil && d.Store == s {
			offer(d, o, doubt, again)
		}
	})
}

// warn tells what the officer should know about the place and the clock.
func warn(d *desk.Desk) {
	if d.Store.WarnOfPlace() {
		ui.Inform(d.Window, ui.T("where.title"), ui.T("where."+string(d.Store.Where()), "Folder", d.Store.Folder()))
	}
	if last := d.Store.ClockBehind(); !last.IsZero() {
		ui.Inform(d.Window, ui.T("clock.title"), ui.T("clock.behind", "Now", moment(time.Now()), "Last", moment(last)))
	}
}

func moment(at time.Time) string {
	return at.Local().Format("15:04, ") + vn.DateOf(at.Local()).String()
}
