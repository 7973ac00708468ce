package store

import (
	"context"
	"fmt"
)

// settingScrub is set while what was removed may still lie in free parts of the
// file.
const settingScrub = "removal.scrub"

// ScrubDue reports whether data that were removed may still be read in free
// parts of the file.
func (s *Store) ScrubDue() bool { return s.Get(settingScrub) != "" }

// Scrub writes the ledger's file anew without what was removed: a database that
// deletes only marks as free, and so do its indexes of words. What is saved
// meanwhile waits. When it fails the ledger is as it was and [Store.ScrubDue]
// stays.
func (s *Store) Scrub(ctx context.Context) error {
	if err := s.present(); err != nil {
		return err
	}
	for _, do := range []string{"INSERT INTO search(search) VALUES ('optimize')", "INSERT INTO register_word(register_word) VALUES ('optimize')", "VACUUM"} {
		if _, err := s.writer.ExecContext(ctx, do); err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			return fmt.Errorf("scrub ledger: %w", s.notice(problemOf(err)))
		}
	}
	if err := s.Set(settingScrub, ""); err != nil {
		return err
	}
	return s.foldLog(ctx)
}

// foldLog writes the -wal back into the file and empties it. Somebody who reads
// for longer than the others wait leaves that to the closing of the ledger.
func (s *Store) foldLog(ctx context.Context) error {
	var busy, frames, done int
	if err := s.writer.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &frames, &done); err != nil {
		return fmt.Errorf("fold log: %w", s.notice(problemOf(err)))
	}
	return nil
}
