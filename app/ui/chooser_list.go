//go:build !windows

package ui

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"thidua/data/vn"
)

// The columns of the list.
const (
	columnName = iota
	columnChanged
	columnSize // of files only
)

func (c *chooser) makeList() {
	columns := []gridColumn{
		{title: T("file.name"), width: 400, wrap: true, mark: true},
		{title: T("file.changed"), width: 120},
		{title: T("file.size"), width: 110, align: Right},
	}
	if c.q.folder {
		columns = columns[:columnSize]
	}
	c.list = newGrid(columns)
	c.list.sortColumn = columnName
	c.list.cell = c.cell
	c.list.onSelect = c.selected
	c.list.onClick = c.clicked
	c.list.onOpen = c.open
	c.list.onKey = c.key
	c.list.copyText = func(row int) string { return c.items[row].path }
	c.list.onSort = func(column int) {
		c.list.descending = column == c.list.sortColumn && !c.list.descending
		c.list.sortColumn = column
		c.showItems(c.aim)
	}
}

func (c *chooser) cell(row, column int) (string, Mark) {
	item := c.items[row]
	switch {
	case column == columnName:
		return item.name, Mark{Icon: c.icon(item)}
	case column == columnChanged:
		return vn.DateOf(item.changed).String(), Mark{}
	case item.folder:
		return "", Mark{}
	}
	return FileSize(item.size), Mark{}
}

func (c *chooser) icon(item listed) fyne.Resource {
	switch {
	case item.folder:
		return theme.FolderIcon()
	case c.marked[item.path]:
		return theme.CheckButtonCheckedIcon()
	case c.q.several:
		return theme.CheckButtonIcon()
	}
	return theme.FileIcon()
}

// showItems lists the folder in the order of the header, folders first, and
// selects what has the path.
func (c *chooser) showItems(path string) {
	slices.SortStableFunc(c.items, c.compare)
	lines := make([]gridLine, len(c.items))
	for i := range lines {
		lines[i].row = i
	}
	c.list.selected = -1
	c.list.setLines(lines)
	c.list.scroll.ScrollToTop()
	c.list.Refresh()
	if !c.q.folder { // there the folder shown is chosen, not one in it
		c.list.selectRow(slices.IndexFunc(c.items, func(l listed) bool { return l.path == path }))
	}
	c.tellCount()
}

func (c *chooser) compare(a, b listed) int {
	if a.folder != b.folder {
		return truth(b.folder) - truth(a.folder)
	}
	order := 0
	switch c.list.sortColumn {
	case columnSize:
		order = cmp.Compare(a.size, b.size)
	case columnChanged:
		order = a.changed.Compare(b.changed)
	}
	order = cmp.Or(order, vn.Compare(a.name, b.name))
	if c.list.descending {
		return -order
	}
	return order
}

// tellCount says what the list holds, or how many files are marked.
func (c *chooser) tellCount() {
	folders := 0
	for _, item := range c.items {
		folders += truth(item.folder)
	}
	switch files := len(c.items) - folders; {
	case len(c.marked) > 0:
		c.count.SetText(T("file.marked", "Count", len(c.marked)))
	case c.q.folder:
		c.count.SetText(T("file.count_folders", "Count", folders))
	case len(c.q.exts) == 0:
		c.count.SetText(T("file.count", "Folders", folders, "Files", files))
	default:
		c.count.SetText(T("file.count_kinds", "Folders", folders, "Files", files, "Kinds", strings.Join(c.q.exts, " ")))
	}
}

// selected chooses what is selected: as the path, or as the name to save under.
func (c *chooser) selected(row int) {
	switch {
	case row < 0:
	case !c.q.save:
		c.aimAt(c.items[row].path)
	case !c.items[row].folder:
		c.name.SetText(c.items[row].name)
	}
}
