package ui

import (
	"image"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Preview shows the pages of a document as large as the window, before they are
// printed or saved. Of a long document only the pages in sight are drawn.
type Preview struct {
	Window   fyne.Window
	Title    string
	Pages    int                                              // at least one
	Size     func(page int) (width, height float64)           // of a page, from 0, in mm
	Picture  func(page int, dpi float64) (image.Image, error) // at so many dots an inch; drawn beside the UI goroutine, one at a time
	Actions  []Action                                         // what is done with the document, from left to right
	Settings Settings                                         // remembers how large pages are wanted; may be nil
}

// Show opens the preview over its window and returns the line at its foot, on
// which an action says what it has done. Esc closes, and so does a button.
func (p Preview) Show() *Status {
	s := newSheets(p)
	var m *modal
	leave := newButton(T("dialog.close"), func() { m.hide() })
	foot := NewStatus(p.Window)
	foot.Say(T("preview.keys"))
	tools := newFlow(newPreviewBar(s).objects(), append(p.buttons(s), leave))
	m = newModal(p.Window, p.Title, container.NewBorder(tools, foot.Object(), nil, nil, s))
	m.full, m.width = true, 4000
	m.onEscape = leave.press
	m.onFunction = func(key fyne.KeyName) { s.press(Shortcut{Key: key}) }
	m.onShortcut = func(key Shortcut) bool {
		i := slices.IndexFunc(p.Actions, func(a Action) bool { return key == Shortcut{a.Key, a.Mod} })
		if i >= 0 {
			p.Actions[i].Do()
		}
		return i >= 0 || s.press(key)
	}
	m.show()
	s.focus()
	return foot
}

// buttons are the actions; the pages keep the keyboard.
func (p Preview) buttons(s *sheets) []fyne.CanvasObject {
	var all []fyne.CanvasObject
	for _, a := range p.Actions {
		b := newButton(a.Label, func() {
			s.focus()
			a.Do()
		})
		b.Icon = a.Icon
		if a.Primary {
			b.Importance = widget.HighImportance
		}
		all = append(all, b)
	}
	return all
}
