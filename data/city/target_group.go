package city

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"thidua/data"
)

// targetGroup is one target as all wards have it.
type targetGroup struct{ rows []WardTarget }

// line consolidates the group.
func (g targetGroup) line() TargetLine {
	first := g.rows[0]
	l := TargetLine{
		TitleKey: first.TitleKey, MeasureKey: first.MeasureKey, Measure: first.Measure, Title: g.usual(func(t WardTarget) string { return t.Title }),
		Group: g.usual(func(t WardTarget) string { return t.Group }), Direction: first.Direction,
		States: map[data.State]int{},
	}
	typical := g.typical()
	l.Adds = typical.adds
	seen := map[int64]bool{}
	for _, row := range g.rows {
		if seen[row.WardID] { // counting both would count the ward twice
			l.Doubts = append(l.Doubts, Doubt{Kind: DoubtTwice, Ward: row.Ward, WardID: row.WardID, What: row.Title})
			continue
		}
		seen[row.WardID] = true
		if row.Direction != l.Direction {
			l.Direction = ""
		}
		l.take(row)
		l.Doubts = append(l.Doubts, typical.doubts(row)...)
	}
	l.place /= float64(l.Wards)
	if !l.Adds {
		for _, s := range []*Sum{&l.Planned, &l.LastYear, &l.Actual, &l.Estimate, &l.Official} {
			s.Value, s.Planned = decimal.NullDecimal{}, decimal.Zero
		}
	}
	return l
}

// take counts a ward in. A target that does not concern it this year has no
// figures, and figures that its ward does not hold to be quantities are not
// added to those of the others.
func (l *TargetLine) take(row WardTarget) {
	l.Wards++
	l.place += float64(row.Position)
	l.States[row.State]++
	if row.State == data.NotApplicable || l.Adds && !row.Adds {
		return
	}
	l.Planned.add(decimal.NewNullDecimal(row.Planned), row.Planned)
	l.LastYear.add(row.LastYear, row.Planned)
	l.Actual.add(row.Actual, row.Planned)
	l.Estimate.add(row.Estimate, row.Planned)
	l.Official.add(row.Official, row.Planned)
	if newest := row.Newest(); newest.Valid {
		l.Lowest.meet(newest.Decimal, row.Ward, -1)
		l.Highest.meet(newest.Decimal, row.Ward, 1)
	}
}

// usual is what most rows have, of equals the first.
func (g targetGroup) usual(of func(WardTarget) string) string {
	count := map[string]int{}
	for _, row := range g.rows {
		count[of(row)]++
	}
	best := ""
	for _, row := range g.rows {
		if text := of(row); best == "" || count[text] > count[best] {
			best = text
		}
	}
	return best
}

// typical is what the wards' figures usually are.
type typical struct {
	planned, newest decimal.Decimal // the medians; zero where too few wards have one
	adds            bool            // they may be added up: most wards say so, and the measure does not say otherwise
}

func (g targetGroup) typical() typical {
	var planned, newest []decimal.Decimal
	adding := 0
	for _, row := range g.rows {
		if row.Planned.IsPositive() {
			planned = append(planned, row.Planned)
		}
		if figure := row.Newest(); figure.Valid && figure.Decimal.IsPositive() {
			newest = append(newest, figure.Decimal)
		}
		if row.Adds {
			adding++
		}
	}
	return typical{
		planned: median(planned), newest: median(newest),
		adds: adding*2 > len(g.rows) && !IsRatio(g.rows[0].Measure),
	}
}

// median is the one in the middle; of two the lower. Fewer than three tell
// nothing about each other.
func median(values []decimal.Decimal) decimal.Decimal {
	if len(values) < 3 {
		return decimal.Zero
	}
	slices.SortFunc(values, func(a, b decimal.Decimal) int { return cmp.Compare(a.Cmp(b), 0) })
	return values[(len(values)-1)/2]
}
