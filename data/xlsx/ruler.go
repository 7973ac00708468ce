package xlsx

import (
	"fmt"
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"thidua/assets"
)

// ruler measures text in Times New Roman, by the font on board that has the
// same metrics. Neither Excel nor LibreOffice grows the rows of a file they
// open, so every wrapped row must come with its height.
type ruler struct {
	*lettering
	rare [2]map[rune]float64 // advances of letters beyond common, as they are met
	buf  sfnt.Buffer
}

// lettering is the font: regular and bold.
type lettering struct {
	faces    [2]*sfnt.Font
	em       fixed.Int26_6
	advances [2][common]float32 // of the letters below common, at size 1
}

// common is beyond the letters of Vietnamese and the signs that stand with them.
const common = 0x2040

var serif = sync.OnceValues(func() (*lettering, error) {
	l := new(lettering)
	var buf sfnt.Buffer
	for i, file := range [][]byte{assets.SerifRegular, assets.SerifBold} {
		face, err := sfnt.Parse(file)
		if err != nil {
			return nil, fmt.Errorf("font: %w", err)
		}
		l.faces[i], l.em = face, fixed.I(int(face.UnitsPerEm()))
		for letter := range l.advances[i] {
			l.advances[i][letter] = float32(l.measure(&buf, rune(letter), i))
		}
	}
	return l, nil
})

// measure asks the font for the width of a letter at size 1.
func (l *lettering) measure(buf *sfnt.Buffer, letter rune, face int) float64 {
	if glyph, err := l.faces[face].GlyphIndex(buf, letter); err == nil && glyph != 0 {
		if a, err := l.faces[face].GlyphAdvance(buf, glyph, l.em, font.HintingNone); err == nil {
			return float64(a) / float64(l.em)
		}
	}
	return 0.5
}

func newRuler() (*ruler, error) {
	l, err := serif()
	if err != nil {
		return nil, err
	}
	return &ruler{lettering: l, rare: [2]map[rune]float64{{}, {}}}, nil
}

// rarely is the width of a letter that is not common, at size 1.
func (r *ruler) rarely(letter rune, face int) float64 {
	w, ok := r.rare[face][letter]
	if !ok {
		w = r.measure(&r.buf, letter, face)
		r.rare[face][letter] = w
	}
	return w
}

// width is the length of one line of text in points.
func (r *ruler) width(text string, l look) float64 {
	face := 0
	if l.bold {
		face = 1
	}
	advances, w := &r.advances[face], 0.0
	for _, letter := range text {
		if letter < common {
			w += float64(advances[letter])
		} else {
			w += r.rarely(letter, face)
		}
	}
	return w * l.points()
}

// lines is the number of lines that text takes in a cell so many points wide.
func (r *ruler) lines(text string, l look, room float64) int {
	if !strings.Contains(text, "\n") && r.width(text, l) <= room {
		return 1
	}
	n := 0
	space := r.width(" ", l)
	for paragraph := range strings.SplitSeq(text, "\n") {
		n++
		x := 0.0
		for word := range strings.FieldsSeq(paragraph) {
			w := r.width(word, l)
			if x > 0 && x+space+w > room {
				n++
				x = 0
			}
			if x > 0 {
				x += space
			}
			for x+w > room && w > room { // a word longer than the line is broken
				n++
				w -= room - x
				x = 0
			}
			x += w
		}
	}
	return n
}
