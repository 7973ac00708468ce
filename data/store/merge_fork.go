package store

import (
	"context"
	"fmt"
	"sort"

	"thidua/data"
	"thidua/data/merge"
)

// forkOf is the last change that two copies of a ledger have in common, 0 when
// they are no copies of one another. Where they have the same seal all before
// it is the same. Copies that were sealed apart, when each was brought to this
// schema, are told by what was changed when, to the nanosecond.
func forkOf(a, b *Store) (int64, error) {
	newest, _, err := a.HeadAt()
	if err != nil {
		return 0, err
	}
	other, _, err := b.HeadAt()
	if err != nil {
		return 0, err
	}
	newest = min(newest, other)
	for _, same := range []string{"seal", "at || ' ' || who || ' ' || entity || ' ' || entity_id || ' ' || action"} {
		n := sort.Search(int(newest), func(i int) bool { // the first that differs
			var is, was string
			query := "SELECT coalesce(max(" + same + "), '') FROM change WHERE id = ?"
			err = firstOf(err, a.reader.QueryRow(query, i+1).Scan(&is), b.reader.QueryRow(query, i+1).Scan(&was))
			return is != was // numbers that were passed over are so in both
		})
		if err != nil || n > 0 {
			return int64(n), problemOf(err)
		}
	}
	return 0, nil
}

// brought are the entries of other copies that a ledger has taken in, by their
// digest, and the strokes in which it did; what was undone is not among them.
type brought struct {
	here    map[string]merge.Key
	strokes map[int64][]string // digests by stroke
}

func (s *Store) brought() (b brought, err error) {
	b = brought{map[string]merge.Key{}, map[int64][]string{}}
	rows, err := s.reader.Query("SELECT m.digest, m.batch, m.entity, m.entity_id FROM merged m JOIN change c ON c.id = m.batch WHERE c.undone = 0")
	if err != nil {
		return b, fmt.Errorf("query merged: %w", problemOf(err))
	}
	defer rows.Close()
	for rows.Next() {
		var digest string
		var batch int64
		var key merge.Key
		if err := rows.Scan(&digest, &batch, &key.Entity, &key.ID); err != nil {
			return b, err
		}
		b.here[digest] = key
		b.strokes[batch] = append(b.strokes[batch], digest)
	}
	return b, problemOf(rows.Err())
}

// since reads what both copies have done since they parted, what of it the
// other knows, and which records of the copy are known here under which id.
func (o *Other) since(ctx context.Context, fork int64) (ours, theirs []merge.Entry, known map[merge.Key]int64, err error) {
	if err := o.s.reader.QueryRow("SELECT at FROM change WHERE id <= ? ORDER BY id DESC LIMIT 1", fork).Scan(scanMoment{&o.Parted}); err != nil {
		return nil, nil, nil, problemOf(err)
	}
	if ours, err = o.s.entriesSince(ctx, fork); err != nil {
		return nil, nil, nil, err
	}
	if theirs, err = o.there.entriesSince(ctx, fork); err != nil {
		return nil, nil, nil, err
	}
	broughtHere, err := o.s.brought()
	if err != nil {
		return nil, nil, nil, err
	}
	broughtThere, err := o.there.brought()
	if err != nil {
		return nil, nil, nil, err
	}
	known = map[merge.Key]int64{}
	know(ours, theirs, broughtHere, func(there, here merge.Key) { known[there] = here.ID })
	know(theirs, ours, broughtThere, func(here, there merge.Key) { known[there] = here.ID })
	return ours, theirs, known, nil
}

// know marks what one copy has taken in from the other: the entries there and
// the strokes here that brought them. pair hears which record there is which
// here.
func know(here, there []merge.Entry, b brought, pair func(there, here merge.Key)) {
	from := map[string]bool{}
	for i := range there {
		if key, ok := b.here[there[i].Digest]; ok {
			there[i].Known = true
			from[there[i].Digest] = true
			if there[i].Action == data.Created && key.ID != 0 {
				pair(merge.Key{Entity: there[i].Entity, ID: there[i].EntityID}, key)
			}
		}
	}
	for i := range here {
		for _, digest := range b.strokes[here[i].Batch] {
			if from[digest] {
				here[i].Known = true
				break
			}
		}
	}
}

func (s *Store) entriesSince(ctx context.Context, fork int64) (found []merge.Entry, err error) {
	digests := map[int64]string{}
	err = eachEntry(s.reader, "id > ? ORDER BY id", func(e *entry) error {
		digests[e.id] = e.digest
		return ctx.Err()
	}, fork)
	if err != nil {
		return nil, err
	}
	err = eachChange(ctx, s.reader, "id > ? ORDER BY id", func(c data.Change) bool {
		_, kept := s.tables[c.Entity]
		if (kept || ofSettings(c.Entity)) && !c.Redacted && c.Action != data.Redacted {
			if ofSettings(c.Entity) { // each copy has an officer of its own
				delete(c.Before, "officer")
				delete(c.After, "officer")
			}
			found = append(found, merge.Entry{Change: c, Digest: digests[c.ID]})
		}
		return true
	}, fork)
	return found, err
}
