package paper

import (
	"cmp"
	"slices"
	"strings"
)

// tickMark is the box that a vote is marked in.
const tickMark = "□"

// unbrokenRow keeps a row on one page.
var unbrokenRow = el("w:trPr", el("w:cantSplit"))

// table sets a ruled table whose header stands on every page. With keep its
// last rows stay with what follows.
func (f *wordFile) table(t Table, width float64, keep bool) {
	const last = 2
	g := newGrid(t, width)
	table := ruledTable(g.widths)
	table.children = append(table.children, f.headerRows(g)...)
	for i, r := range t.Rows {
		box := g.row(r)
		hold := box.keep || keep && i >= len(t.Rows)-last || i+1 < len(t.Rows) && heldBy(r, t.Rows[i+1])
		row, err := made(f.tableRow(g, r, box.height, hold))
		f.err = cmp.Or(f.err, err)
		table.children = append(table.children, row)
	}
	f.body = append(f.body, table)
}

// headerRows are the titles of the columns, in two rows where some share one
// above them.
func (f *wordFile) headerRows(g *grid) []element {
	properties := el("w:trPr", el("w:cantSplit"), el("w:tblHeader"))
	over, below := el("w:tr", properties), el("w:tr", properties)
	shared := slices.ContainsFunc(headings(g.table.Columns), func(h heading) bool { return h.over })
	put := func(row *element, text string, from, count int, spans ...element) {
		c := cell{text: text, width: sum(g.widths[from : from+count])}
		c.lines = typeface{bold, g.size}.wrap(text, c.width-2*padX)
		row.children = append(row.children, ruledCell(c.width, f.cellText(g, c, cellHeadStyle, lettersOf{}, true), spans...))
	}
	for _, h := range headings(g.table.Columns) {
		switch {
		case !shared:
			put(&over, h.text, h.from, 1)
		case !h.over:
			put(&over, h.text, h.from, 1, val("w:vMerge", "restart"))
			put(&below, "", h.from, 1, el("w:vMerge"))
		default:
			put(&over, h.text, h.from, h.count, val("w:gridSpan", h.count))
			for i := h.from; i < h.from+h.count; i++ {
				put(&below, g.table.Columns[i].Title, i, 1)
			}
		}
	}
	if !shared {
		return []element{over}
	}
	return []element{over, below}
}

// tableRow sets a row of the given height. It is not broken between pages
// unless it is so high that it would leave half of one empty.
func (f *wordFile) tableRow(g *grid, r Row, height float64, keep bool) element {
	const half = 297.0 / 2
	properties := el("w:trPr", when(height < half, el("w:cantSplit")))
	if r.Kind == Plain && g.table.RowHeight > 0 {
		properties.children = append(properties.children, el("w:trHeight").with("w:val", twips(g.table.RowHeight), "w:hRule", "atLeast"))
	}
	row := el("w:tr", properties)
	face := rowStyles[r.Kind]
	letters := lettersOf{bold: face == bold || face == boldItalic, italic: face == italic || face == boldItalic}
	for _, c := range g.fill(g.cells(r), face) {
		content := f.cellText(g, c, cellStyle, letters, keep)
		switch {
		case c.tick:
			content = []element{f.element(para{style: tickStyle, keep: keep, runs: []element{run(tickMark, lettersOf{})}})}
		case c.bar != nil:
			content = []element{barTable(*c.bar, c.width-2*padX), f.element(para{style: spacerStyle, keep: keep})}
		}
		row.children = append(row.children, ruledCell(c.width, content, when(c.columns > 1, val("w:gridSpan", c.columns))))
	}
	return row
}

// cellText is the text of a cell in the size of its table.
func (f *wordFile) cellText(g *grid, c cell, style wordStyle, letters lettersOf, keep bool) []element {
	if g.size != style.face.size {
		letters.size = g.size
	}
	text := c.text
	if !slices.Equal(strings.Fields(text), strings.Fields(strings.Join(c.lines, " "))) {
		text = strings.Join(c.lines, "\n") // a word is too long, and Word would break it anywhere
	}
	p := para{style: style, keep: keep, runs: []element{run(text, letters)}}
	if style == cellStyle {
		p.align = alignment(c.align)
	}
	return []element{f.element(p)}
}

// alignment names an alignment as Word does.
func alignment(a Align) string { return [...]string{Left: "left", Center: "center", Right: "right"}[a] }
