package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/unicode/norm"
)

// entry is a widget.Entry that hands on the keys and shortcuts it does not
// use, and tells when it gains or loses the focus.
type entry struct {
	widget.Entry
	onKey   func(*fyne.KeyEvent) bool // sees keys first; true means used
	onBlur  func()
	onFocus func()
	width   float32 // at least this wide
	whole   bool    // typing over: all is selected when the cursor arrives

	onShortcut func(Shortcut) bool    // sees shortcuts first; true means used
	onPaste    func(text string) bool // sees what is pasted first; true means used
}

func newEntry() *entry {
	e := &entry{}
	e.Scroll = fyne.ScrollHorizontalOnly
	e.ExtendBaseWidget(e)
	return e
}

func newMultiEntry(lines int) *entry {
	e := &entry{}
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.Scroll = fyne.ScrollVerticalOnly
	e.ExtendBaseWidget(e)
	e.SetMinRowsVisible(lines)
	return e
}

// MinSize implements fyne.Widget.
func (e *entry) MinSize() fyne.Size {
	return e.Entry.MinSize().Max(fyne.NewSize(e.width, 0))
}

// AcceptsTab implements fyne.Tabbable: Tab goes to the next field even from a
// text of several lines.
func (e *entry) AcceptsTab() bool { return false }

// TypedKey implements fyne.Focusable.
func (e *entry) TypedKey(ev *fyne.KeyEvent) {
	if e.onKey != nil && e.onKey(ev) {
		return
	}
	switch {
	case ev.Name == fyne.KeyEscape, isFunctionKey(ev.Name):
		passKey(e, ev)
	case !e.MultiLine && (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter):
		passKey(e, ev)
	default:
		e.Entry.TypedKey(ev)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutPaste:
		if e.onPaste != nil && e.onPaste(s.Clipboard.Content()) {
			return
		}
		e.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: composed{s.Clipboard}, Secondary: s.Secondary})
	case *fyne.ShortcutCut, *fyne.ShortcutCopy, *fyne.ShortcutSelectAll, *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		e.Entry.TypedShortcut(s)
	default:
		if key, ok := s.(fyne.KeyboardShortcut); ok && movesInText(key.Key()) {
			e.Entry.TypedShortcut(s)
			return
		}
		if custom, ok := s.(*desktop.CustomShortcut); ok && e.onShortcut != nil && e.onShortcut(Shortcut{custom.KeyName, custom.Modifier}) {
			return
		}
		passShortcut(e, s)
	}
}

// composed hands on what is pasted with its letters precomposed: a decomposed
// letter would lose one mark at each Backspace. The rest is cleaned on saving.
type composed struct{ fyne.Clipboard }

// Content implements fyne.Clipboard.
func (c composed) Content() string { return norm.NFC.String(c.Clipboard.Content()) }

// FocusGained implements fyne.Focusable.
func (e *entry) FocusGained() {
	e.Entry.FocusGained()
	keepInSight(e)
	if e.whole {
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	if e.onFocus != nil {
		e.onFocus()
	}
}

// FocusLost implements fyne.Focusable.
func (e *entry) FocusLost() {
	e.Entry.FocusLost()
	if e.onBlur != nil {
		e.onBlur()
	}
}

// movesInText reports whether an entry has a use for the key with Ctrl or Alt
// held: to move or delete by words.
func movesInText(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyBackspace, fyne.KeyDelete:
		return true
	}
	return false
}

func isFunctionKey(k fyne.KeyName) bool {
	return len(k) >= 2 && k[0] == 'F' && k[1] >= '1' && k[1] <= '9'
}
