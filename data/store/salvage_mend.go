package store

import (
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// mend makes the rows a sound ledger: what is missing is told by the history,
// what refers to nothing goes, search and register are made anew. Where tables and history
// still differ the history says so from now on.
func (v *salvage) mend(tx *sql.Tx) error {
	w := &work{tx: tx, now: v.s.now().UTC(), who: whoIn(tx), undoable: false}
	wrong, err := v.wrongEntries(tx)
	if err != nil {
		return err
	}
	if err := v.askHistory(w, wrong); err != nil {
		return err
	}
	v.countGaps()
	if err := v.dropUnlinked(tx); err != nil {
		return err
	}
	if err := v.makeSearch(w); err != nil {
		return err
	}
	w.listing = &listing{s: v.s, w: w}
	if err := w.listing.all(); err != nil {
		return err
	}
	return v.s.anchor(w)
}

// wrongEntries finds the records whose history is not what was sealed, and
// counts what is wrong with the history.
func (v *salvage) wrongEntries(tx *sql.Tx) (wrong map[string]bool, err error) {
	wrong = map[string]bool{}
	last := int64(0)
	err = eachEntry(tx, "1 ORDER BY id", func(e *entry) error {
		if missing := int(e.id - last - 1); missing > 0 {
			v.broken += missing
			wrong[""] = true // whose entries these were nobody knows
		}
		last = e.id
		if e.redacted == "" && e.reckon() != e.digest {
			v.broken++
			wrong[e.record()] = true
		}
		return nil
	})
	return wrong, err
}

// askHistory lets the history tell what the tables lack. Of a record whose
// history is whole it also tells what the tables have wrong: a flipped bit in a
// text is seen by nothing else.
func (v *salvage) askHistory(w *work, wrong map[string]bool) error {
	var todo []mended
	a := audit{s: v.s, tx: w.tx, ctx: v.ctx, progress: func(_, _ int64) {}}
	a.found = func(m mismatch) {
		todo = append(todo, mended{m, maps.Clone(a.at.fields), a.at.aside})
	}
	if err := a.run(); err != nil {
		return err
	}
	for _, m := range todo {
		sure := !wrong[""] && !wrong[fmt.Sprintf(" %s %d", m.entity, m.id)]
		if err := v.follow(w, m, sure); err != nil {
			return err
		}
	}
	return nil
}

// mended is a record that its history tells otherwise.
type mended struct {
	mismatch
	fields map[string]string
	aside  string
}

// follow makes a record what its history says. One that is there stays as it is
// unless the history is sure.
func (v *salvage) follow(w *work, m mended, sure bool) error {
	k, ok := v.s.tables[m.entity]
	if !ok {
		return nil // of the settings: what can be read of them is
	}
	present, whole := m.table[""]
	switch {
	case whole && present != "":
		return nil // nothing tells of it: it stays
	case whole:
		if v.rebuild(w, k, m) != nil {
			return nil // it stays lost, and is counted so
		}
		v.kind(k.name).Rebuilt++
		v.ids[k.name][m.id] = true
		return nil
	case !sure:
		v.kind(k.name).Doubted++
		return nil
	}
	var sets []string
	var args []any
	for _, name := range slices.Sorted(maps.Keys(m.history)) {
		sets, args = append(sets, name+" = ?"), append(args, m.history[name])
	}
	if _, err := w.tx.Exec("UPDATE "+k.name+" SET "+strings.Join(sets, ", ")+" WHERE id = ?", append(args, m.id)...); err != nil {
		v.kind(k.name).Doubted++
		return nil // what it should be is taken: see below
	}
	v.kind(k.name).Rebuilt++
	return nil
}

// rebuild makes a record out of its history, which does not tell of fields that
// have nothing in them.
func (v *salvage) rebuild(w *work, k kind, m mended) error {
	names, args := k.names(), slices.Clone(k.zero)
	for i, name := range names {
		if value, told := m.fields[name]; told {
			args[i] = value
		}
	}
	args[0] = m.id
	_, err := w.tx.Exec("INSERT INTO "+k.name+" ("+k.list()+", deleted) VALUES (?"+strings.Repeat(", ?", len(names))+")", append(args, m.aside)...)
	return err
}

// countGaps counts the records that must have been there: a record is never
// removed, so that the numbers of a kind have no gap.
func (v *salvage) countGaps() {
	for name := range v.s.tables {
		k := v.kinds[name]
		if k == nil {
			continue
		}
		highest := int64(0)
		for id := range v.ids[name] {
			highest = max(highest, id)
		}
		k.Lost = max(int(highest)-len(v.ids[name]), 0)
	}
	if k := v.kinds["change"]; k != nil {
		k.Lost = max(k.Lost, v.broken)
	}
}

// unlinkedRow is a row that refers to one that is not there.
type unlinkedRow struct {
	table string
	row   int64
}

func unlinkedRows(tx *sql.Tx) (found []unlinkedRow, err error) {
	rows, err := tx.Query(`SELECT DISTINCT "table", rowid FROM pragma_foreign_key_check`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var r unlinkedRow
		if err := rows.Scan(&r.table, &r.row); err != nil {
			return nil, err
		}
		found = append(found, r)
	}
	return found, rows.Err()
}

// dropUnlinked takes out the rows that refer to one that is lost, until none is
// left: no page of the program could show them.
func (v *salvage) dropUnlinked(tx *sql.Tx) error {
	for {
		unlinked, err := unlinkedRows(tx)
		if err != nil || len(unlinked) == 0 {
			return err
		}
		for _, p := range unlinked {
			if _, err := tx.Exec("DELETE FROM "+p.table+" WHERE rowid = ?", p.row); err != nil {
				return err
			}
			k := v.kind(p.table)
			k.Read, k.Lost = k.Read-1, k.Lost+1
		}
	}
}

// makeSearch fills the search index from the tables.
func (v *salvage) makeSearch(w *work) error {
	for _, name := range slices.Sorted(maps.Keys(v.s.tables)) {
		k := v.s.tables[name]
		if len(k.search) == 0 {
			continue
		}
		ids, err := idsOf(w.tx, name)
		if err != nil {
			return err
		}
		for _, id := range ids {
			row, _, err := w.row(k, id)
			if err == nil {
				err = w.enter(k, row)
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// idsOf lists the records of a kind in use.
func idsOf(tx *sql.Tx, table string) (ids []int64, err error) {
	rows, err := tx.Query("SELECT id FROM " + table + " WHERE deleted = ''")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}
