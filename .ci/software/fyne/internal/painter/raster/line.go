package raster

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// stroke is a line in pixels, from the top left corner of its texture.
type stroke struct {
	x1, y1, x2, y2 float32
	half, feather  float32 // half its width with the fading edge, and that edge
	colour         rgba
}

// line follows the OpenGL painter's lineCoords and its shader line.frag.
func (p *Painter) line(l *canvas.Line, pos fyne.Position) {
	colour := rgbaOf(l.StrokeColor)
	if colour.a == 0 || l.StrokeWidth == 0 {
		return
	}
	left, top := min(l.Position1.X, l.Position2.X), min(l.Position1.Y, l.Position2.Y)
	s := stroke{
		x1: float32(p.px(l.Position1.X + pos.X - left)), y1: float32(p.px(l.Position1.Y + pos.Y - top)),
		x2: float32(p.px(l.Position2.X + pos.X - left)), y2: float32(p.px(l.Position2.Y + pos.Y - top)),
		half: float32(p.px(l.StrokeWidth+0.5)) / 2, feather: 0.5 * p.scale, colour: colour,
	}
	if l.StrokeWidth <= 1 { // so that a thin line hits pixels, not what lies between
		shift := 0.5 * p.scale
		if l.StrokeWidth <= 0.5 && p.scale > 1 {
			shift /= 2
		}
		if s.x1 == s.x2 {
			s.x1, s.x2 = s.x1-shift, s.x2-shift
		}
		if s.y1 == s.y2 {
			s.y1, s.y2 = s.y1-shift, s.y2-shift
		}
	}
	bounds := image.Rect(floor(min(s.x1, s.x2)-s.half), floor(min(s.y1, s.y2)-s.half),
		floor(max(s.x1, s.x2)+s.half)+1, floor(max(s.y1, s.y2)+s.half)+1)
	switch {
	case s.y1 == s.y2:
		for y := bounds.Min.Y; y < bounds.Max.Y; y++ {
			p.fill(image.Rect(floor(min(s.x1, s.x2)), y, floor(max(s.x1, s.x2)), y+1), s.at(abs(float32(y)+0.5-s.y1)))
		}
	case s.x1 == s.x2:
		for x := bounds.Min.X; x < bounds.Max.X; x++ {
			p.fill(image.Rect(x, floor(min(s.y1, s.y2)), x+1, floor(max(s.y1, s.y2))), s.at(abs(float32(x)+0.5-s.x1)))
		}
	default:
		p.slanted(s, bounds)
	}
}

func floor(v float32) int { return int(math.Floor(float64(v))) }

// at is the colour at that distance from the middle of the line.
func (s stroke) at(d float32) pixel {
	c := s.colour
	if d > s.half-s.feather {
		c.a *= max(0, (s.half-d)/s.feather)
	}
	return c.pixel()
}

func (p *Painter) slanted(s stroke, bounds image.Rectangle) {
	s.x1, s.x2 = s.x1-float32(bounds.Min.X), s.x2-float32(bounds.Min.X)
	s.y1, s.y2 = s.y1-float32(bounds.Min.Y), s.y2-float32(bounds.Min.Y)
	p.lay(p.store.of(s, func() *texture { return s.draw(bounds.Dx(), bounds.Dy()) }), bounds.Min.X, bounds.Min.Y)
}

func (s stroke) draw(width, height int) *texture {
	pix := make([]pixel, width*height)
	dx, dy := s.x2-s.x1, s.y2-s.y1
	length := float32(math.Hypot(float64(dx), float64(dy)))
	dx, dy = dx/length, dy/length
	for y := range height {
		for x := range width {
			px, py := float32(x)+0.5-s.x1, float32(y)+0.5-s.y1
			if along := px*dx + py*dy; along >= 0 && along <= length {
				pix[y*width+x] = s.at(abs(px*dy - py*dx))
			}
		}
	}
	return newTexture(width, height, pix)
}
