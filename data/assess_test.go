package data_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
)

var year2025 = data.Campaign{ID: 1, Year: 2025}

func dec(s string) decimal.Decimal { return decimal.RequireFromString(s) }

// figure is a figure in short: kind, day and value.
type figure struct {
	kind  data.FigureKind
	on    string
	value string
}

func results(t *testing.T, figures []figure) []data.Result {
	t.Helper()
	var list []data.Result
	for i, f := range figures {
		list = append(list, data.Result{
			ID: int64(i + 1), TargetID: 1, Kind: f.kind, AsOf: day(t, f.on), Value: dec(f.value),
		})
	}
	return list
}

func target(planned, measure string, direction data.Direction, nature data.Nature) data.Target {
	return data.Target{
		ID: 1, Name: "target", Measure: measure, Planned: dec(planned),
		Direction: direction, Nature: nature,
	}
}

// The cases are named by the target of plan II.3 that they are about. The
// plan does not write directions down; they are the reading of the office.
func TestAssess(t *testing.T) {
	const actual, estimate, official = data.Actual, data.Estimate, data.Official
	industry := target("537487.84", "triệu đồng", data.AtLeast, data.Cumulative)
	revenue := target("330681", "triệu đồng", data.AtLeast, data.Cumulative)
	spending := target("330681", "triệu đồng", data.AtMost, data.Cumulative)
	growth := target("0.67", "%", data.AtMost, data.Snapshot)
	culture := target("95", "%", data.AtLeast, data.Snapshot)
	poverty := target("0", "%", data.Zero, data.Snapshot)
	jobs := target("1805", "người", data.AtLeast, data.Periodic)
	insured := target("95.08", "%", data.AtLeast, data.Snapshot)
	classes := target("139", "lớp", data.Exactly, data.Snapshot)
	pupils := target("4675", "học sinh", data.Exactly, data.Snapshot)
	pupils.Tolerance = dec("10")
	water := target("100", "%", data.AtLeastCapped, data.Snapshot)
	recruits := target("100", "%", data.AtLeastCapped, data.Event)
	grant := target("1000", "triệu đồng", data.Exactly, data.Cumulative)

	for _, c := range []struct {
		name    string
		target  data.Target
		figures []figure
		state   data.State
		final   bool
		percent string // "" for none
		gap     string
	}{
		{"II.3 budget revenue: exactly the plan", revenue, []figure{{actual, "2025-12-05", "330681"}}, data.Met, true, "100", "0"},
		{"II.3 budget revenue: above the plan", revenue, []figure{{actual, "2025-11-30", "340000"}}, data.Exceeded, true, "102.81", "9319"},
		{"II.3 budget revenue: short when the year is over", revenue, []figure{{actual, "2025-12-31", "330680"}}, data.NotMet, true, "99.99", "-1"},
		{"II.3 budget revenue: a hair short never prints as 100", revenue, []figure{{actual, "2025-12-31", "330680.9999999999"}}, data.NotMet, true, "99.99", "-0.0000000001"},

		{"II.3 industry: 31/10 behind an even pace", industry, []figure{{actual, "2025-10-31", "447660.00"}}, data.Behind, false, "83.28", "-89827.84"},
		{"II.3 industry: 31/10 on pace", industry, []figure{{actual, "2025-10-31", "448120.50"}}, data.OnPace, false, "83.37", "-89367.34"},
		{"II.3 industry: no figure yet", industry, nil, data.NoData, false, "", ""},
		{"II.3 industry: zero is a figure", industry, []figure{{actual, "2025-01-31", "0"}}, data.Behind, false, "0", "-537487.84"},
		{"II.3 industry: the estimate stands for the year", industry, []figure{{actual, "2025-10-31", "440000"}, {estimate, "2025-11-15", "537487.84"}}, data.Met, true, "100", "0"},
		{"II.3 industry: estimated short of the plan", industry, []figure{{actual, "2025-10-31", "448120.50"}, {estimate, "2025-11-15", "530000"}}, data.NotMet, true, "98.6", "-7487.84"},
		{"II.3 industry: reached, whatever was estimated", industry, []figure{{actual, "2025-12-10", "537487.84"}, {estimate, "2025-11-15", "530000"}}, data.Met, true, "100", "0"},
		{"II.3 industry: official beats estimate and actual", industry, []figure{{actual, "2025-12-31", "540000"}, {estimate, "2025-11-15", "545000"}, {official, "2025-12-31", "537000"}}, data.NotMet, true, "99.9", "-487.84"},
		{"II.3 industry: the latest figure counts, in any order", industry, []figure{{actual, "2025-10-31", "448120.50"}, {actual, "2025-09-30", "399806.75"}}, data.OnPace, false, "83.37", "-89367.34"},

		{"II.3 budget spending: within the limit, year open", spending, []figure{{actual, "2025-10-31", "290000"}}, data.OnPace, false, "87.69", "-40681"},
		{"II.3 budget spending: within the limit at the end", spending, []figure{{actual, "2025-12-31", "330681"}}, data.Met, true, "100", "0"},
		{"II.3 budget spending: over the limit is no surplus", spending, []figure{{actual, "2025-12-31", "340000"}}, data.NotMet, true, "97.25", "9319"},
		{"II.3 budget spending: over in October cannot come back", spending, []figure{{actual, "2025-10-31", "330681.01"}, {estimate, "2025-11-15", "330000"}}, data.NotMet, true, "99.99", "0.01"},

		{"II.3 natural growth: below the limit", growth, []figure{{actual, "2025-09-30", "0.60"}}, data.Met, false, "", "-0.07"},
		{"II.3 natural growth: at the limit", growth, []figure{{actual, "2025-09-30", "0.67"}}, data.Met, false, "", "0"},
		{"II.3 natural growth: over the limit", growth, []figure{{actual, "2025-09-30", "0.70"}}, data.NotMet, false, "", "0.03"},

		{"II.3 cultural quarters: points, not percent", culture, []figure{{actual, "2025-12-15", "96.2"}}, data.Met, false, "", "1.2"},
		{"II.3 cultural quarters: short", culture, []figure{{actual, "2025-12-31", "94.9"}}, data.NotMet, true, "", "-0.1"},
		{"II.3 insurance: an estimate below a snapshot that met", insured, []figure{{actual, "2025-10-31", "95.10"}, {estimate, "2025-11-15", "95.00"}}, data.NotMet, true, "", "-0.08"},
		{"II.3 insurance: a snapshot is never behind", insured, []figure{{actual, "2025-03-31", "92.5"}}, data.NotMet, false, "", "-2.58"},

		{"II.3 no poor household left", poverty, []figure{{actual, "2025-10-31", "0"}}, data.Met, false, "", "0"},
		{"II.3 three poor households", poverty, []figure{{actual, "2025-10-31", "3"}}, data.NotMet, false, "", "3"},

		{"II.3 jobs: periods add up", jobs, []figure{{actual, "2025-03-31", "900"}, {actual, "2025-06-30", "905"}}, data.Met, true, "100", "0"},
		{"II.3 jobs: periods add up short of the pace", jobs, []figure{{actual, "2025-03-31", "100"}, {actual, "2025-06-30", "100"}}, data.Behind, false, "11.08", "-1605"},

		{"II.3 classes: exactly as many", classes, []figure{{actual, "2025-09-05", "139"}}, data.Met, false, "", "0"},
		{"II.3 classes: one too many is not met", classes, []figure{{actual, "2025-09-05", "140"}}, data.NotMet, false, "", "1"},
		{"II.3 pupils: within the tolerance", pupils, []figure{{actual, "2025-09-05", "4665"}}, data.Met, false, "", "-10"},
		{"II.3 pupils: outside the tolerance", pupils, []figure{{actual, "2025-09-05", "4664"}}, data.NotMet, false, "", "-11"},

		{"II.3 clean water: capped at 100", water, []figure{{actual, "2025-12-31", "100"}}, data.Met, true, "", "0"},
		{"II.3 clean water: short of 100", water, []figure{{actual, "2025-12-31", "99.99"}}, data.NotMet, true, "", "-0.01"},

		{"II.3 recruits: done in March, not behind in October", recruits, []figure{{actual, "2025-03-01", "100"}}, data.Met, true, "", "0"},
		{"II.3 recruits: short in March", recruits, []figure{{actual, "2025-03-01", "95"}}, data.NotMet, true, "", "-5"},
		{"II.3 recruits: nothing entered is not behind", recruits, nil, data.NoData, false, "", ""},

		{"exact and cumulative: on the way", grant, []figure{{actual, "2025-10-31", "900"}}, data.OnPace, false, "", "-100"},
		{"exact and cumulative: too slow", grant, []figure{{actual, "2025-10-31", "700"}}, data.Behind, false, "", "-300"},
		{"exact and cumulative: overshot is not behind", grant, []figure{{actual, "2025-10-31", "1001"}}, data.NotMet, true, "", "1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := data.Assess(c.target, results(t, c.figures), year2025)
			if a.State != c.state || a.Final != c.final {
				t.Errorf("state = %s, final %v; want %s, %v", a.State, a.Final, c.state, c.final)
			}
			wantDecimal(t, "percent", a.Percent, c.percent)
			wantDecimal(t, "gap", a.Gap, c.gap)
		})
	}
}

func wantDecimal(t *testing.T, what string, got decimal.NullDecimal, want string) {
	t.Helper()
	switch {
	case want == "" && got.Valid:
		t.Errorf("%s = %s, want none", what, got.Decimal)
	case want != "" && (!got.Valid || !got.Decimal.Equal(dec(want))):
		t.Errorf("%s = %v (valid %v), want %s", what, got.Decimal, got.Valid, want)
	}
}

func TestAssessNotApplied(t *testing.T) {
	poultry := target("100", "con", data.AtLeast, data.Cumulative)
	poultry.NotApplied = true
	a := data.Assess(poultry, results(t, []figure{{data.Actual, "2025-12-31", "1"}}), year2025)
	if a.State != data.NotApplicable || a.Percent.Valid || a.Gap.Valid {
		t.Errorf("not applied: got %+v", a)
	}
}

// The expected share is that of the days gone, 304 of 365 on 31 October.
func TestPace(t *testing.T) {
	industry := target("365", "triệu đồng", data.AtLeast, data.Cumulative)
	for on, want := range map[string]string{"2025-01-01": "1", "2025-10-31": "304", "2025-12-30": "364"} {
		a := data.Assess(industry, results(t, []figure{{data.Actual, on, "0.5"}}), year2025)
		wantDecimal(t, "expected on "+on, a.Expected, want)
	}
	limit := target("365", "triệu đồng", data.AtMost, data.Cumulative)
	a := data.Assess(limit, results(t, []figure{{data.Actual, "2025-10-31", "1"}}), year2025)
	wantDecimal(t, "expected under a limit", a.Expected, "")
}

func TestWording(t *testing.T) {
	for _, c := range []struct {
		a    data.Assessment
		want string
	}{
		{data.Assessment{State: data.NotMet}, "not_yet"},
		{data.Assessment{State: data.NotMet, Final: true}, "not_met"},
		{data.Assessment{State: data.Met}, "met"},
	} {
		if got := c.a.Wording(); got != c.want {
			t.Errorf("%s, final %v: %s, want %s", c.a.State, c.a.Final, got, c.want)
		}
	}
}
