package data_test

import (
	"testing"

	"thidua/data"
	"thidua/data/vn"
)

// quarterly is a ledger with an interim period and the end of the campaign, and
// three units of two kinds.
func quarterly() data.Ledger {
	return data.Ledger{
		Campaign: data.Campaign{ID: 1, Year: 2025, UnitDeadline: vn.NewDate(2025, 12, 10)},
		Periods:  []data.Period{{ID: 7, Name: "Quý III", From: vn.NewDate(2025, 7, 1), To: vn.NewDate(2025, 9, 30), Due: vn.NewDate(2025, 10, 6), DueInclusive: true}},
		Units: []data.Unit{
			{ID: 1, Position: 1, Name: "Trường A", Kind: data.School, Bloc: "Khối trường học", MustReport: true},
			{ID: 2, Position: 2, Name: "Trường B", Kind: data.School, Bloc: "Khối trường học", MustReport: true},
			{ID: 3, Position: 3, Name: "Trạm Y tế", Kind: data.Health, MustReport: true},
			{ID: 4, Position: 4, Name: "Tổ dân phố 1", Kind: data.Neighborhood},
		},
		Submissions: []data.Submission{
			{ID: 1, UnitID: 1, PeriodID: 7, State: data.Accepted, ReceivedOn: vn.NewDate(2025, 10, 3)},
			{ID: 2, UnitID: 2, PeriodID: 7, State: data.Received, ReceivedOn: vn.NewDate(2025, 10, 9)},
			{ID: 3, UnitID: 1, State: data.Received, ReceivedOn: vn.NewDate(2025, 12, 8)},
		},
	}
}

func TestPeriodsAreKeptApart(t *testing.T) {
	l, today := quarterly(), vn.NewDate(2025, 12, 9)
	q3 := data.CountSubmissions(l.SubmissionRowsIn(l.Periods[0], today))
	if q3 != (data.SubmissionCount{Due: 3, Come: 2, OnTime: 1, Late: 1, Missing: 1}) {
		t.Errorf("third quarter %+v", q3)
	}
	final := data.CountSubmissions(l.SubmissionRows(today))
	if final != (data.SubmissionCount{Due: 3, Come: 1, OnTime: 1, Missing: 2}) {
		t.Errorf("end of the campaign %+v", final)
	}
	for day, want := range map[vn.Date]int64{
		vn.NewDate(2025, 10, 6): 7, // the last day counts
		vn.NewDate(2025, 10, 7): 0,
		vn.NewDate(2026, 1, 5):  0,
	} {
		if got := l.CurrentPeriod(day); got.ID != want {
			t.Errorf("on %s the period is %d, want %d", day, got.ID, want)
		}
	}
}

func TestRatesByKindBlocAndPeriod(t *testing.T) {
	l, today := quarterly(), vn.NewDate(2025, 12, 9)
	kinds := l.RatesByKind(l.Periods[0], today)
	if len(kinds) != 2 || kinds[0].Kind != data.School || kinds[0].Due != 2 || kinds[0].OnTime != 1 || kinds[1].Kind != data.Health || kinds[1].Come != 0 {
		t.Errorf("by kind %+v", kinds)
	}
	if rate := kinds[0].Punctuality().Decimal.String(); rate != "50" {
		t.Errorf("timeliness goes by what is expected: %s", rate)
	}
	blocs := l.RatesByBloc(l.Periods[0], today)
	if len(blocs) != 2 || blocs[0].Bloc != "Khối trường học" || blocs[1].Bloc != "" {
		t.Errorf("by bloc %+v", blocs)
	}
	periods := l.RatesByPeriod(today)
	if len(periods) != 2 || periods[0].Period.ID != 7 || periods[1].Period.ID != 0 || periods[1].Come != 1 {
		t.Errorf("by period %+v", periods)
	}
}

func TestUrgingSteps(t *testing.T) {
	l := quarterly()
	for _, c := range []struct {
		today, reminded vn.Date
		left, step      int
		behind          bool
	}{
		{today: vn.NewDate(2025, 11, 3), left: 26},
		{today: vn.NewDate(2025, 11, 28), left: 7, step: 7, behind: true},
		{today: vn.NewDate(2025, 11, 28), reminded: vn.NewDate(2025, 11, 19), left: 7, step: 7, behind: true}, // at T-15 only
		{today: vn.NewDate(2025, 12, 3), reminded: vn.NewDate(2025, 11, 28), left: 4, step: 7},
		{today: vn.NewDate(2025, 12, 4), reminded: vn.NewDate(2025, 11, 28), left: 3, step: 3, behind: true},
		{today: vn.NewDate(2025, 12, 11), reminded: vn.NewDate(2025, 12, 8), left: -2, step: -1, behind: true},
		{today: vn.NewDate(2025, 12, 12), reminded: vn.NewDate(2025, 12, 11), left: -3, step: -1},
	} {
		l.Reminders = nil
		if !c.reminded.IsZero() {
			l.Reminders = []data.Reminder{{UnitID: 3, On: c.reminded}, {UnitID: 3, PeriodID: 7, On: c.today}} // the second is of another period
		}
		var got *data.Urging
		for _, u := range l.UrgingsIn(l.Campaign.FinalPeriod(), c.today) {
			if u.Unit.ID == 3 {
				got = &u
			}
			if u.Unit.ID == 1 || u.Unit.ID == 4 {
				t.Errorf("%s is urged", u.Unit.Name)
			}
		}
		if got == nil || got.Left != c.left || got.Step != c.step || got.Behind != c.behind {
			t.Errorf("%s, reminded %s: %+v, want left %d step %d behind %v", c.today, c.reminded, got, c.left, c.step, c.behind)
		}
	}
}

func TestNoTwoPeriodsBearOneName(t *testing.T) {
	l := quarterly()
	wantProblem(t, l.CheckPeriod(data.Period{Name: "quý  III"}), "problem.period_twin")
	wantProblem(t, l.CheckPeriod(data.Period{ID: 7, Name: "Quý III"}), "")
	wantProblem(t, l.CheckPeriod(data.Period{Name: "Quý IV"}), "")
}
