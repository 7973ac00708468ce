package data

import (
	"fmt"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// monthsOfYear is the length of a curve.
const monthsOfYear = 12

// Paced reports whether t should be so far by a day: it builds up through the
// year towards a value. Snapshots and events stand where they stand, and a
// limit is kept only when the year is over.
func (t Target) Paced() bool {
	return t.grows() && !t.NotApplied && t.Direction != AtMost && t.Direction != Zero
}

// Pace is what target t should have reached by the end of a day in the year of
// campaign c: by its own monthly curve, else by the share of the days gone.
// There is none for a target that is not [Target.Paced].
func Pace(t Target, day vn.Date, c Campaign) decimal.NullDecimal {
	if !t.Paced() {
		return decimal.NullDecimal{}
	}
	part, whole := due(t.Curve, day, c)
	return decimal.NewNullDecimal(t.Planned.Mul(part).DivRound(whole, t.Places()+2))
}

// due is the share of the plan that is due by the end of the day, a fraction
// from 0 to 1. Within a month of the curve it grows evenly by the day.
func due(curve []decimal.Decimal, day vn.Date, c Campaign) (part, whole decimal.Decimal) {
	one := number(1)
	switch {
	case day.Before(c.YearStart()):
		return decimal.Zero, one
	case !day.Before(c.YearEnd()):
		return one, one
	case len(curve) != monthsOfYear:
		return number(day.Days(c.YearStart()) + 1), number(c.YearEnd().Days(c.YearStart()) + 1)
	}
	month := int(day.Month())
	before := decimal.Zero
	if month > 1 {
		before = curve[month-2]
	}
	days := number(c.MonthEnd(month).Day())
	grown := curve[month-1].Sub(before).Mul(number(day.Day()))
	return before.Mul(days).Add(grown), days.Mul(number(100))
}

func number(n int) decimal.Decimal { return decimal.NewFromInt(int64(n)) }

// EvenCurve is what the days gone make due by the end of each month, in percent
// cut to two decimals: what a curve of one's own is compared with.
func EvenCurve(c Campaign) []decimal.Decimal {
	curve := make([]decimal.Decimal, monthsOfYear)
	for i := range curve {
		part, whole := due(nil, c.MonthEnd(i+1), c)
		curve[i], _ = part.Mul(number(100)).QuoRem(whole, 2)
	}
	return curve
}

// CheckCurve refuses a curve that is no way to the end of the year: it needs
// all months, never falls, stays within 0 and 100 % and ends at 100. No curve
// at all is an even pace. The field of its problem is that of the month, such
// as "curve.3".
func CheckCurve(curve []decimal.Decimal) error {
	if len(curve) == 0 {
		return nil
	}
	if len(curve) != monthsOfYear {
		return &Problem{Key: "problem.curve_months", Field: "curve"}
	}
	last := decimal.Zero
	for i, percent := range curve {
		field := fmt.Sprintf("curve.%d", i+1)
		switch {
		case percent.IsNegative(), percent.GreaterThan(number(100)):
			return &Problem{Key: "problem.curve_range", Field: field, Args: []any{"Month", i + 1}}
		case percent.LessThan(last):
			return &Problem{Key: "problem.curve_falls", Field: field, Args: []any{"Month", i + 1}}
		}
		last = percent
	}
	if !last.Equal(number(100)) {
		return &Problem{Key: "problem.curve_end", Field: fmt.Sprintf("curve.%d", monthsOfYear)}
	}
	return nil
}
