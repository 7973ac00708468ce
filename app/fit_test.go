package app

import (
	"testing"

	"fyne.io/fyne/v2/container"
)

// The office's screens are 1366×768 at up to 125 %; Windows keeps some 70
// pixels for its own bars.
func TestEveryScreenFitsTheOfficesPC(t *testing.T) {
	const width, height = 1366 / 1.25, (768 - 70) / 1.25
	d := sampleDesk(t, "2025-12-08")
	for at, s := range d.places.screens {
		s.Refresh()
		if size := s.Object().MinSize(); size.Width > width || size.Height > height-130 {
			t.Errorf("%s needs %v", at, size)
		}
	}
	scroll, ok := d.window.Content().(*container.Scroll)
	if !ok {
		t.Fatalf("the window shows a %T", d.window.Content())
	}
	if size := scroll.Content.MinSize(); size.Width > width || size.Height > height {
		t.Errorf("the window needs %v", size)
	}
}
