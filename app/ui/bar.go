package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Bar returns a horizontal bar filled to share (1 is the whole; more fills it)
// in the tone's colour, with a dark line at pace, where it should be by now. A
// negative pace draws no line.
func Bar(share, pace float64, tone Tone) fyne.CanvasObject {
	b := &bar{share: min(max(share, 0), 1), pace: pace, tone: tone}
	b.ExtendBaseWidget(b)
	return b
}

type bar struct {
	widget.BaseWidget
	share, pace float64
	tone        Tone
}

// CreateRenderer implements fyne.Widget.
func (b *bar) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(b.tone.soft())
	back.StrokeColor, back.StrokeWidth = colorLine, 1
	fill := canvas.NewRectangle(b.tone.Color())
	mark := canvas.NewRectangle(colorText)
	mark.Hidden = b.pace < 0
	return &barRenderer{b: b, back: back, fill: fill, mark: mark}
}

type barRenderer struct {
	b                *bar
	back, fill, mark *canvas.Rectangle
}

// Layout implements fyne.WidgetRenderer.
func (r *barRenderer) Layout(size fyne.Size) {
	height := min(size.Height, 14)
	top := (size.Height - height) / 2
	r.back.Move(fyne.NewPos(0, top))
	r.back.Resize(fyne.NewSize(size.Width, height))
	r.fill.Move(fyne.NewPos(0, top))
	r.fill.Resize(fyne.NewSize(size.Width*float32(r.b.share), height))
	r.mark.Move(fyne.NewPos(min(size.Width*float32(r.b.pace), size.Width-2), top-2))
	r.mark.Resize(fyne.NewSize(2, height+4))
}

// MinSize implements fyne.WidgetRenderer.
func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(60, 18) }

// Refresh implements fyne.WidgetRenderer.
func (r *barRenderer) Refresh() { canvas.Refresh(r.b) }

// Objects implements fyne.WidgetRenderer.
func (r *barRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.fill, r.mark}
}

// Destroy implements fyne.WidgetRenderer.
func (r *barRenderer) Destroy() {}
