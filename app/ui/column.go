package ui

import (
	"cmp"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// Align says on which side of its column a text stands.
type Align int

// The alignments.
const (
	Left Align = iota
	Right
	Center
)

// Personal is a kind of personal data.
type Personal string

// Column is one column of a table of T.
type Column[T any] struct {
	ID    string  // for remembering its width
	Title string  // with the unit of measurement, if it has one
	Width float32 // at the least, in pixels at 100 %; 100 when it is 0
	Align Align
	Text  func(T) string
	// Value is the typed value for sorting and export: string, int, int64,
	// float64, decimal.Decimal, decimal.NullDecimal, vn.Date, bool or nil for
	// nothing. Without it the text is used.
	Value func(T) any
	// Compare orders two rows; without it their values are compared.
	Compare func(a, b T) int
	// Mark is the symbol and colour of the text, nil for plain text.
	Mark func(T) Mark
	// Tick ticks or unticks the row: by a click on its cell, or by Space. The
	// mark of the cell, a [TickMark], says whether it is ticked.
	Tick func(T)
	// Spark is a small chart instead of text, on screen only.
	Spark func(T) Chart
	// Personal are the kinds of personal data that the column holds; whoever
	// exports the table knows them.
	Personal []Personal
	// Masked is the text with personal data left out, for a column that holds
	// several kinds in one text; nil where the kind says what is left out.
	Masked func(T) string
	Wrap   bool // up to two lines; such columns also take the room to spare
	Hidden bool // in the workbook only
}

// value returns the typed value of the row, nil when there is none.
func (c *Column[T]) value(row T) any {
	if c.Value == nil {
		return c.text(row)
	}
	switch v := c.Value(row).(type) {
	case decimal.NullDecimal:
		if !v.Valid {
			return nil
		}
		return v.Decimal
	case vn.Date:
		if v.IsZero() {
			return nil
		}
		return v
	case int:
		return int64(v)
	default:
		return v
	}
}

// minWidth returns the least width of the column.
func (c *Column[T]) minWidth() float32 {
	if c.Width <= 0 {
		return 100
	}
	return c.Width
}

// text returns what the cell shows.
func (c *Column[T]) text(row T) string {
	if c.Text == nil {
		return ""
	}
	return c.Text(row)
}

// sortKey orders texts as a Vietnamese dictionary does.
type sortKey string

// sortable gives texts their sort keys; other values order themselves.
func sortable(v any) any {
	if text, ok := v.(string); ok && text != "" {
		return sortKey(vn.SortKey(text))
	}
	return v
}

// compareCells orders two [sortable] values of a column. Rows without a value come last
// in either direction.
func compareCells(x, y any, descending bool) int {
	if blank(x)+blank(y) > 0 {
		return cmp.Compare(blank(x), blank(y))
	}
	if descending {
		return compareValues(y, x)
	}
	return compareValues(x, y)
}

func blank(v any) int {
	if v == nil || v == "" {
		return 1
	}
	return 0
}

// compareValues orders two values of the same type; of different types by
// their place in the list of types, so that the order is always one.
func compareValues(a, b any) int {
	switch x := a.(type) {
	case sortKey:
		if y, ok := b.(sortKey); ok {
			return cmp.Compare(x, y)
		}
	case int64:
		if y, ok := b.(int64); ok {
			return cmp.Compare(x, y)
		}
	case float64:
		if y, ok := b.(float64); ok {
			return cmp.Compare(x, y)
		}
	case decimal.Decimal:
		if y, ok := b.(decimal.Decimal); ok {
			return x.Cmp(y)
		}
	case vn.Date:
		if y, ok := b.(vn.Date); ok {
			return x.Compare(y)
		}
	case bool:
		if y, ok := b.(bool); ok && x != y {
			return cmp.Compare(truth(x), truth(y))
		}
	}
	return cmp.Compare(kindOrder(a), kindOrder(b))
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

func kindOrder(v any) int {
	switch v.(type) {
	case bool:
		return 0
	case int64, float64, decimal.Decimal:
		return 1
	case vn.Date:
		return 2
	}
	return 3
}
