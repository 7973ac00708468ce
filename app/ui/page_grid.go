package ui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// makeGrid connects the table to the rows and to what can be done with them.
func (p *TablePage[R]) makeGrid() {
	chosen := loadWidths(p.spec.Settings, p.spec.ID)
	var columns []gridColumn
	for i := range p.spec.Columns {
		c := &p.spec.Columns[i]
		if c.Hidden {
			continue
		}
		p.visible = append(p.visible, i)
		g := gridColumn{title: c.Title, width: c.minWidth(), align: c.Align, wrap: c.Wrap, mark: c.Mark != nil, spark: c.Spark != nil}
		if w, ok := chosen[c.ID]; ok {
			g.width, g.fixed = w, true
		}
		columns = append(columns, g)
	}
	p.grid = newGrid(columns)
	if p.spec.Half {
		p.grid.least = 72
	}
	p.grid.cell = p.cell
	p.grid.spark = func(row, col int) Chart { return p.spec.Columns[p.visible[col]].Spark(p.view.shown[row]) }
	p.grid.onSelect = p.selectionChanged
	p.grid.onSort = func(col int) {
		if p.grid.columns[col].spark {
			return // pictures have no order
		}
		p.view.sortBy(p.visible[col])
		p.keepOrder()
		p.show()
	}
	p.grid.onWidth = func(col int, width float32) {
		saveWidth(p.spec.Settings, p.spec.ID, p.spec.Columns[p.visible[col]].ID, width)
	}
	p.grid.onCell = func(row, col int) {
		if tick := p.spec.Columns[p.visible[col]].Tick; tick != nil {
			tick(p.view.shown[row])
		}
	}
	p.grid.onKey = p.Press
	p.grid.onMenu = p.rowMenu
	p.grid.copyText = p.copyText
	if p.spec.Open != nil {
		p.grid.onOpen = func(row int) { p.spec.Open(p.view.shown[row]) }
	}
}

func (p *TablePage[R]) cell(row, col int) (string, Mark) {
	c := &p.spec.Columns[p.visible[col]]
	r := p.view.shown[row]
	if c.Mark == nil {
		return c.text(r), Mark{}
	}
	return c.text(r), c.Mark(r)
}

// keepOrder remembers the column that the table is ordered by.
func (p *TablePage[R]) keepOrder() {
	column := ""
	if p.view.sortColumn >= 0 {
		column = p.spec.Columns[p.view.sortColumn].ID
	}
	saveSort(p.spec.Settings, p.spec.ID, column, p.view.descending)
}

// takeOrder orders the table as it was when it was last seen.
func (p *TablePage[R]) takeOrder() {
	column, descending := loadSort(p.spec.Settings, p.spec.ID)
	for _, i := range p.visible {
		if c := &p.spec.Columns[i]; column != "" && c.ID == column && c.Spark == nil {
			p.view.sortColumn, p.view.descending = i, descending
		}
	}
}

// shownColumn returns where a column of the spec stands on screen, or -1.
func (p *TablePage[R]) shownColumn(column int) int { return slices.Index(p.visible, column) }

// copyText returns a row as it is pasted into a workbook.
func (p *TablePage[R]) copyText(row int) string {
	var cells []string
	for c := range p.visible {
		if p.grid.columns[c].spark {
			continue
		}
		text, _ := p.cell(row, c)
		cells = append(cells, strings.NewReplacer("\t", " ", "\n", " ").Replace(text))
	}
	return strings.Join(cells, "\t")
}

// rowMenu shows what can be done with a row where the mouse is.
func (p *TablePage[R]) rowMenu(row int, at fyne.Position) {
	var items []*fyne.MenuItem
	if p.spec.Open != nil {
		items = append(items, fyne.NewMenuItem(T("table.open"), func() { p.spec.Open(p.view.shown[row]) }))
	}
	for _, a := range p.actions {
		if a.NeedsRow {
			items = append(items, fyne.NewMenuItem(a.Label, a.Do))
		}
	}
	items = append(items, fyne.NewMenuItem(T("table.copy"), func() {
		fyne.CurrentApp().Clipboard().SetContent(p.copyText(row))
	}))
	if p.spec.Delete != nil {
		items = append(items, fyne.NewMenuItem(T("table.delete"), func() { p.spec.Delete(p.view.shown[row]) }))
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.grid); c != nil {
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at)
	}
}
