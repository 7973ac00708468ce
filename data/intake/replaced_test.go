package intake

import (
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// TestACountHasNoDecimals: 1.240 people are not 1,24, whatever else is in the
// file, while 12,345 of them is asked about.
func TestACountHasNoDecimals(t *testing.T) {
	for text, c := range map[string]struct {
		count int
		asked bool
	}{
		"1.240": {1240, false}, "12,345": {12345, true}, "1,240": {1240, true},
	} {
		s := opened(t, office(t), school)
		s.text(data.SectionMovements, "individuals", 1, text).text(data.SectionFigures, "actual", s.row("GD02"), "12,345")
		r := s.read()
		got := slices.IndexFunc(r.Answer.Movements, func(m data.MovementAnswer) bool { return m.Individuals == c.count })
		if asked := finding(r, Caution, "Số cá nhân tham gia", "hiểu hai cách") != nil; got < 0 || asked != c.asked {
			t.Errorf("%q: asked %v\n%s", text, asked, told(r))
		}
	}
}

// TestAnAnswerIsNotComparedWithWhatItReplaces: the estimate of a year is judged
// by what the form itself says of its day, not by what the ledger said of it.
func TestAnAnswerIsNotComparedWithWhatItReplaces(t *testing.T) {
	d := office(t)
	revenue := d.Ledger.Targets[slices.IndexFunc(d.Ledger.Targets, func(t data.Target) bool { return t.Code == "KT05" })]
	d.Ledger.Results = append(d.Ledger.Results, data.Result{
		ID: 999, TargetID: revenue.ID, Kind: data.Actual, AsOf: vn.NewDate(2025, 11, 30), Value: decimal.NewFromInt(341205),
	})
	s := opened(t, d, 5)
	s.text(data.SectionFigures, "actual", s.row("KT05"), "325400").text(data.SectionFigures, "estimate", s.row("KT05"), "341000")
	if r := s.read(); finding(r, Caution, "341.205") != nil {
		t.Error(told(r))
	}
}
