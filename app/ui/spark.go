package ui

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"golang.org/x/image/vector"
)

// spark is a chart without axes, as small as a cell of a table: one picture,
// so that a table full of them scrolls as lightly as one of text.
type spark struct {
	*canvas.Raster
	chart Chart
}

func newSpark() *spark {
	s := &spark{}
	s.Raster = canvas.NewRaster(func(width, height int) image.Image { return s.chart.small(width, height) })
	return s
}

// show draws another chart between left and right of a line.
func (s *spark) show(c Chart, left, width float32, line gridLine) {
	const height = 22
	s.chart = c
	s.Hidden = false
	s.Move(fyne.NewPos(left, line.top+(line.height-1-height)/2))
	s.Resize(fyne.NewSize(width, height))
	s.Refresh()
}

// small draws the lines of the chart, the last figure as a dot, and estimate
// and official figure as dots of their own colour.
func (c Chart) small(width, height int) image.Image {
	picture := image.NewNRGBA(image.Rect(0, 0, width, height))
	pixel := max(1, float32(height)/22) // of the screen's scale
	area := plotArea{
		chart: c, scale: c.tightScale(),
		left: 3 * pixel, right: float32(width) - 3*pixel, top: 3 * pixel, bottom: float32(height) - 3*pixel,
	}
	if area.right <= area.left || area.bottom <= area.top {
		return picture
	}
	p := pen{picture: picture}
	for _, s := range c.Series {
		at := area.positions(s.Points)
		switch s.Look {
		case LookPace:
		case LookGoal:
			p.polyline(at, pixel, s.Look.color())
		case LookFigures:
			p.polyline(at, 1.6*pixel, s.Look.color())
			fallthrough
		case LookEstimate, LookOfficial:
			if len(at) > 0 {
				p.dot(at[len(at)-1], 2.2*pixel, s.Look.color())
			}
		}
	}
	return picture
}

// tightScale spans figures and goal without room to spare: there are no numbers
// to read off it, only where the line is going.
func (c Chart) tightScale() scale {
	low, high := math.Inf(1), math.Inf(-1)
	for _, s := range c.Series {
		for _, p := range s.Points {
			if s.Look != LookPace && finite(p.Value) {
				low, high = min(low, p.Value), max(high, p.Value)
			}
		}
	}
	if low >= high { // all on one level, or nothing
		return scale{from: low - 1, to: low + 1}
	}
	return scale{from: low, to: high}
}

// pen draws smooth lines and dots on a picture.
type pen struct{ picture *image.NRGBA }

func (p pen) polyline(at []fyne.Position, width float32, c color.Color) {
	shape := p.shape()
	for i := 1; i < len(at); i++ {
		a, b := at[i-1], at[i]
		long := float32(math.Hypot(float64(b.X-a.X), float64(b.Y-a.Y)))
		if long == 0 {
			continue
		}
		dx, dy := (b.Y-a.Y)/long*width/2, (a.X-b.X)/long*width/2 // across the line
		shape.MoveTo(a.X+dx, a.Y+dy)
		shape.LineTo(b.X+dx, b.Y+dy)
		shape.LineTo(b.X-dx, b.Y-dy)
		shape.LineTo(a.X-dx, a.Y-dy)
		shape.ClosePath()
	}
	p.fill(shape, c)
}

// dot draws a disc, near enough a circle at its few pixels.
func (p pen) dot(at fyne.Position, radius float32, c color.Color) {
	const corners = 16
	shape := p.shape()
	for i := range corners {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / corners)
		x, y := at.X+radius*float32(cos), at.Y+radius*float32(sin)
		if i == 0 {
			shape.MoveTo(x, y)
		} else {
			shape.LineTo(x, y)
		}
	}
	shape.ClosePath()
	p.fill(shape, c)
}

func (p pen) shape() *vector.Rasterizer {
	size := p.picture.Bounds().Size()
	return vector.NewRasterizer(size.X, size.Y)
}

func (p pen) fill(shape *vector.Rasterizer, c color.Color) {
	shape.Draw(p.picture, p.picture.Bounds(), image.NewUniform(c), image.Point{})
}
