package raster

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/internal/painter"

	"golang.org/x/image/draw"
)

type generated interface {
	fyne.CanvasObject
	Generate(width, height int) image.Image
}

func (p *Painter) gradient(g generated, pos fyne.Position) {
	p.pictured(g, p.area(pos, g.Size()), func(size image.Point) *texture {
		return fitted(g.Generate(size.X, size.Y), size, canvas.ImageScaleSmooth)
	})
}

func (p *Painter) raster(r *canvas.Raster, pos fyne.Position) {
	p.pictured(r, p.area(pos, r.Size()), func(size image.Point) *texture {
		return fitted(r.Generator(size.X, size.Y), size, r.ScaleMode).faded(alphaOf(r.Alpha()))
	})
}

func (p *Painter) image(i *canvas.Image, pos fyne.Position) {
	size := i.Size()
	aspect := i.Aspect() // which also loads it
	if i.Image == nil || aspect == 0 {
		return
	}
	if i.FillMode == canvas.ImageFillContain || i.FillMode == canvas.ImageFillOriginal {
		inner := fyne.NewSize(min(size.Width, size.Height*aspect), min(size.Height, size.Width/aspect))
		pos = pos.AddXY((size.Width-inner.Width)/2, (size.Height-inner.Height)/2)
		size = inner
	}
	p.pictured(i, p.area(pos, size), func(size image.Point) *texture {
		src := i.Image
		if i.FillMode == canvas.ImageFillCover {
			src = covering(src, size)
		}
		t := fitted(src, size, i.ScaleMode)
		if radius := min(painter.GetMaximumRadius(i.Size()), i.CornerRadius); radius > 0 {
			t = t.cut(p.px(radius))
		}
		return t.faded(alphaOf(i.Alpha()))
	})
}

func alphaOf(opacity float64) uint32 {
	return uint32(math.Round(255 * min(max(opacity, 0), 1)))
}

// pictured lays an object's own picture there, drawn when it is new or of another size.
func (p *Painter) pictured(o fyne.CanvasObject, area image.Rectangle, draw func(image.Point) *texture) {
	size := area.Size()
	if size.X <= 0 || size.Y <= 0 {
		return
	}
	p.lay(p.store.ofObject(o, size.X, size.Y, func() *texture { return draw(size) }), area.Min.X, area.Min.Y)
}

// fitted brings a picture to a size.
func fitted(src image.Image, size image.Point, mode canvas.ImageScale) *texture {
	if src == nil || src.Bounds().Size() == size {
		if src == nil {
			src = image.NewRGBA(image.Rectangle{})
		}
		return textureOf(src)
	}
	scaler := draw.Interpolator(draw.CatmullRom)
	switch mode {
	case canvas.ImageScalePixels:
		scaler = draw.NearestNeighbor
	case canvas.ImageScaleFastest:
		scaler = draw.ApproxBiLinear
	}
	dst := image.NewRGBA(image.Rectangle{Max: size})
	scaler.Scale(dst, dst.Rect, src, src.Bounds(), draw.Src, nil)
	return textureOf(dst)
}

// covering cuts a picture to the proportions of size.
func covering(src image.Image, size image.Point) image.Image {
	b := src.Bounds()
	width, height := min(b.Dx(), b.Dy()*size.X/size.Y), min(b.Dy(), b.Dx()*size.Y/size.X)
	at := b.Min.Add(image.Pt((b.Dx()-width)/2, (b.Dy()-height)/2))
	dst := image.NewRGBA(image.Rect(0, 0, max(width, 1), max(height, 1)))
	draw.Draw(dst, dst.Rect, src, at, draw.Src)
	return dst
}

// cut rounds the corners.
func (t *texture) cut(radius int) *texture {
	l := look{
		width: t.width, height: t.height, fill: rgba{1, 1, 1, 1}, soft: 1,
		radius: corners{radius, radius, radius, radius},
	}
	for i, mask := range l.draw(0).pix {
		t.pix[i] = scaled(t.pix[i], mask>>24)
	}
	return newTexture(t.width, t.height, t.pix)
}
