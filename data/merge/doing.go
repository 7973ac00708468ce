package merge

import (
	"maps"
	"time"

	"thidua/data"
)

// Entry is a change that one of the copies has made since they parted.
type Entry struct {
	data.Change
	Digest string
	Known  bool // the other copy has it: it was brought in there, or came from there
}

// Key names a record in one of the copies.
type Key struct {
	Entity string
	ID     int64
}

// Row is a record as texts by column.
type Row map[string]string

// Doing is what a copy has done to one record, all its changes taken together.
type Doing struct {
	Key
	Created  bool // the record was made there
	WasAside bool // it was put aside when the copies parted
	Aside    bool // it is put aside now
	Fresh    bool // some of it is not known to the other copy
	Edits    map[string]Edit
	Who      string // made the last change
	At       time.Time
	Digests  []string
	first    int64
	last     int64
}

// Edit is what became of a column.
type Edit struct {
	Was   string // before what is not known to the other copy
	Is    string // at the end
	Who   string
	At    time.Time
	fresh bool
}

// Doings gathers changes, the oldest first, by record in the order in which the
// records were first changed. What cancels itself out is left out.
func Doings(entries []Entry) []Doing {
	at := map[Key]int{}
	var all []Doing
	for _, e := range entries {
		k := Key{e.Entity, e.EntityID}
		i, ok := at[k]
		if !ok {
			i = len(all)
			at[k] = i
			all = append(all, Doing{
				Key: k, Created: e.Action == data.Created, WasAside: e.Action == data.Restored,
				Edits: map[string]Edit{}, first: e.ID,
			})
		}
		all[i].add(e)
	}
	kept := all[:0]
	for _, d := range all {
		if d.Fresh && !d.cancelled() {
			kept = append(kept, d)
		}
	}
	return kept
}

// cancelled reports whether the record is what it was when the copies parted.
func (d Doing) cancelled() bool {
	if d.Created {
		return d.Aside
	}
	maps.DeleteFunc(d.Edits, func(_ string, e Edit) bool { return e.Was == e.Is })
	return d.Aside == d.WasAside && len(d.Edits) == 0
}

func (d *Doing) add(e Entry) {
	d.Fresh = d.Fresh || !e.Known
	d.Digests = append(d.Digests, e.Digest)
	d.Who, d.At, d.last = e.Who, e.At, e.ID
	switch e.Action {
	case data.Deleted:
		d.Aside = true
		return
	case data.Restored:
		d.Aside = false
		return
	}
	for column := range e.After {
		d.touch(column, e)
	}
	for column := range e.Before {
		d.touch(column, e)
	}
}

func (d *Doing) touch(column string, e Entry) {
	edit, ok := d.Edits[column]
	if !edit.fresh {
		edit.Was = e.Before[column]
		edit.fresh = !e.Known
	}
	if !ok || !e.Known || edit.Who == "" {
		edit.Who, edit.At = e.Who, e.At
	}
	edit.Is = e.After[column]
	d.Edits[column] = edit
}
