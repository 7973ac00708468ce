package ui

import (
	"image"
	"image/color"
	"math"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"golang.org/x/image/draw"
)

// CreateRenderer implements fyne.Widget.
func (b *Board) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	r := &boardRenderer{b: b}
	r.sheet = canvas.NewRaster(r.drawSheet)
	r.ink = canvas.NewRaster(r.drawInk)
	r.grab = canvas.NewRectangle(colorAccent)
	return r
}

// boardRenderer draws the paper with its rulers, what is printed, and the boxes.
type boardRenderer struct {
	b       *Board
	sheet   *canvas.Raster // rulers, paper, scan, grid
	ink     *canvas.Raster
	grab    *canvas.Rectangle // where the selected box is widened
	boxes   []fyne.CanvasObject
	numbers []fyne.CanvasObject
	drawn   sheetLook // as the sheet was last drawn
}

// sheetLook is what the drawing of the sheet depends on.
type sheetLook struct {
	width, height, scale float64
	scan                 image.Image
	grid                 bool
}

// Layout implements fyne.WidgetRenderer.
func (r *boardRenderer) Layout(fyne.Size) {
	b := r.b
	pos, size := b.where(Box{Width: b.Width, Height: b.Height})
	r.sheet.Move(fyne.Position{})
	r.sheet.Resize(fyne.NewSize(pos.X+size.Width+1, pos.Y+size.Height+1))
	r.ink.Move(pos)
	r.ink.Resize(size)
	r.layBoxes()
	r.layNumbers()
	if look := (sheetLook{b.Width, b.Height, b.scale(), b.Scan, b.Grid}); look != r.drawn {
		r.drawn = look
		r.sheet.Refresh()
	}
}

func (r *boardRenderer) layBoxes() {
	b := r.b
	r.boxes = nil
	r.grab.Hide()
	for i, box := range b.Boxes {
		frame := canvas.NewRectangle(color.Transparent)
		frame.StrokeWidth, frame.StrokeColor = 1, color.NRGBA{R: 0x1a, G: 0x5a, B: 0x9e, A: 0x80}
		pos, size := b.where(box)
		if i == b.Selected {
			frame.StrokeWidth, frame.StrokeColor = 2, colorAccent
			r.grab.Resize(fyne.NewSize(handle, min(size.Height, 16)))
			r.grab.Move(pos.AddXY(size.Width-handle/2, (size.Height-r.grab.Size().Height)/2))
			r.grab.Hidden = b.Still
		}
		frame.Move(pos)
		frame.Resize(size)
		r.boxes = append(r.boxes, frame)
		if box.Label != "" {
			t := canvas.NewText(box.Label, colorQuiet)
			t.TextSize = 10
			t.Move(pos.AddXY(3, 0))
			r.boxes = append(r.boxes, t)
		}
	}
}

// layNumbers sets the numbers of the rulers, as many as there is room for.
func (r *boardRenderer) layNumbers() {
	b, s := r.b, r.b.scale()
	r.numbers = nil
	step := 10
	if s*10 < 26 {
		step = 20
	}
	add := func(mm int, x, y float32) {
		t := canvas.NewText(strconv.Itoa(mm), colorQuiet)
		t.TextSize = 9
		t.Move(fyne.NewPos(x, y))
		r.numbers = append(r.numbers, t)
	}
	for mm := step; float64(mm) < b.Width; mm += step {
		add(mm, float32(boardMargin+float64(mm)*s)+2, 0)
	}
	for mm := step; float64(mm) < b.Height; mm += step {
		add(mm, 1, float32(boardMargin+float64(mm)*s))
	}
}

// drawSheet draws what lies under the boxes.
func (r *boardRenderer) drawSheet(width, height int) image.Image {
	b := r.b
	whole := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(whole, whole.Bounds(), image.NewUniform(colorPage), image.Point{}, draw.Src)
	if r.sheet.Size().Width <= 0 {
		return whole
	}
	dot := float64(width) / float64(r.sheet.Size().Width) // a pixel has so many dots
	s, margin := b.scale()*dot, boardMargin*dot
	at := func(mm float64) int { return int(math.Round(margin + mm*s)) }
	paper := image.Rect(at(0), at(0), at(b.Width), at(b.Height))
	line := func(x, y, toX, toY int, c color.Color) {
		draw.Draw(whole, image.Rect(x, y, max(toX, x+1), max(toY, y+1)), image.NewUniform(c), image.Point{}, draw.Over)
	}
	draw.Draw(whole, paper, image.White, image.Point{}, draw.Src)
	if b.Scan != nil {
		draw.ApproxBiLinear.Scale(whole, paper, b.Scan, b.Scan.Bounds(), draw.Over, nil)
	}
	for mm := 1.0; mm <= max(b.Width, b.Height); mm++ {
		long := int(4 * dot)
		switch {
		case int(mm)%10 == 0:
			long = int(10 * dot)
		case int(mm)%5 == 0:
			long = int(6 * dot)
		case s < 2.5*dot:
			continue
		}
		if mm <= b.Width {
			line(at(mm), at(0)-long, at(mm), at(0), colorQuiet)
		}
		if mm <= b.Height {
			line(at(0)-long, at(mm), at(0), at(mm), colorQuiet)
		}
		if grid := (color.NRGBA{R: 0x1a, G: 0x5a, B: 0x9e, A: 0x30}); b.Grid && int(mm)%10 == 0 {
			if mm < b.Width {
				line(at(mm), at(0), at(mm), at(b.Height), grid)
			}
			if mm < b.Height {
				line(at(0), at(mm), at(b.Width), at(mm), grid)
			}
		}
	}
	for _, edge := range []image.Rectangle{
		{paper.Min, image.Pt(paper.Max.X, paper.Min.Y)},
		{image.Pt(paper.Min.X, paper.Max.Y-1), paper.Max},
		{paper.Min, image.Pt(paper.Min.X, paper.Max.Y)},
		{image.Pt(paper.Max.X-1, paper.Min.Y), paper.Max},
	} {
		line(edge.Min.X, edge.Min.Y, edge.Max.X, edge.Max.Y, colorQuiet)
	}
	return whole
}

// drawInk draws what is printed.
func (r *boardRenderer) drawInk(width, _ int) image.Image {
	if r.b.Ink == nil || width <= 1 {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	return r.b.Ink(float64(width) / r.b.Width * 25.4)
}

// MinSize implements fyne.WidgetRenderer: what the zoom asks for.
func (r *boardRenderer) MinSize() fyne.Size {
	if r.b.Zoom <= 0 {
		return fyne.NewSize(120, 90)
	}
	pos, size := r.b.where(Box{Width: r.b.Width, Height: r.b.Height})
	return fyne.NewSize(pos.X+size.Width+6, pos.Y+size.Height+6)
}

// Refresh implements fyne.WidgetRenderer.
func (r *boardRenderer) Refresh() {
	r.Layout(r.b.Size())
	r.ink.Refresh()
	canvas.Refresh(r.b)
}

// Objects implements fyne.WidgetRenderer.
func (r *boardRenderer) Objects() []fyne.CanvasObject {
	all := append([]fyne.CanvasObject{r.sheet, r.ink}, r.boxes...)
	return append(append(all, r.grab), r.numbers...)
}

// Destroy implements fyne.WidgetRenderer.
func (r *boardRenderer) Destroy() {}
