package data_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

func TestAUnitIsAskedForWhatConcernsIt(t *testing.T) {
	l := data.Ledger{
		Office: data.Office{Ward: "phường Mẫu"},
		Allocations: []data.Allocation{
			{ID: 1, TargetID: 1, UnitID: 3, Planned: decimal.NewFromInt(452)},
		},
		UnitFigures: []data.UnitFigure{{ID: 1, TargetID: 5, UnitID: 4}},
	}
	school, market := data.Unit{ID: 3, Name: "Trường Mẫu 1"}, data.Unit{ID: 4, Name: "Ban Quản lý chợ phường Mẫu", Code: "CHO"}
	for name, c := range map[string]struct {
		target         data.Target
		school, market bool
	}{
		"shared out":                        {data.Target{ID: 1, Aggregation: data.SumOf}, true, false},
		"gathered, shared out to nobody":    {data.Target{ID: 2, Aggregation: data.RatioOf}, false, false},
		"gathered, figures given before":    {data.Target{ID: 5, Aggregation: data.RatioOf}, false, true},
		"supplied, by the full name":        {data.Target{ID: 3, Responsible: "Ban quản lý chợ phường Mẫu"}, false, true},
		"supplied, without the ward's name": {data.Target{ID: 3, Responsible: "Thuế; Ban Quản lý chợ"}, false, true},
		"supplied, without the proper name": {data.Target{ID: 3, Responsible: "Ban Quản lý chợ phường"}, false, true},
		"gathered, led by the unit":         {data.Target{ID: 2, Aggregation: data.SumOf, Responsible: "Ban Quản lý chợ phường Mẫu"}, false, false},
		"supplied, by the code":             {data.Target{ID: 3, Aggregation: data.Supplied, Responsible: "cho"}, false, true},
		"supplied by somebody else":         {data.Target{ID: 3, Aggregation: data.Supplied, Responsible: "Thuế"}, false, false},
		"supplied by nobody":                {data.Target{ID: 3, Aggregation: data.Supplied}, false, false},
		"not applied":                       {data.Target{ID: 2, Aggregation: data.SumOf, NotApplied: true}, false, false},
	} {
		if got := l.Asks(c.target, school); got != c.school {
			t.Errorf("%s: school asked %v", name, got)
		}
		if got := l.Asks(c.target, market); got != c.market {
			t.Errorf("%s: market asked %v", name, got)
		}
	}
}

func TestAFormIsFilledWithWhatIsKnown(t *testing.T) {
	l := data.Ledger{
		Campaign:    data.Campaign{ID: 1, Year: 2025, Number: "70/KH-UBND", UnitDeadline: vn.NewDate(2025, 12, 10)},
		Targets:     []data.Target{{ID: 1, Aggregation: data.SumOf}, {ID: 2, Aggregation: data.SumOf}},
		Allocations: []data.Allocation{{ID: 1, TargetID: 1, UnitID: 3, Planned: decimal.NewFromInt(452)}, {ID: 2, TargetID: 2, UnitID: 4}},
		Movements:   []data.Movement{{ID: 1, Name: "của phường", ByWard: true}, {ID: 2, Name: "của thành phố", ByCity: true}},
		Submissions: []data.Submission{{ID: 1, UnitID: 3, State: data.Expected, ExtendedTo: vn.NewDate(2025, 12, 12), ExtendedWhy: "lụt"}},
		RuleSets:    []data.RuleSet{{ID: 1, ValidFrom: vn.NewDate(2024, 1, 1), Forms: []data.AwardForm{{Code: "GK"}}}},
	}
	last := &data.Answer{Figures: []data.FigureAnswer{{TargetID: 1, Actual: amount("440")}}}
	f := l.FormOf(data.Unit{ID: 3, Name: "Trường Mẫu 1"}, l.Campaign.FinalPeriod(), "SO-MAU", last, vn.NewDate(2025, 11, 20))
	if len(f.Targets) != 1 || f.Targets[0].Share.Decimal.String() != "452" || f.Targets[0].Last.Actual.Decimal.String() != "440" {
		t.Errorf("targets %+v", f.Targets)
	}
	if len(f.Movements) != 1 || f.Movements[0].ID != 1 {
		t.Errorf("units report the movements of the ward only: %+v", f.Movements)
	}
	if f.Due.LastDay() != vn.NewDate(2025, 12, 12) {
		t.Errorf("the extension is not on the form: %v", f.Due)
	}
	if len(f.Forms) != 1 {
		t.Errorf("forms of commendation %+v", f.Forms)
	}
	if f.Mark.Sum != f.Mark.Reckon() || f.Mark.Sum == "" {
		t.Error("the mark's checksum is wrong")
	}
	for name, change := range map[string]func(*data.FormMark){
		"ledger": func(m *data.FormMark) { m.Ledger = "KHAC" }, "campaign": func(m *data.FormMark) { m.CampaignID++ },
		"period": func(m *data.FormMark) { m.PeriodID++ }, "unit": func(m *data.FormMark) { m.UnitID++ },
		"unit name": func(m *data.FormMark) { m.Unit = "Trường khác" }, "template": func(m *data.FormMark) { m.Template++ },
		"day": func(m *data.FormMark) { m.IssuedOn = m.IssuedOn.AddDays(1) },
	} {
		altered := f.Mark
		change(&altered)
		if altered.Reckon() == altered.Sum {
			t.Errorf("%s can be altered unnoticed", name)
		}
	}
}

func TestTargetsSharedOutToNobodyAreNamed(t *testing.T) {
	l := data.Ledger{
		Units:       []data.Unit{{ID: 3}},
		Targets:     []data.Target{{ID: 1, Aggregation: data.SumOf}, {ID: 2, Aggregation: data.RatioOf}, {ID: 3, Aggregation: data.Supplied}, {ID: 4, Aggregation: data.SumOf, NotApplied: true}},
		Allocations: []data.Allocation{{ID: 1, TargetID: 1, UnitID: 3}},
	}
	if got := l.AskedOfNobody(); len(got) != 1 || got[0].ID != 2 {
		t.Errorf("%+v", got)
	}
}
