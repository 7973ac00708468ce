package city

import (
	"cmp"
	"iter"
	"maps"
	"slices"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// TargetLine is a target of the whole city: what the wards that have it come
// to. What may not be added up has counts and extremes instead of sums.
type TargetLine struct {
	TitleKey   string // with that of the measure it names the line
	MeasureKey string
	Title      string
	Measure    string
	Group      string
	Direction  data.Direction // "" where the wards do not agree
	Adds       bool
	Wards      int // that have the target

	Planned  Sum
	LastYear Sum
	Actual   Sum
	Estimate Sum
	Official Sum

	States  map[data.State]int // of the wards
	Lowest  Extreme            // of the wards' newest figures
	Highest Extreme
	Doubts  []Doubt

	place float64 // where the wards have it, on average
}

// Met counts the wards that have met or exceeded the target.
func (l TargetLine) Met() int { return l.States[data.Exceeded] + l.States[data.Met] }

// Unmet counts the wards that have not, or not yet.
func (l TargetLine) Unmet() int {
	return l.States[data.NotMet] + l.States[data.OnPace] + l.States[data.Behind]
}

// NoData counts the wards of which nothing is known.
func (l TargetLine) NoData() int { return l.Wards - l.Met() - l.Unmet() - l.States[data.NotApplicable] }

// Completion is what has been reached in percent of the plan where that says
// something, as for a ward's target: not where nothing may be left, nor where
// the wards do not agree on what fulfils it. Of a limit that is gone over it is
// the limit in percent of what was reached.
func (l TargetLine) Completion() decimal.NullDecimal {
	s := l.Reached()
	switch l.Direction {
	case data.AtLeast, data.AtLeastCapped:
		return s.Completion()
	case data.AtMost:
		if s.Value.Decimal.GreaterThan(s.Planned) {
			s.Value, s.Planned = decimal.NullDecimal{Decimal: s.Planned, Valid: s.Value.Valid}, s.Value.Decimal
		}
		return s.Completion()
	}
	return decimal.NullDecimal{}
}

// Reached is the sum that the completion of the line is reckoned from: the
// official one, else the estimated, else the actual one, whichever most wards
// have given.
func (l TargetLine) Reached() Sum {
	best := l.Official
	for _, s := range []Sum{l.Estimate, l.Actual} {
		if s.Wards > best.Wards {
			best = s
		}
	}
	return best
}

// Sum is a total over wards.
type Sum struct {
	Value   decimal.NullDecimal // not valid where nothing may be added up or nobody has given anything
	Wards   int                 // that have given a figure
	Planned decimal.Decimal     // what these same wards had planned
}

// Completion is a sum in percent of what the same wards had planned, cut to two
// decimals so that it never seems to reach what it does not.
func (s Sum) Completion() decimal.NullDecimal {
	if !s.Value.Valid || !s.Planned.IsPositive() {
		return decimal.NullDecimal{}
	}
	quotient, _ := s.Value.Decimal.Mul(decimal.NewFromInt(100)).QuoRem(s.Planned, 2)
	return decimal.NewNullDecimal(quotient)
}

func (s *Sum) add(value decimal.NullDecimal, planned decimal.Decimal) {
	if !value.Valid {
		return
	}
	s.Wards++
	s.Value = decimal.NewNullDecimal(s.Value.Decimal.Add(value.Decimal))
	s.Planned = s.Planned.Add(planned)
}

// Extreme is the lowest or highest figure and whose it is.
type Extreme struct {
	Value decimal.NullDecimal
	Wards []string // the first few
	More  int      // how many others have the same figure
}

// meet compares with the figure of a ward; better is 1 for a highest, -1 for a
// lowest.
func (e *Extreme) meet(value decimal.Decimal, ward string, better int) {
	const named = 3
	by := better
	if e.Value.Valid {
		by = value.Cmp(e.Value.Decimal) * better
	}
	switch {
	case !e.Value.Valid || by > 0:
		*e = Extreme{Value: decimal.NewNullDecimal(value), Wards: []string{ward}}
	case by == 0 && len(e.Wards) < named:
		e.Wards = append(e.Wards, ward)
	case by == 0:
		e.More++
	}
}

// Newest is the figure of a ward that says most about the year: the official
// one, else the actual one, else the estimate.
func (t WardTarget) Newest() decimal.NullDecimal {
	for _, figure := range []decimal.NullDecimal{t.Official, t.Actual, t.Estimate} {
		if figure.Valid {
			return figure
		}
	}
	return decimal.NullDecimal{}
}

// Targets consolidates the targets of wards. rows come by title, measure and
// ward; no more than one target is held at a time.
func Targets(rows iter.Seq2[WardTarget, error]) iter.Seq2[TargetLine, error] {
	return func(yield func(TargetLine, error) bool) {
		var g targetGroup
		for row, err := range rows {
			if err != nil {
				yield(TargetLine{}, err)
				return
			}
			if len(g.rows) > 0 && (g.rows[0].TitleKey != row.TitleKey || g.rows[0].MeasureKey != row.MeasureKey) {
				if !yield(g.line(), nil) {
					return
				}
				g.rows = g.rows[:0]
			}
			g.rows = append(g.rows, row)
		}
		if len(g.rows) > 0 {
			yield(g.line(), nil)
		}
	}
}

// InOrder sorts the lines of a city as its wards have them: the groups, and the
// targets within, by where they stand on average. It names targets that stand
// there in several measures.
func InOrder(lines []TargetLine) []TargetLine {
	measures := map[string][]string{}
	places := map[string]float64{}
	counts := map[string]int{}
	for _, l := range lines {
		measures[l.TitleKey] = append(measures[l.TitleKey], l.Measure)
		places[vn.Fold(l.Group)] += l.place * float64(l.Wards)
		counts[vn.Fold(l.Group)] += l.Wards
	}
	for group := range maps.Keys(places) {
		places[group] /= float64(counts[group])
	}
	sorted := slices.Clone(lines)
	for i, l := range sorted {
		for _, measure := range measures[l.TitleKey] {
			if measure != l.Measure {
				sorted[i].Doubts = append(slices.Clone(sorted[i].Doubts), Doubt{Kind: DoubtMeasure, What: measure})
			}
		}
	}
	slices.SortStableFunc(sorted, func(a, b TargetLine) int {
		x, y := vn.Fold(a.Group), vn.Fold(b.Group)
		return cmp.Or(cmp.Compare(places[x], places[y]), cmp.Compare(x, y), cmp.Compare(a.place, b.place), cmp.Compare(a.TitleKey, b.TitleKey), -cmp.Compare(a.Wards, b.Wards))
	})
	return sorted
}
