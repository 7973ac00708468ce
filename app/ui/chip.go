package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"thidua/data/vn"
)

// chip is a quick filter above a table: a word, its mark and how many rows.
type chip struct {
	widget.BaseWidget
	label   string
	tone    Tone
	tapped  func()
	count   int
	chosen  bool
	hovered bool
}

const (
	chipText   = 13
	chipHeight = 26
	chipPad    = 9
)

func newChip(label string, tone Tone, tapped func()) *chip {
	c := &chip{label: label, tone: tone, tapped: tapped}
	c.ExtendBaseWidget(c)
	return c
}

func (c *chip) set(count int, chosen bool) {
	c.count, c.chosen = count, chosen
	c.Refresh()
}

// uncounted is the count of a chip that only has a name.
const uncounted = -1

func (c *chip) text() string {
	if c.count == uncounted {
		return c.label
	}
	return c.label + " " + vn.FormatInt(int64(c.count))
}

// Tapped implements fyne.Tappable.
func (c *chip) Tapped(*fyne.PointEvent) { c.tapped() }

// MouseIn implements desktop.Hoverable.
func (c *chip) MouseIn(*desktop.MouseEvent) { c.hover(true) }

// MouseMoved implements desktop.Hoverable.
func (c *chip) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (c *chip) MouseOut() { c.hover(false) }

func (c *chip) hover(on bool) {
	c.hovered = on
	c.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (c *chip) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &chipRenderer{c: c, back: canvas.NewRectangle(colorPaper), text: canvas.NewText("", colorText)}
	r.text.TextSize = chipText
	r.objects = []fyne.CanvasObject{r.back, r.text}
	if mark := MarkOf(c.tone); mark.Icon != nil {
		r.mark = markImage(mark, 12)
		r.objects = append(r.objects, r.mark)
	}
	r.Refresh()
	return r
}

type chipRenderer struct {
	c       *chip
	back    *canvas.Rectangle
	text    *canvas.Text
	mark    *canvas.Image
	objects []fyne.CanvasObject
}

// Layout implements fyne.WidgetRenderer.
func (r *chipRenderer) Layout(size fyne.Size) {
	r.back.CornerRadius = size.Height / 2
	r.back.Resize(size)
	x := float32(chipPad)
	if r.mark != nil {
		r.mark.Move(fyne.NewPos(x, (size.Height-12)/2))
		r.mark.Resize(fyne.NewSquareSize(12))
		x += 12 + 4
	}
	r.text.Move(fyne.NewPos(x, (size.Height-r.text.MinSize().Height)/2))
	r.text.Resize(r.text.MinSize())
}

// MinSize implements fyne.WidgetRenderer.
func (r *chipRenderer) MinSize() fyne.Size {
	width := r.text.MinSize().Width + 2*chipPad
	if r.mark != nil {
		width += 16
	}
	return fyne.NewSize(width, chipHeight)
}

// Refresh implements fyne.WidgetRenderer.
func (r *chipRenderer) Refresh() {
	r.text.Text = r.c.text()
	r.text.TextStyle.Bold = r.c.chosen
	r.back.StrokeWidth = 1
	switch {
	case r.c.chosen:
		r.back.FillColor, r.back.StrokeColor, r.back.StrokeWidth = r.c.tone.soft(), r.c.tone.Color(), 1.5
	case r.c.hovered:
		r.back.FillColor, r.back.StrokeColor = colorRowHover, colorQuiet
	default:
		r.back.FillColor, r.back.StrokeColor = colorPaper, colorLine
	}
	r.Layout(r.c.Size())
	canvas.Refresh(r.c)
}

// Objects implements fyne.WidgetRenderer.
func (r *chipRenderer) Objects() []fyne.CanvasObject { return r.objects }

// Destroy implements fyne.WidgetRenderer.
func (r *chipRenderer) Destroy() {}
