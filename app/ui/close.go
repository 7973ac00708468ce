package ui

import "fyne.io/fyne/v2"

// Close leaves the window, asking first when a form in it has been changed or
// long work is under way.
func Close(w fyne.Window, leave func()) {
	w = Above(w)
	for _, overlay := range w.Canvas().Overlays().List() {
		if m, ok := overlay.(*modal); ok && m.unsaved != nil && m.unsaved() {
			Confirm(w, T("close.title"), T("close.text"), T("close.verb"), true, leave)
			return
		}
	}
	leave()
}
