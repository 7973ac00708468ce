package keeper

import (
	"cmp"
	"maps"
	"slices"

	"thidua/data"
	"thidua/data/store"
)

// Preview is what is in a copy and what restoring it would change.
type Preview struct {
	Holds   store.Contents
	Live    store.Contents
	Follows bool // the ledger at hand has grown out of the copy, so that the history says what came after
	Since   []data.Change
	Effects []Effect
}

// Effect is what restoring would do to the records of a kind.
type Effect struct {
	Kind     string
	Now      int64 // in use at hand
	Then     int64 // in use in the copy
	Lost     int   // made since the copy
	Back     int   // deleted since
	Reverted int   // changed since
}

// Compare compares the file of a copy, which must not be encrypted, with the
// ledger.
func Compare(s *store.Store, path string) (p Preview, err error) {
	if p.Holds, err = store.Look(path, s.Folder()); err != nil {
		return p, err
	}
	if p.Live, err = s.Contents(); err != nil {
		return p, err
	}
	if p.Since, p.Follows, err = s.ChangesSince(p.Holds); err != nil {
		return p, err
	}
	p.Effects = effects(p)
	return p, nil
}

// effects lists the kinds of which something would change.
func effects(p Preview) []Effect {
	kinds := map[string]*Effect{}
	of := func(kind string) *Effect {
		if kinds[kind] == nil {
			kinds[kind] = &Effect{Kind: kind, Now: p.Live.Records[kind], Then: p.Holds.Records[kind]}
		}
		return kinds[kind]
	}
	for kind, n := range p.Live.Records {
		if n != p.Holds.Records[kind] {
			of(kind)
		}
	}
	for kind := range p.Holds.Records {
		if p.Live.Records[kind] == 0 {
			of(kind)
		}
	}
	if p.Follows {
		for record, f := range fates(p.Since) {
			switch {
			case f.then && f.now:
				of(record.kind).Reverted++
			case f.now:
				of(record.kind).Lost++
			case f.then:
				of(record.kind).Back++
			}
		}
	}
	var all []Effect
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		all = append(all, *kinds[kind])
	}
	slices.SortStableFunc(all, func(a, b Effect) int { return cmp.Compare(b.weight(), a.weight()) })
	return all
}

// weight puts the kinds of which most would be lost first.
func (e Effect) weight() int { return e.Lost*1000 + e.Reverted + e.Back }

type recordID struct {
	kind string
	id   int64
}

// fate is whether a record was in use then and is now.
type fate struct{ then, now bool }

// fates follows every record through the changes, which come newest first.
func fates(since []data.Change) map[recordID]fate {
	all := map[recordID]fate{}
	for _, c := range since {
		r := recordID{c.Entity, c.EntityID}
		f, seen := all[r]
		if c.EntityID == 0 { // an event
			continue
		}
		if !seen {
			f.now = c.Action != data.Deleted
		}
		f.then = c.Action != data.Created && c.Action != data.Restored
		all[r] = f
	}
	return all
}
