package data_test

import (
	"slices"
	"testing"

	"thidua/data"
)

// from is a unit's figure in short.
type from struct {
	unit  int64
	kind  data.FigureKind
	on    string
	value string
	outOf string // "" for no denominator
}

func gathering(t *testing.T, target data.Target, how data.Aggregation, shared []int64, figures []from) data.Ledger {
	t.Helper()
	target.Aggregation = how
	l := data.Ledger{Campaign: year2025, Targets: []data.Target{target}}
	for i, id := range shared {
		l.Allocations = append(l.Allocations, data.Allocation{ID: int64(i + 1), TargetID: 1, UnitID: id, Planned: dec("1")})
	}
	for i, f := range figures {
		u := data.UnitFigure{ID: int64(i + 1), TargetID: 1, UnitID: f.unit, Kind: f.kind, AsOf: day(t, f.on), Value: dec(f.value)}
		if f.outOf != "" {
			u.Denominator.Decimal, u.Denominator.Valid = dec(f.outOf), true
		}
		l.UnitFigures = append(l.UnitFigures, u)
	}
	return l
}

// Requirements B.3.3: sums, ratios of sums, the latest; never an average.
func TestFiguresOfUnitsMakeTheWards(t *testing.T) {
	const a, e, o = data.Actual, data.Estimate, data.Official
	pupils := target("3268", "học sinh", data.AtLeast, data.Snapshot)
	jobs := target("1805", "người", data.AtLeast, data.Periodic)
	culture := target("95", "%", data.AtLeast, data.Snapshot)
	for _, c := range []struct {
		name    string
		target  data.Target
		how     data.Aggregation
		shared  []int64
		figures []from
		kind    data.FigureKind
		value   string // "" for none
		missing []int64
	}{
		{"a sum", pupils, data.SumOf, []int64{1, 2}, []from{{1, a, "2025-09-30", "1500", ""}, {2, a, "2025-09-30", "1768", ""}}, a, "3268", nil},
		{"the newest of each unit", pupils, data.SumOf, []int64{1, 2}, []from{{1, a, "2025-09-30", "1500", ""}, {2, a, "2025-09-30", "1768", ""}, {1, a, "2025-10-31", "1503", ""}}, a, "3271", nil},
		{"a unit is missing", pupils, data.SumOf, []int64{1, 2, 3}, []from{{1, a, "2025-09-30", "1500", ""}, {2, a, "2025-09-30", "1768", ""}}, a, "3268", []int64{3}},
		{"no shares, so nobody is missing", pupils, data.SumOf, nil, []from{{2, a, "2025-09-30", "1768", ""}}, a, "1768", nil},
		{"an estimate needs all units", pupils, data.SumOf, []int64{1, 2}, []from{{1, e, "2025-11-30", "1500", ""}}, e, "", nil},
		{"an estimate of all units", pupils, data.SumOf, []int64{1, 2}, []from{{1, e, "2025-11-30", "1500", ""}, {2, e, "2025-12-01", "1700", ""}}, e, "3200", nil},
		{"an official figure needs all units", pupils, data.SumOf, []int64{1, 2}, []from{{1, o, "2025-12-31", "1500", ""}}, o, "", nil},
		{"periods add up over units and time", jobs, data.SumOf, []int64{1, 2}, []from{{1, a, "2025-03-31", "400", ""}, {2, a, "2025-03-31", "300", ""}, {1, a, "2025-06-30", "500", ""}, {2, a, "2025-06-30", "605", ""}}, a, "1805", nil},
		{"a period lacks a unit", jobs, data.SumOf, []int64{1, 2}, []from{{1, a, "2025-03-31", "400", ""}, {2, a, "2025-03-31", "300", ""}, {1, a, "2025-06-30", "500", ""}}, a, "1200", []int64{2}},
		{"a ratio is no average of ratios", culture, data.RatioOf, []int64{1, 2}, []from{{1, a, "2025-11-30", "1", "1"}, {2, a, "2025-11-30", "90", "99"}}, a, "91", nil},
		{"a ratio is rounded half up", culture, data.RatioOf, nil, []from{{1, a, "2025-11-30", "2", "3"}}, a, "66.67", nil},
		{"a hair short never reads as the plan", culture, data.RatioOf, nil, []from{{1, a, "2025-11-30", "94999", "100000"}}, a, "94.999", nil},
		{"a hair over stays over", culture, data.RatioOf, nil, []from{{1, a, "2025-11-30", "95001", "100000"}}, a, "95.001", nil},
		{"a fraction that never ends", culture, data.RatioOf, nil, []from{{1, a, "2025-11-30", "284999", "300000"}}, a, "94.9997", nil},
		{"without a denominator there is no ratio", culture, data.RatioOf, nil, []from{{1, a, "2025-11-30", "95", ""}}, a, "", nil},
		{"the latest of any unit", culture, data.LatestOf, []int64{1, 2}, []from{{1, a, "2025-11-30", "96", ""}, {2, a, "2025-10-31", "94", ""}}, a, "96", nil},
		{"one body supplies it", pupils, data.Supplied, []int64{1}, []from{{1, a, "2025-09-30", "3268", ""}}, a, "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := gathering(t, c.target, c.how, c.shared, c.figures)
			got, ok := data.Newest(l.Targets[0], l.FiguresOf(1), c.kind)
			if c.value == "" {
				if ok {
					t.Errorf("a figure of %s out of nowhere", got.Value)
				}
				return
			}
			if !ok || !got.Value.Equal(dec(c.value)) || !got.Derived() {
				t.Fatalf("figure %v (%v), want %s", got.Value, ok, c.value)
			}
			if !slices.Equal(got.Gathered.Missing, c.missing) {
				t.Errorf("missing %v, want %v", got.Gathered.Missing, c.missing)
			}
		})
	}
}

// What the office itself enters for a day goes before what units add up to.
func TestEnteredFiguresGoBeforeGatheredOnes(t *testing.T) {
	pupils := target("3268", "học sinh", data.AtLeast, data.Snapshot)
	units := []from{{1, data.Actual, "2025-10-31", "3000", ""}}
	for entered, want := range map[string]string{"2025-10-31": "3268", "2025-11-30": "3268", "2025-09-30": "3000"} {
		l := gathering(t, pupils, data.SumOf, nil, units)
		l.Results = results(t, []figure{{data.Actual, entered, "3268"}})
		if row := l.TargetRows()[0]; !row.Actual.Value.Equal(dec(want)) {
			t.Errorf("entered for %s, the figure is %s; want %s", entered, row.Actual.Value, want)
		}
	}
}

// While units are missing nothing is settled, except what has been reached.
func TestPartialFiguresDoNotSettleTheYear(t *testing.T) {
	for name, c := range map[string]struct {
		target data.Target
		how    data.Aggregation
		figure from
		state  data.State
		final  bool
	}{
		"a state at the end of the year": {target("3268", "học sinh", data.AtLeast, data.Snapshot), data.SumOf, from{1, data.Actual, "2025-12-31", "3000", ""}, data.NotMet, false},
		"what builds up is behind":       {target("1805", "người", data.AtLeast, data.Cumulative), data.SumOf, from{1, data.Actual, "2025-12-31", "1800", ""}, data.Behind, false},
		"what builds up is there":        {target("1805", "người", data.AtLeast, data.Cumulative), data.SumOf, from{1, data.Actual, "2025-10-31", "1806", ""}, data.Exceeded, true},
		"an event of one of two units":   {target("20", "người", data.AtLeast, data.Event), data.SumOf, from{1, data.Actual, "2025-03-01", "10", ""}, data.NotMet, false},
	} {
		l := gathering(t, c.target, c.how, []int64{1, 2}, []from{c.figure})
		if a := l.TargetRows()[0].Assessment; a.State != c.state || a.Final != c.final {
			t.Errorf("%s: %s, final %v; want %s, %v", name, a.State, a.Final, c.state, c.final)
		}
	}
}

// What a unit had reached by June is not its figure for the year.
func TestOldFiguresOfUnitsDoNotStandForTheYear(t *testing.T) {
	jobs := target("1805", "người", data.AtLeast, data.Cumulative)
	for second, want := range map[string]struct {
		state   data.State
		final   bool
		missing int
	}{
		"2025-06-30": {data.Behind, false, 1},
		"2025-11-30": {data.Behind, false, 1},
		"2025-12-15": {data.NotMet, true, 0},
	} {
		l := gathering(t, jobs, data.SumOf, []int64{1, 2}, []from{{1, data.Actual, "2025-12-31", "1000", ""}, {2, data.Actual, second, "1", ""}})
		row := l.TargetRows()[0]
		if a := row.Assessment; a.State != want.state || a.Final != want.final || len(a.Basis.Gathered.Missing) != want.missing {
			t.Errorf("second unit of %s: %s, final %v, missing %v", second, a.State, a.Final, a.Basis.Gathered.Missing)
		}
		if _, ok := row.WholeYear(l.Campaign); ok != want.final {
			t.Errorf("second unit of %s: stands for the year: %v", second, ok)
		}
	}
}

// Requirements B.3.7: what is allocated must add up to the ward's value, in
// the version in force.
func TestSharesAgainstTheWardsValue(t *testing.T) {
	pupils := target("3268", "học sinh", data.AtLeast, data.Snapshot)
	ratio := target("95", "%", data.AtLeast, data.Snapshot)
	for name, c := range map[string]struct {
		target data.Target
		how    data.Aggregation
		gap    string
	}{
		"short of it":             {pupils, data.SumOf, "-268"},
		"a ratio has no sum":      {ratio, data.RatioOf, ""},
		"nor has the latest":      {ratio, data.LatestOf, ""},
		"supplied by one, no sum": {pupils, data.Supplied, ""},
	} {
		l := gathering(t, c.target, c.how, []int64{1, 2}, nil)
		l.Allocations[0].Planned, l.Allocations[1].Planned = dec("1500"), dec("1500")
		shares := l.SharesOf(l.TargetRows()[0].Target)
		wantDecimal(t, name, shares.Gap, c.gap)
		if shares.Units != 2 || !shares.Sum.Equal(dec("3000")) {
			t.Errorf("%s: %d units with %s", name, shares.Units, shares.Sum)
		}
	}
	l := gathering(t, pupils, data.SumOf, []int64{1}, nil)
	l.Allocations[0].Planned = dec("3268")
	l.Amendments = []data.Amendment{amended(t, 1, "2025-11-01", "3300")}
	wantDecimal(t, "after an amendment", l.SharesOf(l.TargetRows()[0].Target).Gap, "-32")
}
