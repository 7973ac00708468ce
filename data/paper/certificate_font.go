package paper

import (
	"fmt"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"thidua/assets"
	"thidua/data"
)

// letters is a font as its file has it, at any size.
type letters struct {
	file   []byte
	parsed *sfnt.Font
	buffer sfnt.Buffer
	widths map[rune]float64 // in multiples of the size; absent ones are negative
}

// fontKey names a face of a job. A font from the PC is one face: its bold has a
// file of its own.
type fontKey struct {
	font         string
	bold, italic bool
}

func keyOf(f data.BlankField) fontKey {
	switch f.Font {
	case data.SerifFont:
		return fontKey{f.Font, f.Bold, f.Italic}
	case data.SansFont:
		return fontKey{f.Font, f.Bold, false}
	}
	return fontKey{font: f.Font}
}

// fontFile is the file of a face, nil when the job does not have it.
func (j CertificateJob) fontFile(k fontKey) []byte {
	switch {
	case k.font == data.SerifFont:
		all := [...]style{upright, italic}
		if k.bold {
			all = [...]style{bold, boldItalic}
		}
		if k.italic {
			return all[1].file()
		}
		return all[0].file()
	case k.font == data.SansFont && k.bold:
		return assets.ScreenBold
	case k.font == data.SansFont:
		return assets.ScreenRegular
	}
	return j.Fonts[k.font]
}

// readLetters reads a TrueType file; fonts of other kinds cannot be printed.
func readLetters(file []byte) (*letters, error) {
	parsed, err := sfnt.Parse(file)
	if err != nil {
		return nil, fmt.Errorf("parse font: %w", err)
	}
	if len(file) < 4 || string(file[:4]) == "OTTO" {
		return nil, fmt.Errorf("parse font: no TrueType outlines")
	}
	return &letters{file: file, parsed: parsed, widths: map[rune]float64{}}, nil
}

// advance is the width of a letter in multiples of the size, negative when the
// font lacks it.
func (l *letters) advance(r rune) float64 {
	if width, ok := l.widths[r]; ok {
		return width
	}
	l.widths[r] = -1
	if glyph, err := l.parsed.GlyphIndex(&l.buffer, r); err == nil && glyph != 0 && r < 1<<16 {
		em := fixed.I(int(l.parsed.UnitsPerEm()))
		if width, err := l.parsed.GlyphAdvance(&l.buffer, glyph, em, font.HintingNone); err == nil {
			l.widths[r] = math.Round(1000*float64(width)/float64(em)) / 1000
		}
	}
	return l.widths[r]
}

// width is the length of text in one line, in mm.
func (l *letters) width(text string, points float64) float64 {
	sum := 0.0
	for _, r := range text {
		sum += max(0, l.advance(r))
	}
	return sum * points * point
}

// lacks returns the first character of text that the font does not have, "" for
// none.
func (l *letters) lacks(text string) string {
	for _, r := range text {
		if r != '\n' && l.advance(r) < 0 {
			return string(r)
		}
	}
	return ""
}

// vietnamese are the letters that a font made for other languages lacks.
func vietnamese() string { return assets.T("certificate.alphabet") }

// CheckFont refuses a file that is no TrueType font, and a font without the
// letters of Vietnamese.
func CheckFont(name string, file []byte) error {
	l, err := readLetters(file)
	if err != nil {
		return &data.Problem{Key: "problem.font_file", Args: []any{"Font", name}, Err: err}
	}
	if lacking := l.lacks(vietnamese()); lacking != "" {
		return &data.Problem{Key: "problem.font_vietnamese", Args: []any{"Font", name, "Char", lacking}}
	}
	if _, err := embed([]*letters{l}); err != nil {
		return &data.Problem{Key: "problem.font_file", Args: []any{"Font", name}, Err: err}
	}
	return nil
}
