package keeper

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"thidua/data/backup"
	"thidua/data/store"
)

// Restore puts the copy at path, which must not be encrypted, in the place of the
// ledger and returns the restored ledger, opened. name is what the history calls
// the copy. The state at hand is copied first, marked so, and that copy is
// verified like any other: it is the way back. On an error before the exchange
// the ledger at hand stays open; on one after it the ledger that is then in place
// is opened and returned with the error. restored is nil only when none could be
// opened.
func (k *Keeper) Restore(ctx context.Context, s *store.Store, path, name string) (restored *store.Store, before backup.Kept, err error) {
	report, err := k.Make(ctx, s, true)
	if err != nil {
		return s, before, err
	}
	k.busy.Lock()
	defer k.busy.Unlock()
	before = report.Made
	beyond := report.Holds.Changes
	if live, err := s.Contents(); err != nil || live.Changes != beyond {
		return s, before, errors.Join(err, fmt.Errorf("changed while it was copied: %d, not %d", live.Changes, beyond))
	}
	folder := s.Folder()
	kept := choices(s)
	if err := s.Close(); err != nil {
		return reopened(folder, before, fmt.Errorf("close ledger: %w", err))
	}
	aside, err := store.Replace(folder, path)
	if err != nil {
		return reopened(folder, before, err)
	}
	restored, err = store.Open(folder)
	if err != nil { // back to what was
		_, back := store.Replace(folder, filepath.Join(aside, store.FileName))
		return reopened(folder, before, errors.Join(err, back))
	}
	if err := errors.Join(kept.keep(restored), restored.NoteRestored(name, beyond)); err != nil {
		return restored, before, err
	}
	if aside != "" {
		_ = os.RemoveAll(aside) // the copy made before has it, verified
	}
	return restored, before, nil
}

// reopened opens what is in place after an error.
func reopened(folder string, before backup.Kept, err error) (*store.Store, backup.Kept, error) {
	s, again := store.Open(folder)
	if again != nil {
		return nil, before, errors.Join(err, again)
	}
	return s, before, err
}
