package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Shortcut is a key with the modifiers that must be held, none for F1.
type Shortcut struct {
	Key fyne.KeyName
	Mod fyne.KeyModifier
}

// Shortcuts gives the window its keys. They work wherever the cursor is, in a
// table or an entry too, except those an entry needs itself (Ctrl+Z, C, X, V,
// A, Y). While a dialog of the kit is open they belong to the dialog.
// Call it once for a window.
func Shortcuts(w fyne.Window, actions map[Shortcut]func()) {
	c := w.Canvas()
	for s, do := range actions {
		if s.Mod == 0 {
			continue
		}
		c.AddShortcut(s.fyne(), func(typed fyne.Shortcut) {
			if m := topModal(c); m != nil && s != LockKey() {
				m.typedShortcut(typed)
				return
			}
			do()
		})
	}
	for _, s := range dialogKeys() {
		if actions[s] == nil {
			c.AddShortcut(s.fyne(), func(typed fyne.Shortcut) {
				if m := topModal(c); m != nil {
					m.typedShortcut(typed)
				}
			})
		}
	}
	c.SetOnTypedKey(func(ev *fyne.KeyEvent) {
		if m := topModal(c); m != nil {
			m.typedKey(ev)
		} else if do := actions[Shortcut{Key: ev.Name}]; do != nil {
			do()
		}
	})
}

// LockKey is the one key of the window that works in its dialogs too.
func LockKey() Shortcut { return Shortcut{fyne.KeyL, fyne.KeyModifierControl} }

// dialogKeys are keys of dialogs that work wherever the cursor is in them, on a
// button too: those that save, print and enlarge.
func dialogKeys() []Shortcut {
	const ctrl = fyne.KeyModifierControl
	return []Shortcut{
		{fyne.KeyS, ctrl},
		{fyne.KeyS, ctrl | fyne.KeyModifierShift},
		{fyne.KeyReturn, ctrl},
		{fyne.KeyP, ctrl},
		{fyne.Key0, ctrl},
		{fyne.KeyPlus, ctrl},
		{fyne.KeyEqual, ctrl},
		{fyne.KeyEqual, ctrl | fyne.KeyModifierShift},
		{fyne.KeyMinus, ctrl},
	}
}

// fyne returns the shortcut as Fyne's driver announces it, which has types of
// their own for the editing keys.
func (s Shortcut) fyne() fyne.Shortcut {
	if s.Mod == fyne.KeyModifierShortcutDefault {
		switch s.Key {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		case fyne.KeyC:
			return &fyne.ShortcutCopy{}
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		}
	}
	return &desktop.CustomShortcut{KeyName: s.Key, Modifier: s.Mod}
}

// passShortcut hands a shortcut that a focused widget has no use for to the
// dialog it is in, else to the window.
func passShortcut(from fyne.CanvasObject, s fyne.Shortcut) {
	c := fyne.CurrentApp().Driver().CanvasForObject(from)
	if c == nil {
		return
	}
	custom, _ := s.(*desktop.CustomShortcut)
	locks := custom != nil && Shortcut{custom.KeyName, custom.Modifier} == LockKey()
	if m := topModal(c); m != nil && !locks {
		m.typedShortcut(s)
	} else if window, ok := c.(fyne.Shortcutable); ok {
		window.TypedShortcut(s)
	}
}

// passKey hands a key that a focused widget has no use for to the dialog it is
// in, else to the window.
func passKey(from fyne.CanvasObject, ev *fyne.KeyEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(from)
	if c == nil {
		return
	}
	if m := topModal(c); m != nil {
		m.typedKey(ev)
	} else if typed := c.OnTypedKey(); typed != nil {
		typed(ev)
	}
}

// topModal returns the dialog of the kit that is open on c, if its uppermost
// overlay is one. Nothing passes a cover.
func topModal(c fyne.Canvas) *modal {
	if m, ok := c.Overlays().Top().(*modal); ok {
		return m
	}
	return coverOn(c)
}
