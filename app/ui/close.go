package ui

import "fyne.io/fyne/v2"

// GuardClose asks before the window is closed over something unsaved.
func GuardClose(w fyne.Window) { w.SetCloseIntercept(func() { Close(w) }) }

// Close closes the window, asking first when a form in it has been changed or
// long work is under way.
func Close(w fyne.Window) {
	for _, overlay := range w.Canvas().Overlays().List() {
		if m, ok := overlay.(*modal); ok && m.unsaved != nil && m.unsaved() {
			Confirm(w, T("close.title"), T("close.text"), T("close.verb"), true, w.Close)
			return
		}
	}
	w.Close()
}
