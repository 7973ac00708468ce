package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// FocusGained implements fyne.Focusable.
func (b *Board) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (b *Board) FocusLost() { b.shift = false }

// TypedRune implements fyne.Focusable.
func (b *Board) TypedRune(rune) {}

// KeyDown implements desktop.Keyable: with Shift the arrows go further.
func (b *Board) KeyDown(ev *fyne.KeyEvent) { b.hear(ev, true) }

// KeyUp implements desktop.Keyable.
func (b *Board) KeyUp(ev *fyne.KeyEvent) { b.hear(ev, false) }

func (b *Board) hear(ev *fyne.KeyEvent, down bool) {
	if ev.Name == desktop.KeyShiftLeft || ev.Name == desktop.KeyShiftRight {
		b.shift = down
	}
}

// TypedKey implements fyne.Focusable: arrows move the selected box, Page Up and
// Page Down go to another one.
func (b *Board) TypedKey(ev *fyne.KeyEvent) {
	step := boardNudge
	if b.shift {
		step = boardLeap
	}
	move := map[fyne.KeyName][2]float64{
		fyne.KeyLeft: {-step, 0}, fyne.KeyRight: {step, 0}, fyne.KeyUp: {0, -step}, fyne.KeyDown: {0, step},
	}
	switch by, arrow := move[ev.Name]; {
	case arrow:
		if b.Selected >= 0 && b.OnNudge != nil {
			b.OnNudge(by[0], by[1])
		}
	case ev.Name == fyne.KeyPageDown && len(b.Boxes) > 0:
		b.pick((b.Selected + 1) % len(b.Boxes))
	case ev.Name == fyne.KeyPageUp && len(b.Boxes) > 0:
		b.pick((max(b.Selected, 0) + len(b.Boxes) - 1) % len(b.Boxes))
	case ev.Name == fyne.KeyDelete && b.Selected >= 0 && b.OnDelete != nil:
		b.OnDelete()
	default:
		passKey(b, ev)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (b *Board) TypedShortcut(s fyne.Shortcut) {
	if b.OnShortcut != nil {
		if _, ok := s.(*fyne.ShortcutUndo); ok && b.OnShortcut(Shortcut{fyne.KeyZ, fyne.KeyModifierControl}) {
			return
		}
		if custom, ok := s.(*desktop.CustomShortcut); ok && b.OnShortcut(Shortcut{custom.KeyName, custom.Modifier}) {
			return
		}
	}
	passShortcut(b, s)
}

// MouseIn implements desktop.Hoverable.
func (b *Board) MouseIn(ev *desktop.MouseEvent) { b.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (b *Board) MouseMoved(ev *desktop.MouseEvent) {
	b.cursor = desktop.DefaultCursor
	if i, edge := b.hit(ev.Position); b.Still || i < 0 {
		return
	} else if edge {
		b.cursor = desktop.HResizeCursor
		return
	}
	b.cursor = desktop.PointerCursor
}

// MouseOut implements desktop.Hoverable.
func (b *Board) MouseOut() { b.cursor = desktop.DefaultCursor }

// Cursor implements desktop.Cursorable.
func (b *Board) Cursor() desktop.Cursor { return b.cursor }
