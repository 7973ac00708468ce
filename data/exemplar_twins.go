package data

import (
	"slices"

	"thidua/data/vn"
)

// Next is the stage after s; ok is false at the last.
func (s Stage) Next() (next Stage, ok bool) { return s.moved(1) }

// Previous is the stage before s; ok is false at the first.
func (s Stage) Previous() (previous Stage, ok bool) { return s.moved(-1) }

func (s Stage) moved(by int) (Stage, bool) {
	stages := Stages()
	at := slices.Index(stages, s) + by
	if !slices.Contains(stages, s) || at < 0 || at >= len(stages) {
		return s, false
	}
	return stages[at], true
}

// ExemplarTwins returns the other exemplars of the same name, however it is
// spelt, of every exemplar that has any, by its id: two units tell of the same
// one, or a unit tells of it again.
func ExemplarTwins(all []Exemplar) map[int64][]Exemplar {
	namesakes := map[string][]Exemplar{}
	for _, e := range all {
		namesakes[vn.Fold(e.Name)] = append(namesakes[vn.Fold(e.Name)], e)
	}
	twins := map[int64][]Exemplar{}
	for _, group := range namesakes {
		for _, e := range group {
			for _, other := range group {
				if other.ID != e.ID {
					twins[e.ID] = append(twins[e.ID], other)
				}
			}
		}
	}
	return twins
}

// NominationsOf lists the nominations of an exemplar: of the same name and the
// same kind, by the same unit where both are known.
func (l Ledger) NominationsOf(e Exemplar) []Nomination {
	var found []Nomination
	for _, n := range l.Nominations {
		fits := e.Kind == PersonExemplar && n.Subject != Collective || e.Kind == CollectiveExemplar && n.Subject == Collective
		if fits && vn.Fold(n.Name) == vn.Fold(e.Name) && (n.UnitID == e.UnitID || n.UnitID == 0 || e.UnitID == 0) {
			found = append(found, n)
		}
	}
	return found
}
