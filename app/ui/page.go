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
	view    view[R]
	visible []int // indexes of the columns that are shown
	grid    *grid
	filter  *entry
	chips   []*chip
	actions []actionButton
	detail  *detailPane
	footer  *widget.Label
	empty   *emptyNote
	object  fyne.CanvasObject
	key     string // of the selected row, "" for none
}

// actionButton ties an action to its button; rare ones have none.
type actionButton struct {
	Action
	button *button
}

// NewTablePage builds the screen, without rows yet.
func NewTablePage[R any](spec TableSpec[R]) *TablePage[R] {
	p := &TablePage[R]{spec: spec}
	p.view = view[R]{spec: &p.spec, chip: -1, sortColumn: -1}
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
	p.SetRows(nil)
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

// Rows returns all rows, whether the filter shows them or not.
func (p *TablePage[R]) Rows() []R { return p.view.rows }

// Shown returns the rows that the filter lets through, in the order shown.
func (p *TablePage[R]) Shown() []R { return p.view.shown }

// Sheet returns what is shown, as it is exported.
func (p *TablePage[R]) Sheet() Sheet { return p.view.sheet(true) }

// Printout returns what is shown as it is printed: the columns on the screen.
func (p *TablePage[R]) Printout() Sheet { return p.view.sheet(false) }

// Selected returns the selected row, if there is one.
func (p *TablePage[R]) Selected() (R, bool) {
	if i := p.grid.selected; i >= 0 && i < len(p.view.shown) {
		return p.view.shown[i], true
	}
	var none R
	return none, false
}

// Select selects the row with the key and brings it into sight, clearing the
// filter if that hides it. A key without a row selects nothing.
func (p *TablePage[R]) Select(key string) {
	i := p.view.find(key)
	if i < 0 && (p.filter.Text != "" || p.view.chip >= 0) {
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
	p.view.chip = i
	p.view.apply()
	p.show()
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
	if first := p.spec.Empty.Action; first != nil && first.Key != "" && len(p.view.rows) == 0 && s == (Shortcut{first.Key, first.Mod}) {
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

// show brings the screen in line with the view.
func (p *TablePage[R]) show() {
	lines := make([]gridLine, 0, len(p.view.shown))
	for i := range p.view.shown {
		if group, ok := p.view.groupBefore(i); ok {
			lines = append(lines, gridLine{row: -1, group: group})
		}
		lines = append(lines, gridLine{row: i})
	}
	p.grid.selected = p.view.find(p.key)
	p.grid.sortColumn, p.grid.descending = p.shownColumn(p.view.sortColumn), p.view.descending
	p.grid.setLines(lines)
	p.grid.reveal(p.grid.selected)
	p.grid.Refresh()
	high := p.object.MinSize().Height
	p.showCounts()
	if p.object.MinSize().Height != high { // longer counts take another line
		p.object.Refresh()
	}
	p.showEmpty()
	p.selectionChanged(p.grid.selected)
}

// selectionChanged follows the selection: detail pane and buttons.
func (p *TablePage[R]) selectionChanged(row int) {
	selected := row >= 0 && row < len(p.view.shown)
	if selected {
		p.key = p.spec.Key(p.view.shown[row])
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
		p.spec.OnSelect(p.view.shown[row])
	}
	if p.detail == nil {
		return
	}
	if selected {
		p.detail.set(p.spec.Detail(p.view.shown[row]))
	} else {
		p.detail.set(nil)
	}
}
