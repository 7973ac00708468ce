package raster

import (
	"image"
	"math/bits"
)

// The picture is compared with the one before in tiles of this size.
const (
	tileWidth  = 64
	tileHeight = 32
)

// frame collects what a picture consists of, finds the tiles in which that is
// not what they show already, and draws only those.
type frame struct {
	size    image.Point
	pix     []pixel
	steps   []step
	columns int
	tiles   []tile
}

// step is one thing to draw: a plain colour, or a texture.
type step struct {
	area    image.Rectangle // where it shows: its bounds as far as the clip lets it
	bounds  image.Rectangle
	texture *texture
	inset   int // with one, the texture's middle pixel is stretched both ways, as a frame is
	colour  pixel
}

// tile remembers by a hash what it shows and what it should show, and the first
// step that is not fully hidden behind a later one.
type tile struct {
	shown, wanted uint64
	first         int
}

// resize makes room for a picture of that size, nothing of which is shown yet.
func (f *frame) resize(size image.Point) {
	if f.size == size {
		return
	}
	f.size = size
	f.pix = make([]pixel, size.X*size.Y)
	f.columns = (size.X + tileWidth - 1) / tileWidth
	f.tiles = make([]tile, f.columns*((size.Y+tileHeight-1)/tileHeight))
}

// begin forgets the steps.
func (f *frame) begin() {
	clear(f.steps)
	f.steps = f.steps[:0]
	for i := range f.tiles {
		f.tiles[i].wanted, f.tiles[i].first = 1, 0
	}
}

// add is the next step.
func (f *frame) add(s step) {
	s.area = s.area.Intersect(s.bounds).Intersect(image.Rectangle{Max: f.size})
	if s.area.Empty() || s.texture == nil && s.colour>>24 == 0 {
		return
	}
	hash := s.hash()
	covers := s.texture == nil && s.colour>>24 == 255
	for y := s.area.Min.Y / tileHeight; y*tileHeight < s.area.Max.Y; y++ {
		for x := s.area.Min.X / tileWidth; x*tileWidth < s.area.Max.X; x++ {
			t := &f.tiles[y*f.columns+x]
			if covers && f.tileArea(x, y).In(s.area) {
				t.wanted, t.first = uint64(s.colour), len(f.steps)
				continue
			}
			t.wanted = mix(t.wanted, hash)
		}
	}
	f.steps = append(f.steps, s)
}

func (f *frame) tileArea(x, y int) image.Rectangle {
	return image.Rect(x*tileWidth, y*tileHeight, (x+1)*tileWidth, (y+1)*tileHeight).Intersect(image.Rectangle{Max: f.size})
}

// draw brings the picture up to date and returns the areas that have changed.
func (f *frame) draw() []image.Rectangle {
	changed := f.changes()
	for _, c := range changed {
		for _, s := range f.steps[c.first:] {
			if area := s.area.Intersect(c.Rectangle); !area.Empty() {
				s.draw(f, area)
			}
		}
	}
	areas := make([]image.Rectangle, len(changed))
	for i, c := range changed {
		areas[i] = c.Rectangle
	}
	return areas
}

type change struct {
	image.Rectangle
	first int // step from which on to draw
}

// changes joins changed tiles to rectangles: along a row, then equal spans of
// rows below one another.
func (f *frame) changes() []change {
	var list []change
	above := map[[2]int]int{} // the span's ends to its place in the list
	for row := 0; row*f.columns < len(f.tiles); row++ {
		here := map[[2]int]int{}
		for x := 0; x < f.columns; x++ {
			start, first := x, len(f.steps)
			for ; x < f.columns && f.tiles[row*f.columns+x].settle(&first); x++ {
			}
			if start == x {
				continue
			}
			c := change{f.tileArea(start, row).Union(f.tileArea(x-1, row)), first}
			span := [2]int{start, x}
			if i, ok := above[span]; ok {
				list[i] = change{list[i].Union(c.Rectangle), min(list[i].first, first)}
				here[span] = i
				continue
			}
			here[span] = len(list)
			list = append(list, c)
		}
		above = here
	}
	return list
}

// settle reports whether the tile has to be drawn, lowers first to what it
// needs, and takes it as drawn.
func (t *tile) settle(first *int) bool {
	if t.shown == t.wanted {
		return false
	}
	t.shown = t.wanted
	*first = min(*first, t.first)
	return true
}

func (s step) hash() uint64 {
	h := mix(uint64(s.colour), uint64(s.inset))
	if s.texture != nil {
		h = mix(h, s.texture.id)
	}
	for _, r := range [...]image.Rectangle{s.area, s.bounds} {
		h = mix(h, uint64(uint32(r.Min.X))<<32|uint64(uint32(r.Min.Y)))
		h = mix(h, uint64(uint32(r.Max.X))<<32|uint64(uint32(r.Max.Y)))
	}
	return h
}

// mix adds a word to a hash in which order counts.
func mix(h, word uint64) uint64 {
	high, low := bits.Mul64(h^word^0x9e3779b97f4a7c15, 0xd6e8feb86659fd93)
	return high ^ low ^ bits.RotateLeft64(h, 23)
}
