package data_test

import (
	"encoding/json"
	"strings"
	"testing"

	"thidua/assets"
	"thidua/data"
)

// stepsOfYear are the days on which figures come in: the end of each month up
// to November, the estimate for the report to the city, the end of December,
// and the official figures in February.
var stepsOfYear = []struct {
	on   string
	kind data.FigureKind
}{
	{"2025-01-31", data.Actual},
	{"2025-02-28", data.Actual},
	{"2025-03-31", data.Actual},
	{"2025-04-30", data.Actual},
	{"2025-05-31", data.Actual},
	{"2025-06-30", data.Actual},
	{"2025-07-31", data.Actual},
	{"2025-08-31", data.Actual},
	{"2025-09-30", data.Actual},
	{"2025-10-31", data.Actual},
	{"2025-11-30", data.Actual},
	{"2025-12-05", data.Estimate},
	{"2025-12-31", data.Actual},
	{"2026-02-15", data.Official},
}

// verdicts are the letters of the table below.
var verdicts = map[string]string{
	"-": "no_data", "P": "on_pace", "B": "behind", "M": "met", "E": "exceeded",
	"n": "not_yet", // not met while the year is open
	"N": "not_met", // not met for good
}

// yearOfTargets drives each target of plan II.3 through the year: what comes in
// at each step, "-" for nothing, and below it the verdict from then on.
//
// An even pace asks, of the plan, for 31/365 by the end of January, then 59,
// 90, 120, 151, 181, 212, 243, 273, 304 and 334 of 365. For KT01 that is
// 45.649,65 - 86.881,60 - 132.531,25 - 176.708,33 - 222.357,98 - 266.535,07 -
// 312.184,72 - 357.834,37 - 402.011,45 - 447.661,11 - 491.838,19.
var yearOfTargets = []struct{ code, figures, states string }{
	// 176.708,33 in April is 0,001 short of the pace; 531.000 at the end of the year is short of the plan, whatever
	// was estimated; the official figure has the last word.
	{
		"KT01", "46000 86000 133000 176708.33 222000 266000 312500 357000 402100 448120.50 493015.26 537487.84 531000 538000.01",
		"P B P B B B P B P P P M N E",
	},
	// The pace: 909.848,03 - 1.731.646,25 - 2.641.494,28 - 3.521.992,37 - 4.431.840,40 - 5.312.338,49 - 6.222.186,52 -
	// 7.132.034,55 - 8.012.532,64 - 8.922.380,67 - 9.802.878,76. Estimated above the plan, exactly the plan at the end
	// of the year, officially a hundredth short.
	{
		"KT02", "920000 1740000 2600000 3400000 4300000 5200000 6222187 7020114.35 7988450.10 8910233.48 9902450.60 10850000 10712726.79 10712726.78",
		"P P B B B B P B B B P E M N",
	},
	// Nothing before March (446.055,07 asked for), nothing in May: April's figure (594.740,09) stands at April's day.
	// 900.000 in June against 897.066,31; then always behind, and estimated short.
	{
		"KT03", "- - 446055 600000 - 900000 1050000 1102340.18 1246905.77 1391118.02 1548300.45 1700000 1720000.50 1720100.50",
		"- - B P P P B B B B B N N N",
	},
	// 7.090,52 asked for in January; then ahead, and over the plan of 83.485,19 in November already.
	{
		"KT04", "7000 14000 21000 28000 35000 42000 50000 58940.12 67015.40 75320.88 84010.35 90000 91000 90500",
		"B P P P P P P P P P E E E E",
	},
	// Always ahead (T1 28.085,24, T10 275.416,50), the plan of 330.681 reached to the million in November; more is
	// estimated for the year, so it will be exceeded.
	{
		"KT05", "30000 60000 90000 120000 150000 180000 210000 228410 262975 301540 330681 345000 346000 345990",
		"P P P P P P P P P P M E E E",
	},
	// A limit of 330.681: nothing to say against spending within it, however fast. Over it by 0,01 in November: that
	// does not come back, whatever is estimated, until the official figure says otherwise.
	{
		"KT06", "20000 50000 80000 110000 140000 170000 200000 230000 260000 330681 330681.01 330000 331000 330500",
		"P P P P P P P P P P N N N M",
	},
	// At most 0,67 %, a snapshot: above the limit in November it may still fall.
	{"VX01", "- - 0.12 - - 0.30 - 0.41 - 0.54 0.68 0.67 0.67 0.70", "- - M M M M M M M M n M M N"},
	// Judged once, in December: before that there is no figure, which is not "chậm".
	{"VX02", "- - - - - - - - - - - 96.2 94.9 95", "- - - - - - - - - - - M N M"},
	// No figure after the estimate: it stands.
	{"VX03", "- - - - - - - - - - - 95 - -", "- - - - - - - - - - - M M M"},
	// No poor household may be left: 0 is a figure and the only one that will do.
	{"VX04", "0.05 0.05 0.05 0.04 0.04 0.03 0.03 0.02 0.02 0 0 0 0.01 0", "n n n n n n n n n M M M N M"},
	// The pace: 153,30 - 291,77 - 445,07 - 593,42 - 746,73 - 895,08 - 1.048,38 - 1.201,68 - 1.350,04 - 1.503,34 - 1.651,70.
	{"VX05", "150 300 450 590 747 900 1000 1102 1268 1430 1605 1805 1805 1804", "B P P B P P B B B B B M M N"},
	// A share has no pace; above 95,08 % it is met and never exceeded.
	{"VX06", "92.50 92.60 92.70 92.90 93.10 93.30 93.60 93.80 94.10 94.30 95.07 95.08 96.28 95.10", "n n n n n n n n n n n M M M"},
	{"VX07", "40 41 42 43 44 45 45.5 46.2 48.5 50.1 51.3 51 50.9 51", "n n n n n n n n n n M M N M"},
	// Children in the crèches: 862 in September is more than 850; when children leave in October it is not met again.
	{"GD01", "845 - - - - - - - 862 849 850 - 851 850", "n n n n n n n n E n M M E M"},
	// An estimate below what the schools counted stands for the year all the same.
	{"GD02", "- - - - - - - - 3268 - - 3260 - 3270", "- - - - - - - - M M M N N E"},
	// Exactly 139 classes: one less and one more are both wrong.
	{"GD03", "138 - - - - - - - 139 140 139 139 139 139", "n n n n n n n n M n M M M M"},
	{"GD04", "- - - - - - - - 4675 4674 4676 4675 4676 4675", "- - - - - - - - M n n M N M"},
	{"GD05", "- - - - - - - - 88 - - - - 88", "- - - - - - - - M M M M M M"},
	{"GD06", "- - - - - - - - 3866 - 3867 - 3867 3868", "- - - - - - - - n n M M M N"},
	// All households: 99,99 % is not all.
	{"MT01", "99 99 99.1 99.2 99.3 99.4 99.5 99.6 99.7 99.8 100 100 100 99.99", "n n n n n n n n n n M M M N"},
	{"MT02", "- - 98 - - 99 - - 99.5 - - 100 99.99 100", "- - n n n n n n n n n M N M"},
	// Soldiers leave once, in March: done then and never "chậm", before or after.
	{"QP01", "- - 100 - - - - - - - - - - 100", "- - M M M M M M M M M M M M"},
}

func TestYearOfAllTargets(t *testing.T) {
	var l data.Ledger
	if err := json.Unmarshal(assets.Plan, &l); err != nil {
		t.Fatal(err)
	}
	if len(l.Targets) != len(yearOfTargets) {
		t.Fatalf("the plan has %d targets, the table %d", len(l.Targets), len(yearOfTargets))
	}
	for i, step := range stepsOfYear {
		for n, line := range yearOfTargets {
			if value := strings.Fields(line.figures)[i]; value != "-" {
				l.Results = append(l.Results, data.Result{
					ID: int64(len(l.Results) + 1), TargetID: l.Targets[n].ID,
					Kind: step.kind, AsOf: day(t, step.on), Value: dec(value),
				})
			}
		}
		for n, row := range l.TargetRows() {
			line := yearOfTargets[n]
			if row.Target.Code != line.code {
				t.Fatalf("target %d is %s, the table has %s", n+1, row.Target.Code, line.code)
			}
			if got, want := row.Assessment.Wording(), verdicts[strings.Fields(line.states)[i]]; got != want {
				t.Errorf("%s on %s: %s, want %s (figure %s)", line.code, step.on, got, want, row.Assessment.Basis.Value)
			}
		}
	}
	// What the last figures mean in numbers.
	rows := map[string]data.Assessment{}
	for _, row := range l.TargetRows() {
		rows[row.Target.Code] = row.Assessment
	}
	for _, c := range []struct{ code, percent, gap string }{
		{"KT01", "100.09", "512.17"}, // 538.000,01 of 537.487,84: 100,0952 %, cut
		{"KT02", "99.99", "-0.01"},   // never rounded up to 100
		{"KT06", "99.94", "-181"},    // 330.500 of 330.681: 99,9452 %
		{"VX04", "", "0"},            // a target of zero has no percentage
		{"VX06", "", "0.02"},         // percentage points
		{"GD06", "", "1"},            // an exact number has a difference, no "100,02 %"
		{"QP01", "", "0"},
	} {
		wantDecimal(t, c.code+" percent", rows[c.code].Percent, c.percent)
		wantDecimal(t, c.code+" gap", rows[c.code].Gap, c.gap)
	}
}
