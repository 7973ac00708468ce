package app

import (
	"fyne.io/fyne/v2"
)

// shares lays objects out side by side, each with its share of the width.
type shares []float32

// MinSize is wide enough for every object to have its own.
func (s shares) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size = fyne.NewSize(size.Width+least(o), max(size.Height, o.MinSize().Height))
	}
	return size
}

// least is the least width of an object: a text that wraps says it could do
// with a word.
func least(o fyne.CanvasObject) float32 { return max(shareLeast, o.MinSize().Width) }

const (
	shareLeast = 150 // of any object
	shareWidth = 220 // where there is room
)

// Layout gives every object what it needs, then up to shareWidth, and shares
// out the rest.
func (s shares) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rest, wanted := size.Width-s.MinSize(objects).Width, float32(0)
	for _, o := range objects {
		wanted += max(0, shareWidth-least(o))
	}
	part := float32(1)
	if wanted > rest {
		part = max(0, rest) / wanted
	}
	rest -= wanted * part
	x := float32(0)
	for i, o := range objects {
		own := least(o)
		width := own + max(0, shareWidth-own)*part + rest*s[i]
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
		x += width
	}
}
