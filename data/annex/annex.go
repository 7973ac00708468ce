package annex

import (
	"strings"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// Annex is one annex: a table and the lines of text below it.
type Annex struct {
	Number  string // Roman, "I"
	Title   string
	Columns []Column
	Lines   []Line   // none when there is nothing to tell, which the remarks then say
	Total   []string // what the table comes to, in words, one a line
	Remarks []string // in small italics below that
}

// Column is a column of an annex.
type Column struct {
	Title string
	Over  string  // a heading shared with the neighbours that have the same one
	Width float64 // in digits of the body's text, on a sheet; what sets it may widen it for a figure
	Align Align
}

// Align is how the cells of a column are set. The zero value goes by the value:
// figures to the right, days in the middle, words to the left.
type Align int

// The alignments.
const (
	Auto Align = iota
	Left
	Center
	Right
)

// LineKind is the role of a line of the table.
type LineKind int

// The kinds of line.
const (
	Record   LineKind = iota
	Detail            // what belongs to the record above it, in italics
	Sum               // bold
	Group             // heads the records after it: Number and Title, no values
	Subgroup          // heads part of a group: Title, no values
)

// Line is a line of the table.
type Line struct {
	Kind   LineKind
	Number string // of a group, Roman
	Title  string // of a group
	Values []any  // one a column: nil, string, int, int64, decimal.Decimal, decimal.NullDecimal, vn.Date or Figure
}

// Figure is a number that is shown in a way of its own.
type Figure struct {
	Value  decimal.NullDecimal
	Places int32
	Signed bool   // with its sign even when positive
	Bare   bool   // without grouping, as years are written
	Unit   string // written behind it, with the space before it
}

// All are the five annexes that go upward with the ward's report (plan V.2), in
// their order, as they stand on today.
func All(l data.Ledger, today vn.Date) []Annex {
	return []Annex{Targets(l), Movements(l), Exemplars(l), Awards(l, today), Submissions(l, today)}
}

// Name is what the annex is called, "Phụ lục I".
func (a Annex) Name() string { return assets.T("annex.name", "Number", a.Number) }

// Group begins the next group, with the next Roman number and its title in
// capitals.
func (a *Annex) Group(title string) {
	n := 1
	for _, l := range a.Lines {
		if l.Kind == Group {
			n++
		}
	}
	a.Lines = append(a.Lines, Line{Kind: Group, Number: vn.Roman(n), Title: strings.ToUpper(title)})
}

// Add adds a line with values, one a column.
func (a *Annex) Add(kind LineKind, values ...any) {
	a.Lines = append(a.Lines, Line{Kind: kind, Values: values})
}

// ended says that there is nothing where there is nothing.
func (a Annex) ended() Annex {
	if len(a.Lines) == 0 {
		a.Total, a.Remarks = nil, []string{assets.T("annex.nothing")}
	}
	return a
}
