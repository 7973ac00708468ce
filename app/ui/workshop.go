package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Workshop is a dialog as large as the window, for work on one record that a
// [Form] has no fields for. The work is done on a copy that the caller owns:
// leaving without saving changes nothing.
type Workshop struct {
	Window  fyne.Window
	Title   string
	Body    fyne.CanvasObject
	Verb    string       // on the button that saves, "Lưu" when it is empty
	Save    func() error // the workshop closes when it returns nil
	OnDone  func()       // after it has closed
	OnLeave func()       // after it was left without saving; may be nil
	Changed func() bool  // something would be lost; nil for never
	OnEnter func()       // the Enter key, where nothing else has a use for it; may be nil
}

// Show opens the workshop over its window. Ctrl+S saves, Esc leaves and asks
// first if something was changed.
func (w Workshop) Show() {
	verb := w.Verb
	if verb == "" {
		verb = T("form.save")
	}
	var m *modal
	save := newButton(verb, func() {
		m.say("")
		if err := w.Save(); err != nil {
			m.say(Sentence(err))
			return
		}
		m.hide()
		if w.OnDone != nil {
			w.OnDone()
		}
	})
	save.Importance = widget.HighImportance
	left := func() {
		m.hide()
		if w.OnLeave != nil {
			w.OnLeave()
		}
	}
	leave := newButton(T("dialog.cancel"), func() {
		if w.Changed != nil && w.Changed() {
			Confirm(w.Window, T("form.leave.title"), T("form.leave.text"), T("form.leave.verb"), true, left)
			return
		}
		left()
	})
	m = newModal(w.Window, w.Title, w.Body, leave, save)
	m.full, m.width = true, 4000
	m.onEnter, m.onSave, m.onEscape, m.unsaved = w.OnEnter, save.press, leave.press, w.Changed
	m.show()
}
