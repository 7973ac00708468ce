package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"slices"

	"thidua/data"
)

// Difference is a place in which a table is not what the history says: a flip
// of the disk or a hand in the file, which SQLite's own check does not see.
type Difference struct {
	Entity     string
	ID         int64
	CampaignID int64
	Column     string // "" for a record that only one of the two has, "deleted" for whether it is in use
	History    string
	Table      string
}

// mostDifferences is how many are listed, of a ledger that is past repair.
const mostDifferences = 500

// Audit reads the history of every record and compares what it comes to with
// the tables, and the content of attached files with their hashes. It needs as
// much memory for a long history as for a short one. Without a history, and so
// not compared, are: what the program remembers of windows and choices
// (setting), the search index, which is made of the tables, and the rows of
// the packages that wards handed up (city_target and the others), whose file
// is kept with its hash. progress hears how far it has come.
func (s *Store) Audit(ctx context.Context, progress func(i, n int64)) (f Findings, err error) {
	err = s.snapshot(func(tx *sql.Tx) error {
		a := audit{s: s, tx: tx, ctx: ctx, progress: progress}
		a.found = func(m mismatch) { f.differ(m) }
		if err := a.run(); err != nil {
			return err
		}
		f.Entries, f.Records = a.read, a.records
		return f.checkContent(ctx, tx)
	})
	return f, err
}

func (f *Findings) differ(m mismatch) {
	for _, column := range slices.Sorted(maps.Keys(m.table)) {
		if len(f.Differences) == mostDifferences {
			f.More++
			continue
		}
		f.Differences = append(f.Differences, Difference{
			Entity: m.entity, ID: m.id, CampaignID: m.campaign,
			Column: column, History: m.history[column], Table: m.table[column],
		})
	}
}

// checkContent compares the content of files with their hashes, one after
// another.
func (f *Findings) checkContent(ctx context.Context, tx *sql.Tx) (err error) {
	rows, err := tx.QueryContext(ctx, `SELECT sha256, bytes, coalesce((SELECT name FROM attachment a WHERE a.sha256 = content.sha256 LIMIT 1), '')
		FROM content`)
	if err != nil {
		return fmt.Errorf("query content: %w", problemOf(err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var hash, name string
		var content sql.RawBytes
		if err := rows.Scan(&hash, &content, &name); err != nil {
			return fmt.Errorf("scan content: %w", err)
		}
		f.Files++
		if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != hash {
			f.Damaged = append(f.Damaged, name)
		}
	}
	return problemOf(rows.Err())
}

// mismatch is a record whose columns are not what its history says. A record
// that only one of the two has stands under the column "".
type mismatch struct {
	entity         string
	id, campaign   int64
	history, table map[string]string
}

// audit is one walk over all records in the order of their kinds and numbers.
type audit struct {
	s        *Store
	tx       *sql.Tx
	ctx      context.Context
	progress func(i, n int64)
	found    func(mismatch)

	read, records int64
	at            replay
	rows          rowReader
	defaults      map[string]map[string]string
}

func (a *audit) run() error {
	a.rows, a.defaults = rowReader{q: a.tx}, map[string]map[string]string{}
	defer a.rows.close()
	var n int64
	if err := a.tx.QueryRowContext(a.ctx, "SELECT count(*) FROM change").Scan(&n); err != nil {
		return fmt.Errorf("count history: %w", problemOf(err))
	}
	err := eachEntry(a.tx, "1 ORDER BY entity, entity_id, id", func(e *entry) error {
		if a.read++; a.read%1000 == 0 {
			a.progress(a.read, n)
			if err := a.ctx.Err(); err != nil {
				return err
			}
		}
		if e.entity != a.at.entity || e.entityID != a.at.id {
			if err := a.compare(); err != nil {
				return err
			}
			a.at = replay{entity: e.entity, id: e.entityID, fields: map[string]string{}}
		}
		return a.at.play(e)
	})
	if err == nil {
		err = a.compare()
	}
	for _, name := range slices.Sorted(maps.Keys(a.s.tables)) {
		if err == nil {
			err = a.strangers(a.s.tables[name])
		}
	}
	return err
}

// compare holds what the history of a record came to against its table.
func (a *audit) compare() error {
	if a.at.entity == "" || a.at.lost {
		return nil
	}
	if ofSettings(a.at.entity) {
		return a.compareSettings()
	}
	k, ok := a.s.tables[a.at.entity]
	if !ok {
		return nil // an event: there is no table
	}
	a.records++
	row, err := a.rows.read(k, a.at.id)
	m := mismatch{entity: k.name, id: a.at.id, campaign: a.at.campaign, history: map[string]string{}, table: map[string]string{}}
	switch {
	case errors.Is(err, sql.ErrNoRows):
		m.history[""], m.table[""] = "1", ""
	case err != nil:
		return err
	default:
		if a.defaults[k.name] == nil {
			if a.defaults[k.name], err = defaultsOf(a.tx, k.name); err != nil {
				return err
			}
		}
		a.compareColumns(k, row, &m)
	}
	if len(m.table) > 0 {
		a.found(m)
	}
	return nil
}

func (a *audit) compareColumns(k kind, row map[string]string, m *mismatch) {
	for name, is := range row {
		want, told := a.at.fields[name]
		switch {
		case name == "id":
			continue
		case name == "deleted":
			want = a.at.aside
		case !told && (is == "" || is == "0" || is == a.defaults[k.name][name]):
			continue
		}
		if is != want {
			m.history[name], m.table[name] = want, is
		}
	}
}

func (a *audit) compareSettings() error {
	m := mismatch{entity: a.at.entity, id: a.at.id, campaign: a.at.campaign, history: map[string]string{}, table: map[string]string{}}
	a.records++
	for field, want := range a.at.fields {
		var is string
		err := a.tx.QueryRowContext(a.ctx, "SELECT coalesce(max(value), '') FROM setting WHERE key = ?", settingOf(a.at.entity, field)).Scan(&is)
		if err != nil {
			return problemOf(err)
		}
		if is != want {
			m.history[field], m.table[field] = want, is
		}
	}
	if len(m.table) > 0 {
		a.found(m)
	}
	return nil
}

// strangers finds the records of a table that no history tells of.
func (a *audit) strangers(k kind) (err error) {
	there, err := numbers(a.tx, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?", k.name)
	if err != nil || there[0] == 0 {
		return err // the schema is on its way, and the table comes later
	}
	rows, err := a.tx.QueryContext(a.ctx, "SELECT id FROM "+k.name+
		" WHERE NOT EXISTS (SELECT 1 FROM change WHERE entity = ? AND entity_id = "+k.name+".id) ORDER BY id", k.name)
	if err != nil {
		return fmt.Errorf("records of %s: %w", k.name, problemOf(err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		m := mismatch{entity: k.name, history: map[string]string{"": ""}, table: map[string]string{"": "1"}}
		if err := rows.Scan(&m.id); err != nil {
			return err
		}
		a.found(m)
	}
	return problemOf(rows.Err())
}

// anchor enters into the history where the tables say something else.
func (s *Store) anchor(w *work) error {
	var found []mismatch
	a := audit{s: s, tx: w.tx, ctx: context.Background(), progress: func(_, _ int64) {}, found: func(m mismatch) { found = append(found, m) }}
	if err := a.run(); err != nil {
		return err
	}
	for _, m := range found {
		k := s.tables[m.entity]
		row, err := a.rows.read(k, m.id)
		if errors.Is(err, sql.ErrNoRows) {
			continue // removed before anybody could see it
		}
		if err != nil {
			return err
		}
		if _, whole := m.table[""]; whole {
			m.history, m.table = nil, told(row)
		}
		full, _, err := w.row(k, m.id)
		if err != nil {
			return err
		}
		if err := w.record(k, full, data.Anchored, m.history, m.table); err != nil {
			return err
		}
	}
	return nil
}
