package raster

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/internal/cache"
	"fyne.io/fyne/v2/internal/painter"
	"fyne.io/fyne/v2/theme"
)

// longText is how wide a text may be, in pixels, to be drawn in one piece.
const longText = 4096

// textKey is all that decides how a text looks.
type textKey struct {
	text, font string
	size       float32
	style      fyne.TextStyle
	colour     pixel
	scale      float32
	offset     int // first pixel of the piece
}

func (p *Painter) text(t *canvas.Text, pos fyne.Position) {
	lined := t.TextStyle.Underline || t.TextStyle.Strikethrough
	if t.Text == "" || t.Text == " " && !lined {
		return
	}
	size, room := t.MinSize(), t.Size()
	switch t.Alignment {
	case fyne.TextAlignTrailing:
		pos.X += room.Width - size.Width
	case fyne.TextAlignCenter:
		pos.X += (room.Width - size.Width) / 2
	}
	pos.Y += max(room.Height-size.Height, 0) / 2
	ink := t.Color
	if ink == nil {
		ink = theme.Color(theme.ColorNameForeground)
	}
	p.glyphs(t, ink, p.px(pos.X), p.px(pos.Y), size)
	if lined {
		p.textLines(t, ink, pos, size.Width)
	}
}

// glyphs draws the text at a pixel; a long one in pieces, of which only those in
// sight are drawn.
func (p *Painter) glyphs(t *canvas.Text, ink color.Color, x, y int, size fyne.Size) {
	width := int(math.Ceil(float64(size.Width*p.scale + painter.VectorPad(t)*p.scale))) // an italic leans out
	height := int(math.Ceil(float64(size.Height*p.scale + painter.TextVectorPad*p.scale)))
	key := textKey{text: t.Text, size: t.TextSize, style: t.TextStyle, colour: pixelOf(ink), scale: p.scale}
	if t.FontSource != nil {
		key.font = t.FontSource.Name()
	}
	for ; key.offset < width; key.offset += longText {
		piece := image.Rect(0, 0, min(width-key.offset, longText), height)
		if !piece.Add(image.Pt(x+key.offset, y)).Overlaps(p.clip) {
			continue
		}
		p.lay(p.store.of(key, func() *texture {
			img := image.NewRGBA(piece)
			face := painter.CachedFontFace(t.TextStyle, t.FontSource, t)
			painter.DrawStringOffset(img, t.Text, ink, face.Fonts, t.TextSize, p.scale, t.TextStyle, key.offset)
			return textureOf(img)
		}), x+key.offset, y)
	}
}

// textLines draws the line under or through a text.
func (p *Painter) textLines(t *canvas.Text, ink color.Color, pos fyne.Position, width float32) {
	_, baseline := cache.GetFontMetrics(t.Text, t.TextSize, t.TextStyle, t.FontSource)
	l := canvas.NewLine(ink)
	l.Resize(fyne.NewSize(width, 0))
	if t.TextStyle.Underline {
		p.line(l, pos.AddXY(0, baseline+painter.UnderlineOffsetFromBaseline))
	}
	if t.TextStyle.Strikethrough {
		p.line(l, pos.AddXY(0, baseline*painter.StrikethroughToBaselineFactor))
	}
}
