//go:build (windows || linux) && amd64

package glfw

import (
	"image"

	"fyne.io/fyne/v2/internal/painter/raster"

	"github.com/go-gl/glfw/v3.4/glfw"
)

// screen is a window that a picture in memory is copied to.
type screen struct {
	window  *glfw.Window
	painter *raster.Painter
}

// present copies what has changed since the last time.
func (s *screen) present() {
	pix, size, changed := s.painter.Finish()
	for _, area := range changed {
		s.put(pix, size, area)
	}
}

// expose copies all of the picture again: the system has lost it.
func (s *screen) expose() {
	if pix, size := s.painter.Picture(); len(pix) > 0 {
		s.put(pix, size, image.Rectangle{Max: size})
	}
}
