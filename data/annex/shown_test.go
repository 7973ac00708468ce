package annex_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data/annex"
	"thidua/data/vn"
)

func TestValuesAreShownTheVietnameseWay(t *testing.T) {
	some := func(s string) decimal.NullDecimal { return decimal.NewNullDecimal(dec(s)) }
	for name, c := range map[string]struct {
		value any
		want  string
	}{
		"nothing":              {nil, ""},
		"words":                {"a\u0300  b\n c ", "à b\nc"},
		"a count":              {1240, "1.240"},
		"no count is no zero":  {0, "0"},
		"money":                {int64(24_380_000), "24.380.000"},
		"a decimal":            {dec("1234567.89"), "1.234.567,89"},
		"with all its places":  {some("9902450.60"), "9.902.450,60"},
		"a missing decimal":    {decimal.NullDecimal{}, ""},
		"a day":                {vn.NewDate(2025, 9, 5), "05/09/2025"},
		"no day":               {vn.Date{}, ""},
		"in places":            {annex.Figure{Value: some("91.7"), Places: 2}, "91,70"},
		"points gained":        {annex.Figure{Value: some("1.2"), Places: 1, Signed: true, Unit: " điểm %"}, "+1,2 điểm %"},
		"points lost":          {annex.Figure{Value: some("-0.58"), Places: 2, Signed: true, Unit: " điểm %"}, "-0,58 điểm %"},
		"no points":            {annex.Figure{Value: some("0"), Signed: true, Unit: " điểm %"}, "0 điểm %"},
		"a year":               {annex.Figure{Value: some("1975"), Bare: true}, "1975"},
		"a missing figure":     {annex.Figure{Signed: true, Unit: " điểm %"}, ""},
		"thousands of a share": {annex.Whole(some("-12345.5")), "-12.345,5"},
	} {
		if got := annex.Shown(c.value); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
