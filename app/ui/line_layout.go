package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

func lineLabel(text string, align Align, bold bool) *widget.Label {
	l := paragraph(text)
	l.Alignment, l.TextStyle.Bold = textAlign(align), bold
	return l
}

// lineLayout places texts, figure and note in the columns of the table.
type lineLayout struct {
	lines *Lines
	width float32 // as last laid out
}

// Layout implements fyne.Layout.
func (l *lineLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	plan := l.lines.plan(size.Width)
	height := l.fit(plan, objects)
	x, y := float32(0), float32(0)
	for i, o := range objects {
		if plan.breaks[i] {
			x, y = 0, y+height[plan.row(i-1)]
		}
		o.Move(fyne.NewPos(x, y+(height[plan.row(i)]-o.MinSize().Height)/2))
		x += o.Size().Width + lineGap
	}
}

// MinSize implements fyne.Layout.
func (l *lineLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var height float32
	for _, h := range l.fit(l.lines.plan(l.width), objects) {
		height += h
	}
	return fyne.NewSize(0, height)
}

// fit gives the objects the widths of their columns, so that texts wrap, and
// returns the height of each row of the line.
func (l *lineLayout) fit(plan linePlan, objects []fyne.CanvasObject) []float32 {
	heights := make([]float32, plan.row(len(objects)-1)+1)
	for i, o := range objects {
		o.Resize(fyne.NewSize(plan.widths[i], o.MinSize().Height)) // so that text wraps
		o.Resize(fyne.NewSize(plan.widths[i], o.MinSize().Height))
		at := plan.row(i)
		heights[at] = max(heights[at], o.MinSize().Height)
	}
	return heights
}

// linePlan is where the texts, the figures and the note of a line stand.
type linePlan struct {
	widths []float32
	breaks []bool // a new row of the line begins here
}

// row is the row of the line in which object i stands.
func (p linePlan) row(i int) int {
	row := 0
	for _, breaks := range p.breaks[:i+1] {
		if breaks {
			row++
		}
	}
	return row
}

const (
	lineNote   = 200 // the least room for a note beside the figures
	lineKeep   = 130 // text columns up to this keep their width
	lineShrink = 0.5 // what may be left of the others
)

// plan divides a width among the columns. A note without room beside the
// figures stands below them, text columns shrink, and what then still has no
// room goes to a further row; the titles do likewise.
func (l *Lines) plan(room float32) linePlan {
	var keep, wide float32
	var p linePlan
	for _, c := range l.columns {
		p.widths = append(p.widths, c.Width)
		if c.Width > lineKeep {
			wide += c.Width
		} else {
			keep += c.Width
		}
	}
	for range l.inputs {
		p.widths = append(p.widths, l.inputWidth())
		keep += l.inputWidth()
	}
	keep += lineGap * float32(len(p.widths)-1)
	p.widths, p.breaks = append(p.widths, max(room, 0)), make([]bool, len(p.widths)+1)
	note := len(p.widths) - 1
	switch rest := room - keep - wide; {
	case rest >= lineGap+lineNote:
		p.widths[note] = rest - lineGap
		return p
	case rest < 0 && keep+wide*lineShrink <= room:
		for i, c := range l.columns {
			if c.Width > lineKeep {
				p.widths[i] *= (room - keep) / wide
			}
		}
	case rest < 0:
		l.flow(&p, room)
	}
	p.breaks[note] = true
	return p
}

// flow begins a new row of the line wherever the next text or figure has no
// room.
func (l *Lines) flow(p *linePlan, room float32) {
	x := float32(0)
	for i := range p.widths[:len(p.widths)-1] {
		p.widths[i] = min(p.widths[i], max(room, 0))
		if i > 0 && x+p.widths[i] > room {
			p.breaks[i], x = true, 0
		}
		x += p.widths[i] + lineGap
	}
}
