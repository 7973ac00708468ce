package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// TablePage is a whole table screen: actions, filter, table, the detail of the
// selected row, and counts. Every list of the program is one.
type TablePage[R any] struct {
	spec    TableSpec[R]
	asked   Asked
	rows    source[R]
	view    *view[R]  // which is where the rows come from, unless they
	pager   *pager[R] // stay in the store
	visible []int     // indexes of the columns that are shown
	grid    *grid
	filter  *entry
	chips   []*chip
	actions []actionButton
	detail  *detailPane
	footer  *widget.Label
	empty   *emptyNote
	object  fyne.CanvasObject
	key     string // of the selected row, "" for none
	chosen  R      // the selected row
	awaited bool   // the selected row is on its way
	astray  bool   // it is not known where the selected row stands
}

// source is where the rows of a table come from: a [view] has all of them, a
// [pager] those that are looked at.
type source[R any] interface {
	row(i int) (R, bool) // false while it is on its way
	found() int
	counted() Counted
}

// actionButton ties an action to its button; rare ones have none.
type actionButton struct {
	Action
	button *button
}

// NewTablePage builds the screen, without rows yet.
func NewTablePage[R any](spec TableSpec[R]) *TablePage[R] {
	p := &TablePage[R]{spec: spec, asked: Asked{Chip: -1}}
	if spec.Paged != nil {
		p.pager = newPager(p)
		p.rows = p.pager
	} else {
		p.view = &view[R]{spec: &p.spec}
		p.rows = p.view
	}
	p.makeGrid()
	p.takeOrder()
	p.makeFilter()
	p.footer = widget.NewLabel("")
	p.footer.Truncation = fyne.TextTruncateEllipsis
	p.empty = newEmptyNote()
	var middle fyne.CanvasObject = container.NewStack(p.grid, p.empty.object)
	if spec.Detail != nil {
		p.detail = newDetailPane(middle, spec.DetailWidth)
		middle = p.detail.object
	}
	p.object = container.NewBorder(p.toolbar(), low(p.footer), nil, nil, middle)
	if p.view != nil {
		p.view.apply(p.asked)
	}
	p.show()
	return p
}

// Object returns the screen to be placed in the window.
func (p *TablePage[R]) Object() fyne.CanvasObject { return p.object }

// SetRows shows other rows. The filter, the order and, if its row is still
// there, the selection stay.
func (p *TablePage[R]) SetRows(rows []R) {
	p.view.setRows(rows)
	p.show()
}

// Rows returns all rows, whether the filter shows them or not. They are not at
// hand when the table is paged.
func (p *TablePage[R]) Rows() []R { return p.view.rows }

// Shown returns the rows that the filter lets through, in the order shown. They
// are not at hand when the table is paged.
func (p *TablePage[R]) Shown() []R { return p.view.shown }

// Asked is what the rows shown have been asked for by.
func (p *TablePage[R]) Asked() Asked { return p.asked }

// Counted counts what is shown; in a paged table, as last counted.
func (p *TablePage[R]) Counted() Counted { return p.rows.counted() }

// Found is the number of rows shown; in a paged table that has just been asked
// anew, as far as is known.
func (p *TablePage[R]) Found() int { return p.rows.found() }

// Sheet returns what is shown, as it is exported.
func (p *TablePage[R]) Sheet() Sheet { return p.sheet(true) }

// printout returns what is shown as it is printed: the columns on the screen.
func (p *TablePage[R]) printout() Sheet { return p.sheet(false) }

func (p *TablePage[R]) sheet(hidden bool) Sheet {
	if p.pager != nil {
		return p.parts(hidden)
	}
	return p.view.sheet(hidden)
}

// Selected returns the selected row, if there is one.
func (p *TablePage[R]) Selected() (row R, ok bool) {
	if p.grid.selected < 0 || p.awaited {
		return row, false
	}
	return p.chosen, true
}

// Select selects the row with the key and brings it into sight, clearing the
// filter if that hides it. A key without a row selects nothing.
func (p *TablePage[R]) Select(key string) {
	if p.pager != nil {
		p.seek(key)
		return
	}
	i := p.view.find(key)
	if i < 0 && (p.filter.Text != "" || p.asked.Chip >= 0) {
		p.clearFilter()
		i = p.view.find(key)
	}
	if i < 0 {
		p.key = ""
	}
	p.grid.selectRow(i)
}

// SelectChip shows only the rows of chip i; -1 shows all.
func (p *TablePage[R]) SelectChip(i int) {
	asked := p.asked
	asked.Chip = i
	p.ask(asked)
}

// ask shows what is now asked for.
func (p *TablePage[R]) ask(asked Asked) {
	p.asked = asked
	if p.pager != nil {
		p.pager.turn()
		return
	}
	p.view.apply(asked)
	p.show()
}

// none reports whether the table has no rows at all.
func (p *TablePage[R]) none() bool {
	if p.pager != nil {
		return p.pager.answered && p.asked.everything() && p.Found() == 0
	}
	return len(p.view.rows) == 0
}

// Filter puts text into the filter box.
func (p *TablePage[R]) Filter(text string) { p.filter.SetText(text) }

// FocusFilter puts the cursor into the filter box.
func (p *TablePage[R]) FocusFilter() { p.focus(p.filter) }

// Focus puts the cursor into the table, so that the arrow keys move in it.
func (p *TablePage[R]) Focus() { p.focus(p.grid.body) }

// Press does the action whose key it is, as when the key is pressed in the
// table, and reports whether there was one.
func (p *TablePage[R]) Press(s Shortcut) bool {
	if s == (Shortcut{fyne.KeyF, fyne.KeyModifierControl}) {
		p.FocusFilter()
		return true
	}
	if s == (Shortcut{Key: fyne.KeyDelete}) && p.spec.Delete != nil {
		if row, ok := p.Selected(); ok {
			p.spec.Delete(row)
		}
		return true
	}
	if s == (Shortcut{Key: fyne.KeySpace}) && p.tick() {
		return true
	}
	if first := p.spec.Empty.Action; first != nil && first.Key != "" && p.none() && s == (Shortcut{first.Key, first.Mod}) {
		first.Do()
		return true
	}
	for _, a := range p.actions {
		if a.Key != "" && s == (Shortcut{a.Key, a.Mod}) {
			p.do(a.Action)
			return true
		}
	}
	return false
}

// tick ticks or unticks the selected row and reports whether rows can be.
func (p *TablePage[R]) tick() bool {
	for i := range p.spec.Columns {
		if tick := p.spec.Columns[i].Tick; tick != nil {
			if row, ok := p.Selected(); ok {
				tick(row)
			}
			return true
		}
	}
	return false
}

// do does an action unless it needs a row and there is none.
func (p *TablePage[R]) do(a Action) {
	if _, ok := p.Selected(); ok || !a.NeedsRow {
		a.Do()
	}
}

func (p *TablePage[R]) focus(o fyne.Focusable) {
	if p.spec.Window != nil { // a page that was never painted has no canvas of its own yet
		p.spec.Window.Canvas().Focus(o)
	}
}

// show brings the screen in line with the rows.
func (p *TablePage[R]) show() {
	if p.view != nil {
		p.grid.selected = p.view.find(p.key)
	}
	p.paint()
	p.grid.reveal(p.grid.selected)
	p.selectionChanged(p.grid.selected)
}

// paint draws the rows, and what is told of them.
func (p *TablePage[R]) paint() {
	p.grid.sortColumn, p.grid.descending = p.shownColumn(p.asked.Column), p.asked.Descending
	p.setLines()
	p.grid.Refresh()
	p.tell()
}

// manyRows are too many for each to be measured at a keystroke.
const manyRows = 10_000

// setLines gives the table its lines. Rows that may wrap, or stand under group
// lines, are measured one by one; others, very many and those in the store are
// even.
func (p *TablePage[R]) setLines() {
	if p.view == nil || p.spec.Group == nil && (!p.grid.wraps() || p.Found() > manyRows) {
		p.grid.setEven(p.Found())
		return
	}
	lines := make([]gridLine, 0, len(p.view.shown))
	for i := range p.view.shown {
		if group, ok := p.view.groupBefore(i); ok {
			lines = append(lines, gridLine{row: -1, group: group})
		}
		lines = append(lines, gridLine{row: i})
	}
	p.grid.setLines(lines)
}

// tell brings what is told of the rows up to date.
func (p *TablePage[R]) tell() {
	high := p.object.MinSize().Height
	p.showCounts()
	if p.object.MinSize().Height != high { // longer counts take another line
		p.object.Refresh()
	}
	p.showEmpty()
}

// selectionChanged follows the selection. While the row is on its way, all
// stays as it is.
func (p *TablePage[R]) selectionChanged(row int) {
	chosen, selected := p.rows.row(row)
	p.astray = false
	if p.awaited = row >= 0 && !selected; !p.awaited {
		p.choose(chosen, selected)
	}
}

// choose brings detail pane and buttons in line with what has been selected.
func (p *TablePage[R]) choose(chosen R, selected bool) {
	p.chosen = chosen
	if selected {
		p.key = p.spec.Key(chosen)
	}
	for _, a := range p.actions {
		if a.button != nil && a.Name != nil {
			a.button.SetText(a.Name())
		}
		if a.button == nil || !a.NeedsRow {
			continue
		}
		if selected {
			a.button.Enable()
		} else {
			a.button.Disable()
		}
	}
	if selected && p.spec.OnSelect != nil {
		p.spec.OnSelect(chosen)
	}
	if p.detail == nil {
		return
	}
	if selected {
		p.detail.set(p.spec.Detail(chosen))
	} else {
		p.detail.set(nil)
	}
}
