package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// iconTap is a button for the mouse beside an input that does the same by a
// key: the Tab key passes it by.
type iconTap struct {
	widget.BaseWidget
	icon   fyne.Resource
	tapped func()
	back   *canvas.Rectangle
}

func newIconTap(icon fyne.Resource, tapped func()) *iconTap {
	b := &iconTap{icon: icon, tapped: tapped, back: canvas.NewRectangle(theme.Color(theme.ColorNameButton))}
	b.back.CornerRadius = theme.Size(theme.SizeNameInputRadius)
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *iconTap) CreateRenderer() fyne.WidgetRenderer {
	pad := theme.Size(theme.SizeNameInnerPadding)
	icon := container.New(layout.NewCustomPaddedLayout(pad, pad, pad, pad), container.NewCenter(widget.NewIcon(b.icon)))
	return widget.NewSimpleRenderer(container.NewStack(b.back, icon))
}

// Tapped implements fyne.Tappable.
func (b *iconTap) Tapped(*fyne.PointEvent) { b.tapped() }

// MouseIn implements desktop.Hoverable.
func (b *iconTap) MouseIn(*desktop.MouseEvent) { b.paint(theme.ColorNameHover) }

// MouseMoved implements desktop.Hoverable.
func (b *iconTap) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (b *iconTap) MouseOut() { b.paint(theme.ColorNameButton) }

func (b *iconTap) paint(name fyne.ThemeColorName) {
	b.back.FillColor = theme.Color(name)
	b.back.Refresh()
}
