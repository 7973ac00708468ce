package desk

import (
	"hash/fnv"
	"strconv"

	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/data/report"
)

// Table is the shape of nearly every screen: a table whose rows are made
// from the ledger on the desk.
type Table[T any] struct {
	Page *ui.TablePage[T]
	rows func() []T
}

// Fill makes the screen from a table's description and its rows; what all
// tables have in common is added. It fills the screen in place, so that the
// description can already name what the screen does. A paged table has no rows
// to be made.
func (s *Table[T]) Fill(d *Desk, spec ui.TableSpec[T], id func(T) int64, rows func() []T) {
	spec.Window, spec.Settings = d.Window, d.Store
	spec.Key = func(row T) string { return strconv.FormatInt(id(row), 10) }
	spec.Export = d.ExportSheet
	if spec.Print == nil {
		spec.Print = d.PrintSheet
	}
	s.Page, s.rows = ui.NewTablePage(spec), rows
}

// Object returns what is placed in the window.
func (s *Table[T]) Object() fyne.CanvasObject { return s.Page.Object() }

// Refresh shows the rows as they now are.
func (s *Table[T]) Refresh() {
	if s.rows == nil {
		s.Page.Reread()
		return
	}
	s.Page.SetRows(s.rows())
}

// Select brings the row with the id into view.
func (s *Table[T]) Select(id int64) { s.Page.Select(strconv.FormatInt(id, 10)) }

// Focus puts the cursor into the table.
func (s *Table[T]) Focus() { s.Page.Focus() }

// Find puts the cursor into the filter.
func (s *Table[T]) Find() { s.Page.FocusFilter() }

// Press does what a key stands for on the page.
func (s *Table[T]) Press(key ui.Shortcut) bool { return s.Page.Press(key) }

// On makes an action of what is done with the selected row.
func (s *Table[T]) On(do func(T)) func() {
	return func() {
		if row, ok := s.Page.Selected(); ok {
			do(row)
		}
	}
}

// PartID tells parts apart from one wording of the report to the next.
func PartID(p report.Part) int64 {
	h := fnv.New64a()
	h.Write([]byte(p.Key))
	return int64(h.Sum64() >> 1)
}
