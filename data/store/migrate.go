package store

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"

	"thidua/data"
)

//go:embed migrations/*.sql
var migrations embed.FS

// migrate applies the schema files that the ledger has not seen, each with its
// version in one transaction. A ledger with data is copied first; one written
// by a newer program is refused untouched.
func (s *Store) migrate(path string) error {
	files, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return fmt.Errorf("list migrations: %w", err)
	}
	var version int
	if err := s.writer.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		return fmt.Errorf("read schema version: %w", problemOf(err))
	}
	if version > len(files) {
		return &data.Problem{Key: "problem.newer", Args: []any{"File", path}}
	}
	safe := beforeVersion(filepath.Dir(path), version+1)
	if version > 0 && version < len(files) {
		if _, err := s.BackUp(safe); err != nil {
			return fmt.Errorf("copy before migrating: %w", err)
		}
		dropOldCopies(filepath.Dir(path), version)
	}
	for i := version; i < len(files); i++ {
		if err := s.applyMigration(files[i], i+1); err != nil {
			return s.notMigrated(safe, fmt.Errorf("migration %s: %w", files[i], err))
		}
	}
	s.session, _, err = s.HeadAt()
	return err
}

// beforeVersion is the copy of the ledger as it was before it got a version.
func beforeVersion(dir string, version int) string {
	return filepath.Join(dir, fmt.Sprintf("before-version-%d.db", version))
}

// dropOldCopies leaves the copy just made and the one before it.
func dropOldCopies(dir string, version int) {
	kept := 0
	for v := version; v > 0; v-- {
		copied := beforeVersion(dir, v)
		if _, err := os.Stat(copied); err != nil {
			continue
		}
		if kept++; kept > 1 {
			if err := os.Remove(copied); err != nil {
				slog.Warn("old copy stays", "error", err)
			}
		}
	}
}

// notMigrated says that the ledger is still what the version before left: each
// step is whole or not at all.
func (s *Store) notMigrated(safe string, err error) error {
	if full := roomIn(s.folder); diskFull(full) {
		return unwritable(s.folder, errors.Join(full, err))
	}
	if isDamage(problemOf(err)) {
		return suspect(s.folder, "problem.start_found", err)
	}
	return &data.Problem{Key: "problem.migrate", Args: []any{"Copy", filepath.Base(safe)}, Err: err}
}

// newestSchema is the version of the schema that this program writes.
func newestSchema() int {
	files, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return 0 // the pattern is fixed and good
	}
	return len(files)
}

func (s *Store) applyMigration(file string, version int) (err error) {
	script, err := migrations.ReadFile(file)
	if err != nil {
		return err
	}
	tx, err := s.writer.Begin()
	if err != nil {
		return err
	}
	defer func() { err = firstOf(err, ignoreDone(tx.Rollback())) }()
	if _, err := tx.Exec(string(script)); err != nil {
		return err
	}
	if version == chainVersion {
		if err := s.sealAll(tx); err != nil {
			return err
		}
	}
	if _, err := tx.Exec(fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", ours, version)); err != nil {
		return err
	}
	return tx.Commit()
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
