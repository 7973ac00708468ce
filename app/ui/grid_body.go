package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// gridBody is the scrolled area of rows. It holds views for the lines in sight
// only and takes the mouse and the keys for all of them.
type gridBody struct {
	widget.BaseWidget
	g     *grid
	views []*rowView
	free  []*rowView

	clicked int  // row of the last click, -1 for none
	twice   bool // that click was the second on the row, and a plain one
}

func newGridBody(g *grid) *gridBody {
	b := &gridBody{g: g, clicked: -1}
	b.ExtendBaseWidget(b)
	return b
}

// reset draws every line in sight anew.
func (b *gridBody) reset() {
	for _, v := range b.views {
		v.line = -1
	}
	b.free = append(b.free, b.views...)
	b.views = nil
	b.drawVisible()
}

// inSight returns the range of lines that can be seen.
func (b *gridBody) inSight() (from, to int) {
	top := b.g.scroll.Offset.Y
	return b.g.lines.between(top, top+b.g.scroll.Size().Height)
}

// drawVisible keeps the views of lines still in sight and uses the others for
// lines that have come into sight.
func (b *gridBody) drawVisible() {
	if len(b.g.widths) == 0 {
		return
	}
	from, to := b.inSight()
	if b.g.want != nil && from < to {
		b.g.want(from, to)
	}
	have := make(map[int]bool, to-from)
	kept := b.views[:0]
	for _, v := range b.views {
		if v.line >= from && v.line < to {
			kept = append(kept, v)
			have[v.line] = true
		} else {
			b.free = append(b.free, v)
		}
	}
	b.views = kept
	for i := from; i < to; i++ {
		if !have[i] {
			v := b.take()
			v.draw(b.g, i)
			b.views = append(b.views, v)
		}
	}
	canvas.Refresh(b)
}

func (b *gridBody) take() *rowView {
	n := len(b.free)
	if n == 0 {
		return newRowView(b.g)
	}
	v := b.free[n-1]
	b.free = b.free[:n-1]
	return v
}

// recolor shows the selection and the row under the mouse.
func (b *gridBody) recolor() {
	for _, v := range b.views {
		v.recolor(b.g)
	}
	canvas.Refresh(b)
}

// viewAt returns the view at y, nil below the last.
func (b *gridBody) viewAt(y float32) *rowView {
	for _, v := range b.views {
		if l := b.g.lines.at(v.line); y >= l.top && y < l.top+l.height {
			return v
		}
	}
	return nil
}

// rowAt returns the row at y, -1 for a group line or nothing.
func (b *gridBody) rowAt(y float32) int {
	if v := b.viewAt(y); v != nil {
		return b.g.lines.at(v.line).row
	}
	return -1
}

// MouseDown implements desktop.Mouseable: select at once, without waiting for
// a second click.
func (b *gridBody) MouseDown(ev *desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
	row, before := b.rowAt(ev.Position.Y), b.g.selected
	b.clicked, b.twice = row, row == b.clicked && ev.Modifier == 0
	if row < 0 {
		return
	}
	b.g.selectRow(row)
	if b.g.onClick != nil {
		b.g.onClick(before, ev.Modifier)
	}
	if col, _ := b.g.head.columnAt(ev.Position.X); col >= 0 && b.g.onCell != nil && ev.Button != desktop.MouseButtonSecondary {
		b.g.onCell(row, col)
	}
}

// MouseUp implements desktop.Mouseable.
func (b *gridBody) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped implements fyne.DoubleTappable: open the row. Two quick clicks
// on different rows are none, though Fyne counts them as one.
func (b *gridBody) DoubleTapped(*fyne.PointEvent) {
	if b.twice && b.clicked >= 0 && b.g.onOpen != nil {
		b.g.onOpen(b.clicked)
	}
}

// TappedSecondary implements fyne.SecondaryTappable: what can be done.
func (b *gridBody) TappedSecondary(ev *fyne.PointEvent) {
	if row := b.rowAt(ev.Position.Y); row >= 0 && b.g.onMenu != nil {
		b.g.onMenu(row, ev.AbsolutePosition)
	}
}

// MouseIn implements desktop.Hoverable.
func (b *gridBody) MouseIn(ev *desktop.MouseEvent) { b.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable: tint the row, and show the whole of
// a text that is cut.
func (b *gridBody) MouseMoved(ev *desktop.MouseEvent) {
	v := b.viewAt(ev.Position.Y)
	row := -1
	if v != nil {
		row = b.g.lines.at(v.line).row
	}
	if row != b.g.hovered {
		b.g.hovered = row
		b.recolor()
	}
	b.tipFor(v, ev)
}

func (b *gridBody) tipFor(v *rowView, ev *desktop.MouseEvent) {
	c, _ := b.g.head.columnAt(ev.Position.X)
	if v == nil || c < 0 || !v.cells[c].cut {
		b.g.tip.hide()
		return
	}
	text, _ := b.g.cell(b.g.lines.at(v.line).row, c)
	b.g.showTip(text, ev.AbsolutePosition)
}

// MouseOut implements desktop.Hoverable.
func (b *gridBody) MouseOut() {
	b.g.tip.hide()
	if b.g.hovered >= 0 {
		b.g.hovered = -1
		b.recolor()
	}
}

// CreateRenderer implements fyne.Widget.
func (b *gridBody) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	return &gridBodyRenderer{b: b}
}

type gridBodyRenderer struct{ b *gridBody }

// Layout implements fyne.WidgetRenderer.
func (r *gridBodyRenderer) Layout(fyne.Size) {}

// MinSize implements fyne.WidgetRenderer.
func (r *gridBodyRenderer) MinSize() fyne.Size { return r.b.g.contentSize() }

// Refresh implements fyne.WidgetRenderer.
func (r *gridBodyRenderer) Refresh() { canvas.Refresh(r.b) }

// Objects implements fyne.WidgetRenderer.
func (r *gridBodyRenderer) Objects() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, v := range r.b.views {
		all = append(all, v.objects...)
	}
	return all
}

// Destroy implements fyne.WidgetRenderer.
func (r *gridBodyRenderer) Destroy() {}
