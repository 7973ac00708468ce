package raster

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/internal/painter"
)

// shape draws the rarer shapes with Fyne's own rasteriser, each time anew: they
// are few, and a refresh is not told for all that changes them.
func (p *Painter) shape(o fyne.CanvasObject, pos fyne.Position) {
	pad := painter.VectorPad(o)
	scale := func(v float32) float32 { return float32(p.px(v)) }
	var img *image.RGBA
	switch o := o.(type) {
	case *canvas.RegularPolygon:
		img = painter.DrawPolygon(o, pad, scale)
	case *canvas.ArbitraryPolygon:
		img = painter.DrawArbitraryPolygon(o, pad, scale)
	case *canvas.Arc:
		img = painter.DrawArc(o, pad, scale)
	case *canvas.BezierCurve:
		img = painter.DrawBezierCurve(o, pad, scale)
	case *canvas.Ellipse:
		// Fyne leaves room to turn it, making it square.
		width, height := o.Size().Components()
		room := max(width, height) - min(width, height)
		if width > height {
			pos.Y += room / 2
		} else {
			pos.X += room / 2
		}
		pad += room / 2
		img = painter.DrawEllipse(o, pad, scale)
	default:
		return
	}
	p.lay(textureOf(img), p.px(pos.X-pad), p.px(pos.Y-pad))
}
