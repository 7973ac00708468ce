package store

import (
	"errors"
	"fmt"
	"os"
)

// CopyTo writes a whole and sound copy of the ledger as it stands to path,
// replacing an older copy only when the new one is complete.
func (s *Store) CopyTo(path string) error {
	unfinished := path + ".part"
	if err := os.Remove(unfinished); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("remove old part: %w", err)
	}
	if _, err := s.writer.Exec("VACUUM INTO ?", unfinished); err != nil {
		return fmt.Errorf("copy ledger: %w", problemOf(err))
	}
	if err := os.Chmod(unfinished, 0o600); err != nil {
		return fmt.Errorf("protect copy: %w", err)
	}
	if err := os.Rename(unfinished, path); err != nil {
		return fmt.Errorf("finish copy: %w", err)
	}
	return nil
}
