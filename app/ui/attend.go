package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// Attend returns the window with somebody who sees every error before it is
// shown in it. answer reports whether the officer need not be told any more.
func Attend(w fyne.Window, answer func(error) bool) fyne.Window { return attended{w, answer} }

type attended struct {
	fyne.Window
	answer func(error) bool
}

// RunNative implements driver.NativeWindow, as the window itself does.
func (a attended) RunNative(do func(any)) {
	if native, ok := a.Window.(driver.NativeWindow); ok {
		native.RunNative(do)
	}
}

func answered(w fyne.Window, err error) bool {
	a, ok := w.(attended)
	return ok && a.answer(err)
}
