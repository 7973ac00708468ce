package raster

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/internal/painter"
)

func (p *Painter) rectangle(r *canvas.Rectangle, pos fyne.Position) {
	box := p.box(pos, r.Size(), r.Aspect)
	size := fyne.NewSize(float32(box.Dx())/p.scale, float32(box.Dy())/p.scale)
	tr := painter.GetCornerRadius(r.TopRightCornerRadius, r.CornerRadius)
	tl := painter.GetCornerRadius(r.TopLeftCornerRadius, r.CornerRadius)
	br := painter.GetCornerRadius(r.BottomRightCornerRadius, r.CornerRadius)
	bl := painter.GetCornerRadius(r.BottomLeftCornerRadius, r.CornerRadius)
	look := look{
		fill: rgbaOf(r.FillColor), stroke: rgbaOf(r.StrokeColor), strokeWidth: p.px(r.StrokeWidth),
		radius: corners{
			tl: p.px(painter.GetMaximumCornerRadius(tl, tr, bl, size)), tr: p.px(painter.GetMaximumCornerRadius(tr, tl, br, size)),
			bl: p.px(painter.GetMaximumCornerRadius(bl, br, tl, size)), br: p.px(painter.GetMaximumCornerRadius(br, bl, tr, size)),
		},
	}
	p.rounded(box, look, r.Shadow)
}

func (p *Painter) circle(c *canvas.Circle, pos fyne.Position) {
	box := p.box(pos, c.Size(), 1)
	radius := p.px(painter.GetMaximumRadius(c.Size()))
	p.rounded(box, look{
		fill: rgbaOf(c.FillColor), stroke: rgbaOf(c.StrokeColor), strokeWidth: p.px(c.StrokeWidth),
		radius: corners{radius, radius, radius, radius},
	}, c.Shadow)
}

// box is the place of a shape: the width is rounded by itself, not its end, so
// that equal shapes are equally wide.
func (p *Painter) box(pos fyne.Position, size fyne.Size, aspect float32) image.Rectangle {
	if has := size.Width / size.Height; aspect != 0 && has > aspect {
		pos.X += (size.Width - size.Height*aspect) / 2
		size.Width = size.Height * aspect
	} else if aspect != 0 && has < aspect {
		pos.Y += (size.Height - size.Width/aspect) / 2
		size.Height = size.Width / aspect
	}
	x, y := p.px(pos.X), p.px(pos.Y)
	return image.Rect(x, y, x+p.px(size.Width), y+p.px(size.Height))
}

func (p *Painter) rounded(box image.Rectangle, l look, s canvas.Shadow) {
	if painter.IsShadowVisible(s) {
		l.shadow = shade{
			colour: rgbaOf(s.Color), x: p.px(s.Offset.X), y: p.px(s.Offset.Y), blur: p.px(s.BlurRadius), spread: p.px(s.Spread),
			under: s.Variant != canvas.DropShadow,
		}
	}
	if l.fill.a == 0 && l.shadow == (shade{}) && (l.stroke.a == 0 || l.strokeWidth == 0) {
		return
	}
	if l.radius == (corners{}) && l.shadow == (shade{}) {
		p.plain(box, l)
		return
	}
	l.soft = max(p.px(0.5), 1)
	pad := l.reach()
	inset := 2*pad + max(l.radius.tl, l.radius.tr, l.radius.bl, l.radius.br, l.strokeWidth) + 1
	// All sizes above the smallest that has a middle look alike.
	l.width, l.height = min(box.Dx(), 2*(inset-pad)+1), min(box.Dy(), 2*(inset-pad)+1)
	p.frame.add(step{
		area: p.clip, bounds: box.Inset(-pad), inset: inset,
		texture: p.store.of(l, func() *texture { return l.draw(pad) }),
	})
}

// plain draws a rectangle with sharp corners.
func (p *Painter) plain(box image.Rectangle, l look) {
	inner := box.Inset(l.strokeWidth)
	p.fill(inner, l.fill.pixel())
	if inner.Empty() {
		p.fill(box, l.stroke.pixel())
		return
	}
	for _, side := range [...]image.Rectangle{
		image.Rect(box.Min.X, box.Min.Y, box.Max.X, inner.Min.Y), image.Rect(box.Min.X, inner.Max.Y, box.Max.X, box.Max.Y),
		image.Rect(box.Min.X, inner.Min.Y, inner.Min.X, inner.Max.Y), image.Rect(inner.Max.X, inner.Min.Y, box.Max.X, inner.Max.Y),
	} {
		p.fill(side, l.stroke.pixel())
	}
}

// rgba is a colour not multiplied by its alpha, each part from 0 to 1.
type rgba struct{ r, g, b, a float32 }

func rgbaOf(c color.Color) rgba {
	if c == nil {
		return rgba{}
	}
	r, g, b, a := c.RGBA()
	if a == 0 {
		return rgba{}
	}
	full := float32(a)
	return rgba{float32(r) / full, float32(g) / full, float32(b) / full, full / 0xffff}
}

func (c rgba) pixel() pixel {
	part := func(v float32) pixel { return pixel(v*255 + 0.5) }
	return part(c.a)<<24 | part(c.r*c.a)<<16 | part(c.g*c.a)<<8 | part(c.b*c.a)
}
