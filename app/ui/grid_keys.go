package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained implements fyne.Focusable.
func (b *gridBody) FocusGained() {
	b.g.focused = true
	b.recolor()
}

// FocusLost implements fyne.Focusable.
func (b *gridBody) FocusLost() {
	b.g.focused = false
	b.recolor()
}

// KeyDown implements desktop.Keyable.
func (b *gridBody) KeyDown(*fyne.KeyEvent) { noteUse(b) }

// KeyUp implements desktop.Keyable.
func (b *gridBody) KeyUp(*fyne.KeyEvent) {}

// TypedRune implements fyne.Focusable.
func (b *gridBody) TypedRune(rune) {}

// TypedKey implements fyne.Focusable: move, open, or hand the key on.
func (b *gridBody) TypedKey(ev *fyne.KeyEvent) {
	keepInSight(b.g)
	if row, ok := b.target(ev.Name); ok {
		if row >= 0 {
			b.g.selectRow(row)
		}
		return
	}
	switch {
	case b.g.onOpen != nil && (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter):
		if b.g.selected >= 0 {
			b.g.onOpen(b.g.selected)
		}
	case b.g.onKey != nil && b.g.onKey(Shortcut{Key: ev.Name}):
	default:
		passKey(b, ev)
	}
}

// target returns the row a key moves to, -1 when there are no rows, and
// whether it is a key that moves.
func (b *gridBody) target(key fyne.KeyName) (int, bool) {
	last := b.g.lines.rows() - 1
	now := b.g.selected
	switch key {
	case fyne.KeyDown:
		return min(now+1, last), true
	case fyne.KeyUp:
		return min(max(now-1, 0), last), true
	case fyne.KeyPageDown:
		return min(max(now, 0)+b.page(), last), true
	case fyne.KeyPageUp:
		return min(max(now-b.page(), 0), last), true
	case fyne.KeyHome:
		return min(0, last), true
	case fyne.KeyEnd:
		return last, true
	}
	return -1, false
}

// page is how many rows PageUp and PageDown move.
func (b *gridBody) page() int {
	return max(1, int(b.g.scroll.Size().Height/rowHeight)-1)
}

// TypedShortcut implements fyne.Shortcutable: Ctrl+C copies the row.
func (b *gridBody) TypedShortcut(s fyne.Shortcut) {
	if _, ok := s.(*fyne.ShortcutCopy); ok {
		if b.g.selected >= 0 {
			fyne.CurrentApp().Clipboard().SetContent(b.g.copyText(b.g.selected))
		}
		return
	}
	if custom, ok := s.(*desktop.CustomShortcut); ok && b.g.onKey != nil && b.g.onKey(Shortcut{custom.KeyName, custom.Modifier}) {
		return
	}
	passShortcut(b, s)
}
