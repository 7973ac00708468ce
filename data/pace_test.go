package data_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
)

// curveOf reads twelve percentages.
func curveOf(t *testing.T, text string) []decimal.Decimal {
	t.Helper()
	var curve []decimal.Decimal
	for field := range strings.FieldsSeq(text) {
		curve = append(curve, dec(field))
	}
	return curve
}

// Budget money comes in late: 5 % by the end of January, 40 % by the end of
// June, 60 % by the end of October, the rest in the last two months.
const lateCurve = "5 8 12 20 30 40 44 48 52 60 80 100"

func TestPaceByCurve(t *testing.T) {
	revenue := target("1000", "triệu đồng", data.AtLeast, data.Cumulative)
	revenue.Curve = curveOf(t, lateCurve)
	for _, c := range []struct{ on, want string }{
		{"2024-12-31", "0"},
		{"2025-01-01", "1.61"},   // a thirty-first of 5 % = 50 / 31 = 1.6129
		{"2025-01-31", "50"},     // the month's own percentage at its end
		{"2025-02-14", "65"},     // half of February's 28 days: 50 + 30/2
		{"2025-06-30", "400"},    // on the last day, not a day later
		{"2025-10-31", "600"},    // an even pace would ask for 832.88
		{"2025-11-15", "700"},    // half of November's 30 days: 600 + 200/2
		{"2025-12-30", "993.55"}, // 800 + 200 × 30/31 = 993.548
		{"2025-12-31", "1000"},
		{"2026-02-10", "1000"},
	} {
		wantDecimal(t, "due by "+c.on, data.Pace(revenue, day(t, c.on), year2025), c.want)
	}
	// 650 in October is on its own pace though behind an even one.
	a := data.Assess(revenue, results(t, []figure{{data.Actual, "2025-10-31", "650"}}), year2025)
	if a.State != data.OnPace {
		t.Errorf("by the curve: %s, want on pace", a.State)
	}
	revenue.Curve = nil
	a = data.Assess(revenue, results(t, []figure{{data.Actual, "2025-10-31", "650"}}), year2025)
	if a.State != data.Behind {
		t.Errorf("cleared, an even pace counts: %s, want behind", a.State)
	}
}

func TestPaceOfALeapYear(t *testing.T) {
	leap := data.Campaign{ID: 1, Year: 2028}
	grown := target("1000", "triệu đồng", data.AtLeast, data.Cumulative)
	grown.Curve = curveOf(t, "10 20 20 20 20 20 20 20 20 20 20 100")
	wantDecimal(t, "the middle of a February of 29 days", data.Pace(grown, day(t, "2028-02-29"), leap), "200")
	wantDecimal(t, "the day before", data.Pace(grown, day(t, "2028-02-28"), leap), "196.55") // 100 + 100 × 28/29
}

func TestNoPace(t *testing.T) {
	for _, direction := range data.Directions() {
		for _, nature := range data.Natures() {
			grows := nature == data.Cumulative || nature == data.Periodic
			limit := direction == data.AtMost || direction == data.Zero
			x := target("0", "lớp", direction, nature)
			if got, want := data.Pace(x, day(t, "2025-06-30"), year2025).Valid, grows && !limit; got != want {
				t.Errorf("%s, %s: pace %v, want %v", direction, nature, got, want)
			}
		}
	}
}

func TestCheckCurve(t *testing.T) {
	for _, c := range []struct{ name, curve, problem, field string }{
		{"none is an even pace", "", "", ""},
		{"late", lateCurve, "", ""},
		{"all at once in May", "0 0 0 0 100 100 100 100 100 100 100 100", "", ""},
		{"a month short", "5 8 12 20 30 40 44 48 52 60 100", "problem.curve_months", "curve"},
		{"falls in March", "5 8 7 20 30 40 44 48 52 60 80 100", "problem.curve_falls", "curve.3"},
		{"below zero", "-1 8 12 20 30 40 44 48 52 60 80 100", "problem.curve_range", "curve.1"},
		{"above a hundred", "5 8 12 20 30 40 44 48 52 60 100.01 100.01", "problem.curve_range", "curve.11"},
		{"never whole", "5 8 12 20 30 40 44 48 52 60 80 99.99", "problem.curve_end", "curve.12"},
	} {
		err := data.CheckCurve(curveOf(t, c.curve))
		problem, _ := errors.AsType[*data.Problem](err)
		switch {
		case c.problem == "" && err != nil:
			t.Errorf("%s: %v, want it accepted", c.name, err)
		case c.problem != "" && (problem == nil || problem.Key != c.problem || problem.Field != c.field):
			t.Errorf("%s: %v, want %s at %s", c.name, err, c.problem, c.field)
		}
	}
}

func TestEvenCurve(t *testing.T) {
	curve := data.EvenCurve(year2025)
	for month, want := range map[int]string{1: "8.49", 6: "49.58", 10: "83.28", 12: "100"} {
		if got := curve[month-1]; !got.Equal(dec(want)) {
			t.Errorf("by the end of month %d: %s, want %s", month, got, want)
		}
	}
	if err := data.CheckCurve(curve); err != nil {
		t.Errorf("an even curve is refused: %v", err)
	}
}
