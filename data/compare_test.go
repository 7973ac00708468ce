package data_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
)

// Requirements B.3.5: compared with the same period last year, which is
// unknown where borders changed.
func TestAgainstLastYear(t *testing.T) {
	jobs := target("1805", "người", data.AtLeast, data.Cumulative)
	insured := target("95.08", "%", data.AtLeast, data.Snapshot)
	for name, c := range map[string]struct {
		target          data.Target
		last            string // "" for unknown
		kind            data.FigureKind
		on, value       string
		percent, points string
	}{
		"a year against a year":            {jobs, "1760", data.Official, "2025-12-31", "1850", "105.11", ""},
		"an estimate stands for the year":  {jobs, "1760", data.Estimate, "2025-11-15", "1760", "100", ""},
		"the year's end stands for it too": {jobs, "1760", data.Actual, "2025-12-31", "880", "50", ""},
		"eleven months against twelve":     {jobs, "1760", data.Actual, "2025-11-30", "1605", "", ""},
		"nothing divides by zero":          {jobs, "0", data.Official, "2025-12-31", "1850", "", ""},
		"borders have changed":             {jobs, "", data.Official, "2025-12-31", "1850", "", ""},
		"a share in points":                {insured, "94", data.Actual, "2025-10-31", "94.3", "", "0.3"},
		"a share against zero":             {insured, "0", data.Actual, "2025-10-31", "94.3", "", "94.3"},
		"no figure yet":                    {insured, "94", "", "2025-10-31", "0", "", ""},
	} {
		if c.last != "" {
			c.target.LastYear = decimal.NewNullDecimal(dec(c.last))
		}
		got := data.AgainstLastYear(c.target, data.Result{Kind: c.kind, AsOf: day(t, c.on), Value: dec(c.value)}, year2025)
		wantDecimal(t, name+", percent", got.Percent, c.percent)
		wantDecimal(t, name+", points", got.Points, c.points)
	}
}

func TestOfficialAgainstEstimate(t *testing.T) {
	jobs := target("1805", "người", data.AtLeast, data.Cumulative)
	l := data.Ledger{Campaign: year2025, Targets: []data.Target{jobs}}
	l.Results = results(t, []figure{{data.Estimate, "2025-11-15", "1850"}})
	if d, ok := l.TargetRows()[0].Revised(); ok {
		t.Errorf("revised by %s without an official figure", d)
	}
	l.Results = results(t, []figure{{data.Estimate, "2025-11-15", "1850"}, {data.Official, "2025-12-31", "1790"}})
	if d, ok := l.TargetRows()[0].Revised(); !ok || !d.Equal(dec("-60")) {
		t.Errorf("revised by %s (%v), want -60", d, ok)
	}
}
