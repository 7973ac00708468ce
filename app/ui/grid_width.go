package ui

// scrollBarRoom keeps the last column clear of the vertical scroll bar.
const scrollBarRoom = 8

// leastWidth is as narrow as the officer can drag a column.
const leastWidth = 36

// spread lays the columns over the width available: each gets what it asks
// for, and what is to spare goes to the columns of long texts, or to all when
// there are none. Columns the officer has sized stay as they are.
func (g *grid) spread(available float32) {
	var asked, elastic float32
	wraps := false
	for _, c := range g.columns {
		asked += c.width
		wraps = wraps || c.wrap && !c.fixed
	}
	for _, c := range g.columns {
		if stretches(c, wraps) {
			elastic += c.width
		}
	}
	spare := max(0, available-asked)
	widths := make([]float32, len(g.columns))
	for i, c := range g.columns {
		widths[i] = c.width
		if elastic > 0 && stretches(c, wraps) {
			widths[i] += spare * c.width / elastic
		}
	}
	if !sameWidths(widths, g.widths) {
		g.widths = widths
		g.arrange()
	}
}

func stretches(c gridColumn, wraps bool) bool {
	if c.fixed {
		return false
	}
	return c.wrap || !wraps && c.align == Left
}

func sameWidths(a, b []float32) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// resizeColumn gives column c the width the officer drags it to.
func (g *grid) resizeColumn(c int, width float32) {
	g.columns[c].width = max(leastWidth, width)
	g.columns[c].fixed = true
	g.spread(g.Size().Width - scrollBarRoom)
	g.Refresh()
}
