package store

import (
	"database/sql"
	"errors"
	"net/url"
	"path/filepath"

	"thidua/data"
)

// OpenToRead opens a ledger that cannot be written to, on a CD or a locked USB
// stick, to be looked at: every save is refused. One that would have to be
// written to before it can be read is a Problem ("problem.view_unfinished").
func OpenToRead(dir string) (*Store, error) {
	path := filepath.Join(dir, FileName)
	if hasJournal(path) {
		return nil, &data.Problem{Key: "problem.view_unfinished", Args: []any{"Folder", dir}}
	}
	c, err := Look(path, dir)
	var p *data.Problem
	if errors.As(err, &p) && p.Key != "problem.newer" {
		return nil, &data.Problem{Key: "problem.view_damaged", Args: []any{"Folder", dir}, Err: err}
	}
	if err != nil {
		return nil, err
	}
	if c.Schema != newestSchema() {
		return nil, &data.Problem{Key: "problem.view_unfinished", Args: []any{"Folder", dir}}
	}
	s := newStore(dir)
	s.view = true
	settings := url.Values{"mode": {"ro"}, "immutable": {"1"}}
	if s.reader, err = sql.Open("sqlite", address(path, settings, "_pragma", "query_only(1)")); err != nil {
		return nil, err
	}
	s.writer = s.reader
	if err := s.reader.Ping(); err != nil {
		return nil, errors.Join(s.refused(path, err), s.Close())
	}
	if s.linesStale() {
		return nil, errors.Join(&data.Problem{Key: "problem.view_unfinished", Args: []any{"Folder", dir}}, s.Close())
	}
	return s, nil
}

// ViewOnly reports whether the ledger can only be looked at.
func (s *Store) ViewOnly() bool { return s.view }
