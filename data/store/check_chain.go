package store

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// momentLayout is how the history keeps moments.
const momentLayout = time.RFC3339Nano

// Findings are what a look through the history has found.
type Findings struct {
	Entries     int64 // read
	Records     int64 // compared with their history
	Files       int64 // whose content was compared with its hash
	Head        string
	Broken      []Break
	Differences []Difference
	Damaged     []string // names of attached files whose content is not what was kept
	More        int      // differences beyond those listed
}

// Sound reports whether nothing was found.
func (f Findings) Sound() bool {
	return len(f.Broken) == 0 && len(f.Differences) == 0 && len(f.Damaged) == 0
}

// Break is a place in which the history is not what it was sealed as.
type Break struct {
	Kind BreakKind
	ID   int64 // of the entry; of the first that is missing
	To   int64 // of the last that is missing, else ID
}

// BreakKind is how the history is broken.
type BreakKind string

// How the history can be broken.
const (
	Altered  BreakKind = "altered"  // the content of an entry is not what was sealed
	Unlinked BreakKind = "unlinked" // an entry does not follow the one before it
	Missing  BreakKind = "missing"  // entries are gone
	Emptied  BreakKind = "emptied"  // an entry is empty, and no entry says why
)

// mostBroken is how many breaks are told: after the first the others follow.
const mostBroken = 20

// CheckChain looks through the whole history for entries that were altered,
// removed or put in. progress hears how many of how many have been read. Only
// an end cut off with its traces in the file goes unnoticed: for that the head
// is noted elsewhere, see [Store.Head].
func (s *Store) CheckChain(ctx context.Context, progress func(i, n int64)) (f Findings, err error) {
	var newest, count int64
	err = s.reader.QueryRow(`SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'change'), 0),
		(SELECT count(*) FROM change)`).Scan(&newest, &count)
	if err != nil {
		return f, fmt.Errorf("end of history: %w", problemOf(err))
	}
	explained, err := s.explained()
	if err != nil {
		return f, err
	}
	var last link
	err = eachEntry(s.reader, "1 ORDER BY id", func(e *entry) error {
		if f.Entries++; f.Entries%1000 == 0 {
			progress(f.Entries, count)
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		f.follow(e, last, explained)
		last = link{e.id, e.seal}
		return nil
	})
	if last.id < newest {
		f.broken(Break{Missing, last.id + 1, newest})
	}
	f.Head = last.seal
	return f, err
}

// follow looks at an entry and at how it follows the last one.
func (f *Findings) follow(e *entry, last link, explained map[string]bool) {
	if e.id != last.id+1 && !e.explainsGap(last.id) {
		f.broken(Break{Missing, last.id + 1, e.id - 1})
	}
	switch {
	case e.redacted == "" && e.reckon() != e.digest:
		f.broken(Break{Altered, e.id, e.id})
	case e.redacted != "" && (!explained[e.redacted+e.record()] || e.salt != "" || e.before != "null" || e.after != "null"):
		f.broken(Break{Emptied, e.id, e.id})
	}
	if sealAfter(last.seal, e.digest) != e.seal {
		f.broken(Break{Unlinked, e.id, e.id})
	}
}

func (f *Findings) broken(b Break) {
	if len(f.Broken) < mostBroken {
		f.Broken = append(f.Broken, b)
	}
}

// record is what the entry is about.
func (e *entry) record() string { return fmt.Sprintf(" %s %d", e.entity, e.entityID) }

// explained are the removals that the history itself tells of: the moment and
// the record of each.
func (s *Store) explained() (map[string]bool, error) {
	told := map[string]bool{}
	err := eachEntry(s.reader, "action = 'redacted' ORDER BY id", func(e *entry) error {
		told[e.at+e.record()] = true
		return nil
	})
	return told, err
}

// eachEntry reads entries one after another, keeping none.
func eachEntry(q querier, where string, do func(*entry) error, args ...any) (err error) {
	rows, err := q.QueryContext(context.Background(), "SELECT "+entryColumns+" FROM change WHERE "+where, args...)
	if err != nil {
		return fmt.Errorf("query history: %w", problemOf(err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	var e entry
	into := e.into()
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return fmt.Errorf("scan history: %w", err)
		}
		if err := do(&e); err != nil {
			return err
		}
	}
	return problemOf(rows.Err())
}
