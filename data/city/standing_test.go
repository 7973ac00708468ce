package city_test

import (
	"testing"

	"thidua/data"
	"thidua/data/city"
	"thidua/data/vn"
)

func day(d int) vn.Date { return vn.NewDate(2025, 12, d) }

// The deadline is "trước ngày 15/12": the 14th is the last day on time.
func TestHowWardsStand(t *testing.T) {
	p := func(ward int64, version int, state city.State, on int, findings ...city.Finding) city.Package {
		return city.Package{WardID: ward, Version: version, State: state, ReceivedOn: day(on), Findings: findings}
	}
	packages := []city.Package{
		p(1, 1, city.Taken, 14),
		p(2, 1, city.Taken, 15),
		p(3, 1, city.Superseded, 13), p(3, 2, city.Taken, 20),
		p(4, 0, city.Refused, 10, city.Finding{Kind: city.Damaged}),
		p(5, 0, city.Refused, 10, city.Finding{Kind: city.Altered}), p(5, 1, city.Taken, 17),
		p(6, 0, city.Refused, 12, city.Finding{Kind: city.Altered}),
		p(8, 1, city.Waiting, 12, city.Finding{Kind: city.Conflict}),
		p(10, 1, city.Taken, 12),
		p(0, 1, city.Waiting, 12, city.Finding{Kind: city.WardUnknown}),
	}
	rows := city.Standings(round(), wards(), packages, day(18))
	want := map[int64]struct {
		timeliness data.Timeliness
		days       int
	}{
		1: {data.OnTime, 0}, 2: {data.Late, 1}, 3: {data.OnTime, 0}, 4: {data.Overdue, 4}, 5: {data.Late, 3},
		6: {data.Overdue, 4}, 8: {data.Overdue, 4}, 9: {data.Overdue, 4}, 10: {data.OnTime, 0},
	}
	if len(rows) != len(want) {
		t.Errorf("%d wards; want %d: the one that is gone is not asked", len(rows), len(want))
	}
	for _, r := range rows {
		if w := want[r.Ward.ID]; r.Timeliness != w.timeliness || r.Days != w.days {
			t.Errorf("%s: %s by %d days; want %+v", r.Ward.Name, r.Timeliness, r.Days, w)
		}
	}
	got := city.CountWards(round(), rows, packages)
	if got != (city.Count{
		SubmissionCount: data.SubmissionCount{Due: 8, Come: 4, OnTime: 2, Late: 2, Missing: 4, Extra: 1},
		Damaged:         1, Altered: 1, Refused: 2, Waiting: 2,
	}) {
		t.Errorf("%+v", got)
	}
	if c := got.Completeness(); c.Decimal.String() != "50" {
		t.Errorf("complete by %v", c)
	}
	if missing := city.Missing(round(), rows); len(missing) != 4 || missing[0].ID != 4 {
		t.Errorf("missing: %+v", missing)
	}
	if kinds := city.CountByKind(round(), rows); kinds[city.Special].Due != 1 || kinds[city.Commune].Due != 4 || kinds[city.Urban].Due != 3 {
		t.Errorf("by kind: %+v", kinds)
	}
	before := city.Standings(round(), wards()[:1], nil, day(12))
	if len(before) != 1 || before[0].Timeliness != data.Awaited || before[0].Days != 2 {
		t.Errorf("before the deadline: %+v", before)
	}
}
