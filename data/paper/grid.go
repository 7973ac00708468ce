package paper

import "math"

// Tables are set in 11 points, and smaller only where the words of many columns
// would not fit.
var tableSizes = [...]float64{11, 10, 9, 8}

// Room in a cell beside and above its text, in mm.
const (
	padX = 1.2
	padY = 0.9
)

// tickSize is the side of a box to tick, in mm.
const tickSize = 4.0

// grid is a table being set.
type grid struct {
	table  Table
	size   float64   // of the text, in points
	widths []float64 // of the columns
	header *box
}

// newGrid measures the columns of a table in the given width.
func newGrid(t Table, width float64) *grid {
	g := &grid{table: t}
	g.size, g.widths = columnWidths(t, width)
	if t.Size > 0 {
		g.size = t.Size
	}
	return g
}

// gridBoxes sets a table in the given width.
func gridBoxes(t Table, width float64) []box {
	g := newGrid(t, width)
	header := g.headerBox()
	header.keep = true
	g.header = &header
	boxes := []box{header}
	for i, r := range t.Rows {
		b := g.row(r)
		b.keep = b.keep || i+1 < len(t.Rows) && heldBy(r, t.Rows[i+1])
		boxes = append(boxes, b)
	}
	return boxes
}

// heldBy reports whether a row stays on the page of the one below it: a sum
// never stands alone, nor what belongs to a row without it.
func heldBy(r, next Row) bool {
	return next.Kind == Total || next.Kind == Detail && r.Kind == Plain
}

// rowStyles are the faces of the kinds of row.
var rowStyles = [...]style{Plain: upright, Group: bold, Total: bold, Subgroup: boldItalic, Detail: italic}

func (g *grid) row(r Row) box {
	face := rowStyles[r.Kind]
	least := g.table.RowHeight
	if r.Kind != Plain {
		least = 0
	}
	b := g.rowBox(g.fill(g.cells(r), face), face, least)
	b.row, b.repeat = true, g.header
	b.keep = r.Kind == Group || r.Kind == Subgroup
	return b
}

// cell is a cell of a row over one or more columns.
type cell struct {
	text    string
	columns int
	align   Align
	bar     *Bar
	tick    bool
	lines   []string
	width   float64
}

// cells lays the texts of a row over the columns.
func (g *grid) cells(r Row) []cell {
	if r.Kind == Group || r.Kind == Subgroup {
		return g.groupCells(r.Cells)
	}
	var cells []cell
	for i := 0; i < len(g.widths); i++ {
		c := cell{columns: 1, align: g.table.Columns[i].Align, tick: r.Kind == Plain && i >= len(g.widths)-g.table.Ticks}
		if i < len(r.Cells) {
			c.text = r.Cells[i]
		}
		if i > 0 && i == g.table.BarColumn {
			c.bar = r.Bar
		}
		if i == 0 && r.Kind == Total {
			c.align = Center
			for i+1 < len(r.Cells) && r.Cells[i+1] == "" {
				c.columns++
				i++
			}
		}
		cells = append(cells, c)
	}
	return cells
}

// groupCells lays the title of a group over the table, its number before it.
func (g *grid) groupCells(texts []string) []cell {
	switch {
	case len(texts) == 0:
		return []cell{{columns: len(g.widths)}}
	case len(texts) == 1 || len(g.widths) == 1:
		return []cell{{text: texts[len(texts)-1], columns: len(g.widths)}}
	}
	return []cell{
		{text: texts[0], columns: 1, align: g.table.Columns[0].Align},
		{text: texts[1], columns: len(g.widths) - 1},
	}
}

// fill breaks the texts of the cells into lines.
func (g *grid) fill(cells []cell, face style) []cell {
	column := 0
	for i := range cells {
		c := &cells[i]
		for range c.columns {
			c.width += g.widths[column]
			column++
		}
		c.lines = typeface{face, g.size}.wrap(c.text, c.width-2*padX)
	}
	return cells
}

// rowBox frames a row; its texts stand in the middle of its height.
func (g *grid) rowBox(cells []cell, face style, least float64) box {
	letters := typeface{face, g.size}
	most := 0
	for _, c := range cells {
		most = max(most, len(c.lines))
	}
	b := box{height: math.Max(least, float64(most)*letters.leading()+2*padY)}
	x := 0.0
	for _, c := range cells {
		b.cell(c, x, 0, b.height, letters)
		if c.tick {
			b.frame(x+(c.width-tickSize)/2, (b.height-tickSize)/2, tickSize, tickSize)
		}
		if c.bar != nil {
			b.bar(*c.bar, x+padX, b.height/2, c.width-2*padX)
		}
		x += c.width
	}
	b.split = func(room float64) (head, tail box) {
		fit := max(1, int((room-2*padY)/letters.leading()))
		upper, lower := tearCells(cells, fit)
		head, tail = g.rowBox(upper, face, 0), g.rowBox(lower, face, 0)
		tail.row, tail.keep, tail.repeat = b.row, b.keep, g.header
		return head, tail
	}
	return b
}

// indent is where a line of the given length begins in the cell.
func (c cell) indent(length float64) float64 {
	switch c.align {
	case Center:
		return (c.width - length) / 2
	case Right:
		return c.width - padX - length
	}
	return padX
}

// tearCells divides the lines of each cell after the first fit ones.
func tearCells(cells []cell, fit int) (upper, lower []cell) {
	for _, c := range cells {
		n := min(fit, len(c.lines))
		above, below := c, c
		above.lines, below.lines = c.lines[:n], c.lines[n:]
		upper, lower = append(upper, above), append(lower, below)
	}
	return upper, lower
}
