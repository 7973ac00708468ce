package store

import (
	"cmp"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"thidua/data"
	"thidua/data/person"
)

// Removed counts what a removal has emptied.
type Removed struct {
	Records int
	Entries int64 // of the history
	Files   int
}

// Erase removes a person's data because the law gives a right to that: what
// the verdicts say of each record, the entries of the history that tell of it
// and, with the salt, any way to guess them, and files that belong to nobody
// else. The chain still holds, and each removal has an entry that says which
// fields went and how the record stands now. It cannot be undone. A record that
// has been changed since it was judged is the Problem "problem.changed_since".
// The bytes are gone from the file after [Store.Scrub].
func (s *Store) Erase(n person.Name, all []person.Removal, why string) (done Removed, err error) {
	if n.In(why) {
		return done, &data.Problem{Key: "problem.person_why", Field: "why"}
	}
	err = s.write(why, func(w *work) error {
		w.undoable = false
		done = Removed{}
		for _, r := range all {
			if !r.Goes() {
				continue
			}
			if err := s.erase(w, n, r, &done); err != nil {
				return fmt.Errorf("erase %s %d: %w", r.Kind, r.ID, err)
			}
		}
		return firstOf(w.dropFiles(&done), w.set(settingScrub, "1"))
	})
	return done, err
}

func (s *Store) erase(w *work, n person.Name, r person.Removal, done *Removed) error {
	done.Records++
	if r.Kind == person.Setting {
		return w.set(r.Row["key"], r.Set["value"])
	}
	k, ok := s.tables[r.Kind]
	switch {
	case ok:
		if err := w.blank(k, r); err != nil {
			return err
		}
	case ofSettings(r.Kind):
		k = kind{name: r.Kind, city: r.Kind == boardEntity}
	default:
		k = kind{name: r.Kind} // an event: there is no table
	}
	emptied, err := w.redact(r.Key(), func(e *entry) bool {
		return e.touches(r.Set) || r.Verdict == person.Erased && entryNames(n, e) // a name that stays is told of as before
	})
	done.Entries += emptied
	if err != nil {
		return err
	}
	return w.told(k, r)
}

// blank gives the columns of a record what they become.
func (w *work) blank(k kind, r person.Removal) error {
	row, aside, err := w.row(k, r.ID)
	if err != nil {
		return err
	}
	for _, column := range r.Named {
		if fmt.Sprint(row[column]) != r.Row[column] {
			return &data.Problem{Key: "problem.changed_since"}
		}
	}
	was := maps.Clone(row)
	var sets []string
	var args []any
	for _, column := range slices.Sorted(maps.Keys(r.Set)) {
		value, err := like(row[column], cmp.Or(r.Set[column], noneOf(row[column])))
		if err != nil {
			return fmt.Errorf("column %s: %w", column, err)
		}
		row[column] = value
		sets, args = append(sets, column+" = ?"), append(args, value)
	}
	if r.Leaves && !aside {
		if err := w.unused(k, r.ID); err != nil {
			return err
		}
		sets, args, aside = append(sets, "deleted = ?"), append(args, w.now.Format(time.RFC3339)), true
	}
	if len(sets) == 0 {
		return nil
	}
	if _, err := w.exec("UPDATE "+k.name+" SET "+strings.Join(sets, ", ")+" WHERE id = ?", append(args, r.ID)...); err != nil {
		return problemOf(err)
	}
	if aside {
		return firstOf(w.unindex(k, r.ID), w.relist(k, was, nil))
	}
	return firstOf(w.index(k, row), w.relist(k, was, row))
}

// noneOf is the text of nothing in a column.
func noneOf(kept any) string {
	if _, isNumber := kept.(int64); isNumber {
		return "0"
	}
	return ""
}

// touches reports whether an entry tells of one of the columns.
func (e *entry) touches(columns map[string]string) bool {
	for _, text := range []string{e.before, e.after} {
		var fields map[string]string
		if json.Unmarshal([]byte(text), &fields) != nil {
			continue
		}
		for column := range columns {
			if fields[column] != "" {
				return true
			}
		}
	}
	return false
}

// redact empties the entries about a record that are to go, and counts them.
func (w *work) redact(key person.Key, goes func(*entry) bool) (n int64, err error) {
	about, err := entries(w.tx, "entity = ? AND entity_id = ? AND redacted = '' ORDER BY id", key.Kind, key.ID)
	if err != nil {
		return 0, err
	}
	for _, e := range about {
		if !goes(&e) {
			continue
		}
		_, err := w.exec("UPDATE change SET before = 'null', after = 'null', why = '', salt = '', redacted = ?, undone = 1 WHERE id = ?",
			w.now.Format(momentLayout), e.id)
		if err != nil {
			return n, fmt.Errorf("empty entry %d: %w", e.id, problemOf(err))
		}
		n++
	}
	return n, nil
}

// told enters that something was removed from a record: which columns, and how
// the record stands since, so that the history can be held against the table.
func (w *work) told(k kind, r person.Removal) error {
	went := map[string]string{}
	for column := range r.Set {
		went[column] = ""
	}
	now := map[string]string{}
	full := map[string]any{"id": r.ID}
	switch {
	case ofSettings(k.name):
		if err := w.settingsNow(k.name, now); err != nil {
			return err
		}
	case k.columns != nil:
		row, err := (&rowReader{q: w.tx}).read(k, r.ID)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		now = told(row) // with "deleted"
		if full, _, err = w.row(k, r.ID); err != nil {
			return err
		}
	}
	return w.record(k, full, data.Redacted, went, now)
}

// settingsNow reads the fields of the office or the board that have a history.
func (w *work) settingsNow(entity string, now map[string]string) (err error) {
	fields := []string{"ward", "city", "place", "department", "officer"}
	if entity == boardEntity {
		fields = []string{"board", "parent", "city", "place", "signer", "officer"}
	}
	for _, field := range fields {
		if now[field], err = w.setting(settingOf(entity, field)); err != nil {
			return err
		}
	}
	return nil
}

// dropFiles removes the contents that no record names any more.
func (w *work) dropFiles(done *Removed) error {
	res, err := w.exec(`DELETE FROM content WHERE sha256 NOT IN (SELECT sha256 FROM attachment WHERE sha256 <> '')
		AND sha256 NOT IN (SELECT sha256 FROM city_package WHERE sha256 <> '')`)
	if err != nil {
		return fmt.Errorf("drop files: %w", problemOf(err))
	}
	gone, err := res.RowsAffected()
	done.Files = int(gone)
	return err
}
