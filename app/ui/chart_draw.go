package ui

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// drawing collects what a chart is drawn of.
type drawing struct {
	objects []fyne.CanvasObject
	ruler   *ruler
}

func (l Look) color() color.Color {
	switch l {
	case LookGoal:
		return colorAccent
	case LookPace:
		return colorQuiet
	case LookFigures, LookEstimate:
		return ToneInfo.Color()
	case LookOfficial:
	}
	return colorText
}

// series draws a line through the positions of a series, and its marks.
func (d *drawing) series(look Look, line, marks []fyne.Position) {
	switch look {
	case LookPace:
		d.broken(line, look.color())
		return
	case LookGoal:
		d.polyline(line, look.color(), 2)
		return
	case LookFigures:
		d.polyline(line, look.color(), 2)
	case LookEstimate, LookOfficial:
	}
	for _, at := range marks {
		d.mark(look, at)
	}
}

func (d *drawing) polyline(at []fyne.Position, c color.Color, width float32) {
	for i := 1; i < len(at); i++ {
		d.line(at[i-1], at[i], c, width)
	}
}

func (d *drawing) line(from, to fyne.Position, c color.Color, width float32) {
	l := canvas.NewLine(c)
	l.StrokeWidth = width
	l.Position1, l.Position2 = from, to
	d.objects = append(d.objects, l)
}

// The strokes of a broken line and the gaps between them.
const (
	strokeOn  = 4
	strokeOff = 3
)

// broken draws a line in strokes that go on around its corners.
func (d *drawing) broken(at []fyne.Position, c color.Color) {
	var gone float64 // along the line so far
	for i := 1; i < len(at); i++ {
		a, b := at[i-1], at[i]
		long := math.Hypot(float64(b.X-a.X), float64(b.Y-a.Y))
		if long == 0 {
			continue
		}
		between := func(s float64) fyne.Position {
			share := float32(s / long)
			return fyne.NewPos(a.X+(b.X-a.X)*share, a.Y+(b.Y-a.Y)*share)
		}
		for s := 0.0; s < long; {
			phase := math.Mod(gone+s, strokeOn+strokeOff)
			if phase < strokeOn {
				end := min(long, s+strokeOn-phase)
				d.line(between(s), between(end), c, 1)
			}
			next := strokeOn - phase
			if phase >= strokeOn {
				next = strokeOn + strokeOff - phase
			}
			s += max(next, 0.01)
		}
		gone += long
	}
}

// mark draws the sign of a look around a position.
func (d *drawing) mark(look Look, at fyne.Position) {
	switch look {
	case LookOfficial:
		square := canvas.NewRectangle(look.color())
		d.around(square, at, 4)
	case LookEstimate:
		ring := canvas.NewCircle(colorPaper)
		ring.StrokeColor, ring.StrokeWidth = look.color(), 2
		d.around(ring, at, 5)
	case LookFigures:
		d.around(canvas.NewCircle(look.color()), at, 3)
	case LookGoal, LookPace:
	}
}

func (d *drawing) around(o fyne.CanvasObject, at fyne.Position, half float32) {
	o.Move(at.SubtractXY(half, half))
	o.Resize(fyne.NewSquareSize(2 * half))
	d.objects = append(d.objects, o)
}

// text writes small text to the right of x, to the left of it, or around it.
func (d *drawing) text(s string, x, y float32, align Align) {
	t := canvas.NewText(s, colorQuiet)
	t.TextSize = chartText
	width := d.ruler.width(s)
	switch align {
	case Right:
		x -= width
	case Center:
		x -= width / 2
	case Left:
	}
	t.Move(fyne.NewPos(x, y))
	t.Resize(fyne.NewSize(width, chartRow))
	d.objects = append(d.objects, t)
}
