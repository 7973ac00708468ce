package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/gofrs/flock"

	"thidua/data"
)

// lock keeps a second program from working in the same folder: each would undo
// and overwrite what the other shows. The system lets go of it when the program
// ends in whatever way.
func (s *Store) lock(dir string) error {
	s.held = flock.New(filepath.Join(dir, "so-thi-dua.lock"), flock.SetPermissions(0o600))
	ours, err := patiently(s.held.TryLock)
	if err != nil {
		return unwritable(dir, err)
	}
	if !ours {
		return &data.Problem{Key: "problem.open_elsewhere", Args: []any{"Folder", dir}}
	}
	return nil
}

func (s *Store) unlock() error {
	if s.held == nil {
		return nil
	}
	if err := s.held.Close(); err != nil {
		return fmt.Errorf("let go of folder: %w", err)
	}
	return nil
}

// unwritable says why the folder, or the ledger in it, cannot be written to. A
// ledger that is there can still be looked at.
func unwritable(dir string, err error) error {
	switch {
	case diskFull(err):
		return &data.Problem{Key: "problem.start_full", Args: []any{"Folder", dir}, Err: err}
	case heldByOther(err):
		return &data.Problem{Key: "problem.held", Args: []any{"Folder", dir, "File", FileName}, Err: err}
	}
	if _, there := os.Stat(filepath.Join(dir, FileName)); there == nil &&
		(errors.Is(err, fs.ErrPermission) || writeProtected(err)) {
		view := suspect(dir, "problem.start_readonly", err)
		view.View = true
		return view
	}
	return &data.Problem{Key: "problem.folder", Args: []any{"Folder", dir}, Err: err}
}
