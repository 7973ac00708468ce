package store

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strconv"

	"thidua/data"
)

// restoreEntity is the history's name of the restoring of a copy, an event that
// has no table. The entry tells from which file, and which entry was the last
// one in it.
const restoreEntity = "restore"

// NoteRestored enters into the history that the ledger has been restored from a
// file. The entry is numbered beyond every change that was ever made, of which
// the restored ledger may not know: so a later copy always has the higher number,
// and no number is given twice. It is for whoever has just opened a ledger that
// [Replace] put in place; beyond is the newest change of the ledger before, or of
// any copy of it. An empty from stands for a ledger that somebody exchanged
// outside the program.
func (s *Store) NoteRestored(from string, beyond int64) error {
	return s.write("", func(w *work) error {
		w.undoable = false
		end, err := w.tail()
		if err != nil {
			return err
		}
		told, err := json.Marshal(map[string]string{"file": filepath.Base(from), "following": strconv.FormatInt(end.id, 10)})
		if err != nil {
			return fmt.Errorf("tell of restoring: %w", err)
		}
		campaign := int64(0)
		if s.OnCitySide() {
			campaign = OfCity
		}
		end.id = max(end.id, beyond)
		return w.append(entry{
			at: w.now.Format(momentLayout), who: w.who, entity: restoreEntity, campaignID: campaign,
			action: string(data.Restored), before: "null", after: string(told),
		})
	})
}

// explainsGap reports whether an entry says that it follows the last one, though
// there are numbers between them.
func (e *entry) explainsGap(last int64) bool {
	var told map[string]string
	return e.entity == restoreEntity && json.Unmarshal([]byte(e.after), &told) == nil &&
		told["following"] == strconv.FormatInt(last, 10)
}

// ChangesSince returns the changes after one, the newest first. It is false when
// the ledger does not have that change, or has another one under its number: the
// two ledgers have gone separate ways.
func (s *Store) ChangesSince(c Contents) (since []data.Change, same bool, err error) {
	if c.Changes > 0 {
		was, err := s.changes(s.reader, "id = ?", c.Changes)
		if err != nil || len(was) != 1 || !was[0].At.Equal(c.LastAt) {
			return nil, false, err
		}
	}
	since, err = s.changes(s.reader, "id > ? ORDER BY id DESC", c.Changes)
	return since, err == nil, err
}
