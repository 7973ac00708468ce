package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// ticks is a list of records to tick, under the groups they belong to. Ticking
// a group ticks all of it that is shown. Like radio it is one stop of the Tab
// key: the arrow keys move in it, Space ticks.
type ticks struct {
	widget.BaseWidget
	lines    []tickLine
	ticked   map[int64]bool
	at       int // the line that Space ticks
	focused  bool
	onChange func()
	reveal   func(y float32) // brings a line into sight
}

// tickLine is a record, the group over the ones that follow, or the line over
// all of them.
type tickLine struct {
	all   bool
	group bool
	id    int64
	label string
}

const (
	tickHeight = 28
	tickIndent = 18
)

func newTicks(ticked map[int64]bool) *ticks {
	t := &ticks{ticked: ticked, onChange: func() {}, reveal: func(float32) {}}
	t.ExtendBaseWidget(t)
	return t
}

// show lists other lines.
func (t *ticks) show(lines []tickLine) {
	t.lines, t.at = lines, 0
	t.Refresh()
}

// members are the lines that a line ticks: all, its group's, or itself.
func (t *ticks) members(i int) []tickLine {
	if t.lines[i].all {
		return slices.DeleteFunc(slices.Clone(t.lines), func(l tickLine) bool { return l.group })
	}
	if !t.lines[i].group {
		return t.lines[i : i+1]
	}
	end := i + 1
	for end < len(t.lines) && !t.lines[end].group {
		end++
	}
	return t.lines[i+1 : end]
}

// isTicked reports whether a line and all it stands for is ticked.
func (t *ticks) isTicked(i int) bool {
	for _, m := range t.members(i) {
		if !t.ticked[m.id] {
			return false
		}
	}
	return true
}

func (t *ticks) toggle(i int) {
	if i < 0 || i >= len(t.lines) {
		return
	}
	t.at = i
	on := !t.isTicked(i)
	for _, m := range t.members(i) {
		t.ticked[m.id] = on
	}
	t.Refresh()
	t.onChange()
}

// Tapped implements fyne.Tappable.
func (t *ticks) Tapped(ev *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t)
	}
	t.toggle(int(ev.Position.Y / tickHeight))
}

// FocusGained implements fyne.Focusable.
func (t *ticks) FocusGained() { t.focused = true; t.Refresh() }

// FocusLost implements fyne.Focusable.
func (t *ticks) FocusLost() { t.focused = false; t.Refresh() }

// TypedRune implements fyne.Focusable.
func (t *ticks) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (t *ticks) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyDown:
		t.move(1)
	case fyne.KeyUp:
		t.move(-1)
	case fyne.KeySpace:
		t.toggle(t.at)
	default:
		passKey(t, ev)
	}
}

func (t *ticks) move(by int) {
	t.at = max(0, min(t.at+by, len(t.lines)-1))
	t.reveal(float32(t.at) * tickHeight)
	t.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (t *ticks) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	r := &ticksRenderer{t: t, here: canvas.NewRectangle(theme.Color(theme.ColorNameFocus))}
	r.here.CornerRadius = 4
	r.Refresh()
	return r
}

// ticksRenderer draws a box and a text for each line, the text shortened to
// the width.
type ticksRenderer struct {
	t       *ticks
	here    *canvas.Rectangle
	icons   []*canvas.Image
	texts   []*canvas.Text
	objects []fyne.CanvasObject
}

// Layout implements fyne.WidgetRenderer.
func (r *ticksRenderer) Layout(size fyne.Size) {
	r.here.Move(fyne.NewPos(0, float32(r.t.at)*tickHeight))
	r.here.Resize(fyne.NewSize(size.Width, tickHeight))
	plain, bold := newRuler(theme.TextSize(), false), newRuler(theme.TextSize(), true)
	for i, line := range r.t.lines {
		x, y := float32(4), float32(i)*tickHeight
		measure := bold
		if !line.group {
			x += tickIndent
			measure = plain
		}
		r.icons[i].Move(fyne.NewPos(x, y+4))
		r.icons[i].Resize(fyne.NewSquareSize(20))
		fitted, _ := measure.fit(line.label, size.Width-x-32, 1)
		r.texts[i].Text = fitted[0]
		text := r.texts[i].MinSize()
		r.texts[i].Move(fyne.NewPos(x+26, y+(tickHeight-text.Height)/2))
		r.texts[i].Resize(text)
	}
}

// MinSize implements fyne.WidgetRenderer.
func (r *ticksRenderer) MinSize() fyne.Size {
	return fyne.NewSize(200, tickHeight*float32(len(r.t.lines)))
}

// Refresh implements fyne.WidgetRenderer.
func (r *ticksRenderer) Refresh() {
	r.here.Hidden = !r.t.focused || len(r.t.lines) == 0
	r.icons, r.texts = r.icons[:0], r.texts[:0]
	r.objects = append(r.objects[:0], r.here)
	for i, line := range r.t.lines {
		icon := canvas.NewImageFromResource(theme.CheckButtonIcon())
		if r.t.isTicked(i) {
			icon.Resource = theme.NewPrimaryThemedResource(theme.CheckButtonCheckedIcon())
		}
		text := newCellText()
		text.TextStyle.Bold = line.group
		r.icons, r.texts = append(r.icons, icon), append(r.texts, text)
		r.objects = append(r.objects, icon, text)
	}
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}

// Objects implements fyne.WidgetRenderer.
func (r *ticksRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy implements fyne.WidgetRenderer.
func (r *ticksRenderer) Destroy() {}
