//go:build (windows || linux) && amd64

package glfw

import (
	"errors"
	"fmt"
	"log/slog"
	"os"
	"strings"

	"fyne.io/fyne/v2/internal/painter/gl"
	"fyne.io/fyne/v2/internal/painter/raster"

	opengl "github.com/go-gl/gl/v2.1/gl"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// renderKey names the environment variable that says how windows are drawn:
// "software", "opengl", or else by OpenGL where the PC can do that.
const renderKey = "THIDUA_RENDER"

// withoutGL is set once OpenGL has failed, so that no further window tries it.
var withoutGL bool

// createViewport makes the window and its painter: for OpenGL, or, where that
// fails, one that a picture in memory is copied to.
func (w *window) createViewport(width, height int) (*glfw.Window, error) {
	mode := os.Getenv(renderKey)
	if mode != "software" && !withoutGL {
		win, err := w.createGL(width, height)
		if err == nil || mode == "opengl" {
			return win, err
		}
		slog.Warn("drawing without OpenGL", "error", err)
		withoutGL = true
	}
	glfw.WindowHint(glfw.ClientAPI, glfw.NoAPI)
	defer glfw.WindowHint(glfw.ClientAPI, glfw.OpenGLAPI)
	win, err := glfw.CreateWindow(width, height, w.title, nil, nil)
	if err != nil {
		return nil, err
	}
	if win == nil {
		return nil, errors.New("no window")
	}
	p := raster.New(w.canvas)
	w.canvas.SetPainter(p)
	w.screen = &screen{window: win, painter: p}
	return win, nil
}

// createGL makes a window and a painter for OpenGL. GLFW's Go package panics at
// some failures, and so does the painter when a shader does not compile.
func (w *window) createGL(width, height int) (win *glfw.Window, err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("OpenGL: %v", reason)
		}
		if err != nil && win != nil {
			glfw.DetachCurrentContext()
			win.Destroy()
			win = nil
		}
	}()
	win, err = glfw.CreateWindow(width, height, w.title, nil, nil)
	if err != nil {
		return win, err
	}
	if win == nil {
		return nil, errors.New("OpenGL: no window")
	}
	win.MakeContextCurrent()
	defer glfw.DetachCurrentContext()
	if err := opengl.Init(); err != nil {
		return win, fmt.Errorf("OpenGL: %w", err)
	}
	renderer := opengl.GoStr(opengl.GetString(opengl.RENDERER))
	slog.Info("OpenGL", "version", opengl.GoStr(opengl.GetString(opengl.VERSION)), "renderer", renderer)
	if strings.Contains(renderer, "GDI Generic") {
		return win, errors.New("OpenGL: only " + renderer)
	}
	p := gl.NewPainter(w.canvas, w)
	p.Init()
	w.canvas.SetPainter(p)
	if glfw.GetPlatform() == glfw.PlatformWayland {
		glfw.SwapInterval(0)
	}
	return win, nil
}

// present shows what has been painted.
func (w *window) present() {
	if w.screen == nil {
		w.viewport.SwapBuffers()
		return
	}
	w.screen.present()
}
