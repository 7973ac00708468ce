package city_test

import (
	"errors"
	"iter"
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/city"
	"thidua/data/handup"
)

func num(s string) decimal.Decimal { return decimal.RequireFromString(s) }

func some(s string) decimal.NullDecimal {
	if s == "" {
		return decimal.NullDecimal{}
	}
	return decimal.NewNullDecimal(num(s))
}

// stream gives values one after another.
func stream[T any](values []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, v := range values {
			if !yield(v, nil) {
				return
			}
		}
	}
}

func all[T any](t *testing.T, values iter.Seq2[T, error]) []T {
	t.Helper()
	var list []T
	for v, err := range values {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, v)
	}
	return list
}

// figures of a ward for one target.
type figures struct {
	ward     int64
	name     string
	measure  string
	adds     bool
	planned  string
	actual   string
	estimate string
	state    data.State
}

// consolidate makes packages of the figures and consolidates them as the
// ledger would: by key and ward.
func consolidate(t *testing.T, all_ ...figures) []city.TargetLine {
	t.Helper()
	of := map[int64][]handup.Target{}
	for _, f := range all_ {
		of[f.ward] = append(of[f.ward], handup.Target{
			Group: "Kinh tế", Name: f.name, Measure: f.measure, Adds: f.adds, Direction: data.AtLeast,
			Planned: num(f.planned), Actual: some(f.actual), Estimate: some(f.estimate), State: f.state,
		})
	}
	var rows []city.WardTarget
	for ward := int64(1); ward <= 20; ward++ {
		for _, row := range city.RowsOf(handup.Content{Targets: of[ward]}).Targets {
			row.WardID, row.Ward = ward, "phường "+string(rune('A'+ward-1))
			rows = append(rows, row)
		}
	}
	slices.SortStableFunc(rows, func(a, b city.WardTarget) int {
		return compareTexts(a.TitleKey+"\n"+a.MeasureKey, b.TitleKey+"\n"+b.MeasureKey)
	})
	return city.InOrder(all(t, city.Targets(stream(rows))))
}

func compareTexts(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func TestQuantitiesAddUpExactly(t *testing.T) {
	lines := consolidate(t,
		figures{1, "Thu ngân sách", "triệu đồng", true, "10712726.79", "537487.84", "10712726.8", data.Exceeded},
		figures{2, "Thu ngân sách", "Triệu đồng", true, "0.1", "0.1", "", data.Met},
		figures{3, "thu  ngân sách.", "triệu đồng", true, "0.2", "0.2", "", data.NotMet},
		figures{4, "Thu ngân sách", "triệu đồng", true, "5", "", "", data.NoData},
	)
	if len(lines) != 1 {
		t.Fatalf("%d lines of one target: %+v", len(lines), lines)
	}
	l := lines[0]
	if got := l.Actual.Value.Decimal.String(); !l.Adds || got != "537488.14" || l.Actual.Wards != 3 {
		t.Errorf("actual %s of %d wards", got, l.Actual.Wards)
	}
	if got := l.Planned.Value.Decimal.String(); got != "10712732.09" || l.Planned.Wards != 4 || l.Wards != 4 {
		t.Errorf("planned %s of %d wards", got, l.Planned.Wards)
	}
	if got := l.Actual.Planned.String(); got != "10712727.09" {
		t.Errorf("those with an actual figure had planned %s", got)
	}
	if got := l.Estimate.Completion().Decimal.String(); got != "100" {
		t.Errorf("the estimate completes %s %%", got)
	}
	if l.Met() != 2 || l.Unmet() != 1 || l.NoData() != 1 {
		t.Errorf("met %d, not %d, unknown %d", l.Met(), l.Unmet(), l.NoData())
	}
	if l.Title != "Thu ngân sách" || l.LastYear.Value.Valid || l.Official.Wards != 0 {
		t.Errorf("%+v", l)
	}
}

func TestCompletionGoesByWhatFulfilsTheTarget(t *testing.T) {
	for direction, want := range map[data.Direction]string{
		data.AtLeast: "150", data.AtLeastCapped: "150", data.AtMost: "66.66", data.Exactly: "", data.Zero: "", "": "",
	} {
		l := city.TargetLine{Direction: direction, Actual: city.Sum{Value: some("15"), Planned: num("10"), Wards: 1}}
		got := l.Completion()
		if got.Valid != (want != "") || got.Valid && got.Decimal.String() != want {
			t.Errorf("%s: %v; want %q", direction, got, want)
		}
	}
}

// Completion is cut: 99,999 % is not 100.
func TestCompletionIsNeverRoundedUp(t *testing.T) {
	l := consolidate(t,
		figures{1, "Thu", "đồng", true, "50000", "50000", "", data.Met}, figures{2, "Thu", "đồng", true, "50000", "49999", "", data.NotMet},
	)[0]
	if got := l.Reached().Completion().Decimal.String(); got != "99.99" {
		t.Errorf("complete by %s", got)
	}
}

func TestRatiosAreCountedNeverAdded(t *testing.T) {
	lines := consolidate(t,
		figures{1, "Tỷ lệ hộ nghèo", "%", false, "1", "0.5", "", data.Met},
		figures{2, "Tỷ lệ hộ nghèo", "%", true, "1", "2.5", "", data.NotMet}, // a ward that says it adds up
		figures{3, "Tỷ lệ hộ nghèo", "%", true, "1", "0.5", "", data.Met},
		figures{4, "Tỷ lệ hộ nghèo", "%", false, "1", "", "", data.NoData},
		figures{1, "Thu nhập bình quân", "triệu đồng/người", true, "100", "90", "", data.NotMet},
		figures{2, "Thu nhập bình quân", "triệu đồng / người", true, "100", "120", "", data.Exceeded},
	)
	if len(lines) != 2 {
		t.Fatalf("%d lines", len(lines))
	}
	for _, l := range lines {
		for _, s := range []city.Sum{l.Planned, l.LastYear, l.Actual, l.Estimate, l.Official, l.Reached()} {
			if l.Adds || s.Value.Valid || s.Completion().Valid {
				t.Errorf("%s has a sum: %+v", l.Title, s)
			}
		}
	}
	poor := lines[slices.IndexFunc(lines, func(l city.TargetLine) bool { return l.Measure == "%" })]
	if poor.Met() != 2 || poor.Unmet() != 1 || poor.NoData() != 1 || poor.Actual.Wards != 3 {
		t.Errorf("%+v", poor)
	}
	if low := poor.Lowest; low.Value.Decimal.String() != "0.5" || !slices.Equal(low.Wards, []string{"phường A", "phường C"}) {
		t.Errorf("lowest %+v", low)
	}
	if high := poor.Highest; high.Value.Decimal.String() != "2.5" || !slices.Equal(high.Wards, []string{"phường B"}) {
		t.Errorf("highest %+v", high)
	}
}

func TestOtherMeasuresStayApartAndAreNamed(t *testing.T) {
	lines := consolidate(t,
		figures{1, "Thu ngân sách", "triệu đồng", true, "1000", "1000", "", data.Met},
		figures{2, "Thu ngân sách", "tỷ đồng", true, "1", "1", "", data.Met},
		figures{3, "Thu ngân sách", "tỉ đồng", true, "2", "2", "", data.Met},
	)
	if len(lines) != 2 {
		t.Fatalf("%d lines", len(lines))
	}
	for _, l := range lines {
		want := map[string]string{"triệu đồng": "1000", "tỷ đồng": "3"}[l.Measure]
		if l.Actual.Value.Decimal.String() != want || len(l.Doubts) != 1 || l.Doubts[0].Kind != city.DoubtMeasure {
			t.Errorf("%s: %s, %+v", l.Measure, l.Actual.Value.Decimal, l.Doubts)
		}
	}
}

func TestSlipsOfAThousandAreNamed(t *testing.T) {
	six := func(last figures) []city.Doubt {
		t.Helper()
		rows := []figures{last}
		for ward := int64(1); ward <= 5; ward++ {
			rows = append(rows, figures{ward, "Thu", "triệu đồng", true, "1000", "900", "", data.NotMet})
		}
		return consolidate(t, rows...)[0].Doubts
	}
	for name, c := range map[string]struct {
		last figures
		want []city.DoubtKind
	}{
		"like the others":        {figures{6, "Thu", "triệu đồng", true, "4000", "3000", "", data.NotMet}, nil},
		"in đồng":                {figures{6, "Thu", "triệu đồng", true, "800000", "800000", "", data.Met}, []city.DoubtKind{city.DoubtSlip}},
		"in tỷ":                  {figures{6, "Thu", "triệu đồng", true, "1.2", "1.2", "", data.Met}, []city.DoubtKind{city.DoubtSlip}},
		"only the plan":          {figures{6, "Thu", "triệu đồng", true, "900000", "900", "", data.NotMet}, []city.DoubtKind{city.DoubtSlip}},
		"its own plan":           {figures{6, "Thu", "triệu đồng", true, "20", "5000", "", data.Exceeded}, []city.DoubtKind{city.DoubtOwnPlan}},
		"nothing yet":            {figures{6, "Thu", "triệu đồng", true, "1000", "0", "", data.Behind}, nil},
		"takes it for a ratio":   {figures{6, "Thu", "triệu đồng", false, "1000", "900", "", data.NotMet}, []city.DoubtKind{city.DoubtAdds}},
		"the same ward, another": {figures{5, "Thu", "triệu đồng", true, "1000", "900", "", data.NotMet}, []city.DoubtKind{city.DoubtTwice}},
	} {
		var got []city.DoubtKind
		for _, d := range six(c.last) {
			got = append(got, d.Kind)
			if d.Ward == "" {
				t.Errorf("%s: no ward is named", name)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v; want %v", name, got, c.want)
		}
	}
}

func TestWhatIsInDoubtIsNotAdded(t *testing.T) {
	l := consolidate(t,
		figures{1, "Thu", "đồng", true, "10", "1", "", data.Behind}, figures{1, "Thu", "đồng", true, "10", "100", "", data.Behind},
		figures{2, "Thu", "đồng", true, "10", "2", "", data.Behind}, figures{3, "Thu", "đồng", true, "10", "4", "", data.Behind},
		figures{4, "Thu", "đồng", false, "10", "1000", "", data.Behind},
		figures{5, "Thu", "đồng", true, "10", "7", "", data.NotApplicable},
	)[0]
	if got := l.Actual.Value.Decimal.String(); got != "7" || l.Actual.Wards != 3 || l.Wards != 5 {
		t.Errorf("%s of %d wards among %d", got, l.Actual.Wards, l.Wards)
	}
	if l.NoData() != 0 || l.Unmet() != 4 {
		t.Errorf("%d unknown, %d unmet", l.NoData(), l.Unmet())
	}
}

// Two targets of one name in a ward are told apart by their sub-groups.
func TestSubgroupsTellTargetsOfOneNameApart(t *testing.T) {
	rows := city.RowsOf(handup.Content{Targets: []handup.Target{
		{Name: "Tổng số lớp", SubGroup: "Tiểu học", Measure: "lớp"},
		{Name: "Tổng số lớp", SubGroup: "THCS", Measure: "lớp"},
		{Name: "Số trường", SubGroup: "THCS", Measure: "trường"},
	}}).Targets
	if rows[0].Title != "Tổng số lớp (Tiểu học)" || rows[0].TitleKey == rows[1].TitleKey || rows[2].Title != "Số trường" {
		t.Errorf("%q, %q, %q", rows[0].Title, rows[1].Title, rows[2].Title)
	}
}

func TestAnErrorEndsAStream(t *testing.T) {
	broken := errors.New("broken")
	failing := func(yield func(city.WardTarget, error) bool) { yield(city.WardTarget{}, broken) }
	for _, err := range city.Targets(failing) {
		if !errors.Is(err, broken) {
			t.Errorf("it ends with %v", err)
		}
	}
}
