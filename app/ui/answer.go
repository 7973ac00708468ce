package ui

import (
	"log/slog"
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// Answer brings the window to the front whenever another start of the program
// in the same folder calls (see [Call]), until stop. Waiting costs nothing.
// Where the system has no means for it, another start gets no answer.
func Answer(w fyne.Window, folder string) (stop func()) {
	bell, err := newBell(folder)
	if err != nil {
		slog.Warn("other starts get no answer", "error", err)
		return func() {}
	}
	attend(bell.wait, func(caller int) { // only a window that is alive answers
		raise(w)
		bell.answer(caller)
	})
	return sync.OnceFunc(bell.stop)
}

// Call asks the program that has the folder open to come to the front and
// reports whether it has said so within the time given. However the folder is
// spelt, it is the same. A program of another user, of another session of
// Windows or on another PC does not hear.
func Call(folder string, patience time.Duration) bool {
	end := time.Now().Add(patience)
	for {
		rung, heard := ring(folder, time.Until(end))
		if heard {
			return true
		}
		if rung || time.Now().After(end) {
			return false
		}
		time.Sleep(50 * time.Millisecond) // it is only just starting, or closing
	}
}
