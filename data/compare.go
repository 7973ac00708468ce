package data

import "github.com/shopspring/decimal"

// LastYear is how this year's figure stands to last year's: in percent of it
// for a quantity, as a difference in percentage points for a percentage.
type LastYear struct {
	Percent decimal.NullDecimal
	Points  decimal.NullDecimal
}

// AgainstLastYear compares the figure that a target is judged by with the
// value of last year. That is the value of a whole year, so what builds up
// through the year is compared only with a figure that stands for the whole
// year too: eleven months against twelve would read as a fall. There is none
// against an unknown value, nor a percentage of zero.
func AgainstLastYear(t Target, basis Result, c Campaign) (compared LastYear) {
	whole := basis.Kind == Estimate || basis.Kind == Official || !basis.AsOf.Before(c.YearEnd()) && !basis.Partial()
	switch {
	case !t.LastYear.Valid, basis.Kind == "", t.grows() && !whole:
	case t.Percent():
		compared.Points = decimal.NewNullDecimal(basis.Value.Sub(t.LastYear.Decimal))
	case !t.LastYear.Decimal.IsZero():
		compared.Percent = decimal.NewNullDecimal(basis.Value.Mul(number(100)).DivRound(t.LastYear.Decimal, 2))
	}
	return compared
}

// Revised is the official figure minus the estimate made before, which the
// report has to explain; ok is false while there are not both.
func (r TargetRow) Revised() (difference decimal.Decimal, ok bool) {
	if r.Official == nil || r.Estimate == nil {
		return decimal.Zero, false
	}
	return r.Official.Value.Sub(r.Estimate.Value), true
}
