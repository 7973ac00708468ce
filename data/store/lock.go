package store

import (
	"fmt"
	"path/filepath"

	"github.com/gofrs/flock"

	"thidua/data"
)

// lock keeps a second program from working in the same folder: each would undo
// and overwrite what the other shows. The system lets go of it when the program
// ends in whatever way.
func (s *Store) lock(dir string) error {
	s.held = flock.New(filepath.Join(dir, "so-thi-dua.lock"), flock.SetPermissions(0o600))
	ours, err := s.held.TryLock()
	if err != nil {
		return &data.Problem{Key: "problem.folder", Args: []any{"Folder", dir}, Err: err}
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
