package data

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// Amendment is a later resolution that gives a target another value. The plan's
// own value stays; from its day on the amended one is judged by.
type Amendment struct {
	ID         int64           `json:"id"`
	CampaignID int64           `json:"campaign_id"`
	TargetID   int64           `json:"target_id"`
	From       vn.Date         `json:"effective_on"`
	Planned    decimal.Decimal `json:"planned"`
	Printed    string          `json:"printed"` // the value as the resolution prints it
	Basis      string          `json:"basis"`   // the resolution, with number and date
	Reason     string          `json:"reason"`
}

// Check reports the first field of a that cannot stay as it is.
func (a Amendment) Check() error {
	switch {
	case a.TargetID == 0:
		return required("target_id")
	case a.From.IsZero():
		return required("effective_on")
	case a.Basis == "":
		return required("basis")
	case a.Planned.IsNegative():
		return &Problem{Key: "problem.negative", Field: "planned"}
	}
	return nil
}

// CheckFor refuses an amendment that target t of campaign c cannot have: one
// that would come into force when the year is over, or a value that does not
// go with how the target is judged.
func (a Amendment) CheckFor(t Target, c Campaign) error {
	if a.From.After(c.YearEnd()) {
		return &Problem{Key: "problem.amended_after_year", Field: "effective_on", Args: []any{"Year", c.Year}}
	}
	return t.under(a).Check()
}

// under is t with the value that the amendment gives it, with no fewer decimals
// than the plan's own, so that all figures of t are printed alike.
func (t Target) under(a Amendment) Target {
	t.Planned, t.Printed = a.Planned.Add(decimal.New(0, -t.Places())), a.Printed
	return t
}

// AmendedBy lists the amendments of t that are in force on a day, in the order
// in which they came into force.
func (t Target) AmendedBy(amendments []Amendment, day vn.Date) []Amendment {
	var own []Amendment
	for _, a := range amendments {
		if a.TargetID == t.ID && !a.From.After(day) {
			own = append(own, a)
		}
	}
	slices.SortStableFunc(own, func(a, b Amendment) int {
		return cmp.Or(a.From.Compare(b.From), cmp.Compare(a.ID, b.ID))
	})
	return own
}

// AsOf is t in the version in force on a day: with the value of the latest
// amendment effective by then, else the plan's own. t itself stays as it is.
func (t Target) AsOf(amendments []Amendment, day vn.Date) Target {
	if own := t.AmendedBy(amendments, day); len(own) > 0 {
		return t.under(own[len(own)-1])
	}
	return t
}

// judgingDay is the day whose version of t the verdict goes by. A target is a
// goal for the year, so it is the version in force when the year ends, as far
// as it is known: an amendment replaces the goal for the figures before it
// too, or the pace would jump and a figure would be held against a goal that
// nobody reports on any more. An event is settled on its day and a later
// resolution does not change what was asked of it.
func (l Ledger) judgingDay(t Target, figures []Result) vn.Date {
	if t.Nature == Event {
		if basis, final, ok := judged(t, figures, l.Campaign); ok && final && basis.Kind != Estimate {
			return basis.AsOf
		}
	}
	return l.Campaign.YearEnd()
}
