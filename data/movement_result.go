package data

import (
	"cmp"
	"slices"
)

// MovementResult is what one unit achieved in a movement, from its accepted
// report. One that names a movement which the office has not placed yet has
// the MovementID 0.
type MovementResult struct {
	ID           int64  `json:"id"`
	CampaignID   int64  `json:"campaign_id"`
	MovementID   int64  `json:"movement_id"`
	UnitID       int64  `json:"unit_id"`
	SubmissionID int64  `json:"submission_id"`
	Name         string `json:"name"` // as the unit calls the movement
	Reply        Reply  `json:"reply"`
	Outcome      string `json:"outcome"`
	Collectives  int    `json:"collectives"`
	Individuals  int    `json:"individuals"`
	Models       string `json:"models"`
	Difficulties string `json:"difficulties"`
}

// Check reports the first field of r that cannot stay as it is.
func (r MovementResult) Check() error {
	switch {
	case r.UnitID == 0:
		return required("unit_id")
	case r.MovementID == 0 && r.Name == "":
		return required("name")
	case r.Collectives < 0:
		return &Problem{Key: "problem.negative", Field: "collectives"}
	case r.Individuals < 0:
		return &Problem{Key: "problem.negative", Field: "individuals"}
	}
	return nil
}

// ResultsIn lists what the units achieved in a movement, in protocol order.
func (l Ledger) ResultsIn(movementID int64) []MovementResult {
	var found []MovementResult
	for _, r := range l.MovementResults {
		if r.MovementID == movementID {
			found = append(found, r)
		}
	}
	place := map[int64]int{}
	for i, u := range l.UnitsInOrder() {
		place[u.ID] = i
	}
	slices.SortStableFunc(found, func(a, b MovementResult) int { return cmp.Compare(place[a.UnitID], place[b.UnitID]) })
	return found
}

// CountedIn lists the results by which a movement is judged, in protocol order:
// of every unit those of its newest report that has something to tell of it,
// else of its newest. A unit that reports every quarter is not counted four
// times.
func (l Ledger) CountedIn(movementID int64) []MovementResult {
	all := l.ResultsIn(movementID)
	turns := l.turns()
	weight := func(r MovementResult) int {
		turn := turns[r.SubmissionID]
		if r.Reply == Given {
			turn += 1 + len(l.Periods)
		}
		return turn
	}
	newest := map[int64]int{} // by unit
	for _, r := range all {
		newest[r.UnitID] = max(newest[r.UnitID], weight(r))
	}
	return slices.DeleteFunc(all, func(r MovementResult) bool { return weight(r) < newest[r.UnitID] })
}

// turns is the place of each submission's period among the periods.
func (l Ledger) turns() map[int64]int {
	periods := map[int64]int{}
	for i, p := range l.PeriodsInOrder() {
		periods[p.ID] = i
	}
	turns := map[int64]int{}
	for _, s := range l.Submissions {
		turns[s.ID] = periods[s.PeriodID]
	}
	return turns
}

// MovementSum is what the units achieved in a movement together.
type MovementSum struct {
	Units       int // that have something to tell
	Nothing     int // that answered that there is nothing, or that it does not concern them
	Collectives int
	Individuals int
}

// SumOf adds up the results by which a movement is judged.
func (l Ledger) SumOf(movementID int64) (s MovementSum) {
	told, silent := map[int64]bool{}, map[int64]bool{}
	for _, r := range l.CountedIn(movementID) {
		if r.Reply != Given {
			silent[r.UnitID] = true
			continue
		}
		told[r.UnitID] = true
		s.Collectives += r.Collectives
		s.Individuals += r.Individuals
	}
	s.Units, s.Nothing = len(told), len(silent)
	return s
}
