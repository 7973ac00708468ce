package paper

import (
	"fmt"
	"math"
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"thidua/assets"
)

// style is one of the four faces of the font for paper.
type style int

const (
	upright style = iota
	bold
	italic
	boldItalic
)

// styleNames are the names by which fpdf knows the faces.
var styleNames = [...]string{upright: "", bold: "B", italic: "I", boldItalic: "BI"}

// file is the face's TrueType file.
func (s style) file() []byte {
	return [...][]byte{assets.SerifRegular, assets.SerifBold, assets.SerifItalic, assets.SerifBoldItalic}[s]
}

// face holds what a face says of each character of the basic plane: its width
// in thousandths of the font size, or absent.
type face [1 << 16]int16

const absent = -1

// faces reads the four files once, when the first document is set.
var faces = sync.OnceValue(func() [4]*face {
	var all [4]*face
	for s := range all {
		f, err := readFace(style(s).file())
		if err != nil {
			panic(fmt.Sprintf("font for paper: %v", err)) // the files are compiled in
		}
		all[s] = f
	}
	return all
})

func readFace(file []byte) (*face, error) {
	parsed, err := sfnt.Parse(file)
	if err != nil {
		return nil, fmt.Errorf("parse: %w", err)
	}
	var (
		buffer sfnt.Buffer
		f      face
		em     = fixed.I(int(parsed.UnitsPerEm()))
	)
	for r := range f {
		f[r] = absent
		glyph, err := parsed.GlyphIndex(&buffer, rune(r))
		if err != nil {
			return nil, fmt.Errorf("glyph of %U: %w", r, err)
		}
		if glyph == 0 {
			continue
		}
		advance, err := parsed.GlyphAdvance(&buffer, glyph, em, font.HintingNone)
		if err != nil {
			return nil, fmt.Errorf("width of %U: %w", r, err)
		}
		f[r] = int16(math.Round(1000 * float64(advance) / float64(em)))
	}
	return &f, nil
}

// lacks returns the first character of text that the face cannot print, as a
// string, or "".
func (s style) lacks(text string) string {
	f := faces()[s]
	i := strings.IndexFunc(text, func(r rune) bool { return int(r) >= len(f) || f[r] == absent })
	if i < 0 {
		return ""
	}
	for _, r := range text[i:] {
		return string(r)
	}
	return ""
}
