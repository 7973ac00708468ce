package data_test

import (
	"slices"
	"testing"

	"thidua/data"
	"thidua/data/vn"
)

// While a quarter is running, its reports are asked for; what is to review or
// to amend is named in every period.
func TestTodosOfReportsNameTheirPeriod(t *testing.T) {
	l := underWay()
	quarter := data.Period{ID: 7, Name: "Quý III", From: vn.NewDate(2025, 7, 1), To: vn.NewDate(2025, 9, 30), Due: vn.NewDate(2025, 10, 6), DueInclusive: true}
	l.Periods = []data.Period{quarter}
	l.Submissions = append(l.Submissions,
		data.Submission{ID: 90, UnitID: 10, PeriodID: 7, State: data.Received, ReceivedOn: vn.NewDate(2025, 10, 1), SentOn: vn.NewDate(2025, 10, 3), Sent: 1, Taken: 1},
		data.Submission{ID: 91, UnitID: 11, PeriodID: 7, State: data.Consolidated, ReceivedOn: vn.NewDate(2025, 10, 1), SentOn: vn.NewDate(2025, 10, 3), Sent: 1, Taken: 1})
	l.Versions = []data.Version{{SubmissionID: 90, No: 1}, {SubmissionID: 90, No: 2}, {SubmissionID: 91, No: 1}}
	todos := l.Overview(vn.NewDate(2025, 10, 3)).Todos
	for _, want := range []data.Todo{
		{Kind: data.TodoRemind, Count: 4, Period: quarter}, // six units, of which two have reported
		{Kind: data.TodoReview, Count: 1, Period: quarter},
		{Kind: data.TodoReview, Count: 2, Period: l.Campaign.FinalPeriod()},
		{Kind: data.TodoAmend, Count: 1, Period: quarter},
	} {
		if !slices.Contains(todos, want) {
			t.Errorf("%s %d (%s) is missing in %+v", want.Kind, want.Count, want.Period.Name, todos)
		}
	}
}
