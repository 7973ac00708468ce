package ui

import (
	"encoding/json"
	"log/slog"

	"fyne.io/fyne/v2"
)

// placeKey is the setting that keeps where the window was.
const placeKey = "window.place"

// The size of a window that was never open before. A screen that it would all
// but fill is filled.
const (
	firstWidth  = 1280
	firstHeight = 680
	allButFills = 0.85 // of the width or the height
)

// windowPlace is where a window was last: in pixels of the desktop where the system
// tells them, else only its size, as Fyne counts.
type windowPlace struct {
	Left, Top, Width, Height int
	Maximised                bool
}

// area is a part of the desktop, right and bottom excluded.
type area struct{ left, top, right, bottom int }

// SizeWindow gives the window, before it is shown, the size that it had when it
// was last closed.
func SizeWindow(w fyne.Window, s Settings) {
	size := fyne.NewSize(firstWidth, firstHeight)
	if p, ok := loadPlace(s); ok && !placesWindows {
		size = fyne.NewSize(float32(p.Width), float32(p.Height))
	}
	w.Resize(size)
	w.CenterOnScreen()
}

// PlaceWindow puts the window, once it is shown, where it was when it was last
// closed, as far as that can still be seen. On a screen with little more room
// than a first window needs it is maximised.
func PlaceWindow(w fyne.Window, s Settings) {
	p, known := loadPlace(s)
	placeWindow(w, p, known)
}

// KeepPlace remembers where the window is; for when it closes. Failing to is no
// reason to disturb the officer.
func KeepPlace(w fyne.Window, s Settings) {
	p, ok := placeOf(w)
	if !ok {
		return
	}
	text, err := json.Marshal(p)
	if err == nil {
		err = s.Set(placeKey, string(text))
	}
	if err != nil {
		slog.Warn("the window's place is not kept", "error", err)
	}
}

// loadPlace is what was kept; a place that makes no sense counts as none.
func loadPlace(s Settings) (windowPlace, bool) {
	var p windowPlace
	kept := s.Get(placeKey)
	if kept == "" {
		return p, false
	}
	if err := json.Unmarshal([]byte(kept), &p); err != nil {
		slog.Warn("the window's place is unreadable", "error", err)
		return p, false
	}
	return p, p.Width >= 200 && p.Height >= 150
}

// within moves the place into the area, making it smaller where it must: the
// monitor may be gone, or show less than it did.
func (p windowPlace) within(a area) windowPlace {
	p.Width, p.Height = min(p.Width, a.right-a.left), min(p.Height, a.bottom-a.top)
	p.Left = max(a.left, min(p.Left, a.right-p.Width))
	p.Top = max(a.top, min(p.Top, a.bottom-p.Height))
	return p
}

// fills reports whether the place leaves hardly anything of the area.
func (p windowPlace) fills(a area) bool {
	return float64(p.Width) > allButFills*float64(a.right-a.left) || float64(p.Height) > allButFills*float64(a.bottom-a.top)
}
