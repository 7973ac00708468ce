package annex

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
)

// The figures of a row have the decimals of their plan: 9.902.450,60 beside
// 10.712.726,79.
func TestAnnexOneLinesUpDecimals(t *testing.T) {
	dec := decimal.RequireFromString
	for _, c := range []struct{ plan, value, want string }{
		{"10712726.79", "9902450.6", "9.902.450,60"},
		{"10712726.79", "9902450", "9.902.450,00"},
		{"10712726.79", "9902450.125", "9.902.450,125"},
		{"330681", "331000", "331.000"},
	} {
		f := inPlaces(data.Target{Planned: dec(c.plan)}, decimal.NewNullDecimal(dec(c.value)))
		if got := f.String(); got != c.want {
			t.Errorf("%s beside %s is shown as %s, want %s", c.value, c.plan, got, c.want)
		}
	}
}

func TestAnnexOneNamesThePlanInItsWords(t *testing.T) {
	for name, c := range map[string]struct {
		measure, plan, amended, want string
		noted                        bool
	}{
		"with its measure": {"triệu đồng", "330.681 triệu đồng", "250.000,55 triệu đồng", "từ 330.681 thành 250.000,55 triệu đồng theo NQ", false},
		"with a sign":      {"%", "≥95%", "97 %", "từ ≥95% thành 97% theo NQ", false},
		"from words":       {"%", "không còn hộ nghèo", "0", "từ “không còn hộ nghèo” thành 0% theo NQ", false},
		"to words":         {"%", "1,5", "không còn hộ nghèo", "từ 1,5% thành “không còn hộ nghèo” theo NQ", true},
	} {
		r := data.TargetRow{
			Target:     data.Target{Measure: c.measure, Printed: c.amended},
			Plan:       data.Target{Measure: c.measure, Printed: c.plan},
			Amendments: []data.Amendment{{Printed: c.amended, Basis: "NQ"}},
		}
		if got := amended(r); !strings.HasSuffix(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
		if note := targetNote(r); (note == "Kế hoạch ghi: “không còn hộ nghèo”") != c.noted || !c.noted && note != "" {
			t.Errorf("%s: note %q", name, note)
		}
	}
}
