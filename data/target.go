package data

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// Direction says when a figure fulfils a target. The plan does not write it
// down; it is the reading of the office and can be changed for each target.
type Direction string

// The directions of a target.
const (
	AtLeast       Direction = "at_least"        // the figure must reach the planned value
	AtLeastCapped Direction = "at_least_capped" // likewise, and it cannot exceed 100 %
	AtMost        Direction = "at_most"         // the figure must not go over it
	Exactly       Direction = "exactly"         // equal within the tolerance
	Zero          Direction = "zero"            // nothing may be left, "không còn hộ nghèo"
)

// Directions lists all directions in the order in which they are offered.
func Directions() []Direction { return []Direction{AtLeast, AtLeastCapped, AtMost, Exactly, Zero} }

// Nature says what the figures of a target are.
type Nature string

// The natures of a target.
const (
	Cumulative Nature = "cumulative" // lũy kế: each figure counts from 1 January
	Periodic   Nature = "periodic"   // phát sinh: each figure is of its own period; they add up
	Snapshot   Nature = "snapshot"   // thời điểm: the latest figure counts
	Event      Nature = "event"      // một lần: settled once in the year, never behind
)

// Natures lists all natures in the order in which they are offered.
func Natures() []Nature { return []Nature{Cumulative, Periodic, Snapshot, Event} }

// Aggregation says how the figures of units make the ward's. Ratios are never
// averaged.
type Aggregation string

// The aggregations.
const (
	Supplied Aggregation = "supplied" // one responsible body supplies the ward's figure
	SumOf    Aggregation = "sum"      // the units' newest figures add up
	RatioOf  Aggregation = "ratio"    // sum of numerators over sum of denominators, in percent
	LatestOf Aggregation = "latest"   // the newest figure of any unit
)

// Aggregations lists all aggregations in the order in which they are offered.
func Aggregations() []Aggregation { return []Aggregation{Supplied, SumOf, RatioOf, LatestOf} }

// Target is one value that the ward has set itself for the year (chỉ tiêu;
// plan II.3).
type Target struct {
	ID           int64               `json:"id"`
	CampaignID   int64               `json:"campaign_id"`
	Position     int                 `json:"position"`
	Code         string              `json:"code"`
	Group        string              `json:"group_name"`
	SubGroup     string              `json:"subgroup"`
	Name         string              `json:"name"`
	Measure      string              `json:"measure"` // unit of measure: "triệu đồng", "%", "người"
	Planned      decimal.Decimal     `json:"planned"`
	Printed      string              `json:"printed"` // the value exactly as the plan prints it
	Direction    Direction           `json:"direction"`
	Tolerance    decimal.Decimal     `json:"tolerance"` // for Exactly: how far off still counts as equal
	Nature       Nature              `json:"nature"`
	LastYear     decimal.NullDecimal `json:"last_year"`      // the whole of last year; unknown where borders changed
	LastYearNote string              `json:"last_year_note"` // why it cannot be compared, "không so sánh được do sáp nhập"
	Aggregation  Aggregation         `json:"aggregation"`
	Curve        []decimal.Decimal   `json:"curve"`       // what is due by the end of each month, percent of the plan; none for an even pace
	Responsible  string              `json:"responsible"` // who supplies the figures
	Footnote     string              `json:"footnote"`    // a condition that is printed below the annex
	Note         string              `json:"note"`
	NotApplied   bool                `json:"not_applied"` // not applicable this year
}

// Percent reports whether the target is a percentage, so that differences are
// in percentage points.
func (t Target) Percent() bool { return t.Measure == "%" }

// grows reports whether the figures of t build up through the year, so that
// there is a pace and what is reached stays reached.
func (t Target) grows() bool { return t.Nature == Cumulative || t.Nature == Periodic }

// climbs reports whether t builds up to a value that it may go beyond.
func (t Target) climbs() bool {
	return t.grows() && (t.Direction == AtLeast || t.Direction == AtLeastCapped)
}

// TitleOf names a target so that it cannot be taken for another: where two
// targets share a name, "Tổng số lớp học", the sub-group follows.
func TitleOf(t Target, all []Target) string {
	if t.SubGroup == "" {
		return t.Name
	}
	for _, other := range all {
		if other.ID != t.ID && other.Name == t.Name {
			return t.Name + " (" + t.SubGroup + ")"
		}
	}
	return t.Name
}

// Whole reports whether a figure of t must be a whole number.
func (t Target) Whole() bool { return vn.Countable(t.Measure) }

// Places is the number of decimals that a column with t needs.
func (t Target) Places() int32 { return max(0, -t.Planned.Exponent()) }

// Check reports the first field of t that cannot stay as it is.
func (t Target) Check() error {
	hundred := decimal.NewFromInt(100)
	switch {
	case t.Name == "":
		return required("name")
	case t.Measure == "":
		return required("measure")
	case !slices.Contains(Directions(), t.Direction):
		return required("direction")
	case !slices.Contains(Natures(), t.Nature):
		return required("nature")
	case t.Planned.IsNegative():
		return &Problem{Key: "problem.negative", Field: "planned"}
	case t.Tolerance.IsNegative():
		return &Problem{Key: "problem.negative", Field: "tolerance"}
	case t.Direction == Zero && !t.Planned.IsZero():
		return &Problem{Key: "problem.zero_target", Field: "planned"}
	case t.Direction == AtLeastCapped && t.Planned.GreaterThan(hundred):
		return &Problem{Key: "problem.over_hundred", Field: "planned"}
	}
	return cmp.Or(t.checkAggregation(), CheckCurve(t.Curve))
}

// checkAggregation refuses to gather what does not come to a figure of t: a
// ratio that is no percentage, or figures of periods that would not add up.
func (t Target) checkAggregation() error {
	switch {
	case t.Aggregation == RatioOf && !t.Percent():
		return &Problem{Key: "problem.ratio_percent", Field: "aggregation"}
	case t.Nature == Periodic && (t.Aggregation == RatioOf || t.Aggregation == LatestOf):
		return &Problem{Key: "problem.periodic_sum", Field: "aggregation"}
	}
	return nil
}
