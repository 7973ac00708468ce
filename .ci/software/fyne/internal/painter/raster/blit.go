package raster

import "image"

// draw draws the step where it meets area.
func (s step) draw(f *frame, area image.Rectangle) {
	switch {
	case s.texture == nil:
		f.fill(area, s.colour)
	case s.inset > 0:
		s.stretch(f, area)
	default:
		for y := area.Min.Y; y < area.Max.Y; y++ {
			from := (y-s.bounds.Min.Y)*s.texture.width + area.Min.X - s.bounds.Min.X
			layRow(f.row(y, area.Min.X, area.Max.X), s.texture.pix[from:])
		}
	}
}

func (f *frame) row(y, from, to int) []pixel {
	return f.pix[y*f.size.X+from : y*f.size.X+to]
}

func (f *frame) fill(area image.Rectangle, colour pixel) {
	if colour>>24 < 255 {
		for y := area.Min.Y; y < area.Max.Y; y++ {
			tint(f.row(y, area.Min.X, area.Max.X), colour)
		}
		return
	}
	top := f.row(area.Min.Y, area.Min.X, area.Max.X)
	for i := range top {
		top[i] = colour
	}
	for y := area.Min.Y + 1; y < area.Max.Y; y++ {
		copy(f.row(y, area.Min.X, area.Max.X), top)
	}
}

func tint(row []pixel, colour pixel) {
	switch colour >> 24 {
	case 0:
	case 255:
		for i := range row {
			row[i] = colour
		}
	default:
		for i, p := range row {
			row[i] = over(p, colour)
		}
	}
}

func layRow(row, src []pixel) {
	src = src[:len(row)]
	for i, p := range src {
		if p>>24 == 255 {
			row[i] = p
		} else if p != 0 {
			row[i] = over(row[i], p)
		}
	}
}

// stretch draws a texture whose corners stay as they are.
func (s step) stretch(f *frame, area image.Rectangle) {
	t, wide := s.texture, s.bounds.Dx() > s.texture.width
	left, right := s.bounds.Min.X+s.inset, s.bounds.Max.X-s.inset // the stretched part
	for y := area.Min.Y; y < area.Max.Y; y++ {
		src := t.pix[s.along(y-s.bounds.Min.Y, s.bounds.Dy(), t.height)*t.width:][:t.width]
		if !wide {
			layRow(f.row(y, area.Min.X, area.Max.X), src[area.Min.X-s.bounds.Min.X:])
			continue
		}
		if from, to := area.Min.X, min(area.Max.X, left); from < to {
			layRow(f.row(y, from, to), src[from-s.bounds.Min.X:])
		}
		if from, to := max(area.Min.X, left), min(area.Max.X, right); from < to {
			tint(f.row(y, from, to), src[s.inset])
		}
		if from, to := max(area.Min.X, right), area.Max.X; from < to {
			layRow(f.row(y, from, to), src[t.width-(s.bounds.Max.X-from):])
		}
	}
}

// along maps a place on a stretched side to the texture's.
func (s step) along(at, length, has int) int {
	switch {
	case length <= has || at < s.inset:
		return at
	case at >= length-s.inset:
		return has - (length - at)
	}
	return s.inset
}
