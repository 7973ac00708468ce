package backups

import (
	"context"
	"log/slog"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/backup"
	"thidua/data/keeper"
)

// settings changes what is encrypted and how much room copies may take.
func (s *Screen) settings() {
	d := s.d
	c := keeper.Read(d.Store)
	scope, limit := encryption(c), c.LimitGB
	var passphrase, again string
	understood := false
	hint := ui.T("backups.passphrase_new", "Count", backup.ShortestPassphrase)
	if !c.Key.IsZero() {
		hint = ui.T("backups.passphrase_change", "Count", backup.ShortestPassphrase)
	}
	ui.Form{
		Window: d.Window, Title: ui.T("backups.settings"), Wide: true,
		Fields: []ui.Field{
			ui.GroupField(ui.T("backups.encrypt")),
			ui.RadioField(ui.T("backups.encrypt_what"), &scope, words.Choices("backups.encrypt_choice", []keeper.Scope{"none", keeper.OnlySecond, keeper.Everything})),
			ui.SecretField(ui.T("backups.passphrase"), &passphrase, ui.Name("passphrase"), ui.Hint(hint)),
			ui.SecretField(ui.T("backups.passphrase_again"), &again, ui.Name("again")),
			ui.NoteField(ui.T("backups.forgotten_lost")),
			ui.CheckField(ui.T("backups.understood"), &understood, ui.Name("understood")),
			ui.GroupField(ui.T("backups.room")),
			ui.IntField(ui.T("backups.limit"), &limit, ui.Width(90), ui.Name("limit"), ui.Hint(ui.T("backups.limit_hint"))),
		},
		Save: func() error { return checkSettings(c, scope, passphrase, again, understood, limit) },
		OnDone: func() {
			if scope == "none" {
				scope = keeper.Nothing
			}
			c.Encrypt, c.LimitGB = scope, limit
			s.keep(c, passphrase)
		},
	}.Show()
}

// checkSettings refuses what would make copies that nobody can open.
func checkSettings(c keeper.Settings, scope keeper.Scope, passphrase, again string, understood bool, limit int) error {
	switch {
	case limit < 0:
		return &data.Problem{Key: "problem.backup_limit", Field: "limit"}
	case passphrase != again:
		return &data.Problem{Key: "problem.passphrase_differs", Field: "again"}
	case scope == "none":
		return nil
	case passphrase == "" && c.Key.IsZero():
		return &data.Problem{Key: "problem.passphrase_missing", Field: "passphrase"}
	case passphrase != "" && len([]rune(passphrase)) < backup.ShortestPassphrase:
		return &data.Problem{Key: "problem.passphrase_short", Field: "passphrase", Args: []any{"Count", backup.ShortestPassphrase}}
	case passphrase != "" && !understood:
		return &data.Problem{Key: "problem.passphrase_unread", Field: "understood"}
	}
	return nil
}

// keep keeps the settings. A new passphrase takes a second or two to make a key
// of, which is what makes guessing it slow.
func (s *Screen) keep(c keeper.Settings, passphrase string) {
	d := s.d
	ui.Run(d.Window, ui.T("backups.keeping"), func(_ context.Context, p ui.Progress) (err error) {
		if passphrase != "" && c.Encrypt != keeper.Nothing {
			p.Step(0, 0, ui.T("backups.step_key"))
			if c.Key, err = backup.NewKey(passphrase); err != nil {
				return err
			}
		}
		return c.Keep(d.Store)
	}, func(err error) {
		s.Refresh()
		if err != nil {
			slog.Error("settings of copies", "error", err)
			ui.ShowError(d.Window, err)
			return
		}
		d.Status.Say(ui.T("backups.kept"))
	})
}
