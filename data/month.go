package data

import (
	"slices"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// MonthLine is a target in the column of figures for one day, with what is kept
// already.
type MonthLine struct {
	Target Target  // in the version that verdicts go by
	Was    Result  // the figure entered for that day, the zero Result for none
	Last   *Result // the newest figure of earlier days, as by [Newest]
}

// NewFigure is a figure for a target that came from elsewhere: typed, pasted or
// read from a workbook.
type NewFigure struct {
	TargetID int64
	Value    decimal.Decimal
	Source   string // "" where it says none
	Reason   string // why it is right though unusual
	Where    string // the cell or the line it was read from
}

// Month lists the targets that apply, in the order of the plan, for entering
// the figures of a kind for a day.
func (l Ledger) Month(kind FigureKind, day vn.Date) []MonthLine {
	var lines []MonthLine
	for _, row := range l.TargetRows() {
		if row.Plan.NotApplied {
			continue
		}
		line := MonthLine{Target: row.Target}
		line.Was, _ = On(l.EnteredOf(row.Plan.ID), kind, day)
		earlier := slices.DeleteFunc(l.FiguresOf(row.Plan.ID), func(r Result) bool { return !r.AsOf.Before(day) })
		line.Last = newest(line.Target, earlier, kind)
		lines = append(lines, line)
	}
	return lines
}

// Takes is the figure that the line would keep. A source or a reason that is
// not given leaves what is kept.
func (m MonthLine) Takes(c Campaign, kind FigureKind, day vn.Date, n NewFigure) Result {
	r := m.Was
	r.CampaignID, r.TargetID, r.Kind, r.AsOf, r.Value = c.ID, m.Target.ID, kind, day, n.Value
	if n.Source != "" {
		r.Source = n.Source
	}
	if n.Reason != "" {
		r.Reason = n.Reason
	}
	return r
}

// Keeps reports whether value is what is kept already.
func (m MonthLine) Keeps(value decimal.Decimal) bool {
	return m.Was.ID != 0 && m.Was.Value.Equal(value)
}

// Before is the figure that a new one is compared with: the one it replaces,
// else the last of earlier days. It is nil where there is none, and for a
// target counted by period, whose figures have nothing to do with each other.
func (m MonthLine) Before() *Result {
	switch {
	case m.Was.ID != 0:
		return &m.Was
	case m.Target.Nature == Periodic:
		return nil
	}
	return m.Last
}

// ChangeOf is how far value is from the figure before: in percentage points
// for a share, else in percent, rounded to one decimal. It is missing where
// there is nothing to compare with, or only zero.
func (m MonthLine) ChangeOf(value decimal.Decimal) decimal.NullDecimal {
	before := m.Before()
	switch {
	case before == nil:
		return decimal.NullDecimal{}
	case m.Target.Percent():
		return decimal.NewNullDecimal(value.Sub(before.Value))
	case before.Value.IsZero():
		return decimal.NullDecimal{}
	}
	return decimal.NewNullDecimal(value.Sub(before.Value).Mul(decimal.NewFromInt(100)).DivRound(before.Value, 1))
}

// With is the ledger as it would be with figures that are not kept yet: what is
// unusual about one of them may not be beside the others.
func (l Ledger) With(figures []Result) Ledger {
	l.Results = slices.DeleteFunc(slices.Clone(l.Results), func(kept Result) bool {
		return slices.ContainsFunc(figures, func(r Result) bool {
			return r.TargetID == kept.TargetID && r.Kind == kept.Kind && r.AsOf == kept.AsOf
		})
	})
	l.Results = append(l.Results, figures...)
	return l
}
