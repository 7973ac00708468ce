//go:build !windows

package ui

import "fyne.io/fyne/v2"

// key does what a key means in the list; Alt+Up comes from the entries too.
func (c *chooser) key(s Shortcut) bool {
	switch s {
	case Shortcut{Key: fyne.KeyBackspace}, Shortcut{fyne.KeyUp, fyne.KeyModifierAlt}:
		c.goUp()
	case Shortcut{Key: fyne.KeySpace}:
		c.mark(c.list.selected)
		c.showMarks()
	default:
		return false
	}
	return true
}

// clicked marks with Ctrl as Windows' lists do: the first click with Ctrl also
// marks the file selected before, a click without Ctrl takes all marks away.
func (c *chooser) clicked(before int, mod fyne.KeyModifier) {
	switch {
	case mod&fyne.KeyModifierShortcutDefault == 0:
		clear(c.marked)
	case len(c.marked) == 0 && before != c.list.selected:
		c.mark(before)
		fallthrough
	default:
		c.mark(c.list.selected)
	}
	c.showMarks()
}

// mark marks a file to be opened with others, or takes its mark away.
func (c *chooser) mark(row int) {
	if !c.q.several || row < 0 || c.items[row].folder {
		return
	}
	if path := c.items[row].path; c.marked[path] {
		delete(c.marked, path)
	} else {
		c.marked[path] = true
	}
}

func (c *chooser) showMarks() {
	c.tellCount()
	c.list.body.reset()
}
