package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// TapLabel returns one line of text that does something when clicked; it is
// shortened with "…" where it does not fit.
func TapLabel(text string, do func()) fyne.CanvasObject {
	l := &tapLabel{do: do}
	l.Text, l.Truncation = text, fyne.TextTruncateEllipsis
	l.ExtendBaseWidget(l)
	return l
}

type tapLabel struct {
	widget.Label
	do func()
}

// Tapped implements fyne.Tappable.
func (l *tapLabel) Tapped(*fyne.PointEvent) { l.do() }

// Cursor implements desktop.Cursorable.
func (l *tapLabel) Cursor() desktop.Cursor { return desktop.PointerCursor }
