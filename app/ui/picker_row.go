package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pickRow is a record in the list.
type pickRow struct {
	widget.BaseWidget
	label  string
	chosen bool
	back   *canvas.Rectangle
	take   func()
	over   func(bool) // told when the mouse comes and goes
}

func newPickRow(label string, chosen bool, take func(), over func(bool)) *pickRow {
	r := &pickRow{label: label, chosen: chosen, take: take, over: over, back: canvas.NewRectangle(colorPage)}
	if chosen {
		r.back.FillColor = colorSelection
	}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *pickRow) CreateRenderer() fyne.WidgetRenderer {
	label := widget.NewLabel(r.label)
	label.Truncation = fyne.TextTruncateEllipsis
	return widget.NewSimpleRenderer(container.NewStack(r.back, label))
}

// Tapped implements fyne.Tappable.
func (r *pickRow) Tapped(*fyne.PointEvent) { r.take() }

// MouseIn implements desktop.Hoverable.
func (r *pickRow) MouseIn(*desktop.MouseEvent) {
	r.over(true)
	r.back.FillColor = colorSelection
	r.back.Refresh()
}

// MouseMoved implements desktop.Hoverable.
func (r *pickRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (r *pickRow) MouseOut() {
	r.over(false)
	if !r.chosen {
		r.back.FillColor = colorPage
		r.back.Refresh()
	}
}

// tight puts objects under one another without gaps.
type tight struct{}

// Layout implements fyne.Layout.
func (tight) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	var y float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		height := o.MinSize().Height
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, height))
		y += height
	}
}

// MinSize implements fyne.Layout.
func (tight) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		if o.Visible() {
			size.Width = max(size.Width, o.MinSize().Width)
			size.Height += o.MinSize().Height
		}
	}
	return size
}
