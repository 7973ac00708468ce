package merge

import (
	"cmp"
	"maps"
	"slices"
)

// Copies is what is asked about the two copies as they now stand.
type Copies struct {
	// There is a record of the other copy.
	There func(Key) (Row, error)
	// Here is a record of this copy; ok is false when there is none of that id.
	Here func(Key) (row Row, aside, ok bool, err error)
	// Next is a free id here.
	Next func(entity string) (int64, error)
	// Translate puts ids of this copy in place of those that a row of the other
	// refers to.
	Translate func(entity string, row Row, id func(entity string, id int64) int64) (Row, error)
	// Needs are the records that a row, translated, cannot be without.
	Needs func(entity string, row Row) []Key
	// Users are the records in use here that cannot be without one.
	Users func(Key) ([]Key, error)
	// Clashes are the records in use here beside which a row cannot stand.
	Clashes func(entity string, row Row) ([]Clash, error)
}

// Clash is a record that has the same in columns that must be unique.
type Clash struct {
	ID      int64
	Columns []string
}

// Compare finds what comes in of what the other copy has done, and what it
// contradicts. known are the records of the other copy whose ids here are
// already known.
func Compare(theirs, ours []Doing, known map[Key]int64, c Copies) (Plan, error) {
	p := &comparing{
		Copies: c, ids: map[Key]int64{}, made: map[Key]bool{}, gone: map[Key]bool{}, moved: map[Key]map[string]bool{}, ours: map[Key]Doing{},
		Plan: Plan{links: map[Key][]Key{}, held: map[Key][]held{}},
	}
	maps.Copy(p.ids, known)
	for _, d := range ours {
		p.ours[d.Key] = d
	}
	theirs = slices.Clone(theirs)
	if err := p.number(theirs); err != nil {
		return p.Plan, err
	}
	aside := slices.DeleteFunc(slices.Clone(theirs), func(d Doing) bool { return !d.Aside })
	slices.SortFunc(aside, func(a, b Doing) int { return cmp.Compare(a.last, b.last) }) // what refers to others went first
	for _, d := range aside {
		if err := p.putAside(d); err != nil {
			return p.Plan, err
		}
	}
	for _, created := range []bool{false, true} { // a name that was given up is free for a new record
		for _, d := range theirs {
			if d.Aside || p.made[d.Key] != created {
				continue
			}
			if err := p.alive(d, created); err != nil {
				return p.Plan, err
			}
		}
	}
	touched := map[Key]bool{}
	for _, d := range theirs {
		touched[p.here(d.Key)] = true
		for _, digest := range d.Digests {
			p.Digests = append(p.Digests, Brought{digest, p.here(d.Key)})
		}
	}
	for key := range p.ours {
		if !touched[key] {
			p.OnlyHere++
		}
	}
	return p.Plan, nil
}

// comparing is a comparison under way.
type comparing struct {
	Copies
	Plan
	ids   map[Key]int64           // of records of the other copy, here
	made  map[Key]bool            // records of the other copy that are new here
	gone  map[Key]bool            // records here that are put aside
	moved map[Key]map[string]bool // columns of records here that change
	ours  map[Key]Doing
}

// number gives the records that were made there ids of this copy.
func (p *comparing) number(theirs []Doing) error {
	for _, d := range theirs {
		if _, known := p.ids[d.Key]; known {
			continue
		}
		if !d.Created {
			if _, _, ok, err := p.Here(d.Key); err != nil || ok {
				if err != nil {
					return err
				}
				continue
			}
		}
		id, err := p.Next(d.Entity)
		if err != nil {
			return err
		}
		p.ids[d.Key], p.made[d.Key] = id, true
	}
	return nil
}

// here is the record here that a record of the other copy is.
func (p *comparing) here(k Key) Key {
	if id, ok := p.ids[k]; ok {
		return Key{k.Entity, id}
	}
	return k
}

func (p *comparing) translated(entity string, row Row) (Row, error) {
	return p.Translate(entity, maps.Clone(row), func(entity string, id int64) int64 { return p.here(Key{entity, id}).ID })
}

// putAside takes in that a record was put aside there.
func (p *comparing) putAside(d Doing) error {
	key := p.here(d.Key)
	if p.made[d.Key] {
		return nil
	}
	_, aside, _, err := p.Here(key)
	if err != nil {
		return err
	}
	if aside {
		p.Same++
		return nil
	}
	conflict := Conflict{Here: key, There: d.ID, Theirs: Version{Who: d.Who, At: d.At}}
	users, err := p.Users(key)
	if err != nil {
		return err
	}
	users = slices.DeleteFunc(users, func(k Key) bool { return p.gone[k] })
	ours, changed := p.ours[key]
	switch {
	case len(users) > 0:
		conflict.Kind = InUse
	case changed:
		conflict.Kind = DeletedThere
		conflict.Ours = Version{Who: ours.Who, At: ours.At}
	default:
		p.gone[key] = true
		p.Steps = append(p.Steps, Step{Kind: PutAside, Here: key, There: d.ID, Who: d.Who, At: d.At})
		return nil
	}
	p.Conflicts = append(p.Conflicts, conflict)
	return nil
}

// alive takes in a record that is in use there.
func (p *comparing) alive(d Doing, created bool) error {
	there, err := p.There(d.Key)
	if err != nil {
		return err
	}
	row, err := p.translated(d.Entity, there)
	if err != nil {
		return err
	}
	if created {
		return p.create(d, row)
	}
	was := maps.Clone(there)
	for column, edit := range d.Edits {
		was[column] = edit.Was
	}
	if was, err = p.translated(d.Entity, was); err != nil {
		return err
	}
	return p.change(d, was, row)
}

// change takes in what was done to a record that both copies have.
func (p *comparing) change(d Doing, was, theirs Row) error {
	key := p.here(d.Key)
	ours, aside, _, err := p.Here(key)
	if err != nil {
		return err
	}
	step := Step{Kind: Change, Here: key, There: d.ID, Row: Row{}, Was: Row{}, Who: d.Who, At: d.At}
	if aside {
		return p.bringBack(d, step, ours, theirs)
	}
	var conflicts []Conflict
	for _, column := range slices.Sorted(maps.Keys(d.Edits)) {
		switch {
		case theirs[column] == ours[column]:
		case was[column] == ours[column]:
			step.Row[column], step.Was[column] = theirs[column], ours[column]
		default:
			conflicts = append(conflicts, p.differing(d, key, column, ours, theirs))
		}
	}
	if len(step.Row)+len(conflicts) == 0 {
		p.Same++
		return nil
	}
	taken, err := p.taken(d, step, ours)
	if err != nil {
		return err
	}
	p.Conflicts = append(p.Conflicts, append(conflicts, taken...)...)
	p.take(step)
	return nil
}

// differing is a column that the copies have changed to different values.
func (p *comparing) differing(d Doing, key Key, column string, ours, theirs Row) Conflict {
	edit, mine := d.Edits[column], p.ours[key].Edits[column]
	return Conflict{
		Kind: Field, Here: key, There: d.ID, Column: column,
		Ours:   Version{Text: ours[column], Who: mine.Who, At: mine.At},
		Theirs: Version{Text: theirs[column], Who: edit.Who, At: edit.At},
	}
}

// taken finds what a step would give a record although another has it, and
// takes that out of the step.
func (p *comparing) taken(d Doing, step Step, ours Row) (conflicts []Conflict, err error) {
	if len(step.Row) == 0 {
		return nil, nil
	}
	merged := maps.Clone(ours)
	maps.Copy(merged, step.Row)
	clashes, err := p.clashes(step.Here, merged)
	for _, clash := range clashes {
		for _, column := range clash.Columns {
			text, changes := step.Row[column]
			if !changes {
				continue
			}
			c := p.differing(d, step.Here, column, ours, Row{column: text})
			c.Kind = Taken
			conflicts = append(conflicts, c)
			delete(step.Row, column)
			delete(step.Was, column)
		}
	}
	return conflicts, err
}

// clashes are the other records here beside which a row cannot stand once all
// has come in.
func (p *comparing) clashes(key Key, row Row) ([]Clash, error) {
	found, err := p.Clashes(key.Entity, row)
	return slices.DeleteFunc(found, func(c Clash) bool {
		other := Key{key.Entity, c.ID}
		return c.ID == key.ID || p.gone[other] || slices.ContainsFunc(c.Columns, func(column string) bool { return p.moved[other][column] })
	}), err
}

// take keeps a step and what follows from it.
func (p *comparing) take(step Step) {
	if len(step.Row) == 0 && step.Kind == Change {
		return
	}
	p.moved[step.Here] = map[string]bool{}
	for column := range step.Row {
		p.moved[step.Here][column] = true
	}
	p.Steps = append(p.Steps, step)
	p.need(step)
}

// need sees to it that what a step refers to is in use.
func (p *comparing) need(step Step) {
	needs := p.Needs(step.Here.Entity, step.Row)
	for _, key := range needs {
		row, aside, ok, err := p.Here(key)
		if err != nil || !ok || !aside || row == nil {
			continue
		}
		p.links[step.Here] = append(p.links[step.Here], key)
		asked := slices.ContainsFunc(p.Conflicts, func(c Conflict) bool { return c.Kind == DeletedHere && c.Here == key })
		if !asked && !p.comesBack(key) {
			mine := p.ours[key]
			p.Conflicts = append(p.Conflicts, Conflict{
				Kind: DeletedHere, Here: key, There: key.ID,
				Ours: Version{Who: mine.Who, At: mine.At}, Theirs: Version{Who: step.Who, At: step.At},
			})
		}
	}
	for _, key := range needs {
		if !slices.Contains(p.links[step.Here], key) {
			p.links[step.Here] = append(p.links[step.Here], key)
		}
	}
}

func (p *comparing) comesBack(key Key) bool {
	return slices.ContainsFunc(p.Steps, func(s Step) bool { return s.Kind == BringBack && s.Here == key })
}

// bringBack takes in what was done to a record that is put aside here.
func (p *comparing) bringBack(d Doing, step Step, ours, theirs Row) error {
	for column := range d.Edits {
		if theirs[column] != ours[column] {
			step.Row[column], step.Was[column] = theirs[column], ours[column]
		}
	}
	step.Kind = BringBack
	mine, changed := p.ours[step.Here]
	if d.WasAside && !changed {
		p.take(step)
		return nil
	}
	p.Conflicts = append(p.Conflicts, Conflict{
		Kind: DeletedHere, Here: step.Here, There: d.ID,
		Ours: Version{Who: mine.Who, At: mine.At}, Theirs: Version{Who: d.Who, At: d.At},
	})
	for column, text := range step.Row {
		p.held[step.Here] = append(p.held[step.Here], held{column, text})
	}
	return nil
}

// create takes in a record that was made there. Where this copy has made the
// same, the two become one.
func (p *comparing) create(d Doing, row Row) error {
	key := p.here(d.Key)
	clashes, err := p.clashes(key, row)
	if err != nil {
		return err
	}
	if len(clashes) == 0 {
		p.take(Step{Kind: Make, Here: key, There: d.ID, Row: row, Who: d.Who, At: d.At})
		return nil
	}
	twin := Key{d.Entity, clashes[0].ID}
	p.ids[d.Key] = twin.ID
	p.Conflicts = slices.DeleteFunc(p.Conflicts, func(c Conflict) bool { return c.Kind == DeletedThere && c.Here == twin })
	ours, _, _, err := p.Here(twin)
	if err != nil {
		return err
	}
	step := Step{Kind: Change, Here: twin, There: d.ID, Row: Row{}, Was: Row{}, Joined: true, Who: d.Who, At: d.At}
	differ := 0
	for _, column := range slices.Sorted(maps.Keys(row)) {
		switch {
		case column == "id" || column == "position" || row[column] == ours[column] || empty(row[column]):
		case empty(ours[column]):
			step.Row[column], step.Was[column] = row[column], ours[column]
		default:
			differ++
			p.Conflicts = append(p.Conflicts, p.differing(d, twin, column, ours, row))
		}
	}
	if len(step.Row)+differ == 0 {
		p.Same++
	}
	taken, err := p.taken(d, step, ours)
	p.Conflicts = append(p.Conflicts, taken...)
	p.take(step)
	return err
}

func empty(text string) bool { return text == "" || text == "0" }
