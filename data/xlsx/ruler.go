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
	faces [2]*sfnt.Font // regular, bold
	em    fixed.Int26_6
	known [2]map[rune]float64 // advances found so far, at size 1
	buf   sfnt.Buffer
}

var serif = sync.OnceValues(func() ([2]*sfnt.Font, error) {
	var faces [2]*sfnt.Font
	for i, file := range [][]byte{assets.SerifRegular, assets.SerifBold} {
		face, err := sfnt.Parse(file)
		if err != nil {
			return faces, fmt.Errorf("font: %w", err)
		}
		faces[i] = face
	}
	return faces, nil
})

func newRuler() (*ruler, error) {
	faces, err := serif()
	if err != nil {
		return nil, err
	}
	return &ruler{
		faces: faces,
		em:    fixed.I(int(faces[0].UnitsPerEm())),
		known: [2]map[rune]float64{{}, {}},
	}, nil
}

// advance is the width of a letter at size 1.
func (r *ruler) advance(letter rune, bold bool) float64 {
	face := 0
	if bold {
		face = 1
	}
	if w, ok := r.known[face][letter]; ok {
		return w
	}
	w := 0.5
	if glyph, err := r.faces[face].GlyphIndex(&r.buf, letter); err == nil && glyph != 0 {
		if a, err := r.faces[face].GlyphAdvance(&r.buf, glyph, r.em, font.HintingNone); err == nil {
			w = float64(a) / float64(r.em)
		}
	}
	r.known[face][letter] = w
	return w
}

// width is the length of one line of text in points.
func (r *ruler) width(text string, l look) float64 {
	w := 0.0
	for _, letter := range text {
		w += r.advance(letter, l.bold)
	}
	return w * l.points()
}

// lines is the number of lines that text takes in a cell so many points wide.
func (r *ruler) lines(text string, l look, room float64) int {
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
