package data

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
	for _, u := range l.UnitsInOrder() {
		for _, r := range l.MovementResults {
			if r.MovementID == movementID && r.UnitID == u.ID {
				found = append(found, r)
			}
		}
	}
	return found
}

// MovementSum is what the units achieved in a movement together.
type MovementSum struct {
	Units       int // that have something to tell
	Nothing     int // that answered that there is nothing, or that it does not concern them
	Collectives int
	Individuals int
}

// SumOf adds up the results of the units in a movement.
func (l Ledger) SumOf(movementID int64) (s MovementSum) {
	for _, r := range l.ResultsIn(movementID) {
		if r.Reply != Given {
			s.Nothing++
			continue
		}
		s.Units++
		s.Collectives += r.Collectives
		s.Individuals += r.Individuals
	}
	return s
}
