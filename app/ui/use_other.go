//go:build !windows

package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// sensor lies under everything in a window and keeps when the window was last
// used, where the system does not tell.
type sensor struct {
	widget.BaseWidget
	used time.Time
}

// sensed is the content with a sensor under it.
func sensed(content fyne.CanvasObject) fyne.CanvasObject {
	s := &sensor{used: time.Now()}
	s.ExtendBaseWidget(s)
	return container.NewStack(s, content)
}

// Cursor implements desktop.Cursorable. It is asked for whenever the mouse moves
// over the window.
func (s *sensor) Cursor() desktop.Cursor {
	s.used = time.Now()
	return desktop.DefaultCursor
}

// CreateRenderer implements fyne.Widget.
func (s *sensor) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}

func sensorOf(c fyne.Canvas) *sensor {
	stack, ok := c.Content().(*fyne.Container)
	if !ok || len(stack.Objects) == 0 {
		return nil
	}
	s, _ := stack.Objects[0].(*sensor)
	return s
}

// noteUse notes that something in a window is used.
func noteUse(o fyne.CanvasObject) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil {
		if s := sensorOf(c); s != nil {
			s.used = time.Now()
		}
	}
}

// sinceUse is how long nobody has moved the mouse over the window or pressed a
// key in it.
func sinceUse(w fyne.Window) time.Duration {
	if s := sensorOf(w.Canvas()); s != nil {
		return time.Since(s.used)
	}
	return 0
}
