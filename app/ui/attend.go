package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
)

// Attend returns the window with somebody who sees every error before it is
// shown in it. answer reports whether the officer need not be told any more.
// Only of such a window a [Cover] keeps the title, and [WhenIdle] knows when it
// was last used.
func Attend(w fyne.Window, answer func(error) bool) fyne.Window {
	return attended{Window: w, answer: answer}
}

type attended struct {
	fyne.Window
	answer func(error) bool
	above  bool // see Above
}

// RunNative implements driver.NativeWindow, as the window itself does.
func (a attended) RunNative(do func(any)) {
	if native, ok := a.Window.(driver.NativeWindow); ok {
		native.RunNative(do)
	}
}

// SetTitle names the window; a covered one gets its name when it is seen again.
func (a attended) SetTitle(title string) { uncovered(a, func() { a.Window.SetTitle(title) }) }

// SetContent fills the window.
func (a attended) SetContent(content fyne.CanvasObject) { a.Window.SetContent(sensed(content)) }

func answered(w fyne.Window, err error) bool {
	a, ok := w.(attended)
	return ok && a.answer != nil && a.answer(err)
}
