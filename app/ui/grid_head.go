package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// gridHead is the line of column titles: a click sorts, the edge between two
// titles can be dragged.
type gridHead struct {
	widget.BaseWidget
	g      *grid
	edge   int // column whose right edge is under the mouse, -1 for none
	drag   int // column being resized, -1 for none
	startX float32
	startW float32
}

const (
	headSize = 13 // text size of titles
	headPad  = 7
	edgeNear = 5  // the mouse is on an edge at this distance
	sortRoom = 14 // for the arrow of the sorted column
)

func newGridHead(g *grid) *gridHead {
	h := &gridHead{g: g, edge: -1, drag: -1}
	h.ExtendBaseWidget(h)
	return h
}

// titleLines fits the title of column c into up to two lines.
func (h *gridHead) titleLines(c int) []string {
	room := h.g.widths[c] - 2*cellPad
	if h.g.sortColumn == c {
		room -= sortRoom
	}
	lines, _ := h.g.small.fit(h.g.columns[c].title, room, 2)
	return lines
}

// height is that of one or two lines of text.
func (h *gridHead) height() float32 {
	most := 1
	for c := range h.g.columns {
		most = max(most, len(h.titleLines(c)))
	}
	return 2*headPad + float32(most)*(headSize+4)
}

// moveTo follows the rows when they are scrolled sideways.
func (h *gridHead) moveTo(offset float32) { h.Move(fyne.NewPos(-offset, 0)) }

// columnAt returns the column at x and, when x is near a right edge, the
// column of that edge, else -1.
func (h *gridHead) columnAt(x float32) (column, edge int) {
	var right float32
	for c, w := range h.g.widths {
		right += w
		if x > right-edgeNear && x < right+edgeNear {
			return c, c
		}
		if x < right {
			return c, -1
		}
	}
	return -1, -1
}

// Tapped implements fyne.Tappable: sort by the column.
func (h *gridHead) Tapped(ev *fyne.PointEvent) {
	if c, edge := h.columnAt(ev.Position.X); c >= 0 && edge < 0 && h.g.onSort != nil {
		h.g.onSort(c)
	}
}

// MouseDown implements desktop.Mouseable: remember the edge that may be dragged.
func (h *gridHead) MouseDown(ev *desktop.MouseEvent) {
	_, h.drag = h.columnAt(ev.Position.X)
	if h.drag >= 0 {
		h.startX, h.startW = ev.AbsolutePosition.X, h.g.widths[h.drag]
	}
}

// MouseUp implements desktop.Mouseable.
func (h *gridHead) MouseUp(*desktop.MouseEvent) {}

// Dragged implements fyne.Draggable: resize the column.
func (h *gridHead) Dragged(ev *fyne.DragEvent) {
	if h.drag >= 0 {
		h.g.resizeColumn(h.drag, h.startW+ev.AbsolutePosition.X-h.startX)
	}
}

// DragEnd implements fyne.Draggable: remember the width.
func (h *gridHead) DragEnd() {
	if h.drag >= 0 && h.g.onWidth != nil {
		h.g.onWidth(h.drag, h.g.columns[h.drag].width)
	}
	h.drag = -1
}

// MouseIn implements desktop.Hoverable.
func (h *gridHead) MouseIn(ev *desktop.MouseEvent) { h.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable: the whole title, if it is cut.
func (h *gridHead) MouseMoved(ev *desktop.MouseEvent) {
	c, edge := h.columnAt(ev.Position.X)
	h.edge = edge
	if c < 0 || edge >= 0 {
		h.g.tip.hide()
		return
	}
	title := h.g.columns[c].title
	if _, whole := h.g.small.fit(title, h.g.widths[c]-2*cellPad, 2); whole {
		h.g.tip.hide()
		return
	}
	h.g.showTip(title, ev.AbsolutePosition)
}

// MouseOut implements desktop.Hoverable.
func (h *gridHead) MouseOut() {
	h.edge = -1
	h.g.tip.hide()
}

// Cursor implements desktop.Cursorable.
func (h *gridHead) Cursor() desktop.Cursor {
	if h.edge >= 0 || h.drag >= 0 {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// CreateRenderer implements fyne.Widget.
func (h *gridHead) CreateRenderer() fyne.WidgetRenderer {
	h.ExtendBaseWidget(h)
	return &gridHeadRenderer{h: h}
}

type gridHeadRenderer struct {
	h       *gridHead
	objects []fyne.CanvasObject
}

// Layout implements fyne.WidgetRenderer. The few titles are simply made anew.
func (r *gridHeadRenderer) Layout(size fyne.Size) {
	back := canvas.NewRectangle(colorHead)
	back.Resize(size)
	r.objects = append(r.objects[:0:0], back)
	var x float32
	for c, w := range r.h.g.widths {
		r.title(c, x, w, size.Height)
		x += w
		line := canvas.NewRectangle(colorLine)
		line.Move(fyne.NewPos(x-1, 4))
		line.Resize(fyne.NewSize(1, size.Height-8))
		r.objects = append(r.objects, line)
	}
}

func (r *gridHeadRenderer) title(c int, x, width, height float32) {
	g := r.h.g
	lines := r.h.titleLines(c)
	y := (height - float32(len(lines))*(headSize+4)) / 2
	room := width - 2*cellPad
	if g.sortColumn == c {
		room -= sortRoom
		arrow := canvas.NewImageFromResource(theme.NewThemedResource(theme.MenuDropUpIcon()))
		if g.descending {
			arrow.Resource = theme.NewThemedResource(theme.MenuDropDownIcon())
		}
		arrow.Resize(fyne.NewSquareSize(18))
		arrow.Move(fyne.NewPos(x+width-cellPad-sortRoom, (height-18)/2))
		r.objects = append(r.objects, arrow)
	}
	for i, text := range lines {
		t := canvas.NewText(text, colorQuiet)
		t.TextSize = headSize
		t.TextStyle.Bold = true
		t.Alignment = textAlign(g.columns[c].align)
		t.Move(fyne.NewPos(x+cellPad, y+float32(i)*(headSize+4)))
		t.Resize(fyne.NewSize(room, headSize+4))
		r.objects = append(r.objects, t)
	}
}

func textAlign(a Align) fyne.TextAlign {
	switch a {
	case Right:
		return fyne.TextAlignTrailing
	case Center:
		return fyne.TextAlignCenter
	case Left:
	}
	return fyne.TextAlignLeading
}

// MinSize implements fyne.WidgetRenderer.
func (r *gridHeadRenderer) MinSize() fyne.Size { return fyne.NewSize(0, 0) }

// Refresh implements fyne.WidgetRenderer.
func (r *gridHeadRenderer) Refresh() {
	r.Layout(r.h.Size())
	canvas.Refresh(r.h)
}

// Objects implements fyne.WidgetRenderer.
func (r *gridHeadRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy implements fyne.WidgetRenderer.
func (r *gridHeadRenderer) Destroy() {}
