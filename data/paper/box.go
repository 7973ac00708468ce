package paper

import (
	"image/color"
	"math"
)

// word is a run of text whose letters stand on the line y.
type word struct {
	x, y float64
	text string
	face typeface
}

// rule is a thin line.
type rule struct{ x, y, toX, toY float64 }

// patch is a rectangle full of colour.
type patch struct {
	x, y, width, height float64
	color               color.RGBA
}

// ink is what is drawn on a part of the page, patches below the rest.
type ink struct {
	words   []word
	rules   []rule
	patches []patch
}

// write adds text in one line whose top is at y, and returns the top of the
// next line.
func (k *ink) write(x, y float64, text string, face typeface) float64 {
	if text != "" {
		k.words = append(k.words, word{x, y + face.rise(), text, face})
	}
	return y + face.leading()
}

// center adds lines centred between x and x+width from y downward, and returns
// the top of the next line.
func (k *ink) center(x, y, width float64, lines []string, face typeface) float64 {
	for _, line := range lines {
		y = k.write(x+(width-face.width(line))/2, y, line, face)
	}
	return y
}

// underline adds a line of the given length centred between x and x+width.
func (k *ink) underline(x, y, width, length float64) {
	from := x + (width-length)/2
	k.rules = append(k.rules, rule{from, y, from + length, y})
}

// frame adds the outline of a rectangle.
func (k *ink) frame(x, y, width, height float64) {
	k.rules = append(k.rules,
		rule{x, y, x + width, y}, rule{x, y + height, x + width, y + height},
		rule{x, y, x, y + height}, rule{x + width, y, x + width, y + height})
}

// add copies the other ink, moved down by dy.
func (k *ink) add(other ink, dy float64) {
	for _, w := range other.words {
		w.y += dy
		k.words = append(k.words, w)
	}
	for _, p := range other.patches {
		p.y += dy
		k.patches = append(k.patches, p)
	}
	for _, r := range other.rules {
		r.y += dy
		r.toY += dy
		k.rules = append(k.rules, r)
	}
}

// foot is the lowest line that the ink reaches when nothing else says so.
func foot(ys ...float64) float64 {
	lowest := 0.0
	for _, y := range ys {
		lowest = math.Max(lowest, y)
	}
	return lowest
}

// box is a strip across the text area that stays in one piece.
type box struct {
	ink
	height float64
	row    bool // a row of a table
	keep   bool // on the same page as the box after it
	repeat *box // set again above this box when it begins a page: a table's header

	// split tears a box that is higher than a page; nil where that cannot be.
	split func(room float64) (head, tail box)
}
