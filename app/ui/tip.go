package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// tip shows the whole of a text that is cut, when the mouse rests on it.
type tip struct {
	paper *canvas.Rectangle
	lines [tipLines]*canvas.Text
	text  string // what is shown or about to be
	timer *time.Timer
}

const (
	tipLines = 8
	tipWidth = 420
	tipDelay = 350 * time.Millisecond
)

func newTip() *tip {
	t := &tip{paper: canvas.NewRectangle(colorTip)}
	t.paper.StrokeColor, t.paper.StrokeWidth, t.paper.CornerRadius = colorQuiet, 1, 3
	for i := range t.lines {
		t.lines[i] = newCellText()
	}
	t.hide()
	return t
}

func (t *tip) objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{t.paper}
	for _, l := range t.lines {
		all = append(all, l)
	}
	return all
}

// hide takes the tip away, or keeps it from coming.
func (t *tip) hide() {
	if t.timer != nil {
		t.timer.Stop()
	}
	t.text = ""
	if t.paper.Hidden {
		return
	}
	t.paper.Hide()
	for _, l := range t.lines {
		l.Hide()
	}
}

// showTip shows text near the mouse after it has rested there for a moment.
func (g *grid) showTip(text string, mouse fyne.Position) {
	if g.tip.text == text {
		return
	}
	g.tip.hide()
	g.tip.text = text
	at := mouse.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(g)).AddXY(12, 18)
	g.tip.timer = time.AfterFunc(tipDelay, func() {
		fyne.Do(func() {
			if g.tip.text == text {
				g.placeTip(text, at)
			}
		})
	})
}

func (g *grid) placeTip(text string, at fyne.Position) {
	lines, _ := g.plain.fit(text, tipWidth, tipLines)
	var width float32
	for _, l := range lines {
		width = max(width, g.plain.width(l))
	}
	size := fyne.NewSize(width+2*cellPad, float32(len(lines))*lineHeight+2*cellPad)
	at.X = max(0, min(at.X, g.Size().Width-size.Width))
	if at.Y+size.Height > g.Size().Height {
		at.Y = max(0, at.Y-size.Height-28)
	}
	g.tip.paper.Move(at)
	g.tip.paper.Resize(size)
	g.tip.paper.Show()
	for i, t := range g.tip.lines {
		t.Hidden = i >= len(lines)
		if !t.Hidden {
			t.Text = lines[i]
			t.Move(at.AddXY(cellPad, cellPad+float32(i)*lineHeight))
			t.Resize(fyne.NewSize(width, lineHeight))
		}
	}
	canvas.Refresh(g)
}
