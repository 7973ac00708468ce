package words

import (
	"strings"

	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
)

// BasisName is what the officer knows a document by.
func BasisName(b data.LegalBasis) string {
	if b.Number == "" {
		return b.Kind
	}
	return ui.T("bases.name", "Kind", b.Kind, "Number", b.Number)
}

// LevelsText lists who launched the movement, from the top.
func LevelsText(m data.Movement) string {
	var names []string
	for _, level := range m.LaunchedBy() {
		names = append(names, Word("level", level))
	}
	return strings.Join(names, ", ")
}

// QuestionsText puts what is unusual about a figure into sentences.
func QuestionsText(asked []data.Question) string {
	sentences := make([]string, len(asked))
	for i, q := range asked {
		sentences[i] = ui.T(q.Key, q.Args...)
	}
	return strings.Join(sentences, " ")
}

// FigureText prints a figure of t with the decimals of its plan, more if it
// has more.
func FigureText(t data.Target, value decimal.Decimal) string {
	return vn.FormatFixed(value, max(t.Places(), -value.Exponent()))
}

// UnitFigureText prints a unit's figure, a ratio as numerator over denominator.
func UnitFigureText(t data.Target, f data.UnitFigure) string {
	if t.Aggregation == data.RatioOf && f.Denominator.Valid {
		return vn.FormatNumber(f.Value) + "/" + vn.FormatNumber(f.Denominator.Decimal)
	}
	return FigureText(t, f.Value)
}
