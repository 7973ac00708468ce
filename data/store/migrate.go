package store

import (
	"embed"
	"fmt"
	"io/fs"
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
	if version > 0 && version < len(files) {
		safe := filepath.Join(filepath.Dir(path), fmt.Sprintf("before-version-%d.db", version+1))
		if err := s.CopyTo(safe); err != nil {
			return fmt.Errorf("copy before migrating: %w", err)
		}
	}
	for i := version; i < len(files); i++ {
		if err := s.applyMigration(files[i], i+1); err != nil {
			return fmt.Errorf("migration %s: %w", files[i], problemOf(err))
		}
	}
	return nil
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
	if _, err := tx.Exec(fmt.Sprintf("PRAGMA user_version = %d", version)); err != nil {
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
