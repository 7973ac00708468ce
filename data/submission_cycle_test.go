package data_test

import (
	"testing"

	"thidua/data"
	"thidua/data/vn"
)

func TestAFormThatComesMovesTheReport(t *testing.T) {
	first, today := vn.NewDate(2025, 12, 8), vn.NewDate(2025, 12, 13)
	for name, c := range map[string]struct {
		was         data.Submission
		received    vn.Date
		supplements int
		completed   vn.Date
	}{
		"nothing had come":      {data.Submission{State: data.Expected}, today, 0, vn.Date{}},
		"exempt, yet it came":   {data.Submission{State: data.Exempt}, today, 0, vn.Date{}},
		"returned":              {data.Submission{State: data.Returned, ReceivedOn: first, ReturnedWhy: "thiếu"}, first, 1, today},
		"being reviewed":        {data.Submission{State: data.InReview, ReceivedOn: first}, first, 1, today},
		"accepted":              {data.Submission{State: data.Accepted, ReceivedOn: first, Supplements: 1}, first, 2, today},
		"in the report upwards": {data.Submission{State: data.Consolidated, ReceivedOn: first, Sent: 1}, first, 1, today},
	} {
		s := c.was.Corrected(today)
		if s.State != data.Received || s.ReceivedOn != c.received || s.Supplements != c.supplements || s.CompletedOn != c.completed || s.ReturnedWhy != "" {
			t.Errorf("%s: %+v", name, s)
		}
	}
}

func TestTheReportsCycleGoesForwardAndBack(t *testing.T) {
	day := vn.NewDate(2025, 12, 15)
	s := data.Submission{UnitID: 1, State: data.Received, ReceivedOn: day, Taken: 2}
	move := func(next data.Submission, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		s = next
	}
	want := func(state data.SubmissionState) {
		t.Helper()
		if s.State != state {
			t.Fatalf("state %s, want %s", s.State, state)
		}
	}
	move(s.Review())
	want(data.InReview)
	move(s.Accept())
	want(data.Accepted)
	move(s.Consolidate(day))
	want(data.Consolidated)
	if s.Sent != 2 || s.SentOn != day || s.ChangedSinceSent(2) || !s.ChangedSinceSent(3) {
		t.Errorf("sent %+v", s)
	}
	move(s.Reopen())
	want(data.Accepted)
	if s.ChangedSinceSent(2) {
		t.Error("unlocking alone changes nothing")
	}
	move(s.Reopen())
	want(data.InReview)
	s.Taken = 0
	if !s.ChangedSinceSent(2) {
		t.Error("what went upward is in the tabs no more")
	}
	move(s.Reopen())
	want(data.Received)
	for name, err := range map[string]error{
		"reopen what was never accepted": second(s.Reopen()),
		"lock what was not accepted":     second(s.Consolidate(day)),
		"review what has not come":       second(data.Submission{State: data.Expected}.Review()),
	} {
		if err == nil {
			t.Errorf("%s: allowed", name)
		}
	}
	exempt := data.Submission{State: data.Exempt, Note: "chỉ nhận kế hoạch"}
	if s, err := exempt.Reopen(); err != nil || s.State != data.Expected || s.Note != "" {
		t.Errorf("expected again: %+v, %v", s, err)
	}
}

func second[T any](_ T, err error) error { return err }

func TestUnitsKeepTheirHistory(t *testing.T) {
	day := vn.NewDate(2025, 7, 1)
	known := []data.Succession{
		{Kind: data.Renamed, On: day, FromID: 1, ToID: 1, WasName: "Trường cũ"},
		{Kind: data.Renamed, On: day.AddDays(90), FromID: 1, ToID: 1, WasName: "Trường giữa"},
		{Kind: data.Merged, On: day, FromID: 2, ToID: 3},
		{Kind: data.Merged, On: day, FromID: 1, ToID: 3},
		{Kind: data.Divided, On: day, FromID: 3, ToID: 4},
	}
	if got := data.Forebears(known, 4); len(got) != 3 || got[0] != 3 {
		t.Errorf("forebears %v", got)
	}
	if got := data.Heirs(known, 2); len(got) != 1 || got[0] != 3 {
		t.Errorf("heirs %v", got)
	}
	if got := data.FormerNames(known, 1); len(got) != 2 || got[0] != "Trường giữa" {
		t.Errorf("former names %v", got)
	}
	circle := []data.Succession{{Kind: data.Merged, FromID: 1, ToID: 2}, {Kind: data.Divided, FromID: 2, ToID: 1}}
	if got := data.Forebears(circle, 1); len(got) != 1 {
		t.Errorf("units that followed one another in a circle: %v", got)
	}
}
