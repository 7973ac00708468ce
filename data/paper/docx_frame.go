package paper

import (
	"fmt"
	"image/color"
	"math"
)

// cellMargins is the room in the cells of a table beside and above their text.
func cellMargins(beside, above float64) element {
	side := func(name string, mm float64) element { return el(name).with("w:w", twips(mm), "w:type", "dxa") }
	return el("w:tblCellMar", side("w:top", above), side("w:left", beside), side("w:bottom", above), side("w:right", beside))
}

// tableOf is a table of columns with fixed widths, without its rows.
func tableOf(widths []float64, borders, margins element) element {
	grid := el("w:tblGrid")
	for _, w := range widths {
		grid.children = append(grid.children, el("w:gridCol").with("w:w", twips(w)))
	}
	return el("w:tbl",
		el("w:tblPr",
			el("w:tblW").with("w:w", twips(sum(widths)), "w:type", "dxa"),
			el("w:tblInd").with("w:w", 0, "w:type", "dxa"),
			borders,
			el("w:tblLayout").with("w:type", "fixed"),
			margins),
		grid)
}

// ruledPad is the room beside the text of a cell, in mm: a little less than in
// the PDF, since Word takes the lines of the frame from it too and must not
// break what the PDF does not.
const ruledPad = padX - 0.2

// ruledTable is a table with a frame around every cell.
func ruledTable(widths []float64) element {
	return tableOf(widths, el("w:tblBorders", thinLine("w:top", 0), thinLine("w:left", 0), thinLine("w:bottom", 0), thinLine("w:right", 0),
		thinLine("w:insideH", 0), thinLine("w:insideV", 0)), cellMargins(ruledPad, padY))
}

// plainTable is a table that only sets things beside each other.
func plainTable(widths ...float64) element { return tableOf(widths, element{}, cellMargins(0, 0)) }

// ruledCell is a cell whose text stands in the middle of its height.
func ruledCell(width float64, content []element, spans ...element) element {
	properties := el("w:tcPr", el("w:tcW").with("w:w", twips(width), "w:type", "dxa"))
	properties.children = append(properties.children, spans...)
	properties.children = append(properties.children, val("w:vAlign", "center"))
	return el("w:tc", append([]element{properties}, content...)...)
}

// plainCell is a cell without a frame.
func plainCell(width float64, content ...element) element {
	properties := el("w:tcPr", el("w:tcW").with("w:w", twips(width), "w:type", "dxa"))
	return el("w:tc", append([]element{properties}, content...)...)
}

// barTable is a bar as a table of one row, whose cells are full of colour.
func barTable(b Bar, width float64) element {
	within := func(share float64) float64 { return math.Min(math.Max(share, 0), 1) * width }
	type piece struct {
		to    float64
		color color.RGBA
	}
	full := within(b.Share)
	pieces := []piece{{full, b.Color}, {width, barGround}}
	if b.Mark >= 0 {
		at := math.Min(within(b.Mark), width-markWidth)
		over := func(end float64, c color.RGBA) piece { return piece{end, c} }
		if at < full {
			pieces = []piece{over(at, b.Color), over(at+markWidth, barMark), over(math.Max(full, at+markWidth), b.Color), over(width, barGround)}
		} else {
			pieces = []piece{over(full, b.Color), over(at, barGround), over(at+markWidth, barMark), over(width, barGround)}
		}
	}
	var widths []float64
	row := el("w:tr", el("w:trPr", el("w:trHeight").with("w:val", twips(barHeight), "w:hRule", "exact")))
	from := 0.0
	for _, p := range pieces {
		wide := p.to - from
		if twips(wide) < 1 {
			continue
		}
		from = p.to
		widths = append(widths, wide)
		fill := fmt.Sprintf("%02X%02X%02X", p.color.R, p.color.G, p.color.B)
		row.children = append(row.children, el("w:tc",
			el("w:tcPr", el("w:tcW").with("w:w", twips(wide), "w:type", "dxa"), val("w:shd", "clear").with("w:color", "auto", "w:fill", fill)),
			el("w:p", el("w:pPr", val("w:pStyle", spacerStyle.id)))))
	}
	table := tableOf(widths, el("w:tblBorders", thinLine("w:top", 0), thinLine("w:left", 0), thinLine("w:bottom", 0), thinLine("w:right", 0)), cellMargins(0, 0))
	table.children = append(table.children, row)
	return table
}
