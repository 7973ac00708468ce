// Package raster paints a canvas without a graphics card. It looks like the
// OpenGL painter's work: the same rounding to pixels, and the same edges, which
// are computed as that painter's shaders do.
package raster

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/internal"
	"fyne.io/fyne/v2/theme"
)

// Painter implements the painter of a window's canvas.
type Painter struct {
	canvas fyne.Canvas
	scale  float32 // pixels per unit of the canvas
	frame  frame
	store  *store
	clip   image.Rectangle
}

// New returns a painter of the canvas.
func New(c fyne.Canvas) *Painter {
	return &Painter{canvas: c, scale: c.Scale(), store: newStore()}
}

// Init has nothing to prepare.
func (p *Painter) Init() {}

// Clear begins a picture with the background.
func (p *Painter) Clear() {
	p.store.next()
	p.frame.begin()
	p.StopClipping()
	p.fill(p.clip, pixelOf(theme.Color(theme.ColorNameBackground))|0xff<<24)
}

// Free forgets what was drawn of an object, which has changed.
func (p *Painter) Free(o fyne.CanvasObject) { p.store.free(o) }

// SetFrameBufferScale takes the scale of the moment. Pixels of the picture are
// those of the screen, so the frame buffer's own scale counts as well.
func (p *Painter) SetFrameBufferScale(scale float32) { p.scale = p.canvas.Scale() * scale }

// SetOutputSize sets the size of the picture in pixels.
func (p *Painter) SetOutputSize(width, height int) {
	p.frame.resize(image.Pt(max(width, 0), max(height, 0)))
}

// StartClipping keeps what follows within an area.
func (p *Painter) StartClipping(pos fyne.Position, size fyne.Size) {
	x, y := p.px(pos.X), p.px(pos.Y)
	p.clip = image.Rect(x, y, x+max(p.px(size.Width), 0), y+max(p.px(size.Height), 0))
}

// StopClipping ends that.
func (p *Painter) StopClipping() { p.clip = image.Rectangle{Max: p.frame.size} }

// Finish brings the picture up to date and returns it, 4 bytes a pixel in the
// order blue, green, red, and the areas that have changed since the last time.
func (p *Painter) Finish() ([]uint32, image.Point, []image.Rectangle) {
	changed := p.frame.draw()
	return p.frame.pix, p.frame.size, changed
}

// Picture returns the picture as it was last finished.
func (p *Painter) Picture() ([]uint32, image.Point) { return p.frame.pix, p.frame.size }

// Capture copies the picture.
func (p *Painter) Capture(fyne.Canvas) image.Image {
	img := image.NewRGBA(image.Rectangle{Max: p.frame.size})
	for i, c := range p.frame.pix {
		copy(img.Pix[i*4:], []byte{byte(c >> 16), byte(c >> 8), byte(c), 0xff})
	}
	return img
}

// Paint adds one object to the picture.
func (p *Painter) Paint(o fyne.CanvasObject, pos fyne.Position, _ fyne.Size, _ *internal.ClipItem) {
	size := o.Size()
	switch o.(type) {
	case *canvas.Line, *canvas.Text: // which may be flat, or larger than their size
	default:
		if size.Width <= 0 || size.Height <= 0 {
			return
		}
	}
	if !o.Visible() {
		return
	}
	// Nothing reaches further out than a shadow; most of what a scroll holds is out of sight.
	const reach = 64
	if near := p.area(pos, size).Inset(-reach); !near.Overlaps(p.clip) {
		return
	}
	p.paint(o, pos)
}

func (p *Painter) paint(o fyne.CanvasObject, pos fyne.Position) {
	switch o := o.(type) {
	case *canvas.Rectangle:
		p.rectangle(o, pos)
	case *canvas.Text:
		p.text(o, pos)
	case *canvas.Image:
		p.image(o, pos)
	case *canvas.Line:
		p.line(o, pos)
	case *canvas.Circle:
		p.circle(o, pos)
	case *canvas.Raster:
		p.raster(o, pos)
	case generated:
		p.gradient(o, pos)
	default: // Blur and Shader need a graphics card
		p.shape(o, pos)
	}
}

// px rounds a length or a place to pixels.
func (p *Painter) px(v float32) int { return int(math.Round(float64(v * p.scale))) }

// area rounds both ends to pixels, so that neighbours meet.
func (p *Painter) area(pos fyne.Position, size fyne.Size) image.Rectangle {
	end := pos.Add(size)
	return image.Rect(p.px(pos.X), p.px(pos.Y), p.px(end.X), p.px(end.Y))
}

// fill adds a plain colour.
func (p *Painter) fill(area image.Rectangle, colour pixel) {
	p.frame.add(step{area: p.clip, bounds: area, colour: colour})
}

// lay adds a texture with its top left corner there.
func (p *Painter) lay(t *texture, x, y int) {
	if t != nil && len(t.pix) > 0 {
		p.frame.add(step{area: p.clip, bounds: image.Rect(x, y, x+t.width, y+t.height), texture: t})
	}
}
