package data_test

import (
	"testing"

	"thidua/data"
	"thidua/data/vn"
)

func TestUnitsThatGoAreClosedTheDayBefore(t *testing.T) {
	on := vn.NewDate(2025, 11, 1)
	a, b, c := data.Unit{ID: 1, Name: "A", Position: 3, MustReport: true, Kind: data.School}, data.Unit{ID: 2, Name: "B"}, data.Unit{ID: 3, Name: "C"}
	last := vn.NewDate(2025, 10, 31)

	merged := data.MergeUnits([]data.Unit{a, b}, data.SuccessorOf(a, "AB"), on, "")
	if merged.From[0].ValidTo != last || merged.From[1].ValidTo != last || merged.To[0].Kind != data.School || !merged.To[0].MustReport || merged.To[0].Position != 3 || merged.To[0].ValidFrom != on {
		t.Errorf("merged %+v", merged)
	}
	if into := data.MergeUnits([]data.Unit{a, c}, c, on, ""); len(into.From) != 1 || into.From[0].ID != 1 || !into.To[0].ValidTo.IsZero() || !into.To[0].ValidFrom.IsZero() {
		t.Errorf("merged into one that goes on: %+v", into)
	}
	if divided := data.DivideUnit(a, []data.Unit{{Name: "A1"}}, true, on, ""); !divided.From[0].ValidTo.IsZero() {
		t.Errorf("a unit that goes on was closed: %+v", divided.From)
	}
	if a.ValidTo != (vn.Date{}) {
		t.Error("the units given were changed")
	}
	merged.To[0].ID = 9
	made := merged.Successions()
	if len(made) != 2 || made[0].FromID != 1 || made[1].FromID != 2 || made[0].ToID != 9 || made[0].Check() != nil {
		t.Errorf("successions %+v", made)
	}
	renamed := data.RenameUnit(a, "A mới", on, "NQ 1").Successions()
	if len(renamed) != 1 || renamed[0].WasName != "A" || renamed[0].FromID != 1 || renamed[0].ToID != 1 || renamed[0].Check() != nil {
		t.Errorf("renaming %+v", renamed)
	}
}

func TestChangesOfUnitsThatCannotBe(t *testing.T) {
	on := vn.NewDate(2025, 11, 1)
	a, b := data.Unit{ID: 1, Name: "Trường A"}, data.Unit{ID: 2, Name: "Trường B"}
	gone := data.Unit{ID: 3, Name: "Trường C", ValidTo: vn.NewDate(2025, 6, 30)}
	young := data.Unit{ID: 4, Name: "Trường D", ValidFrom: on}
	for name, c := range map[string]struct {
		change data.UnitChange
		key    string
	}{
		"fine":                        {data.MergeUnits([]data.Unit{a, b}, data.Unit{Name: "Trường AB"}, on, ""), ""},
		"without a day":               {data.MergeUnits([]data.Unit{a, b}, data.Unit{Name: "Trường AB"}, vn.Date{}, ""), "problem.required"},
		"one unit alone":              {data.MergeUnits([]data.Unit{a}, data.Unit{Name: "Trường AB"}, on, ""), "problem.merge_one"},
		"one into another":            {data.MergeUnits([]data.Unit{a}, b, on, ""), ""},
		"into itself":                 {data.MergeUnits([]data.Unit{a}, a, on, ""), "problem.required"},
		"the new unit has no name":    {data.MergeUnits([]data.Unit{a, b}, data.Unit{}, on, ""), "problem.required"},
		"the name is taken":           {data.MergeUnits([]data.Unit{a, b}, data.Unit{Name: "trường a"}, on, ""), "problem.unit_known"},
		"divided into one":            {data.DivideUnit(a, []data.Unit{{Name: "Trường A1"}}, false, on, ""), "problem.divide_one"},
		"a part is taken out":         {data.DivideUnit(a, []data.Unit{{Name: "Trường A1"}}, true, on, ""), ""},
		"two parts of the same name":  {data.DivideUnit(a, []data.Unit{{Name: "Trường A1"}, {Name: "TRƯỜNG A1"}}, false, on, ""), "problem.unit_known"},
		"one that is gone":            {data.MergeUnits([]data.Unit{a, gone}, b, on, ""), "problem.unit_closed"},
		"into one that is gone":       {data.MergeUnits([]data.Unit{a, b}, gone, on, ""), "problem.unit_closed"},
		"divided on its first day":    {data.DivideUnit(young, []data.Unit{{Name: "Trường D1"}, {Name: "Trường D2"}}, false, on, ""), "problem.unit_too_new"},
		"renamed to what it is":       {data.RenameUnit(a, "Trường  A", on, ""), "problem.same_name"},
		"renamed to another's":        {data.RenameUnit(a, "Trường B", on, ""), "problem.unit_known"},
		"renamed in its writing only": {data.RenameUnit(a, "TRƯỜNG A", on, ""), ""},
	} {
		t.Run(name, func(t *testing.T) { wantProblem(t, c.change.Check([]data.Unit{a, b, gone, young}), c.key) })
	}
}

// A unit is asked as long as it exists when the period ends or reports are due.
func TestUnitsThatAreGoneAreNotAsked(t *testing.T) {
	l := data.Ledger{
		Campaign: data.Campaign{Year: 2025, UnitDeadline: vn.NewDate(2025, 12, 10)},
		Periods:  []data.Period{{ID: 3, Name: "Quý III", To: vn.NewDate(2025, 9, 30), Due: vn.NewDate(2025, 10, 5)}},
		Units: []data.Unit{
			{ID: 1, Name: "còn", MustReport: true},
			{ID: 2, Name: "hết tháng 10", MustReport: true, ValidTo: vn.NewDate(2025, 10, 31)},
			{ID: 3, Name: "hết ngày nộp", MustReport: true, ValidTo: vn.NewDate(2025, 12, 9)},
			{ID: 4, Name: "hết tháng 6", MustReport: true, ValidTo: vn.NewDate(2025, 6, 30)},
			{ID: 5, Name: "tổ dân phố"},
			{ID: 6, Name: "lập tháng 11", MustReport: true, ValidFrom: vn.NewDate(2025, 11, 1)},
		},
	}
	for period, want := range map[int64]int{3: 3, 0: 3} {
		if got := l.SubmissionRowsIn(l.Period(period), vn.NewDate(2025, 10, 1)); len(got) != want {
			t.Errorf("period %d asks %d units; want %d", period, len(got), want)
		}
	}
}

func TestWhatUnitsLeaveBehind(t *testing.T) {
	l := data.Ledger{
		Allocations: []data.Allocation{{UnitID: 1}, {UnitID: 2}, {UnitID: 3}},
		Submissions: []data.Submission{{UnitID: 1, State: data.Received}, {UnitID: 2, State: data.Accepted}, {UnitID: 3, State: data.Returned}},
	}
	if shares, reports := l.Loose([]int64{1, 2}); shares != 2 || reports != 1 {
		t.Errorf("%d shares and %d reports", shares, reports)
	}
}
