package data_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// underWay is a campaign two working days before the units' deadline.
func underWay() data.Ledger {
	l := decided()
	l.Campaign = data.Campaign{
		ID: 1, Year: 2025,
		UnitDeadline: vn.NewDate(2025, 12, 10), CityDeadline: vn.NewDate(2025, 12, 15),
	}
	received := vn.NewDate(2025, 12, 5)
	for i, s := range []data.Submission{
		{State: data.Accepted, ReceivedOn: received},
		{State: data.Received, ReceivedOn: received},
		{State: data.InReview, ReceivedOn: received},
		{State: data.Returned, ReceivedOn: received, ReturnedWhy: "thiếu biểu"},
		{State: data.Exempt},
	} {
		id := int64(10 + i)
		l.Units = append(l.Units, data.Unit{ID: id, Name: "u", MustReport: true})
		s.UnitID = id
		l.Submissions = append(l.Submissions, s)
	}
	l.Units = append(l.Units, data.Unit{ID: 30, Name: "chưa nộp", MustReport: true})
	for id, value := range map[int64]int64{1: 100, 2: 10, 3: 0} {
		target := data.Target{ID: id, Name: "t", Measure: "triệu đồng", Planned: decimal.NewFromInt(100), Direction: data.AtLeast, Nature: data.Cumulative}
		l.Targets = append(l.Targets, target)
		if value > 0 {
			l.Results = append(l.Results, data.Result{TargetID: id, Kind: data.Actual, AsOf: vn.NewDate(2025, 11, 30), Value: decimal.NewFromInt(value)})
		}
	}
	l.Nominations = append(l.Nominations,
		person(func(n *data.Nomination) { n.ID = 20 }),
		person(func(n *data.Nomination) { n.ID, n.Name = 21, "Đỗ Thị Hoà" }),
		person(func(n *data.Nomination) { n.ID, n.Name = 22, "Bùi Thị Cúc"; *n = n.RefusedFor("x") }))
	l.Doubts = []data.Doubt{{Question: "số?"}, {Question: "đã rõ", Answer: "70", ResolvedOn: received}}
	return l
}

func TestOverviewCounts(t *testing.T) {
	o := underWay().Overview(vn.NewDate(2025, 12, 8))
	for what, pair := range map[string][2]int{
		"met":           {o.States[data.Met], 1},
		"behind":        {o.States[data.Behind], 1},
		"no data":       {o.States[data.NoData], 1},
		"must report":   {o.MustReport, 5}, // the exempt unit need not
		"received":      {o.Received, 4},
		"on time":       {o.OnTime, 4},
		"missing":       {o.Missing, 1},
		"nominations":   {o.Nominations, 9},
		"decided":       {o.Decided, 6},
		"refused":       {o.Refused, 1},
		"twins":         {o.Twins, 2},
		"days to units": {o.UnitDays, vn.Calendar{}.WorkingDays(vn.NewDate(2025, 12, 8), vn.NewDate(2025, 12, 9))},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s: %d; want %d", what, pair[0], pair[1])
		}
	}
}

func TestTodosNameOnlyWhatThereIsToDo(t *testing.T) {
	want := map[data.TodoKind]int{
		data.TodoRemind: 2, data.TodoReview: 2, data.TodoFigures: 1, data.TodoBehind: 1,
		data.TodoTwins: 2, data.TodoUndecided: 2, data.TodoNumber: 1, data.TodoDoubts: 1,
	}
	todos := underWay().Overview(vn.NewDate(2025, 12, 8)).Todos
	if todos[0].Kind != data.TodoRemind {
		t.Errorf("first comes %s; units to be reminded are the most urgent", todos[0].Kind)
	}
	for _, todo := range todos {
		if todo.Count != want[todo.Kind] {
			t.Errorf("%s: %d; want %d", todo.Kind, todo.Count, want[todo.Kind])
		}
		delete(want, todo.Kind)
	}
	for kind := range want {
		t.Errorf("%s is missing", kind)
	}
}

// The overview and the reminders themselves speak of the same units.
func TestTheOverviewCountsWhoIsUrged(t *testing.T) {
	l, today := underWay(), vn.NewDate(2025, 12, 8)
	urged := data.Urged(l.SubmissionRows(today))
	for _, todo := range l.Overview(today).Todos {
		if todo.Kind == data.TodoRemind && todo.Count != len(urged) {
			t.Errorf("asks to urge %d units; %d are to be urged", todo.Count, len(urged))
		}
	}
}

func TestRemindersWaitUntilTheDeadlineIsNear(t *testing.T) {
	for _, todo := range underWay().Overview(vn.NewDate(2025, 9, 22)).Todos {
		if todo.Kind == data.TodoRemind {
			t.Error("asks for reminders eleven weeks ahead")
		}
	}
}

func TestTheDeadlinePressesOnceItIsNear(t *testing.T) {
	for today, want := range map[vn.Date]bool{
		vn.NewDate(2025, 9, 22):  false,
		vn.NewDate(2025, 12, 8):  true,
		vn.NewDate(2025, 12, 31): true,
	} {
		if got := underWay().Overview(today).Pressing; got != want {
			t.Errorf("on %s pressing is %v", today, got)
		}
	}
	if (data.Ledger{}).Overview(vn.NewDate(2025, 12, 8)).Pressing {
		t.Error("a deadline that was never set is pressing")
	}
}

func TestAnEmptyCampaignAsksForUnits(t *testing.T) {
	todos := data.Ledger{}.Overview(vn.NewDate(2025, 12, 8)).Todos
	if len(todos) != 1 || todos[0].Kind != data.TodoUnits {
		t.Errorf("%v", todos)
	}
}
