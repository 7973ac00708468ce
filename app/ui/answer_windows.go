package ui

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"log/slog"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"golang.org/x/sys/windows"
)

// bell is a pair of events that have the name of the folder in the user's
// session: one is set to call, the other to answer.
type bell struct{ called, heard, stopped windows.Handle }

func newBell(folder string) (*bell, error) {
	var b bell
	name, err := bellName(folder)
	if err != nil {
		return nil, err
	}
	for _, event := range []struct {
		handle *windows.Handle
		name   string
	}{{&b.called, name + "-called"}, {&b.heard, name + "-heard"}, {&b.stopped, ""}} {
		var text *uint16
		if event.name != "" {
			if text, err = windows.UTF16PtrFromString(event.name); err != nil {
				return nil, err
			}
		}
		handle, err := windows.CreateEvent(nil, 0, 0, text) // resets itself
		if handle == 0 {
			return nil, err // or else the name is there already, which is no failure
		}
		*event.handle = handle
	}
	return &b, nil
}

// bellName is the same for each spelling of the folder: relative, with other
// capitals, through a link or a drive letter given to it.
func bellName(folder string) (string, error) {
	path, err := windows.UTF16PtrFromString(folder)
	if err != nil {
		return "", err
	}
	handle, err := windows.CreateFile(path, 0, windows.FILE_SHARE_READ|windows.FILE_SHARE_WRITE|windows.FILE_SHARE_DELETE,
		nil, windows.OPEN_EXISTING, windows.FILE_FLAG_BACKUP_SEMANTICS, 0)
	if err != nil {
		return "", err
	}
	defer windows.CloseHandle(handle) //nolint:errcheck // it was only looked through
	name := make([]uint16, 32<<10)
	n, err := windows.GetFinalPathNameByHandle(handle, &name[0], uint32(len(name)), 0)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256([]byte(strings.ToLower(windows.UTF16ToString(name[:n]))))
	return `Local\SoThiDua-` + hex.EncodeToString(sum[:16]), nil
}

// wait waits for a call, and returns false once stopped. Who calls is not known.
func (b *bell) wait() (caller int, ok bool) {
	event, err := windows.WaitForMultipleObjects([]windows.Handle{b.called, b.stopped}, false, windows.INFINITE)
	if err == nil && event == windows.WAIT_OBJECT_0 {
		return 0, true
	}
	for _, handle := range []windows.Handle{b.called, b.heard, b.stopped} {
		err = errors.Join(err, windows.CloseHandle(handle))
	}
	if err != nil {
		slog.Warn("bell not taken away", "error", err)
	}
	return 0, false
}

func (b *bell) answer(int) {
	if err := windows.SetEvent(b.heard); err != nil {
		slog.Warn("another start got no answer", "error", err)
	}
}

func (b *bell) stop() {
	if err := windows.SetEvent(b.stopped); err != nil {
		slog.Warn("bell not stopped", "error", err)
	}
}

// ring calls and waits for the answer. It has not rung when nobody listens.
func ring(folder string, patience time.Duration) (rung, heard bool) {
	name, err := bellName(folder)
	if err != nil {
		return false, false
	}
	called, err := openEvent(name + "-called")
	if err != nil {
		return false, false
	}
	defer windows.CloseHandle(called) //nolint:errcheck // nothing to lose
	answered, err := openEvent(name + "-heard")
	if err != nil {
		return false, false
	}
	defer windows.CloseHandle(answered) //nolint:errcheck // nothing to lose
	// The user has just started this program, which may therefore come to the
	// front: it passes that on.
	const toAnyone = 0xFFFFFFFF
	windows.NewLazySystemDLL("user32.dll").NewProc("AllowSetForegroundWindow").Call(toAnyone) //nolint:errcheck // else it blinks in the taskbar
	if errors.Join(windows.ResetEvent(answered), windows.SetEvent(called)) != nil {
		return false, false
	}
	result, err := windows.WaitForSingleObject(answered, uint32(max(0, patience.Milliseconds())))
	return true, err == nil && result == windows.WAIT_OBJECT_0
}

func openEvent(name string) (windows.Handle, error) {
	text, err := windows.UTF16PtrFromString(name)
	if err != nil {
		return 0, err
	}
	return windows.OpenEvent(windows.SYNCHRONIZE|windows.EVENT_MODIFY_STATE, false, text)
}

// raise brings a window to the front, restored when it was minimised. A dialog
// of Windows over it comes along and keeps the keyboard.
func raise(w fyne.Window) {
	const restore = 9 // SW_RESTORE
	window := handleOf(w)
	user32 := windows.NewLazySystemDLL("user32.dll")
	if small, _, _ := user32.NewProc("IsIconic").Call(window); small != 0 {
		user32.NewProc("ShowWindow").Call(window, restore) //nolint:errcheck // tells how it was shown before
	}
	top, _, _ := user32.NewProc("GetLastActivePopup").Call(window)
	if top != 0 && top != window {
		user32.NewProc("SetForegroundWindow").Call(top) //nolint:errcheck // else it blinks in the taskbar
		return
	}
	w.RequestFocus()
}

// handleOf is what Windows knows a window by, 0 when there is none.
func handleOf(w fyne.Window) (handle uintptr) {
	if native, ok := w.(driver.NativeWindow); ok {
		native.RunNative(func(context any) {
			if window, ok := context.(driver.WindowsWindowContext); ok {
				handle = window.HWND
			}
		})
	}
	return handle
}
