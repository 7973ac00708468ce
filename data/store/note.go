package store

import (
	"encoding/json"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"time"
)

// note lies beside the ledger and says how the run that last had it open ended.
// It travels with the folder, not with the ledger: a ledger that does not fit it
// has been exchanged, or has lost something. Without a note all is believed.
type note struct {
	State   runState  `json:"state"`
	Logged  bool      `json:"logged"`            // changes went to a -wal
	Changes int64     `json:"changes"`           // newest change when it was closed
	Checked time.Time `json:"checked,omitzero"`  // when it was last checked through and found sound
	Damage  string    `json:"damage,omitempty"`  // what a check or the work found
	Warned  string    `json:"warned,omitempty"`  // the kind of place that the officer has been told about
	Unclean bool      `json:"unclean,omitempty"` // a run ended without closing since the last check
}

// runState is how far a run has come.
type runState string

const (
	running runState = "open"
	closing runState = "closing"
	closed  runState = "closed"
)

// noteFile is the name of the note.
const noteFile = "so-thi-dua.run"

// readNote returns the note in a folder; one that cannot be read is none.
func readNote(dir string) (n note) {
	content, err := os.ReadFile(filepath.Join(dir, noteFile))
	if err == nil {
		err = json.Unmarshal(content, &n)
	}
	if err != nil {
		if !errors.Is(err, os.ErrNotExist) {
			slog.Warn("note of the last run is not read", "error", err)
		}
		return note{}
	}
	return n
}

// keep writes the note. The ledger does not depend on it: a full disk does not
// stop the work here.
func (n note) keep(dir string) {
	content, err := json.Marshal(n)
	path := filepath.Join(dir, noteFile)
	if err == nil {
		err = os.WriteFile(path+partEnding, content, 0o600)
	}
	if err == nil {
		err = errors.Join(forceToDisk(path+partEnding), os.Rename(path+partEnding, path))
	}
	if err != nil {
		slog.Warn("note of the run is not kept", "error", errors.Join(err, os.Remove(path+partEnding)))
	}
}

// noted changes the note of the open ledger.
func (s *Store) noted(change func(*note)) {
	s.noting.Lock()
	defer s.noting.Unlock()
	if s.view || s.shut {
		return
	}
	change(&s.note)
	s.note.keep(s.folder)
}
