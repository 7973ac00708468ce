package app

import "fyne.io/fyne/v2"

// shares lays objects out side by side, each with its share of the width.
type shares []float32

// MinSize is wide enough for every object to have its own.
func (s shares) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		own := o.MinSize()
		size = fyne.NewSize(size.Width+own.Width, max(size.Height, own.Height))
	}
	return size
}

// Layout gives every object what it needs and shares out the rest.
func (s shares) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	rest := size.Width - s.MinSize(objects).Width
	x := float32(0)
	for i, o := range objects {
		width := o.MinSize().Width + rest*s[i]
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
		x += width
	}
}
