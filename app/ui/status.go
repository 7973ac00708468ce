package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// Status is the quiet line at the foot of the window that says what was just
// done and offers what may follow: undo, open the file, open its folder.
type Status struct {
	window fyne.Window
	text   *widget.Label
	saved  *widget.Label
	links  *fyne.Container
	line   fyne.CanvasObject
}

// NewStatus returns an empty status line; the main window has one.
func NewStatus(w fyne.Window) *Status {
	s := &Status{window: w, text: widget.NewLabel(""), saved: widget.NewLabel(""), links: container.NewHBox()}
	s.text.Truncation = fyne.TextTruncateEllipsis
	s.saved.Importance = widget.LowImportance
	s.line = low(container.NewBorder(nil, nil, nil, container.NewHBox(s.links, s.saved), s.text))
	return s
}

// Object returns the line to be placed in the window.
func (s *Status) Object() fyne.CanvasObject { return s.line }

// Say shows a sentence in place of the last one.
func (s *Status) Say(text string) { s.show(text) }

// SayUndo shows a sentence with a button that takes the action back. The
// button disappears once it was used.
func (s *Status) SayUndo(text string, undo func()) {
	s.show(text, newLink(T("status.undo"), func() {
		s.show("")
		undo()
	}))
}

// SayRedo shows what was undone with a button that does it again.
func (s *Status) SayRedo(text string, redo func()) {
	s.show(text, newLink(T("status.redo"), func() {
		s.show("")
		redo()
	}))
}

// SayFile shows a sentence about the file at path with buttons that open the
// file and the folder it lies in.
func (s *Status) SayFile(text, path string) {
	s.show(text,
		newLink(T("status.open"), func() { ShowError(s.window, OpenPath(path)) }),
		newLink(T("status.folder"), func() { ShowError(s.window, ShowInFolder(path)) }))
}

// Saved notes when the last change was saved.
func (s *Status) Saved(at time.Time) {
	s.saved.SetText(T("status.saved", "Time", at.Format("15:04")))
}

func (s *Status) show(text string, links ...fyne.CanvasObject) {
	s.text.SetText(text)
	s.links.Objects = append(links, layout.NewSpacer())
	s.links.Refresh()
	s.line.Refresh()
}
