package paper

import (
	"fmt"
	"image"
	"image/draw"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// shifts is in how many places between two dots a letter is drawn, a power of
// two. Its foot always stands on a whole dot, so that a line of text is even.
const shifts = 4

// lettering draws letters for pictures and keeps them: a page has few different
// ones. The zero value is ready. It serves one goroutine at a time.
type lettering struct {
	fonts map[style]*opentype.Font
	dot   float64 // dots a millimetre, of what is kept
	faces map[typeface]font.Face
	drawn map[letterKey]*image.Alpha
}

// letterKey is what a letter looks like at a resolution.
type letterKey struct {
	face  typeface
	r     rune
	shift int // to the right, in parts of a dot
}

// letter is the mask of a letter around the point at its foot.
func (l *lettering) letter(k letterKey, dot float64) (*image.Alpha, error) {
	if l.dot != dot {
		l.dot, l.faces, l.drawn = dot, map[typeface]font.Face{}, map[letterKey]*image.Alpha{}
	}
	if mask := l.drawn[k]; mask != nil {
		return mask, nil
	}
	face, err := l.face(k.face)
	if err != nil {
		return nil, fmt.Errorf("font for the picture: %w", err)
	}
	at := fixed.Point26_6{X: fixed.Int26_6(k.shift * 64 / shifts)}
	where, drawn, from, _, _ := face.Glyph(at, k.r)
	mask := image.NewAlpha(where)
	if drawn != nil {
		draw.Draw(mask, where, drawn, from, draw.Src)
	}
	l.drawn[k] = mask
	return mask, nil
}

// face is a typeface at the resolution of what is kept.
func (l *lettering) face(t typeface) (font.Face, error) {
	if f, ok := l.faces[t]; ok {
		return f, nil
	}
	if l.fonts[t.style] == nil {
		parsed, err := opentype.Parse(t.style.file())
		if err != nil {
			return nil, err
		}
		if l.fonts == nil {
			l.fonts = map[style]*opentype.Font{}
		}
		l.fonts[t.style] = parsed
	}
	f, err := opentype.NewFace(l.fonts[t.style], &opentype.FaceOptions{Size: t.size, DPI: l.dot * inch, Hinting: font.HintingNone})
	if err == nil {
		l.faces[t] = f
	}
	return f, err
}
