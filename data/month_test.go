package data

import (
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

func monthLedger() Ledger {
	figure := func(id, target int64, kind FigureKind, day vn.Date, value string) Result {
		return Result{ID: id, CampaignID: 1, TargetID: target, Kind: kind, AsOf: day, Value: decimal.RequireFromString(value), Source: "Thống kê"}
	}
	october, november := vn.NewDate(2025, 10, 31), vn.NewDate(2025, 11, 30)
	return Ledger{
		Campaign: Campaign{ID: 1, Year: 2025},
		Targets: []Target{
			{ID: 3, Position: 3, Code: "C", Measure: "người", Nature: Periodic, Direction: AtLeast},
			{ID: 1, Position: 1, Code: "A", Measure: "triệu đồng", Nature: Cumulative, Direction: AtLeast},
			{ID: 2, Position: 2, Code: "B", Measure: "%", Nature: Snapshot, Direction: AtLeast},
			{ID: 4, Position: 4, Code: "D", Measure: "%", NotApplied: true},
			{ID: 5, Position: 5, Code: "E", Measure: "hộ", Nature: Snapshot, Direction: Zero},
		},
		Results: []Result{
			figure(1, 1, Actual, october, "200"), figure(2, 1, Actual, november, "250"), figure(3, 1, Estimate, november, "300"),
			figure(4, 2, Actual, october, "95.5"), figure(5, 3, Actual, october, "10"), figure(6, 5, Actual, october, "0"),
		},
	}
}

func TestTheLinesOfAMonth(t *testing.T) {
	lines := monthLedger().Month(Actual, vn.NewDate(2025, 11, 30))
	want := []struct {
		code, was, last, value, change string
	}{
		{"A", "250", "200", "300", "20"}, // against the figure that it replaces
		{"B", "", "95.5", "96.2", "0.7"}, // a share, in percentage points
		{"C", "", "10", "12", ""},        // each period stands alone
		{"E", "", "0", "3", ""},          // nothing is a percentage of zero
	}
	if len(lines) != len(want) {
		t.Fatalf("%d lines", len(lines))
	}
	for i, w := range want {
		line := lines[i]
		was, last := "", ""
		if line.Was.ID != 0 {
			was = line.Was.Value.String()
		}
		if line.Last != nil {
			last = line.Last.Value.String()
		}
		if line.Target.Code != w.code || was != w.was || last != w.last {
			t.Errorf("line %s was %q last %q, want %v", line.Target.Code, was, last, w)
		}
		change := ""
		if c := line.ChangeOf(decimal.RequireFromString(w.value)); c.Valid {
			change = c.Decimal.String()
		}
		if change != w.change {
			t.Errorf("%s changes by %q, want %q", w.code, change, w.change)
		}
	}
}

func TestFiguresThatAreNotKeptYet(t *testing.T) {
	l := monthLedger()
	lines := l.Month(Actual, vn.NewDate(2025, 11, 30))
	with := l.With([]Result{
		lines[0].Takes(l.Campaign, Actual, vn.NewDate(2025, 11, 30), NewFigure{Value: decimal.NewFromInt(260)}),
		lines[1].Takes(l.Campaign, Actual, vn.NewDate(2025, 11, 30), NewFigure{Value: decimal.NewFromInt(96)}),
	})
	if len(l.Results) != 6 || len(with.Results) != 7 {
		t.Fatalf("%d and %d figures", len(l.Results), len(with.Results))
	}
	if r, ok := On(with.EnteredOf(1), Actual, vn.NewDate(2025, 11, 30)); !ok || r.Value.String() != "260" {
		t.Errorf("the replaced figure is %+v", r)
	}
}

func TestALineTakesAFigure(t *testing.T) {
	l := monthLedger()
	day := vn.NewDate(2025, 11, 30)
	lines := l.Month(Actual, day)
	five := decimal.NewFromInt(5)
	r := lines[0].Takes(l.Campaign, Actual, day, NewFigure{Value: five, Reason: "đúng"})
	if r.ID != 2 || !r.Value.Equal(five) || r.Source != "Thống kê" || r.Reason != "đúng" {
		t.Errorf("an existing figure became %+v", r)
	}
	r = lines[1].Takes(l.Campaign, Actual, day, NewFigure{Value: five, Source: "Sở"})
	if r.ID != 0 || r.TargetID != 2 || r.AsOf != day || r.Kind != Actual || r.CampaignID != 1 || r.Source != "Sở" || r.Check() != nil {
		t.Errorf("a new figure is %+v", r)
	}
	if !lines[0].Keeps(decimal.RequireFromString("250.0")) || lines[0].Keeps(five) || lines[1].Keeps(five) {
		t.Error("wrong about what is kept")
	}
}
