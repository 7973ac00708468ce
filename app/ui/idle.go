package ui

import (
	"time"

	"fyne.io/fyne/v2"
)

// After does something on the UI goroutine after a while, unless it is stopped
// on that before.
func After(wait time.Duration, do func()) (stop func()) {
	stopped := false
	timer := time.AfterFunc(wait, func() {
		fyne.Do(func() {
			if !stopped {
				do()
			}
		})
	})
	return func() {
		stopped = true
		timer.Stop()
	}
}

// WhenIdle does something once, as soon as nobody has used the PC for so long,
// unless it is stopped before. It waits for the first moment at which that can
// be, and then for the next: nothing ticks.
func WhenIdle(w fyne.Window, rest time.Duration, do func()) (stop func()) {
	var look, halt func()
	look = func() {
		left := rest - sinceUse(w)
		if left <= 0 {
			do()
			return
		}
		halt = After(left, look)
	}
	halt = After(rest, look)
	return func() { halt() }
}
