package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// options is how choices of which one is marked are drawn, however they are
// laid out: a mark and a word each, over the shade that shows the keyboard.
type options struct {
	focus   *canvas.Rectangle
	icons   []*canvas.Image
	texts   []*canvas.Text
	objects []fyne.CanvasObject
}

func newOptions(labels []string) options {
	o := options{focus: canvas.NewRectangle(theme.Color(theme.ColorNameFocus))}
	o.focus.CornerRadius = 4
	o.objects = []fyne.CanvasObject{o.focus}
	for _, label := range labels {
		icon, text := canvas.NewImageFromResource(theme.RadioButtonIcon()), newCellText()
		text.Text = label
		o.icons, o.texts = append(o.icons, icon), append(o.texts, text)
		o.objects = append(o.objects, icon, text)
	}
	return o
}

// show marks the choice with the index, -1 for none.
func (o *options) show(index int, focused bool) {
	o.focus.Hidden = !focused
	for i, icon := range o.icons {
		icon.Resource = theme.RadioButtonIcon()
		if i == index {
			icon.Resource = theme.NewPrimaryThemedResource(theme.RadioButtonCheckedIcon())
		}
		icon.Refresh()
	}
}

// Objects implements fyne.WidgetRenderer.
func (o *options) Objects() []fyne.CanvasObject { return o.objects }

// Destroy implements fyne.WidgetRenderer.
func (o *options) Destroy() {}
