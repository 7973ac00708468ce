package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// radio is a list of choices of which one is marked. Unlike Fyne's it is one
// stop of the Tab key, moves with the arrow keys and hands on what it does not
// use.
type radio struct {
	widget.BaseWidget
	labels  []string
	index   int // of the choice marked, -1 for none
	focused bool
}

const radioHeight = 28

func newRadio(labels []string, index int) *radio {
	r := &radio{labels: labels, index: index}
	r.ExtendBaseWidget(r)
	return r
}

// Tapped implements fyne.Tappable.
func (r *radio) Tapped(ev *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(r); c != nil {
		c.Focus(r)
	}
	r.choose(int(ev.Position.Y / radioHeight))
}

func (r *radio) choose(i int) {
	if i >= 0 && i < len(r.labels) {
		r.index = i
		r.Refresh()
	}
}

// FocusGained implements fyne.Focusable.
func (r *radio) FocusGained() {
	r.focused = true
	r.Refresh()
	keepInSight(r)
}

// FocusLost implements fyne.Focusable.
func (r *radio) FocusLost() {
	r.focused = false
	r.Refresh()
}

// TypedRune implements fyne.Focusable.
func (r *radio) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (r *radio) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDown:
		r.choose(r.index + 1)
	case fyne.KeyUp:
		r.choose(r.index - 1)
	case fyne.KeySpace:
		r.choose(max(r.index, 0))
	default:
		passKey(r, ev)
	}
}

// CreateRenderer implements fyne.Widget.
func (r *radio) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	v := &radioRenderer{r: r, options: newOptions(r.labels)}
	v.Refresh()
	return v
}

type radioRenderer struct {
	options
	r *radio
}

// Layout implements fyne.WidgetRenderer.
func (v *radioRenderer) Layout(size fyne.Size) {
	v.focus.Resize(size)
	for i := range v.icons {
		top := float32(i) * radioHeight
		v.icons[i].Move(fyne.NewPos(4, top+4))
		v.icons[i].Resize(fyne.NewSquareSize(20))
		text := v.texts[i].MinSize()
		v.texts[i].Move(fyne.NewPos(30, top+(radioHeight-text.Height)/2))
		v.texts[i].Resize(text)
	}
}

// MinSize implements fyne.WidgetRenderer.
func (v *radioRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(0, radioHeight*float32(len(v.texts)))
	for _, t := range v.texts {
		size.Width = max(size.Width, 34+t.MinSize().Width)
	}
	return size
}

// Refresh implements fyne.WidgetRenderer.
func (v *radioRenderer) Refresh() {
	v.show(v.r.index, v.r.focused)
	canvas.Refresh(v.r)
}
