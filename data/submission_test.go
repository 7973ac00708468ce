package data_test

import (
	"errors"
	"testing"

	"thidua/data"
	"thidua/data/vn"
)

func day(t *testing.T, s string) vn.Date {
	t.Helper()
	if s == "" {
		return vn.Date{}
	}
	d, err := vn.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// wantProblem checks that err is the Problem with the key, "" for none.
func wantProblem(t *testing.T, err error, key string) {
	t.Helper()
	var p *data.Problem
	switch {
	case key == "" && err != nil:
		t.Errorf("got %v; want no problem", err)
	case key != "" && (!errors.As(err, &p) || p.Key != key):
		t.Errorf("got %v; want problem %s", err, key)
	}
}

// Plan V.1.b: "gửi báo cáo … trước ngày 10/12/2025".
func TestTimelinessByClauseV1b(t *testing.T) {
	before := data.Deadline{On: day(t, "10/12/2025")}
	atLatest := data.Deadline{On: day(t, "10/12/2025"), Inclusive: true}
	for name, c := range map[string]struct {
		due                       data.Deadline
		state                     data.SubmissionState
		received, extended, today string
		want                      data.Timeliness
		days                      int
	}{
		"received the day before":        {before, data.Received, "09/12/2025", "", "20/12/2025", data.OnTime, 0},
		"received on the day itself":     {before, data.Received, "10/12/2025", "", "10/12/2025", data.Late, 1},
		"three days late once accepted":  {before, data.Accepted, "12/12/2025", "", "20/12/2025", data.Late, 3},
		"at the latest on the day":       {atLatest, data.Received, "10/12/2025", "", "10/12/2025", data.OnTime, 0},
		"at the latest, a day after":     {atLatest, data.Received, "11/12/2025", "", "11/12/2025", data.Late, 1},
		"extended to the day it came":    {before, data.Received, "12/12/2025", "12/12/2025", "12/12/2025", data.OnTime, 0},
		"extended, and a day later":      {before, data.Received, "13/12/2025", "12/12/2025", "13/12/2025", data.Late, 1},
		"extended, not yet come":         {before, data.Expected, "", "12/12/2025", "12/12/2025", data.Awaited, 0},
		"extended, past":                 {before, data.Expected, "", "12/12/2025", "14/12/2025", data.Overdue, 2},
		"awaited on the last day":        {before, data.Expected, "", "", "09/12/2025", data.Awaited, 0},
		"overdue on the day itself":      {before, data.Expected, "", "", "10/12/2025", data.Overdue, 1},
		"returned keeps its first day":   {before, data.Returned, "09/12/2025", "", "14/12/2025", data.OnTime, 0},
		"exempt is never late":           {before, data.Exempt, "", "", "31/12/2025", data.NotDue, 0},
		"no deadline, nothing late":      {data.Deadline{}, data.Received, "31/12/2025", "", "31/12/2025", data.OnTime, 0},
		"no deadline, nothing overdue":   {data.Deadline{}, data.Expected, "", "", "31/12/2025", data.Awaited, 0},
		"exempt before anything is due":  {before, data.Exempt, "", "", "01/10/2025", data.NotDue, 0},
		"late stays late once in report": {before, data.Consolidated, "11/12/2025", "", "31/12/2025", data.Late, 2},
	} {
		t.Run(name, func(t *testing.T) {
			s := data.Submission{State: c.state, ReceivedOn: day(t, c.received), ExtendedTo: day(t, c.extended)}
			got, days := s.Judge(c.due, day(t, c.today))
			if got != c.want || days != c.days {
				t.Errorf("got %s, %d days; want %s, %d", got, days, c.want, c.days)
			}
		})
	}
}

func TestSubmissionCheck(t *testing.T) {
	d := day(t, "09/12/2025")
	for name, c := range map[string]struct {
		s     data.Submission
		field string
	}{
		"complete":                  {data.Submission{UnitID: 1, State: data.Received, ReceivedOn: d}, ""},
		"awaited":                   {data.Submission{UnitID: 1, State: data.Expected}, ""},
		"of no unit":                {data.Submission{State: data.Expected}, "unit_id"},
		"unknown state":             {data.Submission{UnitID: 1, State: "lost"}, "state"},
		"received without a day":    {data.Submission{UnitID: 1, State: data.Received}, "received_on"},
		"awaited yet received":      {data.Submission{UnitID: 1, State: data.Expected, ReceivedOn: d}, "state"},
		"returned without a reason": {data.Submission{UnitID: 1, State: data.Returned, ReceivedOn: d}, "returned_why"},
		"extended without a reason": {data.Submission{UnitID: 1, State: data.Expected, ExtendedTo: d}, "extended_why"},
	} {
		t.Run(name, func(t *testing.T) {
			err := c.s.Check()
			var p *data.Problem
			got := ""
			if errors.As(err, &p) {
				got = p.Field
			}
			if got != c.field {
				t.Errorf("the field at fault is %q (%v); want %q", got, err, c.field)
			}
		})
	}
}

func TestReportComesReturnsAndComesBack(t *testing.T) {
	first, again := day(t, "08/12/2025"), day(t, "12/12/2025")
	awaited := data.Submission{UnitID: 1, State: data.Expected}
	s := awaited.Arriving(first).Following(awaited)
	if s.State != data.Received || s.ReceivedOn != first || s.Supplements != 0 {
		t.Fatalf("first arrival: %+v", s)
	}
	returned, err := s.Return("thiếu phụ lục I")
	wantProblem(t, err, "")
	back := returned.Arriving(again)
	back = back.Following(returned)
	if back.CompletedOn != again {
		t.Errorf("completed on %s; want %s", back.CompletedOn, again)
	}
	if back.ReceivedOn != first || back.Supplements != 1 || back.State != data.Received || back.ReturnedWhy != "" {
		t.Errorf("completed: %+v; want the first day %s kept and one supplement", back, first)
	}
	kept := returned.Arriving(again)
	kept.State = data.Returned
	if kept = kept.Following(returned); kept != returned {
		t.Errorf("not completed after all, yet %+v became %+v", returned, kept)
	}
	if edited := returned.Following(returned); edited != returned {
		t.Errorf("an edit without coming back changed %+v to %+v", returned, edited)
	}
	if shown := back.Arriving(again); shown != back {
		t.Errorf("opening a received report changed %+v to %+v", back, shown)
	}
}

func TestMovesOfSubmission(t *testing.T) {
	d := day(t, "08/12/2025")
	for _, c := range []struct {
		state                  data.SubmissionState
		acceptsKey, returnsKey string
		accepted               data.SubmissionState
	}{
		{data.Expected, "problem.not_received", "problem.not_received", data.Expected},
		{data.Exempt, "problem.not_received", "problem.not_received", data.Exempt},
		{data.Received, "", "", data.Accepted},
		{data.InReview, "", "", data.Accepted},
		{data.Returned, "", "", data.Accepted},
		{data.Accepted, "", "", data.Accepted},
		{data.Consolidated, "", "problem.consolidated", data.Consolidated},
	} {
		t.Run(string(c.state), func(t *testing.T) {
			s := data.Submission{UnitID: 1, State: c.state, ReturnedWhy: "thiếu"}
			if s.HasCome() {
				s.ReceivedOn = d
			}
			accepted, err := s.Accept()
			wantProblem(t, err, c.acceptsKey)
			if accepted.State != c.accepted {
				t.Errorf("accepted is %s; want %s", accepted.State, c.accepted)
			}
			returned, err := s.Return("thiếu phụ lục")
			wantProblem(t, err, c.returnsKey)
			if err == nil && (returned.State != data.Returned || returned.ReturnedWhy != "thiếu phụ lục") {
				t.Errorf("returned: %+v", returned)
			}
		})
	}
}

func TestCheckDays(t *testing.T) {
	today := day(t, "08/12/2025")
	campaign := data.Campaign{Year: 2025, IssuedOn: day(t, "19/09/2025"), UnitDeadline: day(t, "10/12/2025")}
	for name, c := range map[string]struct {
		received, document, extended string
		completed                    string
		want                         string
	}{
		"in order":                      {"08/12/2025", "07/12/2025", "", "", ""},
		"received tomorrow":             {"09/12/2025", "", "", "", "problem.future"},
		"document of tomorrow":          {"08/12/2025", "09/12/2025", "", "", "problem.future"},
		"document after its arrival":    {"05/12/2025", "06/12/2025", "", "", "problem.doc_after_received"},
		"received a century ago":        {"10/12/1900", "", "", "", "problem.before_campaign"},
		"received before the plan":      {"18/09/2025", "", "", "", "problem.before_campaign"},
		"received with the plan":        {"19/09/2025", "", "", "", ""},
		"document before the plan":      {"08/12/2025", "07/12/2024", "", "", "problem.before_campaign"},
		"completed":                     {"05/12/2025", "", "", "08/12/2025", ""},
		"completed tomorrow":            {"05/12/2025", "", "", "09/12/2025", "problem.future"},
		"completed before it came":      {"05/12/2025", "", "", "04/12/2025", "problem.completed_before_received"},
		"new document of a supplement":  {"05/12/2025", "06/12/2025", "", "06/12/2025", ""},
		"document after the supplement": {"05/12/2025", "07/12/2025", "", "06/12/2025", "problem.doc_after_received"},
		"supplement from an older file": {"05/12/2025", "07/12/2025", "", "unknown", ""},
		"extension to the last day":     {"", "", "09/12/2025", "", "problem.extension_order"},
		"extension by a day":            {"", "", "10/12/2025", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := data.Submission{
				UnitID: 1, State: data.Expected, ReceivedOn: day(t, c.received), DocDate: day(t, c.document),
				ExtendedTo: day(t, c.extended),
			}
			if c.completed != "" {
				s.Supplements = 1
			}
			if c.completed != "unknown" {
				s.CompletedOn = day(t, c.completed)
			}
			if c.received != "" {
				s.State = data.Received
			}
			wantProblem(t, s.CheckDays(campaign, campaign.UnitDue(), today), c.want)
		})
	}
}

func TestACampaignBeginsWithItsPlanOrLaunch(t *testing.T) {
	for _, c := range []struct{ issued, launched, want string }{
		{"19/09/2025", "", "19/09/2025"},
		{"", "20/09/2025", "20/09/2025"},
		{"19/09/2025", "10/09/2025", "10/09/2025"},
		{"19/09/2025", "25/09/2025", "19/09/2025"},
		{"", "", "01/01/2025"},
	} {
		campaign := data.Campaign{Year: 2025, IssuedOn: day(t, c.issued), LaunchedOn: day(t, c.launched)}
		if got := campaign.Begin(); got != day(t, c.want) {
			t.Errorf("plan of %q, launch on %q: begins on %s; want %s", c.issued, c.launched, got, c.want)
		}
	}
}

// Tổ dân phố receive the plan but need not report (plan, Nơi nhận).
func TestSubmissionRowsListWhoMustReport(t *testing.T) {
	l := data.Ledger{
		Campaign: data.Campaign{ID: 7, Year: 2025, UnitDeadline: day(t, "10/12/2025")},
		Units: []data.Unit{
			{ID: 1, Position: 3, Name: "Trạm Y tế", MustReport: true},
			{ID: 2, Position: 1, Name: "Văn phòng", MustReport: true},
			{ID: 3, Position: 2, Name: "Tổ dân phố số 1"},
			{ID: 4, Position: 4, Name: "Tổ dân phố số 2"},
			{ID: 5, Position: 5, Name: "Trường đã giải thể", MustReport: true, ValidTo: day(t, "30/06/2025")},
			{ID: 6, Position: 6, Name: "Công an", MustReport: true},
			{ID: 8, Position: 7, Name: "Ban chỉ huy quân sự", MustReport: true},
		},
		Submissions: []data.Submission{
			{ID: 11, UnitID: 2, State: data.Received, ReceivedOn: day(t, "10/12/2025")},
			{ID: 12, UnitID: 4, State: data.Accepted, ReceivedOn: day(t, "01/12/2025")},
			{ID: 13, UnitID: 6, State: data.Exempt},
			{ID: 14, UnitID: 8, State: data.Returned, ReceivedOn: day(t, "02/12/2025"), ReturnedWhy: "thiếu"},
		},
		Reminders:   []data.Reminder{{UnitID: 1}, {UnitID: 1}},
		Attachments: []data.Attachment{{Entity: "submission", EntityID: 11}, {Entity: "campaign", EntityID: 11}},
	}
	rows := l.SubmissionRows(day(t, "11/12/2025"))
	var got []string
	for _, r := range rows {
		got = append(got, r.Unit.Name+" "+string(r.Timeliness))
	}
	want := []string{"Văn phòng late", "Trạm Y tế overdue", "Tổ dân phố số 2 on_time", "Công an not_due", "Ban chỉ huy quân sự on_time"}
	if len(got) != len(want) {
		t.Fatalf("got %q; want %q", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("row %d is %q; want %q", i, got[i], want[i])
		}
	}
	if rows[0].Files != 1 || rows[1].Reminders != 2 || rows[1].Submission.CampaignID != 7 {
		t.Errorf("files %d, reminders %d, campaign %d; want 1, 2, 7", rows[0].Files, rows[1].Reminders, rows[1].Submission.CampaignID)
	}

	count := data.CountSubmissions(rows)
	if count != (data.SubmissionCount{Due: 3, Come: 2, OnTime: 1, Late: 1, Missing: 1, Extra: 1}) {
		t.Errorf("counted %+v", count)
	}
	if c, p := count.Completeness().Decimal.String(), count.Punctuality().Decimal.String(); c != "66.7" || p != "33.3" {
		t.Errorf("completeness %s, punctuality %s; want 66.7, 33.3", c, p)
	}
	if urged := data.Urged(rows); len(urged) != 2 || urged[0].Unit.ID != 1 || urged[1].Unit.ID != 8 {
		t.Errorf("urged %+v; want the missing and the returned one", urged)
	}
}

func TestRatesAreRoundedButNeverToAll(t *testing.T) {
	if c := (data.SubmissionCount{Due: 7, Come: 1}).Completeness().Decimal.String(); c != "14.3" {
		t.Errorf("1 of 7 shown as %s %%", c)
	}
	almost := data.SubmissionCount{Due: 3000, Come: 2999, OnTime: 2}
	if c := almost.Completeness().Decimal.String(); c != "99.9" {
		t.Errorf("2999 of 3000 shown as %s %%; one is missing", c)
	}
	if (data.SubmissionCount{}).Completeness().Valid {
		t.Error("no report is due, yet there is a rate")
	}
}
