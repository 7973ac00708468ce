package desk

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/ui"
)

// Shelf is a tab of several pages: their names above, the chosen one below.
type Shelf struct {
	pages   []Place
	screen  func(Place) Screen // showing the ledger as it now is
	Strip   *ui.Strip
	content *fyne.Container
	object  fyne.CanvasObject
	shown   Place
	ready   bool // it may be seen
}

func newShelf(pages []Place, screen func(Place) Screen) *Shelf {
	s := &Shelf{pages: pages, screen: screen, content: container.NewStack(), shown: pages[0]}
	names := make([]string, len(pages))
	for i, at := range pages {
		names[i] = ui.T("page." + string(at))
	}
	s.Strip = ui.NewStrip(names, s.put)
	s.object = container.NewBorder(s.Strip.Object(), nil, nil, nil, s.content)
	s.Strip.Choose(0)
	s.ready = true
	return s
}

// Object returns what is placed in the window.
func (s *Shelf) Object() fyne.CanvasObject { return s.object }

// show chooses a page.
func (s *Shelf) show(at Place) {
	if i := slices.Index(s.pages, at); i >= 0 && s.shown != at {
		s.Strip.Choose(i)
	}
}

// turn goes so many pages on, round and round.
func (s *Shelf) turn(by int) {
	n := len(s.pages)
	s.Strip.Choose((slices.Index(s.pages, s.shown) + by + n) % n)
}

func (s *Shelf) put(i int) {
	s.shown = s.pages[i]
	if s.ready {
		s.fill()
		s.screen(s.shown).Focus()
	}
}

// fill puts the chosen page where it is seen.
func (s *Shelf) fill() { hold(s.content, s.screen(s.shown).Object()) }
