package ui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
	"golang.org/x/text/unicode/norm"

	"thidua/data/vn"
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
	raw     bool    // a path on the disk, whose letters stay as they are
	placed  bool    // the cursor has been here
	astray  astray  // where it is, if Fyne cannot tell

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

// KeyDown implements desktop.Keyable.
func (e *entry) KeyDown(ev *fyne.KeyEvent) {
	noteUse(e)
	e.Entry.KeyDown(ev)
}

// TypedKey implements fyne.Focusable.
func (e *entry) TypedKey(ev *fyne.KeyEvent) {
	if e.onKey != nil && e.onKey(ev) || e.editKey(ev) {
		return
	}
	e.resume()
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
	e.resume()
	switch s := s.(type) {
	case *fyne.ShortcutPaste:
		e.paste(s.Clipboard.Content())
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		e.moveTo(e.CursorTextOffset(), false) // Fyne would keep a selection of what is no more
		e.Entry.TypedShortcut(s)
	case *fyne.ShortcutCut, *fyne.ShortcutCopy, *fyne.ShortcutSelectAll:
		e.Entry.TypedShortcut(s)
	case *desktop.CustomShortcut:
		key := Shortcut{s.KeyName, s.Modifier}
		if !e.command(key) && (e.onShortcut == nil || !e.onShortcut(key)) {
			passShortcut(e, s)
		}
	default:
		passShortcut(e, s)
	}
}

// paste puts a text from the clipboard in, with its letters composed: a
// decomposed one would lose one mark at each Backspace, and what cannot be seen
// could not be deleted.
func (e *entry) paste(text string) {
	if !e.raw {
		text = vn.Pasted(text)
	}
	if e.onPaste != nil && e.onPaste(text) {
		return
	}
	if !e.MultiLine {
		text = strings.NewReplacer("\n", " ", "\t", " ").Replace(strings.TrimRight(text, "\r\n")) // a cell of a workbook ends with its line
	}
	if e.SelectedText() != "" {
		e.erase()
	}
	e.edit(func() { e.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: pasted(text)}) }, 0)
}

// FocusGained implements fyne.Focusable.
func (e *entry) FocusGained() {
	e.Entry.FocusGained()
	keepInSight(e)
	if !e.placed { // where one goes on
		e.placed = true
		e.moveTo(len([]rune(e.Text)), false)
	}
	if e.whole {
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	if e.onFocus != nil {
		e.onFocus()
	}
}

// FocusLost implements fyne.Focusable. Letters typed with their marks apart, as
// Windows' own Vietnamese keyboard does, are composed only now: the keyboard
// counts on what it has typed.
func (e *entry) FocusLost() {
	e.Entry.FocusLost()
	if !e.raw && !norm.NFC.IsNormalString(e.Text) {
		e.SetText(norm.NFC.String(e.Text))
	}
	if e.onBlur != nil {
		e.onBlur()
	}
}

func isFunctionKey(k fyne.KeyName) bool {
	return len(k) >= 2 && k[0] == 'F' && k[1] >= '1' && k[1] <= '9'
}
