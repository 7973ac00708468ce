package ui

import "fyne.io/fyne/v2"

// Strip is a row of names of which one is chosen: the pages of a tab. Names
// that find no room stand in a second row.
type Strip struct {
	names  []*chip
	choose func(int)
	object fyne.CanvasObject
}

// NewStrip makes a strip of names; choose is called with the place of the one
// that is tapped.
func NewStrip(names []string, choose func(int)) *Strip {
	s := &Strip{choose: choose}
	var row []fyne.CanvasObject
	for i, name := range names {
		c := newChip(name, ToneNone, func() { s.Choose(i) })
		c.count = uncounted
		s.names, row = append(s.names, c), append(row, c)
	}
	s.object = newFlow(row, nil)
	return s
}

// Object returns what is placed in the window.
func (s *Strip) Object() fyne.CanvasObject { return s.object }

// Choose chooses a name and tells of it, also when it is chosen already.
func (s *Strip) Choose(i int) {
	for j, c := range s.names {
		c.set(uncounted, i == j)
	}
	s.choose(i)
}
