package data

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// Gathered is what a figure of the ward was gathered from.
type Gathered struct {
	From        []UnitFigure // the figures that count
	Units       int          // how many units they are of that are up to date
	Missing     []int64      // units with a share that have supplied nothing, and those whose figure is too old
	Since       vn.Date      // the day of the oldest of them
	Numerator   decimal.Decimal
	Denominator decimal.Decimal // zero but for a ratio
}

// Derived reports whether r was gathered from units rather than entered.
func (r Result) Derived() bool { return r.Gathered != nil }

// Partial reports whether r was gathered while units were still missing, so
// that it cannot stand for the year yet.
func (r Result) Partial() bool { return r.Gathered != nil && len(r.Gathered.Missing) > 0 }

// gathering makes figures of a target from those of units.
type gathering struct {
	target  Target
	figures []UnitFigure
	shared  []int64           // the units that have a share of the target
	marks   []decimal.Decimal // values that a rounded ratio must not seem to reach
}

// gathered lists the figures of t that follow from those of units, one for
// each kind and day that a unit has supplied a figure for.
//
// An estimate or official figure follows only once all units with a share have
// supplied theirs, for it stands for the whole year; an actual one says how
// many have. An entered figure of the same kind and day takes the place of the
// gathered one (the office has the last word), and one of a newer day counts
// as any newer figure does.
func (l Ledger) gathered(t Target, entered []Result) []Result {
	if t.Aggregation == "" || t.Aggregation == Supplied {
		return nil
	}
	g := l.gathering(t)
	var derived []Result
	for _, kind := range FigureKinds() {
		for _, day := range daysOf(g.figures, kind) {
			if _, taken := On(entered, kind, day); taken {
				continue
			}
			if r, ok := g.upTo(kind, day); ok && (kind == Actual || !r.Partial()) {
				derived = append(derived, r)
			}
		}
	}
	return derived
}

// Gather is what the figures of units make of t for a day, whatever the office
// has entered for it and however many units are missing; ok is false while
// there is none.
func (l Ledger) Gather(t Target, kind FigureKind, day vn.Date) (r Result, ok bool) {
	return l.gathering(t).upTo(kind, day)
}

func (l Ledger) gathering(t Target) gathering {
	g := gathering{target: t, figures: l.UnitFiguresOf(t.ID), marks: l.marksOf(t)}
	for _, a := range l.Allocations {
		if a.TargetID == t.ID {
			g.shared = append(g.shared, a.UnitID)
		}
	}
	return g
}

// daysOf lists the days of the figures of a kind, each once, in their order.
func daysOf(figures []UnitFigure, kind FigureKind) []vn.Date {
	var days []vn.Date
	for _, f := range figures {
		if f.Kind == kind {
			days = append(days, f.AsOf)
		}
	}
	slices.SortFunc(days, vn.Date.Compare)
	return slices.Compact(days)
}

// marksOf lists the values that decide on t in any of its versions.
func (l Ledger) marksOf(t Target) []decimal.Decimal {
	marks := []decimal.Decimal{decimal.Zero, number(100), t.Planned, t.Planned.Sub(t.Tolerance), t.Planned.Add(t.Tolerance)}
	for _, a := range l.Amendments {
		if a.TargetID == t.ID {
			marks = append(marks, a.Planned, a.Planned.Sub(t.Tolerance), a.Planned.Add(t.Tolerance))
		}
	}
	return marks
}

// upTo gathers the figure for a day: from the newest figure of each unit up to
// it, or from those of that very day where each counts for its own period.
func (g gathering) upTo(kind FigureKind, day vn.Date) (Result, bool) {
	made := Gathered{From: g.counting(kind, day), Since: day}
	supplied := map[int64]bool{}
	for _, f := range made.From {
		supplied[f.UnitID] = true
		if g.old(f, day) {
			made.Missing = append(made.Missing, f.UnitID)
		} else {
			made.Units++
		}
		made.Numerator = made.Numerator.Add(f.Value)
		made.Denominator = made.Denominator.Add(f.Denominator.Decimal)
		if f.AsOf.Before(made.Since) {
			made.Since = f.AsOf
		}
	}
	if len(supplied) == 0 {
		return Result{}, false
	}
	for _, id := range g.shared {
		if !supplied[id] && g.target.Aggregation != LatestOf {
			made.Missing = append(made.Missing, id)
		}
	}
	r := Result{
		CampaignID: g.target.CampaignID, TargetID: g.target.ID, Kind: kind, AsOf: day,
		Value: made.Numerator, Gathered: &made,
	}
	if g.target.Aggregation == RatioOf {
		r.Value = ratio(made.Numerator, made.Denominator, g.marks)
	} else {
		made.Denominator = decimal.Zero
	}
	return r, true
}

// old reports whether a figure is no longer its unit's for the day: what has
// built up by an earlier month says nothing about this one. Nobody asks for the
// same day of the month from all units.
func (g gathering) old(f UnitFigure, day vn.Date) bool {
	return f.Kind == Actual && g.target.Nature == Cumulative && g.target.Aggregation != LatestOf &&
		(f.AsOf.Year() != day.Year() || f.AsOf.Month() != day.Month())
}

// counting lists the figures that make up the ward's for a day.
func (g gathering) counting(kind FigureKind, day vn.Date) []UnitFigure {
	newest := map[int64]UnitFigure{}
	var latest UnitFigure
	for _, f := range g.figures {
		switch {
		case f.Kind != kind, f.AsOf.After(day):
		case g.target.Nature == Periodic && kind == Actual && f.AsOf != day:
		case g.target.Aggregation == RatioOf && !f.Denominator.Decimal.IsPositive():
		default:
			if was, has := newest[f.UnitID]; !has || !f.AsOf.Before(was.AsOf) {
				newest[f.UnitID] = f
			}
			if !f.AsOf.Before(latest.AsOf) {
				latest = f
			}
		}
	}
	if g.target.Aggregation == LatestOf && len(newest) > 0 {
		return []UnitFigure{latest}
	}
	var counting []UnitFigure
	for _, f := range newest {
		counting = append(counting, f)
	}
	slices.SortFunc(counting, func(a, b UnitFigure) int { return cmp.Compare(a.UnitID, b.UnitID) })
	return counting
}

// ratio is a numerator over a denominator in percent, rounded half up to two
// decimals. Where rounding would move it onto or across one of the marks it
// keeps more decimals: 94,996 % never reads as 95, so that comparing it is
// comparing the exact fraction.
func ratio(numerator, denominator decimal.Decimal, marks []decimal.Decimal) decimal.Decimal {
	const usual, most = 2, 16
	hundredfold := numerator.Mul(number(100))
	for places := int32(usual); ; places++ {
		rounded := hundredfold.DivRound(denominator, places)
		strays := slices.ContainsFunc(marks, func(mark decimal.Decimal) bool {
			return rounded.Cmp(mark) != hundredfold.Cmp(mark.Mul(denominator))
		})
		if !strays || places == most {
			return rounded
		}
	}
}
