package data

import (
	"cmp"
	"slices"

	"thidua/data/vn"
)

// UpwardWeight is why something should be settled before the report goes to
// the city. Nothing keeps the ward from handing up: it may have its reasons.
type UpwardWeight string

// The weights, the gravest first.
const (
	Contradictory UpwardWeight = "contradictory" // two things that cannot both be right
	Lacking       UpwardWeight = "lacking"       // something that the report should have
	Doubtful      UpwardWeight = "doubtful"      // something that may be wrong
)

// UpwardWeights lists the weights, the gravest first.
func UpwardWeights() []UpwardWeight { return []UpwardWeight{Contradictory, Lacking, Doubtful} }

// UpwardConcern is one thing to settle before the report goes up. Entity and
// EntityID say in which record, by the names of the history; an ID of 0 stands
// for all records of the kind. For a unit's report, which may not be there yet,
// the ID is the unit's.
type UpwardConcern struct {
	Weight   UpwardWeight
	About    string // the record, by name
	Question Question
	Entity   string
	EntityID int64
}

// UpwardConcerns checks the ledger before its report goes to the city (plan
// V.2), the gravest first.
func (l Ledger) UpwardConcerns(today vn.Date) []UpwardConcern {
	u := &upward{ledger: l, today: today}
	u.aboutTargets()
	u.aboutReports()
	u.aboutMovements()
	u.aboutAwards()
	u.aboutPlan()
	slices.SortStableFunc(u.found, func(a, b UpwardConcern) int {
		return cmp.Compare(slices.Index(UpwardWeights(), a.Weight), slices.Index(UpwardWeights(), b.Weight))
	})
	return u.found
}

// upward gathers the concerns about a ledger.
type upward struct {
	ledger Ledger
	today  vn.Date
	found  []UpwardConcern
}

func (u *upward) note(weight UpwardWeight, entity string, id int64, about, key string, args ...any) {
	u.found = append(u.found, UpwardConcern{weight, about, Question{key, args}, entity, id})
}
