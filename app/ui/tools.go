package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Tools sets tools side by side; those that find no room go below.
func Tools(tools ...fyne.CanvasObject) fyne.CanvasObject { return newFlow(tools, nil) }

// ToolButton does one thing.
func ToolButton(label string, do func()) fyne.CanvasObject { return newButton(label, do) }

// ToolMenu offers several things of a kind, told by their labels.
func ToolMenu(label string, offered []string, do func(i int)) fyne.CanvasObject {
	var b *button
	items := make([]*fyne.MenuItem, len(offered))
	for i, text := range offered {
		items[i] = fyne.NewMenuItem(text, func() { do(i) })
	}
	b = newButton(label, func() {
		c := fyne.CurrentApp().Driver().CanvasForObject(b)
		below := fyne.CurrentApp().Driver().AbsolutePositionForObject(b).AddXY(0, b.Size().Height)
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, below)
	})
	return b
}

// ToolChoice is one of several at a time; do hears which. It is as wide as
// width says, in pixels at 100 %.
func ToolChoice(offered []string, at int, width float32, do func(i int)) fyne.CanvasObject {
	list := newChoice(offered)
	list.SetSelectedIndex(at)
	list.OnChanged = func(string) { do(list.SelectedIndex()) }
	return container.NewGridWrap(fyne.NewSize(width, list.MinSize().Height), framed(list))
}

// ToolTick is on or off.
func ToolTick(label string, on bool, do func(on bool)) fyne.CanvasObject {
	c := newCheck(label)
	c.SetChecked(on)
	c.OnChanged = do
	return c
}
