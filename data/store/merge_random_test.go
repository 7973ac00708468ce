package store_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"thidua/data"
	"thidua/data/merge"
	"thidua/data/store"
)

// Random work on two copies, merged with random decisions, comes to what a
// model says, column by column; undone it is what it was.
func TestMergeOfRandomWork(t *testing.T) {
	rounds := 15
	if testing.Short() {
		rounds = 5
	}
	for seed := range rounds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) { randomWork(t, rand.New(rand.NewPCG(uint64(seed), 8))) })
	}
}

// modelUnit is what the model knows of a unit: three columns.
type modelUnit struct {
	name, note, head string
	gone             bool
}

func randomWork(t *testing.T, r *rand.Rand) {
	s := open(t)
	var base []*data.Unit
	for i := range 12 {
		base = append(base, &data.Unit{Name: fmt.Sprint("Đơn vị ", i), Note: "gốc", Head: "gốc"})
	}
	must(t, s.Units.SaveAll(base, ""))
	other := elsewhere(t, s)
	work := func(st *store.Store, by string) (state map[int64]modelUnit, touched map[int64]bool) {
		state, touched = map[int64]modelUnit{}, map[int64]bool{}
		for _, u := range base {
			state[u.ID] = modelUnit{u.Name, u.Note, u.Head, false}
		}
		for range 20 {
			id := base[r.IntN(len(base))].ID
			m := state[id]
			if m.gone {
				continue
			}
			switch r.IntN(6) {
			case 0:
				must(t, st.Units.Delete(id, ""))
				m.gone = true
			case 1, 2:
				m.note = fmt.Sprint(by, r.IntN(2))
			case 3, 4:
				m.head = fmt.Sprint("người ", r.IntN(2))
			case 5:
				must(t, st.Units.Save(&data.Unit{Name: fmt.Sprint("Mới của ", by, r.Int64())}, ""))
			}
			touched[id] = true
			if !m.gone {
				u, err := st.Units.Get(id)
				must(t, err)
				u.Note, u.Head = m.note, m.head
				must(t, st.Units.Save(&u, ""))
			}
			state[id] = m
		}
		return state, touched
	}
	ours, _ := work(s, "a")
	theirs, _ := work(other, "b")
	newThere, err := other.Units.List(0)
	must(t, err)

	before := standing(t, s)
	o := compared(t, s, sentFrom(t, other))
	type decided struct {
		id     int64
		column string
	}
	choices := map[decided]bool{}
	result := bring(t, s, o, func(c merge.Conflict) bool {
		choices[decided{c.Here.ID, c.Column}] = r.IntN(2) == 0
		return choices[decided{c.Here.ID, c.Column}]
	})

	want, conflicts := map[string]modelUnit{}, 0
	choose := func(id int64, column string) bool {
		conflicts++
		chosen, asked := choices[decided{id, column}]
		if !asked {
			t.Errorf("unit %d %q: nobody was asked", id, column)
		}
		return chosen
	}
	for _, u := range base {
		a, b, was := ours[u.ID], theirs[u.ID], modelUnit{u.Name, u.Note, u.Head, false}
		switch {
		case a.gone && b.gone, a == was && b.gone:
			a.gone = true
		case b.gone:
			a.gone = choose(u.ID, "")
		case a.gone && b != was:
			if choose(u.ID, "") {
				a = afterRestoring(t, s, u.ID, a, b, was)
			}
		case !a.gone:
			a.note = mergedText(was.note, a.note, b.note, func() bool { return choose(u.ID, "note") })
			a.head = mergedText(was.head, a.head, b.head, func() bool { return choose(u.ID, "head") })
		}
		if !a.gone {
			want[u.Name] = a
		}
	}
	if conflicts != len(o.Plan.Conflicts) {
		t.Errorf("%d conflicts; want %d", len(o.Plan.Conflicts), conflicts)
	}
	got, err := s.Units.List(0)
	must(t, err)
	brought := 0
	for _, u := range got {
		if m, ok := want[u.Name]; ok {
			if (modelUnit{u.Name, u.Note, u.Head, false}) != m {
				t.Errorf("%+v; want %+v", u, m)
			}
			delete(want, u.Name)
		} else if slices.ContainsFunc(newThere, func(n data.Unit) bool { return n.Name == u.Name }) {
			brought++
		}
	}
	if len(want) > 0 || brought != result.Made {
		t.Errorf("missing %v; %d of %d new units", want, brought, result.Made)
	}
	if f := audit(t, s); !f.Sound() {
		t.Errorf("the audit finds %+v", f.Differences)
	}
	if len(o.Plan.Digests) > 0 {
		_, err = s.UndoLast(0)
		must(t, err)
		if !reflect.DeepEqual(before, standing(t, s)) {
			t.Error("undone it is not what it was")
		}
	}
}

// afterRestoring is a unit that was put aside here and comes back: with what
// stood in it then, and theirs over it.
func afterRestoring(t *testing.T, _ *store.Store, _ int64, a, b, was modelUnit) modelUnit {
	t.Helper()
	a.gone = false
	if b.note != was.note {
		a.note = b.note
	}
	if b.head != was.head {
		a.head = b.head
	}
	return a
}

func mergedText(was, ours, theirs string, choose func() bool) string {
	switch {
	case ours == theirs || theirs == was:
		return ours
	case ours == was:
		return theirs
	case choose():
		return theirs
	}
	return ours
}
