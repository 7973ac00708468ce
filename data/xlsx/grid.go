package xlsx

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"thidua/data/vn"
)

// Grid is a table as it was sent in: a sheet of a workbook, or pasted text.
type Grid struct {
	Sheet  string // "" for pasted text
	Hidden bool   // the sheet is not shown in Excel
	Rows   [][]Cell
	Merged []Span
}

// Span is a range of cells, counted from 0, its last row and column included.
type Span struct{ Row, Column, EndRow, EndColumn int }

// Cell is one cell of a grid. A figure typed as a figure is in Number and a day
// in Date, so that neither is ever read from its text again.
type Cell struct {
	Text    string // what stands there; a figure in canonical form, 330681 or 95.08
	Number  decimal.NullDecimal
	Percent bool // the figure is shown in percent: 0.95 as 95 %
	Formula bool // a formula stands there whose result is not in the file
	Date    vn.Date
	Was     string // the text as it was found when it had to be repaired, else ""
	Remedy  Remedy // how it was repaired
}

// Remedy is how the letters of a text were repaired.
type Remedy string

// The remedies. Spaces are put in order without a word.
const (
	FromTCVN3 Remedy = "tcvn3"    // written in the encoding of the fonts .Vn…
	FromVNI   Remedy = "vni"      // written in that of the fonts VNI-…
	Composed  Remedy = "composed" // marks that were kept apart from their letters
)

// Empty reports whether nothing stands in the cell.
func (c Cell) Empty() bool { return c.Text == "" }

// errorValues are what Excel shows when a formula fails.
var errorValues = strings.Fields("#N/A #REF! #DIV/0! #VALUE! #NAME? #NUM! #NULL! #SPILL! #CALC! #GETTING_DATA #FIELD! #BLOCKED! #CONNECT! #BUSY! #UNKNOWN! #EXTERNAL! #PYTHON!")

// Failed reports whether an error of Excel, such as #REF!, stands in the cell.
func (c Cell) Failed() bool {
	return strings.HasPrefix(c.Text, "#") && slices.Contains(errorValues, strings.ToUpper(c.Text))
}

// Address names a cell as Excel does, "B7"; row and column count from 0.
func (g Grid) Address(row, column int) string {
	name, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		return ""
	}
	return name
}

// At returns the cell at a row and column, counted from 0, an empty one where
// there is none. Every cell of a merged range has what its first one has, as
// the eye sees it.
func (g Grid) At(row, column int) Cell {
	if c := g.own(row, column); !c.Empty() || c.Formula {
		return c
	}
	for _, m := range g.Merged {
		if m.Row <= row && row <= m.EndRow && m.Column <= column && column <= m.EndColumn {
			return g.own(m.Row, m.Column)
		}
	}
	return Cell{}
}

func (g Grid) own(row, column int) Cell {
	if row < 0 || row >= len(g.Rows) || column < 0 || column >= len(g.Rows[row]) {
		return Cell{}
	}
	return g.Rows[row][column]
}
