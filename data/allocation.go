package data

import "github.com/shopspring/decimal"

// Allocation is a unit's share of a target (giao chỉ tiêu cho đơn vị).
type Allocation struct {
	ID         int64           `json:"id"`
	CampaignID int64           `json:"campaign_id"`
	TargetID   int64           `json:"target_id"`
	UnitID     int64           `json:"unit_id"`
	Planned    decimal.Decimal `json:"planned"`
}

// Check reports the first field of a that cannot stay as it is.
func (a Allocation) Check() error {
	switch {
	case a.TargetID == 0:
		return required("target_id")
	case a.UnitID == 0:
		return required("unit_id")
	case a.Planned.IsNegative():
		return &Problem{Key: "problem.negative", Field: "planned"}
	}
	return nil
}

// Shares is how a target is shared out to units.
type Shares struct {
	Units int
	Sum   decimal.Decimal
	// Gap is the sum minus the ward's value in force. Only shares that add up
	// have one: the shares of a ratio are goals of their own.
	Gap decimal.NullDecimal
}

// SharesOf adds up what has been allocated of target t, which is given in the
// version in force.
func (l Ledger) SharesOf(t Target) Shares {
	var planned []decimal.Decimal
	for _, a := range l.Allocations {
		if a.TargetID == t.ID {
			planned = append(planned, a.Planned)
		}
	}
	return t.Shared(planned)
}

// Shared adds up shares of t.
func (t Target) Shared(planned []decimal.Decimal) Shares {
	s := Shares{Units: len(planned)}
	for _, p := range planned {
		s.Sum = s.Sum.Add(p)
	}
	if t.Aggregation == SumOf && s.Units > 0 {
		s.Gap = decimal.NewNullDecimal(s.Sum.Sub(t.Planned))
	}
	return s
}

// ShareOf finds the share that a unit has of a target; the zero Allocation
// when it has none.
func (l Ledger) ShareOf(targetID, unitID int64) Allocation {
	for _, a := range l.Allocations {
		if a.TargetID == targetID && a.UnitID == unitID {
			return a
		}
	}
	return Allocation{}
}

// Concerned reports whether a unit has to do with target t: it has a share of
// it or has supplied a figure, or nothing says yet which units have.
func (l Ledger) Concerned(t Target, unitID int64) bool {
	shared := false
	for _, a := range l.Allocations {
		if a.TargetID == t.ID {
			shared = true
			if a.UnitID == unitID {
				return true
			}
		}
	}
	for _, f := range l.UnitFiguresOf(t.ID) {
		if f.UnitID == unitID {
			return true
		}
	}
	return !shared
}
