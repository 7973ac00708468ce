package backups

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/keeper"
)

// make makes a copy now.
func (s *Screen) make() {
	d, report := s.d, keeper.Report{}
	ui.Run(d.Window, ui.T("backups.making"), func(ctx context.Context, p ui.Progress) (err error) {
		p.Step(0, 0, ui.T("backups.step_copy"))
		report, err = d.Keeper.Make(ctx, d.Store, false)
		return err
	}, func(err error) {
		s.Refresh()
		switch {
		case errors.Is(err, context.Canceled):
			d.Status.Say(ui.T("backups.cancelled"))
		case err != nil:
			ui.ShowError(d.Window, err)
		default:
			d.Status.Say(said(report))
		}
	})
}

// said is what is told of copies that have been made.
func said(r keeper.Report) string {
	switch {
	case r.Second != nil:
		return ui.T("backups.said_second_failed", "Why", ui.Sentence(r.Second))
	case r.Absent:
		return ui.T("backups.said_second_absent")
	case r.Made.Path == "":
		return ui.T("backups.said_nothing_new")
	}
	return ui.T("backups.said_made", "Name", filepath.Base(r.Made.Path), "Count", r.Holds.Total())
}

// AtStart makes a copy beside the window that has just been shown, if the ledger
// has changed since the last one, and tries out the newest copies once a week.
// Nobody waits for it; what goes wrong is said in the status line.
func AtStart(d *desk.Desk) {
	s := d.Store
	if d.Status == nil || s.ViewOnly() { // nobody has begun yet, or may write
		return
	}
	var report keeper.Report
	ui.Behind(func() (err error) {
		keeper.Sweep(s)
		if keeper.Due(s) {
			if report, err = d.Keeper.Make(context.Background(), s, false); err != nil {
				return err
			}
		}
		if keeper.TestDue(s) {
			return d.Keeper.Test(s)
		}
		return nil
	}, func(err error) {
		if d.Store != s { // which was changed over meanwhile
			return
		}
		if err == nil {
			err = report.Second
		}
		if err != nil {
			slog.Error("copy at the start", "error", err)
			d.Status.Say(ui.T("backups.failed", "Why", ui.Sentence(err)))
		}
		d.Places.Outdated(desk.AtBackups)
	})
}

// Closer is how the window closes: what has changed is copied first. Whoever is
// in a hurry can leave without, and so can whoever has no room on the disk; the
// next start makes up for it. Pressed again while the copy is made, it waits.
func Closer(d *desk.Desk, leave func()) func() {
	copying, w := false, ui.Above(d.Window)
	return func() {
		if copying {
			return
		}
		ui.Close(d.Window, func() {
			if d.Status == nil || d.Store.ViewOnly() || !keeper.Due(d.Store) {
				leave()
				return
			}
			copying = true
			ui.Run(w, ui.T("backups.closing"), func(ctx context.Context, p ui.Progress) error {
				p.Step(0, 0, ui.T("backups.step_closing"))
				_, err := d.Keeper.Make(ctx, d.Store, false)
				return err
			}, func(err error) {
				copying = false
				if err == nil {
					leave()
					return
				}
				slog.Error("copy at the end", "error", err)
				ui.Confirm(w, ui.T("backups.close_title"), unmade(err), ui.T("backups.close_verb"), true, leave)
			})
		})
	}
}

// unmade says why there is no copy, and that the ledger is none the worse.
func unmade(err error) string {
	if errors.Is(err, context.Canceled) {
		return ui.T("backups.close_cancelled")
	}
	return ui.T("backups.close_failed", "Why", ui.Sentence(err))
}

// chooseSecond asks for the folder of the second place and copies there at once.
func (s *Screen) chooseSecond() {
	s.d.LeaveCopy("second", ui.T("backups.second_leaving"), func(o desk.Outgoing) {
		ui.PickFolder(s.d.Window, s.d.Store, func(dir string) {
			err := keeper.ChooseSecond(s.d.Store, dir)
			if err == nil {
				err = o.Note(dir)
			}
			if err != nil {
				ui.ShowError(s.d.Window, err)
				return
			}
			s.make()
		})
	})
}

// forgetSecond does without the second place.
func (s *Screen) forgetSecond() {
	d := s.d
	second := keeper.Read(d.Store).Second
	if second == "" {
		ui.Inform(d.Window, ui.T("backups.forget_second"), ui.T("backups.second_none"))
		return
	}
	ui.Confirm(d.Window, ui.T("backups.forget_second"), ui.T("backups.forget_text", "Folder", second), ui.T("backups.forget_verb"), false, func() {
		if err := keeper.ForgetSecond(d.Store); err != nil {
			ui.ShowError(d.Window, err)
			return
		}
		s.Refresh()
		d.Status.Say(ui.T("backups.forgotten"))
	})
}

// try restores a copy to one side, to see whether that can be done.
func (s *Screen) try(r Row) {
	s.withPassphrase(r.Kept, func(passphrase string, again func(error) bool) {
		d := s.d
		ui.Run(d.Window, ui.T("backups.trying"), func(_ context.Context, p ui.Progress) error {
			p.Step(0, 0, filepath.Base(r.Path))
			return d.Keeper.TestOne(d.Store, r.Kept, passphrase)
		}, func(err error) {
			s.Refresh()
			switch {
			case again(err):
				return
			case err != nil:
				slog.Error("trial of a copy", "error", err)
				ui.ShowError(d.Window, err)
				return
			}
			ui.Inform(d.Window, ui.T("backups.try"), ui.T("backups.tried", "Name", filepath.Base(r.Path)))
		})
	})
}

func isWrongPassphrase(err error) bool {
	var p *data.Problem
	return errors.As(err, &p) && p.Key == "problem.passphrase"
}
