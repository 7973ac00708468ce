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
	p.grid.spark = func(row, col int) Chart {
		if r, ok := p.rows.row(row); ok {
			return p.spec.Columns[p.visible[col]].Spark(r)
		}
		return Chart{}
	}
	p.grid.onSelect = p.selectionChanged
	p.grid.onSort = func(col int) {
		if !p.ordered(col) {
			return
		}
		asked := p.asked.by(p.spec.Columns[p.visible[col]].ID)
		saveSort(p.spec.Settings, p.spec.ID, asked.Column, asked.Descending)
		p.ask(asked)
	}
	p.grid.onWidth = func(col int, width float32) {
		saveWidth(p.spec.Settings, p.spec.ID, p.spec.Columns[p.visible[col]].ID, width)
	}
	p.grid.onCell = func(row, col int) {
		if tick := p.spec.Columns[p.visible[col]].Tick; tick != nil {
			p.with(row, tick)
		}
	}
	if p.pager != nil {
		p.grid.want = p.pager.want
	}
	p.grid.onKey = p.Press
	p.grid.onMenu = p.rowMenu
	p.grid.copyText = p.copyText
	if p.spec.Open != nil {
		p.grid.onOpen = func(row int) { p.with(row, p.spec.Open) }
	}
}

// at returns a row that is at hand, as the selected one is wherever it stands.
func (p *TablePage[R]) at(row int) (R, bool) {
	if chosen, ok := p.Selected(); ok && row == p.grid.selected {
		return chosen, true
	}
	return p.rows.row(row)
}

// with does something with a row that is at hand.
func (p *TablePage[R]) with(row int, do func(R)) {
	if r, ok := p.at(row); ok {
		do(r)
	}
}

func (p *TablePage[R]) cell(row, col int) (string, Mark) {
	c := &p.spec.Columns[p.visible[col]]
	r, ok := p.rows.row(row)
	if !ok {
		return "…", Mark{Tone: ToneMuted} // on its way
	}
	if c.Mark == nil {
		return c.text(r), Mark{}
	}
	return c.text(r), c.Mark(r)
}

// ordered reports whether the table can be ordered by a column on screen.
func (p *TablePage[R]) ordered(col int) bool {
	if p.spec.Paged != nil {
		return slices.Contains(p.spec.Paged.Orders, p.spec.Columns[p.visible[col]].ID)
	}
	return !p.grid.columns[col].spark // pictures have no order
}

// takeOrder orders the table as it was when it was last seen.
func (p *TablePage[R]) takeOrder() {
	column, descending := loadSort(p.spec.Settings, p.spec.ID)
	if col := p.shownColumn(column); col >= 0 && p.ordered(col) {
		p.asked.Column, p.asked.Descending = column, descending
	}
}

// shownColumn returns where the column with the id stands on screen, or -1.
func (p *TablePage[R]) shownColumn(id string) int {
	return slices.IndexFunc(p.visible, func(i int) bool { return id != "" && p.spec.Columns[i].ID == id })
}

// copyText returns a row as it is pasted into a workbook.
func (p *TablePage[R]) copyText(row int) string {
	r, ok := p.at(row)
	if !ok {
		return ""
	}
	var cells []string
	for c, i := range p.visible {
		if p.grid.columns[c].spark {
			continue
		}
		text := p.spec.Columns[i].text(r)
		cells = append(cells, strings.NewReplacer("\t", " ", "\n", " ").Replace(text))
	}
	return strings.Join(cells, "\t")
}

// rowMenu shows what can be done with a row where the mouse is.
func (p *TablePage[R]) rowMenu(row int, at fyne.Position) {
	var items []*fyne.MenuItem
	if p.spec.Open != nil {
		items = append(items, fyne.NewMenuItem(T("table.open"), func() { p.with(row, p.spec.Open) }))
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
		items = append(items, fyne.NewMenuItem(T("table.delete"), func() { p.with(row, p.spec.Delete) }))
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.grid); c != nil {
		widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), c, at)
	}
}
