package ui

import (
	"slices"

	"fyne.io/fyne/v2"
)

// linePage is how many lines the page keys go.
const linePage = 10

// key moves the cursor up and down the column. Enter stays on a figure that
// cannot be read. Home and End go to the first and the last line until the
// figure is being edited.
func (f *lineField) key(ev *fyne.KeyEvent) bool {
	column := f.lines.column(f.column)
	at, last := slices.Index(column, f), len(column)-1
	ready := f.input.Text == f.input.SelectedText()
	switch {
	case ev.Name == fyne.KeyUp:
		f.move(column, at-1)
	case ev.Name == fyne.KeyDown:
		f.move(column, at+1)
	case ev.Name == fyne.KeyPageUp:
		f.move(column, max(at-linePage, 0))
	case ev.Name == fyne.KeyPageDown:
		f.move(column, min(at+linePage, last))
	case ev.Name == fyne.KeyHome && ready:
		f.move(column, 0)
	case ev.Name == fyne.KeyEnd && ready:
		f.move(column, last)
	case ev.Name == fyne.KeyReturn, ev.Name == fyne.KeyEnter:
		if _, _, problem := f.read(); problem != "" {
			f.row.say(problem)
			keepInSight(f.row.seen)
			return true
		}
		f.move(column, at+1)
	default:
		return false
	}
	return true
}

// column lists the fields of a column of figures.
func (l *Lines) column(n int) []*lineField {
	return slices.DeleteFunc(slices.Clone(l.fields), func(f *lineField) bool { return f.column != n })
}

// move puts the cursor into a line; after the last it leaves the table.
func (f *lineField) move(column []*lineField, to int) {
	c := fyne.CurrentApp().Driver().CanvasForObject(f.input)
	switch {
	case to >= len(column):
		c.FocusNext()
	case to >= 0:
		c.Focus(column[to].input)
	}
}
