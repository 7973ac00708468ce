package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"thidua/data"
)

// partEnding ends the name of a copy that is being written.
const partEnding = ".part"

// Contents counts what the open ledger holds at this moment.
func (s *Store) Contents() (c Contents, err error) {
	tx, err := s.reader.BeginTx(context.Background(), &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return c, fmt.Errorf("count ledger: %w", s.notice(problemOf(err)))
	}
	defer func() { err = errors.Join(err, ignoreDone(tx.Rollback())) }()
	c, err = contents(context.Background(), tx)
	return c, s.notice(problemOf(err))
}

// BackUp writes a whole copy of the ledger as it stands to path and returns what
// the copy holds. The copy is written beside path, forced to the disk, opened
// again and compared with the ledger before it gets its name: an older file of
// that name stays until then.
func (s *Store) BackUp(path string) (Contents, error) {
	return s.BackUpContext(context.Background(), path)
}

// BackUpContext is [Store.BackUp] until ctx is done, and then leaves nothing.
func (s *Store) BackUpContext(ctx context.Context, path string) (c Contents, err error) {
	part := path + partEnding
	defer func() {
		if err != nil {
			err = errors.Join(err, unlink(part, part+"-journal"))
		}
	}()
	for range steadyTries {
		var steady bool
		if c, steady, err = s.copyVerified(ctx, part); err != nil {
			return c, err
		}
		if steady {
			return c, finish(part, path)
		}
	}
	// Somebody keeps writing: hold them up this once.
	conn, err := s.writer.Conn(ctx)
	if err != nil {
		return c, fmt.Errorf("hold ledger: %w", problemOf(err))
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	if _, err := conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return c, fmt.Errorf("hold ledger: %w", problemOf(err))
	}
	var steady bool
	c, steady, err = s.copyVerified(ctx, part)
	if _, rollback := conn.ExecContext(context.Background(), "ROLLBACK"); err == nil && rollback != nil {
		err = fmt.Errorf("let go of ledger: %w", rollback)
	}
	if err == nil && !steady {
		err = &data.Problem{Key: "problem.copy_differs", Args: []any{"File", path}}
	}
	if err != nil {
		return c, err
	}
	return c, finish(part, path)
}

// steadyTries is how often a copy is made beside somebody who writes before the
// writing is held up. Three is enough for an officer who types.
const steadyTries = 3

// copyVerified writes a copy and compares it with the ledger. It is not steady
// when the ledger has changed meanwhile, so that the two cannot be compared.
func (s *Store) copyVerified(ctx context.Context, part string) (c Contents, steady bool, err error) {
	if err := unlink(part, part+"-journal"); err != nil {
		return c, false, fmt.Errorf("remove old part: %w", unwritten(part, err))
	}
	before, err := s.Contents()
	if err != nil {
		return c, false, err
	}
	if err := s.vacuumInto(ctx, part); err != nil {
		return c, false, err
	}
	if err := forceToDisk(part); err != nil {
		return c, false, fmt.Errorf("force copy to disk: %w", unwritten(part, err))
	}
	if c, err = Look(part, s.folder); err != nil {
		return c, false, err
	}
	after, err := s.Contents()
	if err != nil {
		return c, false, err
	}
	if !before.Equal(after) {
		return c, false, ctx.Err()
	}
	if !c.Equal(before) {
		return c, false, &data.Problem{Key: "problem.copy_differs", Args: []any{"File", strings.TrimSuffix(part, partEnding)}}
	}
	return c, true, ctx.Err()
}

// vacuumInto writes the ledger, packed, into a new file. It has a connection of
// its own so that nobody waits for it: neither who reads nor who writes.
func (s *Store) vacuumInto(ctx context.Context, path string) (err error) {
	settings := url.Values{"mode": {"ro"}, "_pragma": {"busy_timeout(5000)"}}
	db, err := sql.Open("sqlite", address(filepath.Join(s.folder, FileName), settings, "_pragma", "synchronous(FULL)"))
	if err != nil {
		return fmt.Errorf("open for copy: %w", err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	if _, err := db.ExecContext(ctx, "VACUUM INTO ?", path); err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return fmt.Errorf("copy ledger: %w", s.notice(unwritten(strings.TrimSuffix(path, partEnding), err)))
	}
	return nil
}

// unwritten says of a copy, not of the ledger, why it could not be written.
func unwritten(path string, err error) error {
	var p *data.Problem
	key := "problem.write"
	if errors.As(problemOf(err), &p) {
		switch p.Key {
		case "problem.disk_full":
			key = "problem.write_full"
		case "problem.damaged", "problem.busy":
			return p
		}
	}
	return &data.Problem{Key: key, Args: []any{"File", path}, Err: err}
}

// finish gives a copy that is whole its name, for good.
func finish(part, path string) error {
	if err := os.Chmod(part, 0o600); err != nil && !errors.Is(err, os.ErrPermission) { // a stick knows no owners
		return unwritten(path, err)
	}
	if err := os.Rename(part, path); err != nil {
		return &data.Problem{Key: "problem.write", Args: []any{"File", path}, Err: err}
	}
	if err := forceFolder(filepath.Dir(path)); err != nil {
		return unwritten(path, err)
	}
	return nil
}

// forceToDisk returns when a file is on the disk.
func forceToDisk(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// forceFolder returns when the names in a folder are on the disk. Windows writes
// them with the files and knows no such thing.
func forceFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// unlink removes files, those that are there.
func unlink(paths ...string) error {
	var failed []error
	for _, path := range paths {
		if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
			failed = append(failed, err)
		}
	}
	return errors.Join(failed...)
}
