package paper

import "math"

// heading is a title over neighbouring columns of a table, their own titles
// below it; one over a single column without a heading stands alone.
type heading struct {
	text        string
	from, count int
	over        bool
}

// headings are those of a table from left to right.
func headings(columns []Column) []heading {
	var all []heading
	for i, c := range columns {
		last := len(all) - 1
		switch {
		case c.Over == "":
			all = append(all, heading{text: c.Title, from: i, count: 1})
		case last >= 0 && all[last].over && all[last].text == c.Over:
			all[last].count++
		default:
			all = append(all, heading{text: c.Over, from: i, count: 1, over: true})
		}
	}
	return all
}

// headerBox sets the header of a table, of two lines where columns share a
// heading.
func (g *grid) headerBox() box {
	letters := typeface{bold, g.size}
	all := headings(g.table.Columns)
	cells := make([]cell, len(all))
	upper, lower, alone := 0.0, 0.0, 0.0 // heights
	height := func(c cell) float64 { return float64(len(c.lines))*letters.leading() + 2*padY }
	below := make([]cell, len(g.table.Columns))
	for i, c := range g.table.Columns {
		below[i] = cell{text: c.Title, columns: 1, align: Center}
	}
	below = g.fill(below, bold)
	for i, h := range all {
		cells[i] = cell{text: h.text, columns: h.count, align: Center}
	}
	cells = g.fill(cells, bold)
	for i, h := range all {
		if !h.over {
			alone = math.Max(alone, height(cells[i]))
			continue
		}
		upper = math.Max(upper, height(cells[i]))
		for _, c := range below[h.from : h.from+h.count] {
			lower = math.Max(lower, height(c))
		}
	}
	if upper == 0 {
		return g.rowBox(cells, bold, 0)
	}
	lower = math.Max(lower, alone-upper)
	b := box{height: upper + lower}
	x := 0.0
	for i, h := range all {
		if !h.over {
			b.cell(cells[i], x, 0, b.height, letters)
			x += cells[i].width
			continue
		}
		b.cell(cells[i], x, 0, upper, letters)
		for _, c := range below[h.from : h.from+h.count] {
			b.cell(c, x, upper, lower, letters)
			x += c.width
		}
	}
	return b
}

// cell frames a cell; its text stands in the middle of its height.
func (k *ink) cell(c cell, x, y, height float64, letters typeface) {
	k.frame(x, y, c.width, height)
	at := y + (height-float64(len(c.lines))*letters.leading())/2
	for _, line := range c.lines {
		at = k.write(x+c.indent(letters.width(line)), at, line, letters)
	}
}
