package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"thidua/data"
	"thidua/data/merge"
	"thidua/data/person"
)

// mergeEntity is the history's name of the bringing in of a copy, an event
// without a table.
const mergeEntity = "merge"

// mergeFolder begins the name of the folder in which a copy is read.
const mergeFolder = "merge-"

// Other is a copy of this ledger that was worked on elsewhere, compared with
// it. It is closed when it has been brought in or put away.
type Other struct {
	Plan     merge.Plan
	Name     string         // of the file
	Officer  string         // who keeps it
	Parted   time.Time      // moment of the last change that both have
	LastAt   time.Time      // moment of its newest change
	Theirs   int            // changes in it that are not known here
	By       map[string]int // these by officer
	Ours     int            // changes here since the copies parted
	Removals int            // records of which it has removed a person's data
	s        *Store
	there    *Store
	dir      string
	head     string // of this ledger when it was compared
	copied   string // head of the copy
	removed  []person.Removal
	emptied  []int64 // entries that both had and that are empty there
}

// Compare opens a copy of this ledger and finds what has been done in it since
// the two parted. The file itself is not touched: a copy of it is read, and
// brought to the schema of this program first if it is older. A file that is
// no copy of this ledger is the Problem "problem.merge_stranger"; one whose
// history was tampered with "problem.merge_broken"; a file that cannot be read
// is refused as by [Look].
func (s *Store) Compare(ctx context.Context, path string, progress func(i, n int64)) (o *Other, err error) {
	if _, err := Look(path, s.folder); err != nil {
		return nil, err
	}
	o = &Other{s: s, Name: filepath.Base(path)}
	defer func() {
		if err != nil {
			err, o = errors.Join(err, o.Close()), nil
		}
	}()
	if err := o.open(path); err != nil {
		return o, err
	}
	findings, err := o.there.CheckChain(ctx, progress)
	if err != nil {
		return o, err
	}
	if len(findings.Broken) > 0 {
		return o, &data.Problem{Key: "problem.merge_broken", Args: []any{"File", o.Name}}
	}
	o.copied = findings.Head
	return o, o.compare(ctx)
}

// open copies the file, with what a killed program left beside it, and opens
// the copy.
func (o *Other) open(path string) (err error) {
	sweepMerges(o.s.folder)
	if o.dir, err = os.MkdirTemp(o.s.folder, mergeFolder); err != nil {
		return &data.Problem{Key: "problem.folder", Args: []any{"Folder", o.s.folder}, Err: err}
	}
	to := filepath.Join(o.dir, FileName)
	if err := copyWhole(path, to); err != nil {
		return err
	}
	if err := copyWhole(path+"-wal", to+"-wal"); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	there := &Store{now: o.s.now, folder: o.dir, tables: map[string]kind{}}
	there.defineTables()
	if err := there.connect(to); err != nil {
		return errors.Join(&data.Problem{Key: "problem.open", Args: []any{"File", path}, Err: err}, there.Close())
	}
	o.there = there
	return there.migrate(to)
}

// Close lets go of the copy and removes it.
func (o *Other) Close() error {
	var err error
	if o.there != nil {
		err = o.there.Close()
	}
	if o.dir != "" {
		err = errors.Join(err, os.RemoveAll(o.dir))
	}
	o.there, o.dir = nil, ""
	return err
}

// sweepMerges removes the copies that a program has left which was killed.
func sweepMerges(folder string) {
	left, err := filepath.Glob(filepath.Join(folder, mergeFolder+"*"))
	if err != nil {
		return // the folder's name is no pattern: nothing is found
	}
	for _, dir := range left {
		os.RemoveAll(dir) //nolint:errcheck // it is tried again the next time
	}
}

func copyWhole(from, to string) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return &data.Problem{Key: "problem.read_file", Args: []any{"Name", filepath.Base(from)}, Err: err}
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("copy %s: %w", filepath.Base(from), err)
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	_, err = io.Copy(out, in)
	return err
}

// compare reads both histories from where they part.
func (o *Other) compare(ctx context.Context) error {
	var err error
	if o.head, err = o.s.Head(); err != nil {
		return err
	}
	fork, err := forkOf(o.s, o.there)
	if err != nil {
		return err
	}
	if fork == 0 {
		return &data.Problem{Key: "problem.merge_stranger", Args: []any{"File", o.Name}}
	}
	ours, theirs, known, err := o.since(ctx, fork)
	if err != nil {
		return err
	}
	if err := o.findRemoved(ctx, fork, theirs, known); err != nil {
		return err
	}
	gone, err := o.s.removals(ctx, fork)
	if err != nil {
		return err
	}
	theirs = withoutRemoved(theirs, gone, known)
	o.By = map[string]int{}
	for _, e := range theirs {
		o.LastAt = e.At
		if !e.Known && e.Undoes == 0 && !e.Undone {
			o.Theirs++
			o.By[e.Who]++
		}
	}
	for _, e := range ours {
		if !e.Known {
			o.Ours++
		}
	}
	o.Officer = o.there.Who()
	return o.plan(merge.Doings(theirs), merge.Doings(ours), known)
}

// plan asks both ledgers, each as it stands at one moment.
func (o *Other) plan(theirs, ours []merge.Doing, known map[merge.Key]int64) error {
	c := copies{s: o.s, next: map[string]int64{}, unique: map[string][]uniqueIndex{}}
	return o.s.snapshot(func(here *sql.Tx) error {
		return o.there.snapshot(func(there *sql.Tx) error {
			c.tx, c.here, c.there = here, rowReader{q: here}, rowReader{q: there}
			c.thereTx = there
			defer c.here.close()
			defer c.there.close()
			var err error
			o.Plan, err = merge.Compare(theirs, ours, known, c.asked())
			return err
		})
	})
}
