package ui

import (
	"log/slog"
	"unsafe"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"golang.org/x/sys/windows"
)

// placesWindows: a program may say where its window goes.
const placesWindows = true

// Windows' own structures and constants, of winuser.h.
type (
	winPoint     struct{ x, y int32 }
	winPlacement struct {
		length, flags, show uint32
		min, max            winPoint
		normal              windows.Rect // counted from the area without the taskbar
	}
	winMonitor struct {
		size          uint32
		monitor, work windows.Rect
		flags         uint32
	}
)

const (
	restoreToMaximised = 2
	nearestMonitor     = 2
)

// placer moves one window by user32.dll.
type placer struct {
	hwnd                               uintptr
	get, set, monitorFrom, monitorInfo *windows.LazyProc
}

func newPlacer(w fyne.Window) (p placer, ok bool) {
	native, ok := w.(driver.NativeWindow)
	if !ok {
		return p, false
	}
	native.RunNative(func(context any) {
		if c, ok := context.(driver.WindowsWindowContext); ok {
			p.hwnd = c.HWND
		}
	})
	user := windows.NewLazySystemDLL("user32.dll")
	p.get, p.set = user.NewProc("GetWindowPlacement"), user.NewProc("SetWindowPlacement")
	p.monitorFrom, p.monitorInfo = user.NewProc("MonitorFromRect"), user.NewProc("GetMonitorInfoW")
	return p, p.hwnd != 0
}

func (p placer) placement() (winPlacement, bool) {
	var now winPlacement
	now.length = uint32(unsafe.Sizeof(now))
	done, _, err := p.get.Call(p.hwnd, uintptr(unsafe.Pointer(&now)))
	if done == 0 {
		slog.Warn("the window's place is unknown", "error", err)
	}
	return now, done != 0
}

// areaAt is the room for windows on the monitor that shows most of r, else the
// nearest one, counted as in a placement.
func (p placer) areaAt(r windows.Rect) (area, bool) {
	monitor, _, _ := p.monitorFrom.Call(uintptr(unsafe.Pointer(&r)), nearestMonitor)
	var info winMonitor
	info.size = uint32(unsafe.Sizeof(info))
	if done, _, err := p.monitorInfo.Call(monitor, uintptr(unsafe.Pointer(&info))); done == 0 {
		slog.Warn("the monitor is unknown", "error", err)
		return area{}, false
	}
	x, y := info.work.Left-info.monitor.Left, info.work.Top-info.monitor.Top // a taskbar at the left or above
	work := info.work
	return area{int(work.Left - x), int(work.Top - y), int(work.Right - x), int(work.Bottom - y)}, true
}

func placeWindow(w fyne.Window, kept windowPlace, known bool) {
	p, ok := newPlacer(w)
	if !ok {
		return
	}
	now, ok := p.placement()
	if !ok {
		return
	}
	if !known {
		kept = placeIn(now)
	}
	room, ok := p.areaAt(kept.rect())
	if !ok {
		return
	}
	if !known {
		kept.Maximised = kept.fills(room)
	}
	now.normal, now.flags, now.show = kept.within(room).rect(), 0, windows.SW_SHOWNORMAL
	if kept.Maximised {
		now.show = windows.SW_SHOWMAXIMIZED
	}
	// Twice: on a monitor of another scale Fyne changes the size at the first.
	for range 2 {
		if done, _, err := p.set.Call(p.hwnd, uintptr(unsafe.Pointer(&now))); done == 0 {
			slog.Warn("the window is not where it was", "error", err)
		}
	}
}

func placeOf(w fyne.Window) (windowPlace, bool) {
	p, ok := newPlacer(w)
	if !ok {
		return windowPlace{}, false
	}
	now, ok := p.placement()
	return placeIn(now), ok
}

func placeIn(now winPlacement) windowPlace {
	n := now.normal
	return windowPlace{
		Left: int(n.Left), Top: int(n.Top), Width: int(n.Right - n.Left), Height: int(n.Bottom - n.Top),
		Maximised: now.show == windows.SW_SHOWMAXIMIZED || now.show == windows.SW_SHOWMINIMIZED && now.flags&restoreToMaximised != 0,
	}
}

func (p windowPlace) rect() windows.Rect {
	return windows.Rect{Left: int32(p.Left), Top: int32(p.Top), Right: int32(p.Left + p.Width), Bottom: int32(p.Top + p.Height)}
}
