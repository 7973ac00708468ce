package ui

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Board is a sheet of paper on the screen, with rulers, on which boxes are
// dragged by the mouse and moved by the arrow keys. Lengths are millimetres
// from the top left corner of the paper. The caller owns the boxes: it is told
// what the officer does, changes them and calls Refresh.
type Board struct {
	widget.BaseWidget
	Width, Height float64 // of the paper
	Boxes         []Box
	Selected      int         // of the boxes, -1 for none
	Scan          image.Image // what lies under the boxes, nil for white paper
	Zoom          float64     // pixels a millimetre, 0 to fit the room there is
	Grid          bool        // a line each centimetre
	Still         bool        // nothing can be moved

	// Ink draws what is printed on the paper at so many dots an inch, on a
	// transparent ground; nil for nothing.
	Ink func(perInch float64) image.Image

	OnSelect   func(i int)
	OnTake     func()                // the mouse has taken the selected box
	OnDrag     func(dx, dy float64)  // of the selected box, from where it was taken
	OnWiden    func(dx float64)      // likewise of its right edge
	OnDrop     func()                // the drag is over
	OnNudge    func(dx, dy float64)  // by an arrow key
	OnDelete   func()                // by the key
	OnShortcut func(s Shortcut) bool // true means used

	hold    grip
	dragged fyne.Delta // since it was taken
	shift   bool
	cursor  desktop.Cursor
}

// Box is a rectangle on a [Board].
type Box struct {
	X, Y, Width, Height float64
	Label               string // shown in it, for one in which nothing is printed
}

// grip is what the mouse holds.
type grip int

const (
	gripNone grip = iota
	gripBox
	gripEdge
)

// Steps of the mouse and the arrow keys.
const (
	boardSnap  = 0.5
	boardNudge = 0.5
	boardLeap  = 5.0
)

// NewBoard returns an empty sheet.
func NewBoard(width, height float64) *Board {
	b := &Board{Width: width, Height: height, Selected: -1, cursor: desktop.DefaultCursor}
	b.ExtendBaseWidget(b)
	return b
}

// boardMargin is the room for the rulers, in pixels.
const boardMargin = 22

// scale is how many pixels a millimetre has.
func (b *Board) scale() float64 {
	if b.Zoom > 0 {
		return b.Zoom
	}
	size := b.Size()
	return max(0.2, min(float64(size.Width-boardMargin-6)/b.Width, float64(size.Height-boardMargin-6)/b.Height))
}

// where is the rectangle of a box on the screen.
func (b *Board) where(box Box) (fyne.Position, fyne.Size) {
	s := b.scale()
	return fyne.NewPos(float32(boardMargin+box.X*s), float32(boardMargin+box.Y*s)), fyne.NewSize(float32(box.Width*s), float32(box.Height*s))
}

// handle is how near the mouse must be to the right edge to widen, in pixels.
const handle = 5

// hit finds the box at a position, the selected one first, then the smallest,
// and whether it is its right edge; -1 for none.
func (b *Board) hit(at fyne.Position) (i int, edge bool) {
	i = -1
	for j, box := range b.Boxes {
		pos, size := b.where(box)
		inside := at.X >= pos.X-handle && at.X <= pos.X+size.Width+handle && at.Y >= pos.Y && at.Y <= pos.Y+size.Height
		switch {
		case !inside:
		case j == b.Selected:
			return j, at.X >= pos.X+size.Width-handle
		case i < 0 || box.Width*box.Height < b.Boxes[i].Width*b.Boxes[i].Height:
			i = j
		}
	}
	return i, false
}

// MouseDown implements desktop.Mouseable: it takes the box under the mouse.
func (b *Board) MouseDown(ev *desktop.MouseEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
	if ev.Button == desktop.MouseButtonPrimary {
		b.take(ev.Position)
	}
}

func (b *Board) take(at fyne.Position) {
	i, edge := b.hit(at)
	b.hold = gripNone
	if i >= 0 && !b.Still {
		b.hold = gripBox
		if edge {
			b.hold = gripEdge
		}
	}
	b.dragged = fyne.Delta{}
	b.pick(i)
	if b.hold != gripNone && b.OnTake != nil {
		b.OnTake()
	}
}

func (b *Board) pick(i int) {
	if i == b.Selected {
		return
	}
	b.Selected = i
	b.Refresh()
	if b.OnSelect != nil {
		b.OnSelect(i)
	}
}

// MouseUp implements desktop.Mouseable.
func (b *Board) MouseUp(*desktop.MouseEvent) {}

// Dragged implements fyne.Draggable.
func (b *Board) Dragged(ev *fyne.DragEvent) {
	if b.hold == gripNone {
		return
	}
	b.dragged.DX += ev.Dragged.DX
	b.dragged.DY += ev.Dragged.DY
	dx, dy := b.snapped(b.dragged.DX), b.snapped(b.dragged.DY)
	switch {
	case b.hold == gripEdge && b.OnWiden != nil:
		b.OnWiden(dx)
	case b.hold == gripBox && b.OnDrag != nil:
		b.OnDrag(dx, dy)
	}
}

func (b *Board) snapped(pixels float32) float64 {
	return math.Round(float64(pixels)/b.scale()/boardSnap) * boardSnap
}

// DragEnd implements fyne.Draggable.
func (b *Board) DragEnd() {
	if b.hold != gripNone && b.OnDrop != nil {
		b.OnDrop()
	}
	b.hold = gripNone
}
