//go:build linux

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"thidua/data/store"
)

// scene is one kind of work of the office, which is disturbed in all ways that
// we know.
type scene interface {
	name() string
	// prepare makes the ledger's folder, and beside it what the work needs.
	prepare(dir, with string) error
	// act works in the child, without end or so many times.
	act(c *child) error
	// judge looks at what the child has left behind and returns what is wrong.
	judge(t *trial, a account) error
}

// trial is one disturbance of a scene, or some that follow one another.
type trial struct {
	dir, with string
	seed      uint64
	asked     int     // how often the officer had to be asked at the start
	office    *office // what must be in the ledger, where it is carried from one to the next
}

// stage is a scene with what was made ready for it.
type stage struct {
	scene
	home string // template of the folder in "data", the rest in "with"
}

func setUp(s scene, home string) (stage, error) {
	at := stage{s, filepath.Join(home, s.name())}
	for _, dir := range []string{at.data(), at.with()} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return at, err
		}
	}
	if err := s.prepare(at.data(), at.with()); err != nil {
		return at, fmt.Errorf("prepare %s: %w", s.name(), err)
	}
	return at, nil
}

func (s stage) data() string { return filepath.Join(s.home, "data") }
func (s stage) with() string { return filepath.Join(s.home, "with") }

// begin copies the folder to a new place.
func (s stage) begin(dir string, seed uint64) (*trial, error) {
	if err := os.RemoveAll(dir); err != nil {
		return nil, err
	}
	return &trial{dir: dir, with: s.with(), seed: seed}, os.CopyFS(dir, os.DirFS(s.data()))
}

// chain is how many kills follow one another in the same folder, so that
// crashes also follow on crashes. Packages are slow to read.
func (s stage) chain() int {
	if _, slow := s.scene.(packages); slow {
		return 1
	}
	return 8
}

// leftovers lists the files in a folder that only an unfinished piece of work
// leaves.
func leftovers(dir string) (found []string, err error) {
	err = filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		name := filepath.Base(path)
		if path != dir && (strings.HasSuffix(name, ".part") || strings.HasPrefix(name, ".thidua-") ||
			strings.Contains(name, ".part-") || strings.Contains(name, ".tmp")) {
			found = append(found, strings.TrimPrefix(path, dir))
		}
		return err
	})
	return found, err
}

// swept is an error when an unfinished piece of work is still there.
func swept(dir string) error {
	found, err := leftovers(dir)
	if len(found) > 0 {
		err = errors.Join(err, fmt.Errorf("unfinished files stay after the next start: %s", strings.Join(found, ", ")))
	}
	return err
}

// learn reckons what is in the folder before anything is done.
func (s stage) learn(t *trial) error {
	if _, carries := s.scene.(edits); !carries {
		return nil
	}
	return inLedger(t, func(l *store.Store) (err error) {
		t.office, err = officeOf(l)
		return err
	})
}
