package ui

import (
	"log/slog"

	"fyne.io/fyne/v2"
	"golang.org/x/sys/windows"
)

// OnSystemEnd runs do, on the UI goroutine, when the user signs out or shuts the
// PC down with the window open: Windows then ends the program without closing
// the window. Call it once the window is shown.
func OnSystemEnd(w fyne.Window, do func()) {
	const (
		endSession = 0x16        // WM_ENDSESSION
		procedure  = ^uintptr(3) // GWLP_WNDPROC, -4
	)
	window := handleOf(w)
	if window == 0 {
		return
	}
	user32 := windows.NewLazySystemDLL("user32.dll")
	set, call := user32.NewProc("SetWindowLongPtrW"), user32.NewProc("CallWindowProcW")
	var before uintptr
	ours := windows.NewCallback(func(window, message, wParam, lParam uintptr) uintptr {
		if message == endSession && wParam != 0 {
			do()
		}
		result, _, _ := call.Call(before, window, message, wParam, lParam)
		return result
	})
	before, _, err := set.Call(window, procedure, ours)
	if before == 0 {
		slog.Warn("shutting down is not noticed", "error", err)
	}
}
