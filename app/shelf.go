package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
)

// shelf is the tab of registers: their names on the left, the chosen one
// beside them.
type shelf struct {
	names   []place
	screens map[place]screen
	freshen func(place) // makes a screen show the ledger as it now is
	list    *widget.List
	content *fyne.Container
	object  fyne.CanvasObject
	shown   place
}

func newShelf(names []place, screens map[place]screen, freshen func(place)) *shelf {
	s := &shelf{names: names, screens: screens, freshen: freshen, content: container.NewStack()}
	s.list = widget.NewList(
		func() int { return len(names) },
		func() fyne.CanvasObject { return widget.NewLabel(longest(names)) }, // which makes the list wide enough
		func(i widget.ListItemID, o fyne.CanvasObject) {
			if label, ok := o.(*widget.Label); ok {
				label.SetText(ui.T("place." + string(names[i])))
			}
		})
	s.list.OnSelected = func(i widget.ListItemID) { s.put(names[i]) }
	split := container.NewHSplit(s.list, s.content)
	split.SetOffset(0.15)
	s.object = split
	s.list.Select(0)
	return s
}

// longest is the longest name of the registers.
func longest(names []place) string {
	text := ""
	for _, name := range names {
		if t := ui.T("place." + string(name)); len(t) > len(text) {
			text = t
		}
	}
	return text
}

// Object returns what is placed in the window.
func (s *shelf) Object() fyne.CanvasObject { return s.object }

// show chooses a register.
func (s *shelf) show(at place) {
	for i, name := range s.names {
		if name == at {
			s.list.Select(i)
		}
	}
}

func (s *shelf) put(at place) {
	s.shown = at
	s.freshen(at)
	s.content.Objects = []fyne.CanvasObject{s.screens[at].Object()}
	s.content.Refresh()
	s.screens[at].Focus()
}
