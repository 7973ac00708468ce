package store

import (
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"thidua/data"
)

// roomy lets a write keep 16 MB of pages in memory: an import goes to many places
// of the file, and would read and write each again and again.
const roomy = "cache_size(-16000)"

// readers is how many queries are answered at once.
const readers = 4

// connect opens the file with the settings in the address, so that every
// connection of the pool has them.
func (s *Store) connect(path string) error {
	journal := "WAL"
	if s.where != OnThisPC {
		journal = "DELETE"
		if err := leaveWAL(path); err != nil {
			return err
		}
	}
	settings := url.Values{"_pragma": {
		"busy_timeout(5000)", "journal_mode(" + journal + ")", "synchronous(FULL)", "foreign_keys(1)",
		"temp_store(MEMORY)", // nothing of the ledger in the system's folder for temporary files
	}}
	var err error
	writing := url.Values{"_pragma": append([]string{roomy}, settings["_pragma"]...)}
	if s.writer, err = sql.Open("sqlite", address(path, writing, "_txlock", "immediate")); err != nil {
		return err
	}
	s.writer.SetMaxOpenConns(1)
	s.writer.SetMaxIdleConns(1)
	if err := s.writer.Ping(); err != nil {
		return err
	}
	if s.reader, err = sql.Open("sqlite", address(path, settings, "_pragma", "query_only(1)")); err != nil {
		return err
	}
	s.reader.SetMaxOpenConns(readers)
	s.reader.SetMaxIdleConns(readers)
	return s.reader.Ping()
}

// leaveWAL folds a -wal into the ledger where there must be none. Holding the
// file alone, SQLite needs no memory shared with others for that.
func leaveWAL(path string) (err error) {
	p, err := openPages(path)
	if err != nil {
		return err
	}
	head, err := p.head()
	uses := err == nil && head[18] == 2
	if err := p.close(); err != nil || !uses {
		return err
	}
	db, err := sql.Open("sqlite", address(path, url.Values{"_pragma": {"locking_mode(EXCLUSIVE)"}}, "_pragma", "synchronous(FULL)"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	var mode string
	if err := db.QueryRow("PRAGMA journal_mode = DELETE").Scan(&mode); err != nil {
		return err
	}
	if mode != "delete" {
		return fmt.Errorf("journal stays %q", mode)
	}
	return unlink(path + "-shm") // of a killed program
}

// address is the URI by which SQLite opens a file.
func address(path string, settings url.Values, key, value string) string {
	query := url.Values{}
	for k, v := range settings {
		query[k] = append([]string(nil), v...)
	}
	query.Add(key, value)
	volume, slashed := filepath.VolumeName(path), filepath.ToSlash(path)
	u := url.URL{Scheme: "file", Path: slashed, RawQuery: query.Encode(), OmitHost: true}
	switch {
	case strings.HasPrefix(volume, `\\`):
		u.OmitHost = false // file:////server/share/…
	case volume != "" && len(path) > shortPath:
		u.Path, u.OmitHost = "//?/"+slashed, false // Windows takes longer ones only so
	case volume != "":
		u.Path = "/" + slashed // file:/C:/…
	}
	return u.String()
}

// shortPath is the length of path up to which Windows needs no mark; SQLite adds
// endings to it.
const shortPath = 240

// refused says why SQLite would not open the ledger.
func (s *Store) refused(path string, err error) error {
	if full := roomIn(s.folder); diskFull(full) {
		return unwritable(s.folder, errors.Join(full, err))
	}
	var known *data.Problem
	if errors.As(problemOf(err), &known) {
		switch known.Key {
		case "problem.damaged":
			return suspect(s.folder, "problem.start_head", err)
		case "problem.disk_full":
			return &data.Problem{Key: "problem.start_full", Args: []any{"Folder", s.folder}, Err: err}
		case "problem.busy":
			return &data.Problem{Key: "problem.held", Args: []any{"Folder", s.folder, "File", FileName}, Err: err}
		case "problem.newer":
			return known
		}
	}
	return &data.Problem{Key: "problem.open", Args: []any{"File", path}, Err: err}
}

// roomIn reports the error of writing a little into a folder: SQLite calls a
// full disk by many names.
func roomIn(dir string) error {
	probe, err := os.CreateTemp(dir, ".thidua-*.part")
	if err != nil {
		return err
	}
	_, err = probe.Write(make([]byte, 256<<10))
	return errors.Join(err, probe.Sync(), probe.Close(), os.Remove(probe.Name()))
}
