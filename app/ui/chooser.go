//go:build !windows

package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/unicode/norm"
)

// chooser is the file dialog where the system's own cannot be had. It shows one
// folder; the line above it holds the path that is chosen, which can also be
// typed. It writes nothing: not even the file to save is touched.
type chooser struct {
	q      fileQuestion
	window fyne.Window
	done   func(paths []string)

	modal  *modal
	path   *entry
	name   *entry // of the file to save
	parent *button
	list   *grid
	count  *widget.Label

	dir    string // shown
	items  []listed
	aim    string          // what the text in path stands for, as spelt on the disk
	marked map[string]bool // paths of the files to open together
}

// show opens the dialog in the folder to start in, or in the officer's own if
// that is gone.
func (q fileQuestion) show(w fyne.Window, done func(paths []string)) {
	c := newChooser(q, w, done)
	c.modal.show()
	c.start()
	if q.save {
		w.Canvas().Focus(c.name)
	} else {
		w.Canvas().Focus(c.path)
	}
}

func newChooser(q fileQuestion, w fyne.Window, done func(paths []string)) *chooser {
	c := &chooser{q: q, window: w, done: done, marked: make(map[string]bool)}
	c.path, c.name = c.newEntry(c.pathKey), c.newEntry(nil)
	c.name.SetText(q.name)
	c.makeList()
	title, verb := c.words()
	yes := newButton(verb, c.accept)
	yes.Importance = widget.HighImportance
	no := newButton(T("dialog.cancel"), func() { c.modal.hide() })
	c.modal = newModal(w, title, c.body(), no, yes)
	c.modal.head = c.head()
	c.modal.width = 860
	c.modal.onEnter, c.modal.onSave, c.modal.onEscape = yes.press, yes.press, no.press
	return c
}

// words are the title and the verb of the button that answers.
func (c *chooser) words() (title, verb string) {
	switch {
	case c.q.folder:
		return T("file.folder_title"), T("file.folder_verb")
	case c.q.save:
		return T("file.save_title"), T("form.save")
	case c.q.several:
		return T("file.several_title"), T("file.open_verb")
	}
	return T("file.open_title"), T("file.open_verb")
}

func (c *chooser) newEntry(onKey func(*fyne.KeyEvent) bool) *entry {
	e := newEntry()
	e.whole, e.raw, e.onKey, e.onShortcut = true, true, onKey, c.key
	return e
}

// head is the path and the ways to other folders.
func (c *chooser) head() fyne.CanvasObject {
	c.parent = newButton(T("file.parent"), c.goUp)
	c.parent.Icon = theme.MoveUpIcon()
	home := newButton(T("file.home"), c.goHome)
	home.Icon = theme.HomeIcon()
	create := newButton(T("file.create"), c.create)
	create.Icon = theme.FolderNewIcon()
	return container.NewVBox(
		container.NewBorder(nil, nil, widget.NewLabel(T("file.path")), nil, c.path),
		container.NewHBox(c.parent, home, create),
	)
}

// body is the list, as high as the window allows, and what belongs to it.
func (c *chooser) body() fyne.CanvasObject {
	room := canvas.NewRectangle(colorPaper)
	room.SetMinSize(fyne.NewSize(0, max(120, min(360, c.window.Canvas().Size().Height-330))))
	c.count = quietLine("")
	c.count.Truncation = fyne.TextTruncateEllipsis
	foot := container.NewBorder(nil, nil, nil, nil, c.count)
	if c.q.several {
		foot = container.NewBorder(nil, nil, nil, quietLine(T("file.several_hint")), c.count)
	}
	all := container.NewVBox(container.NewStack(room, c.list), foot)
	if c.q.save {
		all.Add(container.NewBorder(nil, nil, widget.NewLabel(T("file.save_name")), nil, c.name))
	}
	return all
}

// aimAt makes a path the one that is chosen.
func (c *chooser) aimAt(path string) {
	c.aim = path
	c.path.SetText(norm.NFC.String(path))
}

// typed reports whether the path was typed by the officer.
func (c *chooser) typed() bool { return c.path.Text != norm.NFC.String(c.aim) }
