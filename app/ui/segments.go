package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// segments is a few choices side by side of which one is marked. Like radio it
// is one stop of the Tab key; the left and right arrows and the digits choose.
type segments struct {
	widget.BaseWidget
	labels   []string
	index    int // of the choice marked, -1 for none
	focused  bool
	onChange func()
	onMove   func(by int) // up and down, Enter
}

const segmentGap = 14

func newSegments(labels []string, index int) *segments {
	s := &segments{labels: labels, index: index, onChange: func() {}, onMove: func(int) {}}
	s.ExtendBaseWidget(s)
	return s
}

// Tapped implements fyne.Tappable.
func (s *segments) Tapped(ev *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s)
	}
	x := float32(0)
	for i, label := range s.labels {
		x += segmentWidth(label)
		if ev.Position.X < x {
			s.choose(i)
			return
		}
	}
}

func (s *segments) choose(i int) {
	if i >= 0 && i < len(s.labels) && i != s.index {
		s.index = i
		s.Refresh()
		s.onChange()
	}
}

// FocusGained implements fyne.Focusable.
func (s *segments) FocusGained() {
	s.focused = true
	s.Refresh()
	keepInSight(s)
}

// FocusLost implements fyne.Focusable.
func (s *segments) FocusLost() {
	s.focused = false
	s.Refresh()
}

// TypedRune implements fyne.Focusable: a digit chooses.
func (s *segments) TypedRune(r rune) { s.choose(int(r - '1')) }

// TypedKey implements fyne.Focusable.
func (s *segments) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyRight:
		s.choose(s.index + 1)
	case fyne.KeyLeft:
		s.choose(s.index - 1)
	case fyne.KeySpace:
		s.choose((s.index + 1) % len(s.labels))
	case fyne.KeyUp:
		s.onMove(-1)
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		s.onMove(1)
	default:
		passKey(s, ev)
	}
}

// segmentWidth is the room of a choice with its mark.
func segmentWidth(label string) float32 {
	text := canvas.NewText(label, nil)
	text.TextSize = theme.TextSize()
	return 30 + text.MinSize().Width + segmentGap
}

// CreateRenderer implements fyne.Widget.
func (s *segments) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &segmentsRenderer{s: s, options: newOptions(s.labels)}
	r.Refresh()
	return r
}

type segmentsRenderer struct {
	options
	s *segments
}

// Layout implements fyne.WidgetRenderer.
func (r *segmentsRenderer) Layout(size fyne.Size) {
	r.focus.Resize(size)
	x := float32(0)
	for i, label := range r.s.labels {
		r.icons[i].Move(fyne.NewPos(x+4, (size.Height-20)/2))
		r.icons[i].Resize(fyne.NewSquareSize(20))
		text := r.texts[i].MinSize()
		r.texts[i].Move(fyne.NewPos(x+28, (size.Height-text.Height)/2))
		r.texts[i].Resize(text)
		x += segmentWidth(label)
	}
}

// MinSize implements fyne.WidgetRenderer.
func (r *segmentsRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(0, radioHeight)
	for _, label := range r.s.labels {
		size.Width += segmentWidth(label)
	}
	return size
}

// Refresh implements fyne.WidgetRenderer.
func (r *segmentsRenderer) Refresh() {
	r.show(r.s.index, r.s.focused)
	canvas.Refresh(r.s)
}
