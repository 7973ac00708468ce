package history

import (
	"strings"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

// sealCode is the beginning of a seal in groups, to be noted by hand: 64 bits,
// which nobody hits by trying.
func sealCode(seal string) string {
	const group = 4
	var parts []string
	for i := 0; i < sealParts && (i+1)*group <= len(seal); i++ {
		parts = append(parts, strings.ToUpper(seal[i*group:(i+1)*group]))
	}
	return strings.Join(parts, "-")
}

// sealOf says which seal the history now has, with the number of the entry that
// it is of; "" while there is none.
func sealOf(s *store.Store) (string, error) {
	id, seal, err := s.HeadAt()
	if err != nil || id == 0 {
		return "", err
	}
	return ui.T("history.seal", "ID", vn.FormatInt(id), "Code", sealCode(seal)), nil
}

// compareSeal holds a seal that was noted earlier against the history.
func (s *Screen) compareSeal() {
	id, code := 0, ""
	said := ""
	ui.Form{
		Window: s.d.Window, Title: ui.T("history.compare_seal"), Verb: ui.T("history.compare_verb"),
		Fields: []ui.Field{
			ui.NoteField(ui.T("history.compare_note")),
			ui.IntField(ui.T("history.seal_id"), &id, ui.Required(), ui.Name("id")),
			ui.TextField(ui.T("history.seal_code"), &code, ui.Required(), ui.Hint(ui.T("history.seal_hint")), ui.Name("code")),
		},
		Save: func() error {
			seal, err := s.d.Store.SealAt(int64(id))
			if err != nil {
				return err
			}
			if seal == "" {
				return &data.Problem{Key: "problem.seal_missing", Field: "id", Args: []any{"ID", vn.FormatInt(int64(id))}}
			}
			key := "history.seal_differs"
			if plain(sealCode(seal)) == plain(code) {
				key = "history.seal_same"
			}
			said = ui.T(key, "ID", vn.FormatInt(int64(id)))
			return nil
		},
		OnDone: func() { ui.Inform(s.d.Window, ui.T("history.compare_seal"), said) },
	}.Show()
}

// plain is a code however it was written down.
func plain(code string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'A' && r <= 'F' {
			return r
		}
		return -1
	}, strings.ToUpper(code))
}
