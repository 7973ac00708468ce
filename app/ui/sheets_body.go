package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// sheetsBody is the scrolled area of pages. It takes the mouse and the keys for
// them.
type sheetsBody struct {
	widget.BaseWidget
	s     *sheets
	wheel float32 // turned with Ctrl since the last step
}

func newSheetsBody(s *sheets) *sheetsBody {
	b := &sheetsBody{s: s}
	b.ExtendBaseWidget(b)
	return b
}

const (
	wheelNotch = 20 // at least what a notch of the wheel scrolls, in pixels
	wheelPace  = 3  // pages are higher than the lines that a notch is made for
)

// Scrolled implements fyne.Scrollable.
func (b *sheetsBody) Scrolled(ev *fyne.ScrollEvent) {
	keys, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	b.turn(ev, ok && keys.CurrentKeyModifiers()&fyne.KeyModifierControl != 0)
}

// turn is a turn of the wheel: with Ctrl it makes pages larger and smaller.
func (b *sheetsBody) turn(ev *fyne.ScrollEvent, ctrl bool) {
	if !ctrl {
		faster := *ev
		faster.Scrolled.DX *= wheelPace
		faster.Scrolled.DY *= wheelPace
		b.s.scroll.Scrolled(&faster)
		return
	}
	if b.wheel*ev.Scrolled.DY < 0 {
		b.wheel = 0
	}
	b.wheel += ev.Scrolled.DY
	switch {
	case b.wheel >= wheelNotch:
		b.wheel = 0
		b.s.step(1)
	case b.wheel <= -wheelNotch:
		b.wheel = 0
		b.s.step(-1)
	}
}

// Dragged implements fyne.Draggable: the mouse pulls the paper.
func (b *sheetsBody) Dragged(ev *fyne.DragEvent) {
	b.s.moveTo(b.s.scroll.Offset.SubtractXY(ev.Dragged.DX, ev.Dragged.DY))
}

// DragEnd implements fyne.Draggable.
func (b *sheetsBody) DragEnd() {}

// MouseDown implements desktop.Mouseable.
func (b *sheetsBody) MouseDown(*desktop.MouseEvent) { b.s.focus() }

// MouseUp implements desktop.Mouseable.
func (b *sheetsBody) MouseUp(*desktop.MouseEvent) {}

// FocusGained implements fyne.Focusable.
func (b *sheetsBody) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (b *sheetsBody) FocusLost() {}

// TypedRune implements fyne.Focusable.
func (b *sheetsBody) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (b *sheetsBody) TypedKey(ev *fyne.KeyEvent) {
	if !b.s.press(Shortcut{Key: ev.Name}) {
		passKey(b, ev)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (b *sheetsBody) TypedShortcut(s fyne.Shortcut) { passShortcut(b, s) }

const (
	lineStep  = 60  // pixels that an arrow key scrolls
	pageShare = 0.9 // of what is seen, that a page key scrolls
)

// press does what a key stands for; false when it is none of the pages'.
func (s *sheets) press(key Shortcut) bool {
	const ctrl = fyne.KeyModifierControl
	down := func(y float32) { s.moveTo(s.scroll.Offset.AddXY(0, y)) }
	across := func(x float32) { s.moveTo(s.scroll.Offset.AddXY(x, 0)) }
	screen := s.scroll.Size().Height * pageShare
	do := map[Shortcut]func(){
		{Key: fyne.KeyDown}: func() { down(lineStep) }, {Key: fyne.KeyUp}: func() { down(-lineStep) },
		{Key: fyne.KeyRight}: func() { across(lineStep) }, {Key: fyne.KeyLeft}: func() { across(-lineStep) },
		{Key: fyne.KeyPageDown}: func() { down(screen) }, {Key: fyne.KeyPageUp}: func() { down(-screen) },
		{Key: fyne.KeySpace}: func() { down(screen) },
		{Key: fyne.KeyHome}:  func() { s.open(0) }, {Key: fyne.KeyEnd}: func() { down(s.size.Height) },
		{fyne.KeyPageDown, ctrl}: func() { s.turn(1) }, {fyne.KeyPageUp, ctrl}: func() { s.turn(-1) },
		{fyne.KeyPlus, ctrl}: func() { s.step(1) }, {fyne.KeyEqual, ctrl}: func() { s.step(1) },
		{fyne.KeyEqual, ctrl | fyne.KeyModifierShift}: func() { s.step(1) },
		{fyne.KeyMinus, ctrl}:                         func() { s.step(-1) },
		{fyne.Key0, ctrl}:                             func() { s.magnify(100) },
	}[key]
	if do != nil {
		do()
	}
	return do != nil
}

// CreateRenderer implements fyne.Widget.
func (b *sheetsBody) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	return &sheetsBodyRenderer{b}
}

type sheetsBodyRenderer struct{ b *sheetsBody }

// Layout implements fyne.WidgetRenderer.
func (r *sheetsBodyRenderer) Layout(fyne.Size) {}

// MinSize implements fyne.WidgetRenderer.
func (r *sheetsBodyRenderer) MinSize() fyne.Size { return r.b.s.size }

// Refresh implements fyne.WidgetRenderer.
func (r *sheetsBodyRenderer) Refresh() { canvas.Refresh(r.b) }

// Objects implements fyne.WidgetRenderer.
func (r *sheetsBodyRenderer) Objects() []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, v := range r.b.s.views {
		all = append(all, v.paper, v.picture, v.failed)
	}
	return all
}

// Destroy implements fyne.WidgetRenderer.
func (r *sheetsBodyRenderer) Destroy() {}
