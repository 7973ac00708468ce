package ui

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// command does what a key with Ctrl held does in a text on Windows, and reports
// whether it is such a key: to move, select and delete by words or to either
// end. Fyne knows some of these, stopping elsewhere.
func (e *entry) command(s Shortcut) bool {
	const ctrl, both = fyne.KeyModifierControl, fyne.KeyModifierControl | fyne.KeyModifierShift
	if s.Mod != ctrl && s.Mod != both {
		return false
	}
	text, at, selects := []rune(e.Text), e.CursorTextOffset(), s.Mod == both
	switch s.Key {
	case fyne.KeyHome:
		e.moveTo(0, selects)
	case fyne.KeyEnd:
		e.moveTo(len(text), selects)
	case fyne.KeyLeft:
		e.moveTo(wordBefore(text, at), selects)
	case fyne.KeyRight:
		e.moveTo(wordAfter(text, at), selects)
	case fyne.KeyBackspace:
		e.eraseTo(wordBefore(text, at))
	case fyne.KeyDelete:
		e.eraseTo(wordAfter(text, at))
	case fyne.KeyZ:
		if !selects {
			return false
		}
		e.TypedShortcut(&fyne.ShortcutRedo{})
	default:
		return false
	}
	return true
}

// moveTo puts the cursor before a letter of the text, counted from 0. What it
// passes over becomes part of the selection, or nothing is selected any more.
func (e *entry) moveTo(at int, selects bool) {
	// Fyne's own keys for words are the only way in to begin and end a selection.
	switch {
	case !selects:
		e.Entry.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierControl})
	case e.SelectedText() == "":
		row, column := e.CursorRow, e.CursorColumn
		e.Entry.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyLeft, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift})
		e.CursorRow, e.CursorColumn = row, column
	}
	e.place(at)
	e.Refresh() // the selection too
}

// eraseTo deletes what is selected, else what lies between the cursor and at.
func (e *entry) eraseTo(at int) {
	if e.SelectedText() == "" {
		if at == e.CursorTextOffset() {
			return
		}
		e.moveTo(at, true)
	}
	e.erase()
}

// rowOf is the line of the text, as it is wrapped, in which a letter stands.
func (e *entry) rowOf(at int) int {
	if !e.MultiLine {
		return 0
	}
	// The first that begins behind it: a row that does not exist begins nowhere, at 0.
	next := 1 + sort.Search(len([]rune(e.Text)), func(i int) bool {
		begin := e.begin(i + 1)
		return begin == 0 || begin > at
	})
	return next - 1
}

// begin counts the letters before a row.
func (e *entry) begin(row int) int {
	cursorRow, cursorColumn := e.CursorRow, e.CursorColumn
	e.CursorRow, e.CursorColumn = row, 0
	begin := e.CursorTextOffset()
	e.CursorRow, e.CursorColumn = cursorRow, cursorColumn
	return begin
}

// MouseDown implements desktop.Mouseable.
func (e *entry) MouseDown(ev *desktop.MouseEvent) {
	e.placed = true // the mouse says where
	e.Entry.MouseDown(ev)
}

// DoubleTapped implements fyne.DoubleTappable: a word, or a whole number or day
// with its dots and strokes, is selected.
func (e *entry) DoubleTapped(ev *fyne.PointEvent) {
	from, to := wordAt([]rune(e.Text), e.CursorTextOffset())
	e.Entry.DoubleTapped(ev) // which waits for the third click
	e.moveTo(from, false)
	e.moveTo(to, true)
}
