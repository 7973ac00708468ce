package ui

import (
	"math"
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// sheets shows the pages of a [Preview] below one another. It holds views for
// the pages in sight only, however many there are.
type sheets struct {
	widget.BaseWidget
	of       Preview
	zoom     zoom
	page     int    // the one that is read, from 0
	onChange func() // another page is read, or pages are larger or smaller

	widest, tallest float64 // of the pages, in mm
	places          []place
	size            fyne.Size // of all pages together
	scroll          *container.Scroll
	body            *sheetsBody
	views, free     []*sheetView

	drawing bool                                      // a picture is being drawn
	behind  func(work func() error, done func(error)) // beside the UI goroutine
}

// place is where a page lies.
type place struct {
	at   fyne.Position
	size fyne.Size
}

const (
	sheetGap    = 14.0 // above, between and below pages
	sheetMargin = 14.0 // beside them
)

func newSheets(p Preview) *sheets {
	s := &sheets{of: p, zoom: wantedZoom(p.Settings), onChange: func() {}, behind: Behind}
	for i := range p.Pages {
		width, height := p.Size(i)
		s.widest, s.tallest = max(s.widest, width), max(s.tallest, height)
	}
	s.body = newSheetsBody(s)
	s.scroll = container.NewScroll(s.body)
	s.scroll.OnScrolled = func(fyne.Position) { s.look() }
	s.ExtendBaseWidget(s)
	return s
}

// arrange lays the pages out for the present size of the window and zoom.
func (s *sheets) arrange() {
	room := s.scroll.Size()
	if s.zoom == 0 { // nothing chosen yet: as on paper, if the window is that wide
		s.zoom = 100
		if float64(room.Width) < s.widest*s.scale()+2*sheetMargin+scrollBarRoom {
			s.zoom = zoomWidth
		}
	}
	scale, dot := s.scale(), s.dot()
	s.places = make([]place, s.of.Pages)
	across := max(room.Width, float32(math.Ceil(s.widest*scale+2*sheetMargin)))
	y := float32(sheetGap)
	for i := range s.places {
		width, height := s.of.Size(i)
		dots := math.Round(width * scale * dot) // whole ones, as its picture has
		size := fyne.NewSize(float32(dots/dot), float32(math.Round(dots/width*height)/dot))
		s.places[i] = place{fyne.NewPos((across-size.Width)/2, y), size}
		y += size.Height + sheetGap
	}
	s.size = fyne.NewSize(across, y)
	s.body.Resize(s.size.Max(room))
	s.scroll.Refresh()
}

// dot is how many dots of the screen a pixel of the window has.
func (s *sheets) dot() float64 {
	const far = 1000
	dots, _ := s.of.Window.Canvas().PixelCoordinateForPosition(fyne.NewPos(far, 0))
	return max(float64(dots)/far, 0.1)
}

// magnify shows the pages so large; what is in the middle stays there.
func (s *sheets) magnify(z zoom) {
	s.zoom = z
	s.resize()
	s.onChange()
}

// resize arranges the pages anew around what is read.
func (s *sheets) resize() {
	if len(s.places) == 0 {
		s.arrange()
		s.look()
		s.onChange()
		return
	}
	page, half := s.page, s.scroll.Size().Height/2
	was := s.places[page]
	share := (s.scroll.Offset.Y + half - was.at.Y) / was.size.Height
	top := s.scroll.Offset.Y <= 0
	s.arrange()
	now := s.places[page]
	y := now.at.Y + share*now.size.Height - half
	if top {
		y = 0
	}
	s.moveTo(fyne.NewPos((s.size.Width-s.scroll.Size().Width)/2, y))
}

// open shows a page from its top.
func (s *sheets) open(page int) {
	if len(s.places) == 0 {
		return
	}
	at := s.places[min(max(page, 0), len(s.places)-1)].at
	s.moveTo(fyne.NewPos(s.scroll.Offset.X, at.Y-sheetGap))
}

// turn opens a page so many pages on. A page whose top has been scrolled past
// is opened itself by going back.
func (s *sheets) turn(by int) {
	if by < 0 && len(s.places) > 0 && s.scroll.Offset.Y > s.places[s.page].at.Y {
		by++
	}
	s.open(s.page + by)
}

// moveTo scrolls as near to the offset as can be.
func (s *sheets) moveTo(offset fyne.Position) {
	room := s.scroll.Size()
	offset.X = max(0, min(offset.X, s.size.Width-room.Width))
	offset.Y = max(0, min(offset.Y, s.size.Height-room.Height))
	s.scroll.ScrollToOffset(offset)
	s.look()
}

// look brings the views and what is said about the page up to date.
func (s *sheets) look() {
	s.drawVisible()
	if page := s.read(); page != s.page {
		s.page = page
		s.onChange()
	}
}

// read is the page in the middle; where the end or the beginning is in sight,
// the last or the first page.
func (s *sheets) read() int {
	room := s.scroll.Size().Height
	middle := s.scroll.Offset.Y + room/2
	page := s.at(middle)
	switch {
	case s.scroll.Offset.Y <= 0:
		page = 0
	case s.scroll.Offset.Y >= s.size.Height-room-1:
		page = len(s.places) - 1
	}
	return max(0, min(page, len(s.places)-1))
}

// at is the page at a height or the next one below it.
func (s *sheets) at(y float32) int {
	return sort.Search(len(s.places), func(i int) bool { return s.places[i].at.Y+s.places[i].size.Height > y })
}

// focus gives the keyboard to the pages.
func (s *sheets) focus() { s.of.Window.Canvas().Focus(s.body) }

// CreateRenderer implements fyne.Widget.
func (s *sheets) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	return &sheetsRenderer{s: s, desk: canvas.NewRectangle(colorDesk)}
}

type sheetsRenderer struct {
	s    *sheets
	desk *canvas.Rectangle
}

// Layout implements fyne.WidgetRenderer.
func (r *sheetsRenderer) Layout(size fyne.Size) {
	r.desk.Resize(size)
	if size != r.s.scroll.Size() {
		r.s.scroll.Resize(size)
		r.s.resize()
	}
}

// MinSize implements fyne.WidgetRenderer.
func (r *sheetsRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 120) }

// Refresh implements fyne.WidgetRenderer.
func (r *sheetsRenderer) Refresh() { canvas.Refresh(r.s) }

// Objects implements fyne.WidgetRenderer.
func (r *sheetsRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.desk, r.s.scroll}
}

// Destroy implements fyne.WidgetRenderer.
func (r *sheetsRenderer) Destroy() {}
