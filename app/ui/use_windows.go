package ui

import (
	"log/slog"
	"time"
	"unsafe"

	"fyne.io/fyne/v2"
	"golang.org/x/sys/windows"
)

// sinceUse is how long nobody has touched mouse or keyboard of this PC, in
// whatever program.
func sinceUse(fyne.Window) time.Duration {
	var last struct{ size, tick uint32 } // LASTINPUTINFO
	last.size = uint32(unsafe.Sizeof(last))
	done, _, err := windows.NewLazySystemDLL("user32.dll").NewProc("GetLastInputInfo").Call(uintptr(unsafe.Pointer(&last)))
	if done == 0 {
		slog.Warn("the last input is unknown", "error", err)
		return 0
	}
	now, _, _ := windows.NewLazySystemDLL("kernel32.dll").NewProc("GetTickCount").Call()
	return time.Duration(uint32(now)-last.tick) * time.Millisecond // both begin anew every 49 days
}

// sensed is the content itself: the system tells when it was used.
func sensed(content fyne.CanvasObject) fyne.CanvasObject { return content }

func noteUse(fyne.CanvasObject) {}
