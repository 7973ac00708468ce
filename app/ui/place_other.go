//go:build !windows

package ui

import "fyne.io/fyne/v2"

// placesWindows: here the desktop says where windows go.
const placesWindows = false

func placeWindow(fyne.Window, windowPlace, bool) {}

// placeOf tells the size only.
func placeOf(w fyne.Window) (windowPlace, bool) {
	size := w.Canvas().Size()
	return windowPlace{Width: int(size.Width), Height: int(size.Height)}, true
}
