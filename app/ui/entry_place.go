package ui

import "fyne.io/fyne/v2"

// In a text that is wrapped Fyne counts the cursor by row and column, and there
// is neither behind the spaces at which a line is broken: it takes the cursor
// back before them, and what is typed next stands there ("nộidung "). And where
// an edit breaks the lines elsewhere the cursor keeps its row. So the place is
// known here by the letters before it.

// astray is a place that Fyne has no row and column for.
type astray struct {
	at, seen int // where the cursor is, and where Fyne has put it
	text     string
}

// resume takes the cursor to where it was left, if nothing has moved it since.
func (e *entry) resume() {
	if was := e.astray; was.at > was.seen && was.text == e.Text && was.seen == e.CursorTextOffset() {
		e.CursorColumn += was.at - was.seen
	}
	e.astray = astray{}
}

// place puts the cursor before a letter of the text, counted from 0.
func (e *entry) place(at int) {
	if e.CursorTextOffset() == at {
		return
	}
	e.CursorRow = e.rowOf(at)
	e.CursorColumn = at - e.begin(e.CursorRow)
	e.Refresh()
	if seen := e.CursorTextOffset(); seen < at {
		e.astray = astray{at, seen, e.Text}
	}
}

// edit makes a change at the cursor. What stands behind the cursor afterwards
// is what stood behind it before, but for the letters that are deleted there.
func (e *entry) edit(change func(), deletes int) {
	if !e.MultiLine {
		change()
		return
	}
	e.resume()
	behind := len([]rune(e.Text)) - e.CursorTextOffset()
	change()
	e.place(max(0, len([]rune(e.Text))-max(0, behind-deletes)))
}

// TypedRune implements fyne.Focusable.
func (e *entry) TypedRune(r rune) {
	if e.Disabled() {
		return
	}
	if e.MultiLine && e.SelectedText() != "" {
		e.erase()
	}
	e.edit(func() { e.Entry.TypedRune(r) }, 0)
}

// erase deletes what is selected.
func (e *entry) erase() {
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
}

// editKey does what a key does to the text, and reports whether it is such a key.
func (e *entry) editKey(ev *fyne.KeyEvent) bool {
	if !e.MultiLine || e.SelectedText() != "" && ev.Name != fyne.KeyReturn && ev.Name != fyne.KeyEnter {
		return false
	}
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.SelectedText() != "" {
			e.erase()
		}
		e.edit(func() { e.Entry.TypedKey(ev) }, 0)
	case fyne.KeyBackspace:
		e.edit(func() { e.Entry.TypedKey(ev) }, 0)
	case fyne.KeyDelete:
		e.edit(func() { e.Entry.TypedKey(ev) }, 1)
	default:
		return false
	}
	return true
}
