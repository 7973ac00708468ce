package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/ui"
)

// shelf is a tab of several pages: their names above, the chosen one below.
type shelf struct {
	pages   []place
	screens map[place]screen
	freshen func(place) // makes a screen show the ledger as it now is
	strip   *ui.Strip
	content *fyne.Container
	object  fyne.CanvasObject
	shown   place
	ready   bool // it may take the keyboard
}

func newShelf(pages []place, screens map[place]screen, freshen func(place)) *shelf {
	s := &shelf{pages: pages, screens: screens, freshen: freshen, content: container.NewStack(), shown: pages[0]}
	names := make([]string, len(pages))
	for i, at := range pages {
		names[i] = ui.T("page." + string(at))
	}
	s.strip = ui.NewStrip(names, s.put)
	s.object = container.NewBorder(s.strip.Object(), nil, nil, nil, s.content)
	s.strip.Choose(0)
	s.ready = true
	return s
}

// Object returns what is placed in the window.
func (s *shelf) Object() fyne.CanvasObject { return s.object }

// show chooses a page.
func (s *shelf) show(at place) {
	if i := slices.Index(s.pages, at); i >= 0 && s.shown != at {
		s.strip.Choose(i)
	}
}

// turn goes so many pages on, round and round.
func (s *shelf) turn(by int) {
	n := len(s.pages)
	s.strip.Choose((slices.Index(s.pages, s.shown) + by + n) % n)
}

func (s *shelf) put(i int) {
	s.shown = s.pages[i]
	s.freshen(s.shown)
	s.content.Objects = []fyne.CanvasObject{s.screens[s.shown].Object()}
	s.content.Refresh()
	if s.ready {
		s.screens[s.shown].Focus()
	}
}
