package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// grid draws a table: a header that sorts and resizes, and below it only those
// rows that can be seen. It selects whole rows, which Fyne's own Table cannot,
// and has group lines that span all columns. What the rows say it asks for
// when they come into sight.
type grid struct {
	widget.BaseWidget
	columns []gridColumn
	lines   gridLines
	widths  []float32 // of the columns as laid out

	cell  func(row, col int) (string, Mark)
	spark func(row, col int) Chart
	want  func(from, to int) // hears which rows are about to be drawn, before cell is asked; may be nil

	onSelect func(row int)                          // -1 when nothing is selected
	onClick  func(before int, mod fyne.KeyModifier) // after a click has selected; before is what was selected
	onCell   func(row, col int)                     // after a click on a cell has selected its row
	onOpen   func(row int)
	onSort   func(col int)
	onWidth  func(col int, width float32)
	onMenu   func(row int, at fyne.Position)
	onKey    func(Shortcut) bool // keys of actions; true means used
	copyText func(row int) string

	selected   int // row, -1 for none
	hovered    int // row under the mouse, -1 for none
	focused    bool
	sortColumn int // shown in the header, -1 for none
	descending bool

	least float32 // height below which the page scrolls

	plain, bold, small *ruler
	head               *gridHead
	body               *gridBody
	scroll             *container.Scroll
	tip                *tip
}

// gridColumn is what the grid must know of a column.
type gridColumn struct {
	title string
	width float32 // the least, or what the officer chose
	fixed bool    // chosen by the officer: takes no room to spare
	align Align
	wrap  bool
	mark  bool
	spark bool // a small chart stands in for the text
}

const (
	rowHeight   = 33 // of a row with one line of text
	groupHeight = 30
	lineHeight  = 18 // each further line of text
	tallRow     = 2*lineHeight + 9
	cellPad     = 8 // left and right of a cell's text
	markSize    = 14
)

func newGrid(columns []gridColumn) *grid {
	text := theme.Size(theme.SizeNameText)
	g := &grid{
		columns: columns, selected: -1, hovered: -1, sortColumn: -1, least: 120,
		plain: newRuler(text, false), bold: newRuler(text, true), small: newRuler(headSize, true),
	}
	g.head = newGridHead(g)
	g.body = newGridBody(g)
	g.scroll = container.NewScroll(g.body)
	g.scroll.OnScrolled = func(fyne.Position) {
		g.tip.hide()
		g.head.moveTo(g.scroll.Offset.X)
		g.body.drawVisible()
	}
	g.tip = newTip()
	g.ExtendBaseWidget(g)
	return g
}

// setLines shows other lines. Their tops and heights are worked out here.
func (g *grid) setLines(lines []gridLine) { g.setAll(gridLines{list: lines}) }

// setEven shows so many rows of one height, without group lines.
func (g *grid) setEven(rows int) { g.setAll(gridLines{even: rows}) }

func (g *grid) setAll(lines gridLines) {
	g.lines = lines
	g.hovered = -1
	g.arrange()
}

// arrange lays the lines out for the present column widths.
func (g *grid) arrange() {
	var y float32
	for i := range g.lines.list {
		l := &g.lines.list[i]
		l.top, l.height = y, g.lineHeight(l)
		y += l.height
	}
	g.lines.height = g.evenHeight()
	g.body.reset()
	g.scroll.Refresh()
}

// lineHeight is taller for rows with a wrapped text of two lines.
func (g *grid) lineHeight(l *gridLine) float32 {
	if l.row < 0 {
		return groupHeight
	}
	for c := range g.columns {
		if !g.columns[c].wrap || c >= len(g.widths) {
			continue
		}
		text, _ := g.cell(l.row, c)
		if lines, _ := g.plain.fit(text, g.textWidth(c), 2); len(lines) > 1 {
			return tallRow
		}
	}
	return rowHeight
}

// evenHeight has room for two lines of text where a column has them.
func (g *grid) evenHeight() float32 {
	if g.wraps() {
		return tallRow
	}
	return rowHeight
}

// wraps reports whether a text may take two lines.
func (g *grid) wraps() bool {
	return slices.ContainsFunc(g.columns, func(c gridColumn) bool { return c.wrap })
}

// textWidth is the room for text in column c.
func (g *grid) textWidth(c int) float32 {
	w := g.widths[c] - 2*cellPad
	if g.columns[c].mark {
		w -= markSize + 5
	}
	return w
}

// contentSize is the size of all lines together.
func (g *grid) contentSize() fyne.Size {
	var size fyne.Size
	for _, w := range g.widths {
		size.Width += w
	}
	size.Height = g.lines.total()
	return size
}

// selectRow selects a row, -1 for none, and brings it into sight.
func (g *grid) selectRow(row int) {
	changed := row != g.selected
	g.selected = row
	g.tip.hide()
	g.reveal(row)
	g.body.recolor()
	if changed && g.onSelect != nil {
		g.onSelect(row)
	}
}

// reveal scrolls as little as needed to show the row.
func (g *grid) reveal(row int) {
	i := g.lines.of(row)
	if i < 0 {
		return
	}
	line := g.lines.at(i)
	top, bottom := line.top, line.top+line.height
	if i > 0 && g.lines.at(i-1).row < 0 {
		top = g.lines.at(i - 1).top // with its group line
	}
	offset := g.scroll.Offset
	if height := g.scroll.Size().Height; bottom > offset.Y+height {
		offset.Y = bottom - height
	}
	offset.Y = min(offset.Y, top)
	if offset != g.scroll.Offset {
		g.scroll.ScrollToOffset(offset)
		g.body.drawVisible()
	}
}

// CreateRenderer implements fyne.Widget.
func (g *grid) CreateRenderer() fyne.WidgetRenderer {
	g.ExtendBaseWidget(g)
	back := canvas.NewRectangle(colorPaper)
	clip := container.NewClip(g.head)
	return &gridRenderer{g: g, back: back, clip: clip}
}

type gridRenderer struct {
	g    *grid
	back *canvas.Rectangle
	clip *container.Clip
}

// Layout implements fyne.WidgetRenderer.
func (r *gridRenderer) Layout(size fyne.Size) {
	r.g.spread(size.Width - scrollBarRoom)
	head := r.g.head.height()
	r.back.Resize(size)
	r.clip.Resize(fyne.NewSize(size.Width, head))
	r.g.head.Resize(fyne.NewSize(max(size.Width, r.g.contentSize().Width), head))
	r.g.head.moveTo(r.g.scroll.Offset.X)
	r.g.scroll.Move(fyne.NewPos(0, head))
	r.g.scroll.Resize(fyne.NewSize(size.Width, size.Height-head))
	r.g.body.drawVisible()
}

// MinSize implements fyne.WidgetRenderer.
func (r *gridRenderer) MinSize() fyne.Size { return fyne.NewSize(200, r.g.least) }

// Refresh implements fyne.WidgetRenderer.
func (r *gridRenderer) Refresh() {
	r.g.head.Refresh()
	r.g.body.reset()
}

// Objects implements fyne.WidgetRenderer.
func (r *gridRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.back, r.g.scroll, r.clip}, r.g.tip.objects()...)
}

// Destroy implements fyne.WidgetRenderer.
func (r *gridRenderer) Destroy() { r.g.tip.hide() }
