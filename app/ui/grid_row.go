package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// rowView is what is drawn of one line. It is used again for other lines as
// they come into sight.
type rowView struct {
	line    int // index into grid.lines, -1 when free
	back    *canvas.Rectangle
	rule    *canvas.Rectangle // below the row
	accent  *canvas.Rectangle // left of the selected row while the table has the focus
	cells   []cellView
	group   *canvas.Text
	objects []fyne.CanvasObject
}

// cellView is a cell's texts, the second for wrapping columns only, and its
// mark.
type cellView struct {
	texts [2]*canvas.Text
	mark  *canvas.Image
	spark *spark
	cut   bool // not all of the text can be seen
}

func newRowView(g *grid) *rowView {
	r := &rowView{line: -1, back: canvas.NewRectangle(colorPaper), rule: canvas.NewRectangle(colorLine), accent: canvas.NewRectangle(colorAccent)}
	r.objects = []fyne.CanvasObject{r.back, r.rule, r.accent}
	r.group = newCellText()
	r.group.TextStyle.Bold = true
	r.objects = append(r.objects, r.group)
	r.cells = make([]cellView, len(g.columns))
	for c := range r.cells {
		cell := &r.cells[c]
		cell.texts[0] = newCellText()
		r.objects = append(r.objects, cell.texts[0])
		if g.columns[c].wrap {
			cell.texts[1] = newCellText()
			r.objects = append(r.objects, cell.texts[1])
		}
		if g.columns[c].mark {
			cell.mark = canvas.NewImageFromResource(nil)
			cell.mark.FillMode = canvas.ImageFillContain
			r.objects = append(r.objects, cell.mark)
		}
		if g.columns[c].spark {
			cell.spark = newSpark()
			r.objects = append(r.objects, cell.spark.Raster)
		}
	}
	return r
}

func newCellText() *canvas.Text {
	t := canvas.NewText("", colorText)
	t.TextSize = theme.Size(theme.SizeNameText)
	return t
}

// draw fills the view with line i.
func (r *rowView) draw(g *grid, i int) {
	r.line = i
	line := g.lines.at(i)
	width := max(g.contentSize().Width, g.scroll.Size().Width)
	r.back.Move(fyne.NewPos(0, line.top))
	r.back.Resize(fyne.NewSize(width, line.height))
	r.rule.Move(fyne.NewPos(0, line.top+line.height-1))
	r.rule.Resize(fyne.NewSize(width, 1))
	r.accent.Move(fyne.NewPos(0, line.top))
	r.accent.Resize(fyne.NewSize(3, line.height-1))
	r.group.Hidden = line.row >= 0
	if line.row < 0 {
		r.group.Text = line.group
		r.group.Move(fyne.NewPos(cellPad, line.top+(line.height-lineHeight)/2))
		r.group.Resize(fyne.NewSize(width, lineHeight))
	}
	var x float32
	for c := range r.cells {
		r.drawCell(g, line, c, x)
		x += g.widths[c]
	}
	r.recolor(g)
}

func (r *rowView) drawCell(g *grid, line gridLine, c int, x float32) {
	cell := &r.cells[c]
	if line.row < 0 {
		cell.hide()
		return
	}
	if cell.spark != nil {
		cell.spark.show(g.spark(line.row, c), x+cellPad, g.textWidth(c), line)
	}
	text, mark := g.cell(line.row, c)
	most := 1
	if g.columns[c].wrap {
		most = 2
	}
	room := g.textWidth(c)
	lines, whole := g.plain.fit(text, room, most)
	cell.cut = !whole
	left := x + cellPad
	if cell.mark != nil {
		cell.drawMark(mark, left, line)
		left += markSize + 5
	}
	top := line.top + (line.height-1-float32(len(lines))*lineHeight)/2
	for k, t := range cell.texts {
		if t == nil {
			continue
		}
		t.Hidden = k >= len(lines) || lines[k] == ""
		if t.Hidden {
			continue
		}
		t.Text, t.Color, t.Alignment = lines[k], mark.Tone.Color(), textAlign(g.columns[c].align)
		t.Move(fyne.NewPos(left, top+float32(k)*lineHeight))
		t.Resize(fyne.NewSize(room, lineHeight))
	}
}

func (c *cellView) drawMark(m Mark, left float32, line gridLine) {
	c.mark.Hidden = m.Icon == nil
	if c.mark.Hidden {
		return
	}
	c.mark.Move(fyne.NewPos(left, line.top+(line.height-1-markSize)/2))
	c.mark.Resize(fyne.NewSquareSize(markSize))
	if c.mark.Resource != m.Icon {
		c.mark.Resource = m.Icon
		c.mark.Refresh()
	}
}

func (c *cellView) hide() {
	c.cut = false
	for _, t := range c.texts {
		if t != nil {
			t.Hidden = true
		}
	}
	if c.mark != nil {
		c.mark.Hidden = true
	}
	if c.spark != nil {
		c.spark.Hidden = true
	}
}

// recolor shows whether the line is selected or under the mouse.
func (r *rowView) recolor(g *grid) {
	line := g.lines.at(r.line)
	selected := line.row >= 0 && line.row == g.selected
	r.accent.Hidden = !selected || !g.focused
	r.back.FillColor = r.background(g, line, selected)
}

func (r *rowView) background(g *grid, line gridLine, selected bool) color.Color {
	switch {
	case line.row < 0:
		return colorPage
	case selected:
		return colorSelection
	case line.row == g.hovered:
		return colorRowHover
	default:
		return colorPaper
	}
}
