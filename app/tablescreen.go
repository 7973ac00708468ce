package app

import (
	"strconv"

	"fyne.io/fyne/v2"

	"thidua/app/ui"
)

// tableScreen is the shape of nearly every screen: a table whose rows are made
// from the ledger on the desk.
type tableScreen[T any] struct {
	page *ui.TablePage[T]
	rows func() []T
}

// fill makes the screen from a table's description and its rows; what all
// tables have in common is added. It fills the screen in place, so that the
// description can already name what the screen does.
func (s *tableScreen[T]) fill(d *desk, spec ui.TableSpec[T], id func(T) int64, rows func() []T) {
	spec.Window, spec.Settings = d.window, d.store
	spec.Key = func(row T) string { return strconv.FormatInt(id(row), 10) }
	spec.Export = d.exportSheet
	if spec.Print == nil {
		spec.Print = d.printSheet
	}
	s.page, s.rows = ui.NewTablePage(spec), rows
}

// Object returns what is placed in the window.
func (s *tableScreen[T]) Object() fyne.CanvasObject { return s.page.Object() }

// Refresh shows the rows as they now are.
func (s *tableScreen[T]) Refresh() { s.page.SetRows(s.rows()) }

// Select brings the row with the id into view.
func (s *tableScreen[T]) Select(id int64) { s.page.Select(strconv.FormatInt(id, 10)) }

// Focus puts the cursor into the table.
func (s *tableScreen[T]) Focus() { s.page.Focus() }

// Find puts the cursor into the filter.
func (s *tableScreen[T]) Find() { s.page.FocusFilter() }

// Press does what a key stands for on the page.
func (s *tableScreen[T]) Press(key ui.Shortcut) bool { return s.page.Press(key) }

// on makes an action of what is done with the selected row.
func (s *tableScreen[T]) on(do func(T)) func() {
	return func() {
		if row, ok := s.page.Selected(); ok {
			do(row)
		}
	}
}
