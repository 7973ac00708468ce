package data_test

import (
	"testing"

	"thidua/data"
)

func school() data.Ledger {
	one := func(id int64, group, stage, name, measure, planned string) data.Target {
		t := target(planned, measure, data.Exactly, data.Snapshot)
		t.ID, t.Group, t.SubGroup, t.Name = id, group, stage, name
		return t
	}
	return data.Ledger{Campaign: year2025, Targets: []data.Target{
		one(1, "Giáo dục", "Tiểu học", "Tổng số lớp học", "lớp", "139"), one(2, "Giáo dục", "Tiểu học", "Tổng số học sinh", "học sinh", "4675"),
		one(3, "Giáo dục", "THCS", "Tổng số lớp học", "lớp", "88"), one(4, "Giáo dục", "THCS", "Tổng số học sinh", "học sinh", "3867"),
		one(5, "Giáo dục", "Mầm non", "Tổng số cháu đi nhà trẻ", "cháu", "850"), one(6, "Giáo dục", "Mầm non", "Tổng số học sinh mẫu giáo", "học sinh", "3268"),
		one(7, "Kinh tế", "Ngân sách", "Thu ngân sách nhà nước trên địa bàn", "triệu đồng", "330681"),
		one(8, "Kinh tế", "Ngân sách", "Tổng chi ngân sách", "triệu đồng", "330681"),
	}}
}

// Requirements B.3.8: 33,6 and 43,9 pupils a class are the plan's own.
func TestClassSizes(t *testing.T) {
	for _, c := range []struct {
		name   string
		target int
		value  string
		asked  bool
	}{
		{"II.3 primary classes as planned", 0, "139", false},
		{"II.3 primary pupils as planned", 1, "4675", false},
		{"II.3 lower secondary classes as planned", 2, "88", false},
		{"II.3 lower secondary pupils as planned", 3, "3867", false},
		{"primary: twice the pupils", 1, "9350", true},
		{"primary: half the pupils", 1, "2080", true},
		{"primary: half the classes", 0, "69", true},
		{"lower secondary: twice the pupils", 3, "7734", true},
		{"lower secondary: digits swapped in the classes", 2, "38", true},
		{"kindergarten: no classes to divide by", 5, "32680", false},
		{"no classes at all are not divided by", 0, "0", false},
	} {
		l := school()
		target := l.Targets[c.target]
		r := data.Result{TargetID: target.ID, Kind: data.Actual, AsOf: day(t, "2025-09-30"), Value: dec(c.value)}
		asked := false
		for _, q := range l.QuestionsOn(target, r, day(t, "2025-10-05")) {
			asked = asked || q.Key == "question.class_size"
		}
		if asked != c.asked {
			t.Errorf("%s: asked %v, want %v", c.name, asked, c.asked)
		}
	}
}

// The newest number of classes counts, not the planned one.
func TestClassSizeGoesByTheNewestFigure(t *testing.T) {
	l := school()
	l.Results = []data.Result{{ID: 1, TargetID: 1, Kind: data.Actual, AsOf: day(t, "2025-09-30"), Value: dec("280")}}
	r := data.Result{TargetID: 2, Kind: data.Actual, AsOf: day(t, "2025-09-30"), Value: dec("9350")}
	for _, q := range l.QuestionsOn(l.Targets[1], r, day(t, "2025-10-05")) {
		if q.Key == "question.class_size" {
			t.Errorf("asked about 33,4 pupils a class: %v", q.Args)
		}
	}
}

// Requirements B.3.8: the plan balances revenue and spending.
func TestBudgetOutOfBalance(t *testing.T) {
	l := school()
	for _, i := range []int{6, 7, 0} {
		if other, ok := l.Unbalanced(l.Targets[i]); ok {
			t.Errorf("%s is out of balance with %s", l.Targets[i].Name, other.Name)
		}
	}
	raised := amended(t, 1, "2025-11-01", "340000")
	raised.TargetID = 7
	l.Amendments = []data.Amendment{raised}
	for i, want := range map[int]string{6: "330681", 7: "340000"} {
		if other, ok := l.Unbalanced(l.Targets[i]); !ok || other.Planned.String() != want {
			t.Errorf("%s against %s (%v), want %s", l.Targets[i].Name, other.Planned, ok, want)
		}
	}
}
