package paper

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"
)

// perInch is the resolution of pictures that are kept: a page is 1654 × 2339
// dots, sharp on any screen and good enough to print.
const perInch = 200

// WritePNG draws d as one picture, its pages below one another, with the same
// lines as [WritePDF] and the same refusal.
func WritePNG(w io.Writer, d Document) error {
	pages, err := Open(d)
	if err != nil {
		return err
	}
	whole := picture{dot: perInch / inch, letters: &pages.letters}
	var size image.Point
	for _, page := range pages.pages {
		size.X, size.Y = max(size.X, whole.dots(page.sheet.width)), size.Y+whole.dots(page.sheet.height)
	}
	whole.image = blank(size)
	for _, page := range pages.pages {
		drawPage(&whole, page.ink, page.sheet)
		whole.top += whole.dots(page.sheet.height)
	}
	if whole.err != nil {
		return whole.err
	}
	if err := png.Encode(w, whole.image); err != nil {
		return fmt.Errorf("write PNG: %w", err)
	}
	return nil
}

// blank is white paper.
func blank(size image.Point) *image.RGBA {
	paper := image.NewRGBA(image.Rectangle{Max: size})
	draw.Draw(paper, paper.Bounds(), image.White, image.Point{}, draw.Src)
	return paper
}

// picture is a surface of dots.
type picture struct {
	image   *image.RGBA
	top     int     // of the page in the picture
	dot     float64 // dots a millimetre
	letters *lettering
	err     error // the first font that could not be used
}

// dots is a length in mm as dots.
func (p *picture) dots(mm float64) int { return int(math.Round(mm * p.dot)) }

// line draws a line of a dot or two, so that it is as sharp as a printed one.
func (p *picture) line(x, y, toX, toY float64) {
	wide := max(1, p.dots(lineWidth))
	at := image.Rect(p.dots(x), p.dots(y), p.dots(toX), p.dots(toY))
	at.Max = at.Max.Add(image.Pt(wide, wide))
	p.paint(at, color.RGBA{A: 0xff})
}

func (p *picture) fill(x, y, width, height float64, c color.RGBA) {
	p.paint(image.Rect(p.dots(x), p.dots(y), p.dots(x+width), p.dots(y+height)), c)
}

func (p *picture) paint(at image.Rectangle, c color.RGBA) {
	draw.Draw(p.image, at.Add(image.Pt(0, p.top)), image.NewUniform(c), image.Point{}, draw.Src)
}

// text sets letter by letter at the widths that the lines were measured by.
func (p *picture) text(x, y float64, text string, face typeface) {
	foot := p.top + p.dots(y)
	for _, r := range text {
		at := int(math.Round(x * p.dot * shifts))
		letter, err := p.letters.letter(letterKey{face, r, at & (shifts - 1)}, p.dot)
		if err != nil {
			p.err = err
			return
		}
		to := letter.Rect.Add(image.Pt(at/shifts, foot))
		draw.DrawMask(p.image, to, image.Black, image.Point{}, letter, letter.Rect.Min, draw.Over)
		x += face.width(string(r))
	}
}
