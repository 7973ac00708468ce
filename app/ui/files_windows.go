package ui

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// show shows Windows' own dialog on a thread of its own, as the dialog has a
// message loop of its own, and hands on the answer on the UI goroutine.
func (q fileQuestion) show(w fyne.Window, done func(paths []string)) {
	var owner uintptr // the window that the dialog belongs to, 0 for none
	if native, ok := w.(driver.NativeWindow); ok {
		native.RunNative(func(context any) {
			if window, ok := context.(driver.WindowsWindowContext); ok {
				owner = window.HWND
			}
		})
	}
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		paths, err := askWindows(q, owner)
		fyne.Do(func() {
			uncovered(w, func() {
				if err != nil || len(paths) == 0 {
					ShowError(w, err)
					return
				}
				done(paths)
			})
		})
	}()
}
