package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// low makes a line of labels and buttons less tall, where height is wanted for
// the table above it. The line keeps the padding that it draws itself in, and
// reaches over its edges by what is too much of it. A theme of its own would do
// too, but for each such theme Fyne reads all fonts again.
func low(line fyne.CanvasObject) fyne.CanvasObject { return container.New(lowLayout{}, line) }

type lowLayout struct{}

// lowPadding is what is left around the words.
const lowPadding = 3

func (lowLayout) over() float32 { return theme.InnerPadding() - lowPadding }

// MinSize implements fyne.Layout.
func (l lowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().SubtractWidthHeight(2*l.over(), 2*l.over())
}

// Layout implements fyne.Layout.
func (l lowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size.AddWidthHeight(2*l.over(), 2*l.over()))
	objects[0].Move(fyne.NewPos(-l.over(), -l.over()))
}
