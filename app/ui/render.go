package ui

import (
	"errors"
	"fmt"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// renderKey names the environment variable by which the released program's
// Fyne learns how to draw.
const renderKey = "THIDUA_RENDER"

// Rendering is the way of drawing that the environment asks for, "" for none.
func Rendering() string { return os.Getenv(renderKey) }

// SetRendering says how windows shown from now on are drawn: "software",
// "opengl", or anything else for OpenGL where the PC can do that.
func SetRendering(way string) {
	os.Setenv(renderKey, way) //nolint:errcheck // a fixed valid name cannot fail
}

// ShowWindow shows the window and fails when the system made none, of which
// Fyne itself only tells its log, and would then wait for ever.
func ShowWindow(w fyne.Window) (err error) {
	defer func() {
		if reason := recover(); reason != nil { // as GLFW does where there is no pixel format for OpenGL
			err = fmt.Errorf("window: %v", reason)
		}
	}()
	w.Show()
	native, ok := w.(driver.NativeWindow)
	if !ok {
		return nil
	}
	native.RunNative(func(context any) {
		switch context {
		case driver.WindowsWindowContext{}, driver.X11WindowContext{}, driver.WaylandWindowContext{}:
			err = errors.New("the system made no window")
		}
	})
	return err
}
