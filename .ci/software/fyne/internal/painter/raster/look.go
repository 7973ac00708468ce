package raster

import "math"

// look is all that decides how a rounded rectangle with its shadow looks, in
// pixels. What is computed from it follows the OpenGL painter's shader
// round_rectangle.frag, with y downwards.
type look struct {
	width, height int
	radius        corners
	fill, stroke  rgba
	strokeWidth   int
	soft          int // how far an edge fades to either side
	shadow        shade
}

type corners struct{ tl, tr, bl, br int }

type shade struct {
	colour             rgba
	x, y, blur, spread int
	under              bool // it shows beneath the shape too
}

// reach is how far the drawing goes beyond the rectangle.
func (l look) reach() int {
	s := l.shadow
	if s == (shade{}) {
		return l.soft
	}
	return l.soft + max(s.blur+s.spread+max(s.x, -s.x, s.y, -s.y), 0)
}

// draw draws the rectangle with pad pixels around it.
func (l look) draw(pad int) *texture {
	width, height := l.width+2*pad, l.height+2*pad
	pix := make([]pixel, 0, width*height)
	for y := range height {
		for x := range width {
			// from the centre of the rectangle to the centre of the pixel
			px := float32(x-pad) + 0.5 - float32(l.width)/2
			py := float32(y-pad) + 0.5 - float32(l.height)/2
			c := l.at(px, py)
			if l.shadow != (shade{}) {
				c = c.above(l.shadowAt(px, py))
			}
			pix = append(pix, c.pixel())
		}
	}
	return newTexture(width, height, pix)
}

// at is the colour there without the shadow.
func (l look) at(x, y float32) rgba {
	half, soft := float32(l.strokeWidth)/2, float32(l.soft)
	c := l.fill
	if l.radius == (corners{}) { // sharp edges
		dx, dy := float32(l.width)/2-abs(x), float32(l.height)/2-abs(y)
		switch {
		case min(dx, dy) < 0:
			c.a = 0
		case min(dx, dy) <= 2*half:
			c = l.stroke
		}
		return c
	}
	w, h := float32(l.width)/2-half, float32(l.height)/2-half
	d := distance(x, y, w, h, l.radiusAt(x, y)-half)
	if half > 0 {
		c = blend(l.fill, l.stroke, smoothstep(-half-soft, -half+soft, d))
	}
	c.a *= 1 - smoothstep(half-soft, half+soft, d)
	return c
}

func (l look) shadowAt(x, y float32) rgba {
	s, soft := l.shadow, float32(l.soft)
	w, h, blur := float32(l.width)/2, float32(l.height)/2, float32(s.blur)
	if l.radius == (corners{}) {
		d := distance(x-float32(s.x), y-float32(s.y), w+float32(s.spread), h+float32(s.spread), 0)
		c := s.colour
		c.a *= 1 - smoothstep(-blur/2, blur/2, d)
		if inside := min(w-abs(x), h-abs(y)); !s.under {
			c.a *= 1 - smoothstep(-0.5, 0, inside)
		}
		return c
	}
	grown := max(0, min((w+float32(s.spread))/w, (h+float32(s.spread))/h))
	sw, sh := max(w+float32(s.spread)-blur/2, 0), max(h+float32(s.spread)-blur/2, 0)
	sx, sy := x-float32(s.x), y-float32(s.y)
	d := distance(sx, sy, sw, sh, max(l.radiusAt(sx, sy)*grown-blur/2, 0))
	c := s.colour
	c.a *= 1 - smoothstep(-soft, blur+soft, d)
	if !s.under {
		c.a *= smoothstep(-2*soft, 0, distance(x, y, w, h, l.radiusAt(x, y)))
	}
	return c
}

func (l look) radiusAt(x, y float32) float32 {
	switch r := l.radius; {
	case x > 0 && y > 0:
		return float32(r.br)
	case x > 0:
		return float32(r.tr)
	case y > 0:
		return float32(r.bl)
	default:
		return float32(r.tl)
	}
}

// distance is how far outside a rounded rectangle of half width w and half
// height h a place is; negative within.
func distance(x, y, w, h, radius float32) float32 {
	dx, dy := abs(x)-w+radius, abs(y)-h+radius
	out := math.Hypot(float64(max(dx, 0)), float64(max(dy, 0)))
	return min(max(dx, dy), 0) + float32(out) - radius
}

func smoothstep(from, to, v float32) float32 {
	if from == to {
		if v < from {
			return 0
		}
		return 1
	}
	t := min(max((v-from)/(to-from), 0), 1)
	return t * t * (3 - 2*t)
}

func blend(a, b rgba, share float32) rgba {
	m := func(a, b float32) float32 { return a + (b-a)*share }
	return rgba{m(a.r, b.r), m(a.g, b.g), m(a.b, b.b), m(a.a, b.a)}
}

// above lays c on a shadow.
func (c rgba) above(s rgba) rgba {
	rest := s.a * (1 - c.a)
	a := c.a + rest
	if a == 0 {
		return rgba{}
	}
	return rgba{(c.r*c.a + s.r*rest) / a, (c.g*c.a + s.g*rest) / a, (c.b*c.a + s.b*rest) / a, a}
}

func abs(v float32) float32 { return max(v, -v) }
