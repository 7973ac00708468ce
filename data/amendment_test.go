package data_test

import (
	"errors"
	"testing"

	"thidua/data"
	"thidua/data/vn"
)

func amended(t *testing.T, id int64, from, planned string) data.Amendment {
	t.Helper()
	return data.Amendment{ID: id, TargetID: 1, From: day(t, from), Planned: dec(planned), Printed: vn.FormatNumber(dec(planned)), Basis: "Nghị quyết số 21/NQ-HĐND"}
}

// Plan II.3 rests on resolution 13/NQ-HĐND, which a later one may amend.
func TestTargetAsOf(t *testing.T) {
	revenue := target("330681", "triệu đồng", data.AtLeast, data.Cumulative)
	revenue.Printed = "330.681"
	other := amended(t, 9, "2025-01-01", "1")
	other.TargetID = 2
	amendments := []data.Amendment{
		amended(t, 2, "2025-11-20", "350000"), amended(t, 1, "2025-09-01", "340000"), other,
	}
	for on, want := range map[string]string{
		"2025-08-31": "330.681", "2025-09-01": "340.000", "2025-11-19": "340.000", "2025-11-20": "350.000", "2026-03-01": "350.000",
	} {
		if got := revenue.AsOf(amendments, day(t, on)); got.Printed != want || vn.FormatNumber(got.Planned) != want {
			t.Errorf("on %s the target is %s, printed %q; want %s", on, got.Planned, got.Printed, want)
		}
	}
	if revenue.Printed != "330.681" || revenue.Planned.String() != "330681" {
		t.Errorf("the plan's own value was overwritten: %+v", revenue)
	}
}

// The year is judged by the version in force at its end; an event, by the one
// on its day.
func TestRowsAreJudgedByTheVersionInForce(t *testing.T) {
	revenue := target("330681", "triệu đồng", data.AtLeast, data.Cumulative)
	recruits := target("20", "người", data.AtLeast, data.Event)
	later := amended(t, 1, "2025-12-01", "400000")
	raised := amended(t, 2, "2025-08-01", "30")
	early := amended(t, 3, "2025-02-01", "22")
	for name, c := range map[string]struct {
		target     data.Target
		amendments []data.Amendment
		figures    []figure
		planned    string
		state      data.State
		by         int // amendments
	}{
		"no amendment": {revenue, nil, []figure{{data.Actual, "2025-11-30", "341205"}}, "330681", data.Exceeded, 0},
		"a higher goal undoes a figure of before":   {revenue, []data.Amendment{later}, []figure{{data.Actual, "2025-11-30", "341205"}}, "400000", data.Behind, 1},
		"the official figure against the last goal": {revenue, []data.Amendment{later}, []figure{{data.Official, "2025-12-31", "400000"}}, "400000", data.Met, 1},
		"an event is settled on its day":            {recruits, []data.Amendment{raised}, []figure{{data.Actual, "2025-03-01", "20"}}, "20", data.Met, 0},
		"an event after the amendment":              {recruits, []data.Amendment{raised, early}, []figure{{data.Actual, "2025-03-01", "20"}}, "22", data.NotMet, 1},
		"an event that is still to come":            {recruits, []data.Amendment{raised}, nil, "30", data.NoData, 1},
	} {
		t.Run(name, func(t *testing.T) {
			l := data.Ledger{Campaign: year2025, Targets: []data.Target{c.target}, Amendments: c.amendments, Results: results(t, c.figures)}
			row := l.TargetRows()[0]
			if row.Target.Planned.String() != c.planned || row.Assessment.State != c.state || len(row.Amendments) != c.by {
				t.Errorf("judged by %s as %s after %d amendments; want %s, %s, %d",
					row.Target.Planned, row.Assessment.State, len(row.Amendments), c.planned, c.state, c.by)
			}
			if !row.Plan.Planned.Equal(c.target.Planned) {
				t.Errorf("the plan's value became %s", row.Plan.Planned)
			}
		})
	}
}

func TestAmendmentCheckFor(t *testing.T) {
	for name, c := range map[string]struct {
		target    data.Target
		amendment data.Amendment
		field     string
	}{
		"in order":             {target("330681", "triệu đồng", data.AtLeast, data.Cumulative), amended(t, 0, "2025-12-31", "340000"), ""},
		"after the year":       {target("330681", "triệu đồng", data.AtLeast, data.Cumulative), amended(t, 0, "2026-01-01", "340000"), "effective_on"},
		"a share of over 100":  {target("95", "%", data.AtLeastCapped, data.Snapshot), amended(t, 0, "2025-12-01", "101"), "planned"},
		"something left of 0":  {target("0", "%", data.Zero, data.Snapshot), amended(t, 0, "2025-12-01", "1"), "planned"},
		"a value not negative": {target("95", "%", data.AtLeast, data.Snapshot), amended(t, 0, "2025-12-01", "-1"), "planned"},
	} {
		field := ""
		if p, ok := errors.AsType[*data.Problem](c.amendment.CheckFor(c.target, year2025)); ok {
			field = p.Field
		}
		if field != c.field {
			t.Errorf("%s: field at fault %q, want %q", name, field, c.field)
		}
	}
}

// 11.000.000 after a plan of 10.712.726,79 is printed 11.000.000,00 everywhere.
func TestAnAmendedValueKeepsThePlansDecimals(t *testing.T) {
	retail := target("10712726.79", "triệu đồng", data.AtLeast, data.Cumulative)
	now := retail.AsOf([]data.Amendment{amended(t, 1, "2025-11-01", "11000000")}, day(t, "2025-12-01"))
	if now.Places() != 2 || !now.Planned.Equal(dec("11000000")) {
		t.Errorf("%s with %d decimals", now.Planned, now.Places())
	}
}
