package store

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"thidua/data"
)

// present refuses to go on while the ledger is not where it was opened: a USB
// stick has been pulled out, a share has gone. When it is back it is opened
// again. What was opened could otherwise be written to although nobody will ever
// see it there.
func (s *Store) present() error {
	s.place.Lock()
	defer s.place.Unlock()
	if s.view {
		return &data.Problem{Key: "problem.view"}
	}
	if s.is == nil {
		return nil // still being opened
	}
	info, err := os.Stat(filepath.Join(s.folder, FileName))
	if err != nil {
		s.dropConnections()
		return &data.Problem{Key: "problem.place_gone", Args: []any{"Folder", s.folder}, Err: err}
	}
	if os.SameFile(info, s.is) && !s.lost {
		return nil
	}
	s.dropConnections()
	if err := s.takeUp(); err != nil {
		return err
	}
	s.is, s.lost = info, false
	return nil
}

// takeUp opens a ledger that has come back, if it is the one that went.
func (s *Store) takeUp() error {
	if err := inspect(s.folder, note{}); err != nil {
		return err
	}
	if err := errors.Join(s.unlock(), s.lock(s.folder)); err != nil {
		return err
	}
	last, _, err := lastChange(s.reader)
	if err != nil {
		return err
	}
	if last < s.newest.id {
		return &data.Problem{Key: "problem.place_other", Args: []any{"Folder", s.folder}}
	}
	return nil
}

// dropConnections closes the connections that nobody uses at the moment, so that
// the next query opens the file anew. SQLite leaves a file alone that is no
// longer where it was opened.
func (s *Store) dropConnections() {
	s.lost = true
	s.writer.SetMaxIdleConns(-1)
	s.reader.SetMaxIdleConns(-1)
	s.writer.SetMaxIdleConns(1)
	s.reader.SetMaxIdleConns(readers)
}

// notice looks what an error says about the ledger: after one of the disk the
// file is opened anew, and damage is remembered for the next start. SQLite calls
// it damage too when the disk fails to read, so that the files are read and the
// ledger is looked through before that is believed.
func (s *Store) notice(err error) error {
	var p *data.Problem
	if !errors.As(err, &p) {
		return err
	}
	switch p.Key {
	case "problem.damaged":
		if s.readThrough() == nil && isDamage(s.checkPages(context.Background())) {
			s.noted(func(n *note) { n.Damage = err.Error() })
			return err
		}
		err = &data.Problem{Key: "problem.disk", Err: err}
	case "problem.disk":
	default:
		return err
	}
	s.place.Lock()
	s.lost = true
	s.place.Unlock()
	return err
}

// readThrough reads the ledger's files to their ends, for the disk's sake.
func (s *Store) readThrough() error {
	path := filepath.Join(s.folder, FileName)
	for _, name := range []string{path, path + "-wal"} {
		f, err := os.Open(name)
		if err == nil {
			_, err = io.Copy(io.Discard, f)
			err = errors.Join(err, f.Close())
		}
		if err != nil && (name == path || !errors.Is(err, fs.ErrNotExist)) {
			return err
		}
	}
	return nil
}

// newestEntry is the newest entry of the history that is known to be kept.
type newestEntry struct {
	id int64
	at time.Time
}

func (s *Store) lastEntry() newestEntry {
	s.place.Lock()
	defer s.place.Unlock()
	return s.newest
}

func (s *Store) entered(e newestEntry) {
	s.place.Lock()
	defer s.place.Unlock()
	s.newest = e
}
