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

// gridBoxes sets a table in the given width.
func gridBoxes(t Table, width float64) []box {
	g := &grid{table: t}
	g.size, g.widths = columnWidths(t, width)
	if t.Size > 0 {
		g.size = t.Size
	}
	titles := make([]cell, len(t.Columns))
	for i, c := range t.Columns {
		titles[i] = cell{text: c.Title, columns: 1, align: Center}
	}
	header := g.rowBox(g.fill(titles, bold), bold, 0)
	header.keep = true
	g.header = &header
	boxes := []box{header}
	for _, r := range t.Rows {
		boxes = append(boxes, g.row(r))
		if r.Kind == Total && len(boxes) > 2 {
			boxes[len(boxes)-2].keep = true
		}
	}
	return boxes
}

func (g *grid) row(r Row) box {
	face := upright
	if r.Kind != Plain {
		face = bold
	}
	least := g.table.RowHeight
	if r.Kind != Plain {
		least = 0
	}
	b := g.rowBox(g.fill(g.cells(r), face), face, least)
	b.row, b.repeat = true, g.header
	b.keep = r.Kind == Group
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
	if r.Kind == Group && len(r.Cells) > 0 {
		return []cell{{text: r.Cells[0], columns: len(g.widths)}}
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
		b.frame(x, 0, c.width, b.height)
		y := (b.height - float64(len(c.lines))*letters.leading()) / 2
		for _, line := range c.lines {
			y = b.write(x+c.indent(letters.width(line)), y, line, letters)
		}
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
