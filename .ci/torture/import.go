//go:build linux

package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"thidua/app/desk"
	"thidua/data"
	"thidua/data/store"
)

// imports takes in the forms of all units in one stroke, and takes that back.
type imports struct{ units int }

func (imports) name() string { return "import" }

// taken is what the import works with and leads to.
type taken struct {
	Arrivals []store.Arrival
	Before   map[string]int // records by kind
	After    map[string]int
}

func (s imports) prepare(dir, with string) error {
	kept, err := desk.OpenLedger(dir, false)
	if err != nil {
		return err
	}
	ward, err := wardOf(s.units)
	if err != nil {
		return err
	}
	id, err := kept.Add(ward, "")
	if err != nil {
		return err
	}
	l, err := kept.Ledger(id)
	if err != nil {
		return err
	}
	t := taken{Before: shape(l)}
	if t.Arrivals, err = arrivalsOf(kept, l, desk.SampleDay); err != nil {
		return err
	}
	if err := t.receive(kept, l); err != nil {
		return err
	}
	after, err := newestLedger(kept)
	if err != nil {
		return err
	}
	t.After = shape(after)
	if _, err := kept.UndoLast(id); err != nil {
		return err
	}
	text, err := json.Marshal(t)
	return errors.Join(err, os.WriteFile(filepath.Join(with, "taken.json"), text, 0o600), kept.Close())
}

// receive keeps all forms as the inbox does.
func (t taken) receive(s *store.Store, l data.Ledger) error {
	return s.Receive(slices.Clone(t.Arrivals), func(a store.Arrival) *data.Flow {
		accepted, err := a.Submission.Accept()
		if err != nil {
			return nil
		}
		f := l.FlowOf(accepted, a.Version, a.Name)
		return &f
	}, "")
}

// shape counts the records of a ledger by kind.
func shape(l data.Ledger) map[string]int {
	return map[string]int{
		"units": len(l.Units), "submissions": len(l.Submissions), "versions": len(l.Versions), "attachments": len(l.Attachments),
		"results": len(l.Results), "unit figures": len(l.UnitFigures), "movement results": len(l.MovementResults),
		"exemplars": len(l.Exemplars), "nominations": len(l.Nominations),
	}
}

func readTaken(with string) (t taken, err error) {
	text, err := os.ReadFile(filepath.Join(with, "taken.json"))
	if err == nil {
		err = json.Unmarshal(text, &t)
	}
	return t, err
}

func (imports) act(c *child) error {
	t, err := readTaken(c.with)
	if err != nil {
		return err
	}
	s, err := c.open()
	if err != nil {
		return err
	}
	l, err := c.read(s)
	if err != nil {
		return err
	}
	in := len(l.Versions) > 0 // when a killed one has come about
	for n := 1; c.more(n); n++ {
		if in {
			err = c.do(fmt.Sprint("out ", n), func() error {
				_, err := s.UndoLast(l.Campaign.ID)
				return err
			})
		} else {
			err = c.do(fmt.Sprint("in ", n), func() error { return t.receive(s, l) })
		}
		if err != nil {
			return err
		}
		in = !in
	}
	return c.do("close", s.Close)
}

func (imports) judge(t *trial, a account) error {
	want, err := readTaken(t.with)
	if err != nil {
		return err
	}
	return inLedger(t, func(s *store.Store) error {
		l, err := newestLedger(s)
		if err != nil {
			return err
		}
		in := len(l.Versions) > 0
		whole, told := want.Before, "out"
		if in {
			whole, told = want.After, "in"
		}
		if is := shape(l); fmt.Sprint(is) != fmt.Sprint(whole) {
			return fmt.Errorf("half an import: %v, whole would be %v", is, whole)
		}
		if last := a.last("in", "out"); last != "" && last != told && !a.open(told) {
			return fmt.Errorf("%q was told last, the ledger says %q", last, told)
		}
		return want.same(s, l)
	})
}

// same compares what was kept of every form with the form.
func (t taken) same(s *store.Store, l data.Ledger) error {
	if len(l.Versions) == 0 {
		return nil
	}
	answers := map[int64]string{}
	for _, v := range l.Versions {
		text, err := json.Marshal(v.Content)
		if err != nil {
			return err
		}
		answers[v.UnitID] = string(text)
	}
	files := map[string]data.Attachment{}
	for _, f := range l.Attachments {
		files[f.Name] = f
	}
	for _, a := range t.Arrivals {
		text, err := json.Marshal(a.Version.Content)
		if err != nil {
			return err
		}
		if answers[a.Submission.UnitID] != string(text) {
			return fmt.Errorf("the answer of unit %d is another", a.Submission.UnitID)
		}
		content, err := s.Content(files[a.Name])
		if err != nil || !bytes.Equal(content, a.Content) {
			return fmt.Errorf("file %s is another: %w", a.Name, err)
		}
	}
	return nil
}
