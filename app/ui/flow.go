package ui

import "fyne.io/fyne/v2"

// flow lays a toolbar out: the left objects, then the right ones against the
// right edge, in further lines where the window is too narrow for one.
type flow struct {
	left, right []fyne.CanvasObject
	width       float32 // as last laid out
}

const (
	flowGap    = 4
	flowMargin = 6
)

func newFlow(left, right []fyne.CanvasObject) *fyne.Container {
	f := &flow{left: left, right: right}
	all := append(left[:len(left):len(left)], right...)
	return &fyne.Container{Layout: f, Objects: all}
}

// Layout implements fyne.Layout.
func (f *flow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	f.arrange(true)
}

// MinSize implements fyne.Layout: as narrow as the widest object, as tall as
// the lines need at the present width.
func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var width float32
	for _, o := range objects {
		width = max(width, o.MinSize().Width)
	}
	return fyne.NewSize(width+2*flowMargin, f.arrange(false))
}

// arrange breaks the objects into lines and returns the height; move also
// places them.
func (f *flow) arrange(move bool) float32 {
	room := f.width - 2*flowMargin
	y := float32(flowMargin)
	if f.width == 0 || lineWidth(f.left)+3*flowGap+lineWidth(f.right) <= room {
		height := max(lineTall(f.left), lineTall(f.right))
		if move {
			placeLine(f.left, flowMargin, y, height)
			placeLine(f.right, f.width-flowMargin-lineWidth(f.right), y, height)
		}
		return y + height + flowMargin
	}
	for _, part := range [][]fyne.CanvasObject{f.left, f.right} {
		for len(part) > 0 {
			n := fitting(part, room)
			height := lineTall(part[:n])
			if move {
				placeLine(part[:n], flowMargin, y, height)
			}
			y += height + flowGap
			part = part[n:]
		}
	}
	return y - flowGap + flowMargin
}

// fitting returns how many objects fit into a line, at least one.
func fitting(objects []fyne.CanvasObject, room float32) int {
	n := 1
	for n < len(objects) && lineWidth(objects[:n+1]) <= room {
		n++
	}
	return n
}

func lineWidth(objects []fyne.CanvasObject) float32 {
	var w float32
	for i, o := range objects {
		if i > 0 {
			w += flowGap
		}
		w += o.MinSize().Width
	}
	return w
}

func lineTall(objects []fyne.CanvasObject) float32 {
	var h float32
	for _, o := range objects {
		h = max(h, o.MinSize().Height)
	}
	return h
}

func placeLine(objects []fyne.CanvasObject, x, y, height float32) {
	for _, o := range objects {
		size := o.MinSize()
		o.Move(fyne.NewPos(x, y+(height-size.Height)/2))
		o.Resize(size)
		x += size.Width + flowGap
	}
}
