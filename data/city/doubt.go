package city

import (
	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// DoubtKind is what is doubtful about a consolidated target.
type DoubtKind string

// The kinds of doubt.
const (
	DoubtMeasure DoubtKind = "measure"  // some wards give it in another measure: not added up
	DoubtSlip    DoubtKind = "slip"     // a figure about a thousand times that of the others, or a thousandth
	DoubtOwnPlan DoubtKind = "own_plan" // likewise beside the ward's own plan
	DoubtTwice   DoubtKind = "twice"    // a ward has it twice: only the first counts
	DoubtAdds    DoubtKind = "adds"     // a ward takes it for a ratio, or for none, unlike the others
)

// DoubtKinds lists all kinds.
func DoubtKinds() []DoubtKind {
	return []DoubtKind{DoubtSlip, DoubtOwnPlan, DoubtMeasure, DoubtTwice, DoubtAdds}
}

// Doubt is something about a consolidated target that a person has to look at.
type Doubt struct {
	Kind   DoubtKind
	Ward   string // "" where it is about the whole line
	WardID int64
	What   string          // the other measure, the title
	Value  decimal.Decimal // the figure in doubt
	Beside decimal.Decimal // what it is held against
}

// Sentence says it to the officer.
func (d Doubt) Sentence() data.Question {
	return data.Question{Key: "city.doubt." + string(d.Kind), Args: []any{
		"Ward", d.Ward, "What", d.What, "Value", vn.FormatNumber(d.Value), "Beside", vn.FormatNumber(d.Beside),
	}}
}

// doubts looks at the figures of a ward beside those of the others and beside
// its own plan.
func (m typical) doubts(row WardTarget) []Doubt {
	var found []Doubt
	doubt := func(kind DoubtKind, value, beside decimal.Decimal) {
		found = append(found, Doubt{Kind: kind, Ward: row.Ward, WardID: row.WardID, What: row.Title, Value: value, Beside: beside})
	}
	newest := row.Newest()
	switch {
	case newest.Valid && thousandfold(newest.Decimal, m.newest):
		doubt(DoubtSlip, newest.Decimal, m.newest)
	case thousandfold(row.Planned, m.planned):
		doubt(DoubtSlip, row.Planned, m.planned)
	case newest.Valid && thousandfold(newest.Decimal, row.Planned):
		doubt(DoubtOwnPlan, newest.Decimal, row.Planned)
	}
	if row.Adds != m.adds && !IsRatio(row.Measure) {
		doubt(DoubtAdds, newest.Decimal, decimal.Zero)
	}
	return found
}

// thousandfold reports whether one figure is so many times the other that it
// may have been entered in another measure. Wards differ: a small one with a
// slip is only some hundred times the usual one.
func thousandfold(a, b decimal.Decimal) bool {
	const many = 200
	if !a.IsPositive() || !b.IsPositive() {
		return false
	}
	times := decimal.NewFromInt(many)
	return a.GreaterThanOrEqual(b.Mul(times)) || b.GreaterThanOrEqual(a.Mul(times))
}
