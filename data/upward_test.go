package data_test

import (
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// whole is a small ledger with nothing left to settle on 12 December 2025.
func whole() data.Ledger {
	day := vn.NewDate(2025, 12, 8)
	return data.Ledger{
		Campaign: data.Campaign{ID: 1, ShortName: "Đợt 2025", Year: 2025, Number: "70/KH-UBND", CityAddressee: "Ban TĐKT", SignerTitle: "CHỦ TỊCH", UnitDeadline: vn.NewDate(2025, 12, 10), CityDeadline: vn.NewDate(2025, 12, 15)},
		Targets:  []data.Target{{ID: 1, Name: "Việc làm", Measure: "người", Planned: decimal.NewFromInt(1805), Direction: data.AtLeast, Nature: data.Cumulative}},
		Results: []data.Result{
			{ID: 1, TargetID: 1, Kind: data.Actual, AsOf: vn.NewDate(2025, 11, 30), Value: decimal.NewFromInt(1700)},
			{ID: 2, TargetID: 1, Kind: data.Estimate, AsOf: vn.NewDate(2025, 12, 31), Value: decimal.NewFromInt(1850)},
		},
		Tasks:       []data.Task{{ID: 1, Clause: "II.4.a", Name: "n", Outcome: "đã làm"}},
		Movements:   []data.Movement{{ID: 1, Name: "“Bình dân học vụ số”", ByCity: true, Outcome: "12 lớp"}},
		Units:       []data.Unit{{ID: 1, Name: "Trường A", MustReport: true}},
		Submissions: []data.Submission{{ID: 1, UnitID: 1, State: data.Accepted, ReceivedOn: day}},
		Exemplars:   []data.Exemplar{{ID: 1, Name: "x", Outcome: "o", ToCity: true}},
		Nominations: []data.Nomination{{ID: 1, Name: "Tổ 1", Subject: data.Collective, Achievement: "a", DecisionID: 1}},
		Decisions:   []data.Decision{{ID: 1, Number: "05/QĐ-UBND", IssuedOn: day}},
	}
}

func TestNothingIsAskedOfAWholeReport(t *testing.T) {
	if found := whole().UpwardConcerns(vn.NewDate(2025, 12, 12)); len(found) != 0 {
		t.Errorf("asked %v", found)
	}
}

func TestWhatIsToBeSettledBeforeHandingUp(t *testing.T) {
	cases := []struct {
		name   string
		spoil  func(*data.Ledger)
		weight data.UpwardWeight
		key    string
		entity string
	}{
		{"no figure", func(l *data.Ledger) { l.Results = nil }, data.Lacking, "ready.no_figure", "target"},
		{"no actual", func(l *data.Ledger) { l.Results = l.Results[1:] }, data.Lacking, "ready.no_actual", "target"},
		{"no estimate", func(l *data.Ledger) { l.Results = l.Results[:1] }, data.Lacking, "ready.no_estimate", "target"},
		{"old figure", func(l *data.Ledger) { l.Results[0].AsOf = vn.NewDate(2025, 9, 30) }, data.Doubtful, "ready.old_figure", "target"},
		{"the year below what is reached", func(l *data.Ledger) { l.Results[1].Value = decimal.NewFromInt(1600) }, data.Contradictory, "question.below_actual", "target"},
		{"a slip of a thousand", func(l *data.Ledger) {
			l.Results[0].Value = decimal.RequireFromString("1.7")
			l.Results[1].Value = decimal.NewFromInt(1850)
		}, data.Doubtful, "question.thousand", "target"},
		{"shares that do not add up", func(l *data.Ledger) {
			l.Targets[0].Aggregation = data.SumOf
			l.Allocations = []data.Allocation{{TargetID: 1, UnitID: 1, Planned: decimal.NewFromInt(1800)}}
		}, data.Contradictory, "ready.shares", "target"},
		{"missing report", func(l *data.Ledger) { l.Submissions = nil }, data.Lacking, "ready.missing_report", "submission"},
		{"unread report", func(l *data.Ledger) { l.Submissions[0].State = data.Received }, data.Doubtful, "ready.unread_report", "submission"},
		{"returned report", func(l *data.Ledger) { l.Submissions[0].State = data.Returned }, data.Lacking, "ready.returned_report", "submission"},
		{"blank movement", func(l *data.Ledger) { l.Movements[0].Outcome = "" }, data.Lacking, "ready.blank_movement", "movement"},
		{"no exemplars", func(l *data.Ledger) { l.Exemplars[0].ToCity = false }, data.Lacking, "ready.no_exemplars", "exemplar"},
		{"blank exemplar", func(l *data.Ledger) { l.Exemplars[0].Outcome = "" }, data.Lacking, "ready.blank_exemplar", "exemplar"},
		{"no achievement", func(l *data.Ledger) { l.Nominations[0].Achievement = "" }, data.Lacking, "ready.no_achievement", "nomination"},
		{"unnumbered decision", func(l *data.Ledger) { l.Decisions[0].Number = "" }, data.Lacking, "ready.unnumbered", "decision"},
		{"blank task", func(l *data.Ledger) { l.Tasks[0].Outcome = "" }, data.Lacking, "ready.blank_task", "task"},
		{"open doubt", func(l *data.Ledger) { l.Doubts = []data.Doubt{{ID: 1, Question: "BHXH hay BHYT?"}} }, data.Doubtful, "ready.open_doubt", "doubt"},
		{"no addressee", func(l *data.Ledger) { l.Campaign.CityAddressee = "" }, data.Lacking, "ready.no_addressee", "campaign"},
		{"past due", func(l *data.Ledger) { l.Campaign.CityDeadline = vn.NewDate(2025, 12, 11) }, data.Doubtful, "ready.past_due", "campaign"},
		{"no units", func(l *data.Ledger) { l.Units, l.Submissions = nil, nil }, data.Lacking, "ready.no_units", "unit"},
	}
	for _, c := range cases {
		l := whole()
		c.spoil(&l)
		found := l.UpwardConcerns(vn.NewDate(2025, 12, 12))
		if !slices.ContainsFunc(found, func(f data.UpwardConcern) bool {
			return f.Weight == c.weight && f.Question.Key == c.key && f.Entity == c.entity
		}) {
			t.Errorf("%s: found %v", c.name, found)
		}
		if len(found) > 2 {
			t.Errorf("%s is asked about in too many ways: %v", c.name, found)
		}
	}
}

func TestAReasonOnceGivenIsNotAskedForAgain(t *testing.T) {
	l := whole()
	l.Results[1].Value, l.Results[1].Reason = decimal.NewFromInt(1600), "điều chỉnh theo Cục Thống kê"
	if found := l.UpwardConcerns(vn.NewDate(2025, 12, 12)); len(found) != 0 {
		t.Errorf("asked %v", found)
	}
}

func TestContradictionsComeFirst(t *testing.T) {
	l := whole()
	l.Tasks[0].Outcome = ""
	l.Results[1].Value = decimal.NewFromInt(1600)
	found := l.UpwardConcerns(vn.NewDate(2025, 12, 12))
	if len(found) != 2 || found[0].Weight != data.Contradictory {
		t.Errorf("found %v", found)
	}
}
