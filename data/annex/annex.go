package annex

import (
	"github.com/shopspring/decimal"
)

// Annex is one annex: a table and the lines of text below it.
type Annex struct {
	Number  string // Roman, "I"
	Title   string
	Columns []Column
	Lines   []Line   // none when there is nothing to tell
	Total   string   // the line in words below the table
	Remarks []string // in small italics below that
}

// Column is a column of an annex.
type Column struct {
	Title string
	Over  string  // a heading shared with the neighbours that have the same one
	Width float64 // in digits of the body's text; what sets it may widen it for a figure
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
	Subgroup          // heads part of a group
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
