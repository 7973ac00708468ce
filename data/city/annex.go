package city

import (
	"strings"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data/annex"
)

// The city's own annexes are annex.Annex values like those of a ward: I
// targets, II movements, III exemplars, IV nominations, V wards, VI doubts. An
// annex is paper and held as a whole; what it is made of is read as a stream.

// orNothing says that there is nothing where there is nothing.
func orNothing(a annex.Annex) annex.Annex {
	if len(a.Lines) == 0 {
		a.Total, a.Remarks = nil, []string{assets.T("annex.nothing")}
	}
	return a
}

// filled is a count, nil for nothing.
func filled(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

// percent is a percentage with the two decimals that it was cut to.
func percent(value decimal.NullDecimal) annex.Figure { return annex.Figure{Value: value, Places: 2} }

// year is a year, which is written without grouping; nil when unknown.
func year(n int) any {
	if n == 0 {
		return nil
	}
	return annex.Figure{Value: decimal.NewNullDecimal(decimal.NewFromInt(int64(n))), Bare: true}
}

// paragraphs joins what is not empty, one a line.
func paragraphs(texts ...string) string {
	var kept []string
	for _, text := range texts {
		if text != "" {
			kept = append(kept, text)
		}
	}
	return strings.Join(kept, "\n")
}
