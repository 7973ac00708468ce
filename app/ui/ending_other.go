//go:build !windows

package ui

import "fyne.io/fyne/v2"

// OnSystemEnd has nothing to add here: when the user leaves the system, programs
// are asked to end and do so as if their window were closed.
func OnSystemEnd(fyne.Window, func()) {}
