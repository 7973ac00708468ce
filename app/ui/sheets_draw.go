package ui

import (
	"errors"
	"image"
	"image/color"
	"log/slog"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// sheetView is a page in sight.
type sheetView struct {
	page    int
	paper   *canvas.Rectangle
	picture *canvas.Raster
	failed  *canvas.Text
	drawn   image.Image // nil while there is none
	dots    int         // how wide the page was last wanted
	broken  bool        // it cannot be drawn
}

func newSheetView(s *sheets) *sheetView {
	v := &sheetView{paper: canvas.NewRectangle(colorPaper), failed: canvas.NewText(T("preview.failed"), colorQuiet)}
	v.paper.StrokeColor, v.paper.StrokeWidth = colorPaperEdge, 1
	v.paper.Shadow = canvas.Shadow{Color: color.NRGBA{A: 0x38}, BlurRadius: 5, Offset: fyne.NewPos(0, 2)}
	v.picture = canvas.NewRaster(func(width, _ int) image.Image { return s.wanted(v, width) })
	return v
}

// show places the view on the page it is of.
func (s *sheets) show(v *sheetView) {
	p := s.places[v.page]
	v.picture.Move(p.at)
	if v.picture.Size() != p.size {
		v.picture.Resize(p.size)
		s.repaint(v)
	}
	v.paper.Move(p.at.SubtractXY(1, 1))
	v.paper.Resize(p.size.AddWidthHeight(2, 2))
	v.failed.Move(p.at.AddXY((p.size.Width-v.failed.MinSize().Width)/2, p.size.Height/3))
	v.failed.Hidden = !v.broken
}

// repaint has the picture of a page painted again. A view that has just come
// into sight does not know its window yet, and its own Refresh does nothing.
func (s *sheets) repaint(v *sheetView) { s.of.Window.Canvas().Refresh(v.picture) }

// drawVisible keeps the views of pages still in sight and uses the others for
// pages that have come into sight. It does not refresh them all: that would hand
// every picture to the graphics card again.
func (s *sheets) drawVisible() {
	from := s.at(s.scroll.Offset.Y)
	to := min(s.at(s.scroll.Offset.Y+s.scroll.Size().Height)+1, len(s.places))
	have := map[int]bool{}
	kept := s.views[:0]
	for _, v := range s.views {
		if v.page >= from && v.page < to {
			kept = append(kept, v)
			have[v.page] = true
		} else {
			v.drawn = nil
			s.free = append(s.free, v)
		}
	}
	s.views = kept
	for page := from; page < to; page++ {
		if !have[page] {
			s.views = append(s.views, s.take(page))
		}
	}
	for _, v := range s.views {
		s.show(v)
	}
}

func (s *sheets) take(page int) *sheetView {
	n := len(s.free)
	if n == 0 {
		v := newSheetView(s)
		v.page = page
		return v
	}
	v := s.free[n-1]
	s.free = s.free[:n-1]
	v.page, v.dots, v.broken = page, 0, false
	s.repaint(v)
	return v
}

// wanted is the page as it is painted so many dots wide. Until its picture is
// there that is white paper, or the picture in another size.
func (s *sheets) wanted(v *sheetView, dots int) image.Image {
	if v.dots = dots; !v.sharp() {
		s.drawNext()
	}
	if v.drawn == nil {
		return blankSheet()
	}
	return v.drawn
}

// blankSheet is a dot of white paper, to be spread over a page.
func blankSheet() image.Image {
	return &image.RGBA{Pix: []uint8{0xff, 0xff, 0xff, 0xff}, Stride: 4, Rect: image.Rect(0, 0, 1, 1)}
}

// sharp reports whether the picture is as large as it is painted.
func (v *sheetView) sharp() bool {
	return v.dots == 0 || v.broken || v.drawn != nil && v.drawn.Bounds().Dx() == v.dots
}

// drawNext draws a page in sight that is not sharp, if there is one, and then
// the next. What was passed by fast is never drawn.
func (s *sheets) drawNext() {
	if s.drawing {
		return
	}
	for _, v := range s.views {
		if !v.sharp() {
			s.draw(v.page, v.dots)
			return
		}
	}
}

func (s *sheets) draw(page, dots int) {
	s.drawing = true
	width, _ := s.of.Size(page)
	var picture image.Image
	s.behind(func() (err error) {
		picture, err = s.of.Picture(page, float64(dots)/width*25.4)
		if err == nil && picture.Bounds().Empty() {
			err = errors.New("the picture is empty")
		}
		return err
	}, func(err error) {
		s.drawing = false
		if err != nil {
			slog.Error("page not drawn", "page", page+1, "error", err)
			picture = nil
		}
		for _, v := range s.views {
			if v.page == page {
				v.drawn, v.broken = picture, err != nil
				s.show(v)
				s.repaint(v)
			}
		}
		s.drawNext()
	})
}
