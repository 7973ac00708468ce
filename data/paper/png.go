package paper

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// perInch is the resolution of pictures: a page is 1654 × 2339 dots, sharp on
// any screen and good enough to print.
const perInch = 200

// WritePNG draws d as one picture, its pages below one another, with the same
// lines as [WritePDF] and the same refusal.
func WritePNG(w io.Writer, d Document) error {
	pages, err := finished(d)
	if err != nil {
		return err
	}
	width, height := 0, 0
	for _, page := range pages {
		width, height = max(width, dots(page.sheet.width)), height+dots(page.sheet.height)
	}
	whole := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(whole, whole.Bounds(), image.White, image.Point{}, draw.Src)
	p := &picture{image: whole, fonts: map[style]*opentype.Font{}, faces: map[typeface]font.Face{}}
	for _, page := range pages {
		drawPage(p, page.ink, page.sheet)
		p.top += dots(page.sheet.height)
	}
	if p.err != nil {
		return p.err
	}
	if err := png.Encode(w, whole); err != nil {
		return fmt.Errorf("write PNG: %w", err)
	}
	return nil
}

// dots is a length in mm as dots of a picture.
func dots(mm float64) int { return int(math.Round(mm / 25.4 * perInch)) }

// picture is a page drawn in dots.
type picture struct {
	image *image.RGBA
	top   int // of the page in the picture
	fonts map[style]*opentype.Font
	faces map[typeface]font.Face
	err   error // the first font that could not be used
}

// line draws a line of a dot or two, so that it is as sharp as a printed one.
func (p *picture) line(x, y, toX, toY float64) {
	wide := max(1, dots(lineWidth))
	at := image.Rect(dots(x), dots(y), dots(toX), dots(toY))
	at.Max = at.Max.Add(image.Pt(wide, wide))
	p.paint(at, color.RGBA{A: 0xff})
}

func (p *picture) fill(x, y, width, height float64, c color.RGBA) {
	p.paint(image.Rect(dots(x), dots(y), dots(x+width), dots(y+height)), c)
}

func (p *picture) paint(at image.Rectangle, c color.RGBA) {
	draw.Draw(p.image, at.Add(image.Pt(0, p.top)), image.NewUniform(c), image.Point{}, draw.Src)
}

// text sets letter by letter at the widths that the lines were measured by.
func (p *picture) text(x, y float64, text string, face typeface) {
	letters := p.face(face)
	if letters == nil {
		return
	}
	d := font.Drawer{Dst: p.image, Src: image.Black, Face: letters}
	for _, r := range text {
		d.Dot = fixed.Point26_6{
			X: fixed.Int26_6(math.Round(x / 25.4 * perInch * 64)),
			Y: fixed.Int26_6(math.Round(y/25.4*perInch*64)) + fixed.I(p.top),
		}
		d.DrawString(string(r))
		x += face.width(string(r))
	}
}

// face is a typeface at the picture's resolution, nil when there is an error.
func (p *picture) face(t typeface) font.Face {
	if p.err != nil {
		return nil
	}
	if f, ok := p.faces[t]; ok {
		return f
	}
	if p.fonts[t.style] == nil {
		if p.fonts[t.style], p.err = opentype.Parse(t.style.file()); p.err != nil {
			return nil
		}
	}
	f, err := opentype.NewFace(p.fonts[t.style], &opentype.FaceOptions{Size: t.size, DPI: perInch, Hinting: font.HintingNone})
	if err != nil {
		p.err = fmt.Errorf("font for the picture: %w", err)
		return nil
	}
	p.faces[t] = f
	return f
}
