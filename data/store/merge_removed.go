package store

import (
	"context"
	"fmt"
	"slices"

	"thidua/data"
	"thidua/data/merge"
	"thidua/data/person"
)

// removals are what a ledger has removed of persons since it parted from
// another, by record.
func (s *Store) removals(ctx context.Context, fork int64) (map[merge.Key]person.Fate, error) {
	gone := map[merge.Key]person.Fate{}
	err := eachChange(ctx, s.reader, "action = 'redacted' AND id > ? ORDER BY id", func(c data.Change) bool {
		key := merge.Key{Entity: c.Entity, ID: c.EntityID}
		fate, ok := gone[key]
		if !ok {
			fate = person.Fate{Verdict: person.Erased, Set: map[string]string{}}
		}
		for column := range c.Before {
			fate.Set[column] = c.After[column]
		}
		fate.Leaves = c.After["deleted"] != ""
		gone[key] = fate
		return true
	}, fork)
	return gone, err
}

// withoutRemoved leaves out of what the copy has done what was removed here
// since: a person's data do not come back with a copy that still has them.
// known are the records of the copy that are known here.
func withoutRemoved(theirs []merge.Entry, gone map[merge.Key]person.Fate, known map[merge.Key]int64) (left []merge.Entry) {
	fresh := map[merge.Key]bool{} // made there: the same number here is another record
	for _, e := range theirs {
		key := merge.Key{Entity: e.Entity, ID: e.EntityID}
		if e.Action == data.Created {
			fresh[key] = true
		}
		here := key
		if id, ok := known[key]; ok {
			here.ID = id
		} else if fresh[key] {
			left = append(left, e)
			continue
		}
		told := len(e.Before) + len(e.After)
		for column := range gone[here].Set {
			delete(e.Before, column)
			delete(e.After, column)
		}
		if e.Action != data.Updated || told == 0 || len(e.Before)+len(e.After) > 0 {
			left = append(left, e)
		}
	}
	return left
}

// findRemoved finds what the copy has removed of persons since the two parted,
// so that it is removed here as well.
func (o *Other) findRemoved(ctx context.Context, fork int64, theirs []merge.Entry, known map[merge.Key]int64) error {
	gone, err := o.there.removals(ctx, fork)
	if err != nil {
		return err
	}
	for _, e := range theirs {
		key := merge.Key{Entity: e.Entity, ID: e.EntityID}
		if _, ok := known[key]; !ok && e.Action == data.Created {
			delete(gone, key) // it comes as it now is
		}
	}
	here := func(entity string, id int64) int64 {
		if is, ok := known[merge.Key{Entity: entity, ID: id}]; ok {
			return is
		}
		return id
	}
	for key, fate := range gone {
		if fate.Set, err = translate(key.Entity, fate.Set, here); err != nil {
			return err
		}
		o.removed = append(o.removed, person.Removal{Record: person.Record{Kind: key.Entity, ID: here(key.Entity, key.ID)}, Fate: fate})
	}
	slices.SortFunc(o.removed, func(a, b person.Removal) int { return int(a.ID - b.ID) })
	o.emptied, err = numbers(o.there.reader, "SELECT id FROM change WHERE redacted <> '' AND id <= ?", fork)
	if err == nil {
		err = o.onlyNew()
	}
	o.Removals = len(o.removed)
	return err
}

// onlyNew leaves what has already been removed here.
func (o *Other) onlyNew() error {
	full, err := numbers(o.s.reader, "SELECT id FROM change WHERE redacted = ''")
	if err != nil {
		return err
	}
	still := map[int64]bool{}
	for _, id := range full {
		still[id] = true
	}
	o.emptied = slices.DeleteFunc(o.emptied, func(id int64) bool { return !still[id] })
	rows := rowReader{q: o.s.reader}
	defer rows.close()
	o.removed = slices.DeleteFunc(o.removed, func(r person.Removal) bool {
		k, ok := o.s.tables[r.Kind]
		if !ok {
			return true
		}
		row, readErr := rows.read(k, r.ID)
		if readErr != nil {
			err = firstOf(err, readErr)
			return true
		}
		same := true
		for column, text := range r.Set {
			if text == "" && row[column] == "0" {
				continue
			}
			same = same && row[column] == text
		}
		return same && len(o.emptied) == 0
	})
	return err
}

// removeToo removes here what the copy has removed.
func (s *Store) removeToo(w *work, o *Other) error {
	if len(o.removed) == 0 {
		return nil
	}
	emptied := map[int64]bool{}
	for _, id := range o.emptied {
		emptied[id] = true
	}
	for _, r := range o.removed {
		k := s.tables[r.Kind]
		if err := w.blank(k, r); err != nil {
			return fmt.Errorf("remove %s %d as the copy did: %w", r.Kind, r.ID, err)
		}
		if _, err := w.redact(r.Key(), func(e *entry) bool { return emptied[e.id] || e.touches(r.Set) }); err != nil {
			return err
		}
		if err := w.told(k, r); err != nil {
			return err
		}
	}
	return firstOf(w.dropFiles(&Removed{}), w.set(settingScrub, "1"))
}
