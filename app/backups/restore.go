package backups

import (
	"context"
	"errors"
	"log/slog"
	"path/filepath"
	"strings"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/backup"
	"thidua/data/keeper"
	"thidua/data/store"
)

// fromFile looks at a copy that lies anywhere.
func (s *Screen) fromFile() {
	ui.OpenFile(s.d.Window, []string{".db", backup.Ending}, s.d.Store, func(path string) {
		kept, ours := backup.Parse(filepath.Base(path))
		if !ours {
			kept.Encrypted = strings.HasSuffix(strings.ToLower(path), backup.Ending)
		}
		kept.Path = path
		s.look(Row{Kept: kept})
	})
}

// withPassphrase asks for the passphrase of an encrypted copy and hands it on.
// again asks anew when an error says that it was wrong.
func (s *Screen) withPassphrase(kept backup.Kept, then func(passphrase string, again func(error) bool)) {
	if !kept.Encrypted {
		then("", func(error) bool { return false })
		return
	}
	var ask func(said error)
	again := func(err error) bool {
		wrong := isWrongPassphrase(err)
		if wrong {
			ask(err)
		}
		return wrong
	}
	ask = func(said error) {
		var passphrase string
		fields := []ui.Field{
			ui.NoteField(ui.T("backups.passphrase_of", "Name", filepath.Base(kept.Path))),
			ui.SecretField(ui.T("backups.passphrase"), &passphrase, ui.Required(), ui.Name("passphrase")),
		}
		if said != nil {
			fields = append(fields, ui.ObjectField(ui.ToneSentence(ui.Sentence(said), ui.ToneBad)))
		}
		ui.Form{
			Window: s.d.Window, Title: ui.T("backups.passphrase_title"), Verb: ui.T("backups.passphrase_verb"), Fields: fields,
			Save: func() error { return nil }, OnDone: func() { then(passphrase, again) },
		}.Show()
	}
	ask(nil)
}

// look opens a copy to one side and shows what is in it and what restoring it
// would change.
func (s *Screen) look(r Row) {
	s.withPassphrase(r.Kept, func(passphrase string, again func(error) bool) {
		d := s.d
		var preview keeper.Preview
		var path string
		remove := func() {}
		ui.Run(d.Window, ui.T("backups.looking"), func(_ context.Context, p ui.Progress) (err error) {
			p.Step(0, 0, filepath.Base(r.Path))
			if path, remove, err = keeper.Opened(d.Store, r.Kept, passphrase); err != nil {
				remove = func() {}
				return err
			}
			preview, err = keeper.Compare(d.Store, path)
			return err
		}, func(err error) {
			if err != nil {
				remove()
				if !again(err) {
					ui.ShowError(d.Window, renamed(err, path, r.Path))
				}
				return
			}
			s.show(r, preview, func() { s.confirm(r, path, preview, remove) }, remove)
		})
	})
}

// renamed tells of the copy that the officer chose where the error tells of the
// file that it was opened into.
func renamed(err error, opened, chosen string) error {
	var p *data.Problem
	if !errors.As(err, &p) {
		return err
	}
	told := *p
	told.Args = append([]any(nil), p.Args...)
	for i, arg := range told.Args {
		if arg == opened && opened != "" {
			told.Args[i] = chosen
		}
	}
	return &told
}

// confirm asks once, then restores.
func (s *Screen) confirm(r Row, path string, p keeper.Preview, remove func()) {
	text := ui.T("backups.confirm", "At", moment(p.Holds.LastAt), "Lost", len(p.Since))
	if !p.Follows {
		text = ui.T("backups.confirm_other")
	}
	ui.Confirm(s.d.Window, ui.T("backups.confirm_title"), text, ui.T("backups.confirm_verb"), true, func() { s.restore(r, path, remove) })
}

// restore keeps what is at hand, puts the copy in its place and shows it.
func (s *Screen) restore(r Row, path string, remove func()) {
	d := s.d
	var restored *store.Store
	var before backup.Kept
	ui.Run(d.Window, ui.T("backups.restoring"), func(ctx context.Context, p ui.Progress) (err error) {
		p.Step(0, 0, ui.T("backups.step_restore"))
		restored, before, err = d.Keeper.Restore(ctx, d.Store, path, filepath.Base(r.Path))
		return err
	}, func(err error) {
		remove()
		if restored == nil {
			slog.Error("nothing is open after restoring", "error", err)
			ui.Confirm(d.Window, ui.T("backups.restoring"), ui.T("backups.nothing_open", "Why", ui.Sentence(err)),
				ui.T("backups.leave"), true, d.Window.Close)
			return
		}
		if restored != d.Store {
			s.changeOver(restored)
		}
		switch {
		case errors.Is(err, context.Canceled):
			d.Status.Say(ui.T("backups.restore_cancelled"))
		case err != nil:
			slog.Error("restore", "error", err)
			ui.ShowError(d.Window, err)
		default:
			d.Status.Say(ui.T("backups.restored", "Name", filepath.Base(r.Path), "Before", filepath.Base(before.Path)))
		}
	})
}

// changeOver fills the window with the ledger that has been restored.
func (s *Screen) changeOver(restored *store.Store) {
	d := s.d
	d.Store, d.Other, d.Ledger = restored, nil, data.Ledger{}
	if d.OnMoved != nil {
		d.OnMoved()
	}
	if err := d.OnSide(); err != nil {
		ui.ShowError(d.Window, err)
	}
}
