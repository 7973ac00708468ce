package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"strconv"

	"thidua/data"
)

// settingLines keeps by which rules the lines of the register were made.
const settingLines = "register.lines"

// linesVersion is to be raised when the lines would come out otherwise: when
// what an entry is searched or sorted by changes.
const linesVersion = 1

// linesStale reports whether the lines of the register have to be made anew: in a
// ledger that had none, and when their rules have changed.
func (s *Store) linesStale() bool { return s.Get(settingLines) != strconv.Itoa(linesVersion) }

// makeLines makes the lines of the register anew.
func (s *Store) makeLines() error {
	return s.write("", func(w *work) error { return w.listing.all() })
}

// all makes all lines anew.
func (l *listing) all() error {
	for _, do := range []string{"DELETE FROM register_line", "INSERT INTO register_word (register_word) VALUES ('delete-all')"} {
		if _, err := l.w.exec(do); err != nil {
			return fmt.Errorf("empty register: %w", problemOf(err))
		}
	}
	put := func(entries []data.Entry) error { return l.put(nil, entries) }
	if err := l.s.eachEntries(context.Background(), l.w.tx, listedAtOnce, put); err != nil {
		return err
	}
	return l.w.set(settingLines, strconv.Itoa(linesVersion))
}

// eachEntries makes all entries of the register out of the records, so many at a
// time.
func (s *Store) eachEntries(ctx context.Context, tx *sql.Tx, most int, do func([]data.Entry) error) error {
	for last := int64(0); ; {
		ids, err := numbersIn(ctx, tx, "SELECT id FROM award WHERE id > ? ORDER BY id LIMIT ?", last, most)
		if err != nil {
			return err
		}
		if len(ids) == 0 {
			break
		}
		awards, err := s.awardEntries(tx, "id > ? AND id <= ?", last, ids[len(ids)-1])
		if err == nil {
			err = do(awards)
		}
		if err != nil {
			return err
		}
		last = ids[len(ids)-1]
	}
	nominees, err := numbersIn(ctx, tx, "SELECT id FROM nomination WHERE decision_id <> 0 AND deleted = ''")
	if err != nil {
		return err
	}
	decided, err := s.decidedEntries(tx, nominees)
	if err != nil {
		return err
	}
	return do(decided)
}

// checkLines compares the lines of the register with the records that they are
// made of, and makes them anew if they differ.
func (s *Store) checkLines(ctx context.Context) error {
	off := 0
	err := s.snapshot(func(tx *sql.Tx) error {
		var all, right int
		if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM register_line").Scan(&all); err != nil {
			return problemOf(err)
		}
		made := 0
		err := s.eachEntries(ctx, tx, checkedAtOnce, func(entries []data.Entry) error {
			n, err := kept(ctx, tx, entries)
			made, right = made+len(entries), right+n
			return err
		})
		off = max(all, made) - right
		return err
	})
	if err != nil || off == 0 {
		return err
	}
	slog.Warn("lines of the register were off", "count", off)
	return s.makeLines()
}

// checkedAtOnce is how many entries are compared at a time.
const checkedAtOnce = 2000

// kept counts those of some entries whose lines are as they should be.
func kept(ctx context.Context, tx *sql.Tx, entries []data.Entry) (n int, err error) {
	want := make(map[int64]registerLine, len(entries))
	ids := make([]int64, len(entries))
	for i := range entries {
		ids[i] = entries[i].RowID()
		if want[ids[i]], err = lineOf(&entries[i]); err != nil {
			return 0, err
		}
	}
	rows, err := tx.QueryContext(ctx, `SELECT place, id, subject, authority, kind, prize, form, folded, name, entry
		FROM register_line WHERE id IN (SELECT value FROM json_each(?))`, idList(ids))
	if err != nil {
		return 0, fmt.Errorf("compare register: %w", problemOf(err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var l registerLine
		if err := rows.Scan(&l.place, &l.id, &l.subject, &l.authority, &l.kind, &l.prize, &l.form, &l.folded, &l.name, &l.entry); err != nil {
			return n, err
		}
		if w := want[l.id]; l.is(&w) {
			n++
		}
	}
	return n, problemOf(rows.Err())
}
