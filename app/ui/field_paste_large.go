package ui

import (
	"strings"

	"fyne.io/fyne/v2"
)

// The sizes of a pasted text, in bytes. An entry lays out all it has at each
// key: beyond the first of them the window would stand still.
const (
	pasteWhole = 20_000  // put into the entry as it is
	pasteShown = 4_000   // shown of a longer one
	pasteMost  = 1 << 20 // taken at all
)

// pasteField takes texts of any length: of a long one only the beginning stands
// in the entry, and a line that stands for the rest.
type pasteField struct {
	*textField
	rests []pastedRest
}

// pastedRest is the part of a pasted text that is not shown.
type pastedRest struct{ mark, text string }

func newPasteField(p *string, lines int, opts []FieldOption) *pasteField {
	f := &pasteField{textField: newTextField("", p, newMultiEntry(lines), func(s string) string { return s }, opts)}
	f.input.onPaste = f.paste
	f.input.OnChanged = f.edited
	return f
}

// text is what was pasted and typed, with what is not shown.
func (f *pasteField) text() string {
	text := f.input.Text
	for _, rest := range f.rests {
		text = strings.Replace(text, rest.mark, rest.text, 1)
	}
	return text
}

func (f *pasteField) commit() string {
	*f.value = f.text()
	return ""
}

// paste takes a long text past the entry.
func (f *pasteField) paste(text string) bool {
	if len(f.input.Text)+len(text) <= pasteWhole {
		return false
	}
	if f.accepts(len(f.text()) + len(text)) {
		f.input.Entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: pasted(f.shorten(text))})
	}
	return true
}

// put replaces all there is by a text from elsewhere.
func (f *pasteField) put(text string) {
	if !f.accepts(len(text)) {
		return
	}
	f.rests = nil
	if len(text) > pasteWhole {
		text = f.shorten(text)
	}
	f.input.SetText(text)
}

// accepts refuses what no document of an office comes to.
func (f *pasteField) accepts(size int) bool {
	if size > pasteMost {
		f.row.say(T("paste.too_large"))
		return false
	}
	f.row.say("")
	return true
}

// shorten sets the rest of a text aside and returns what is shown of it.
func (f *pasteField) shorten(text string) string {
	end := strings.LastIndexByte(text[:min(pasteShown, len(text))], '\n') + 1
	rest := text[end:]
	lines := strings.Count(strings.TrimRight(rest, "\r\n"), "\n") + 1
	mark := T("paste.rest", "Lines", lines)
	f.rests = append(f.rests, pastedRest{mark, rest})
	return text[:end] + mark
}

// edited tells when the line that stands for a rest has been changed, for the
// rest goes with it.
func (f *pasteField) edited(text string) {
	for _, rest := range f.rests {
		if text != "" && !strings.Contains(text, rest.mark) {
			f.row.say(T("paste.rest_gone"))
			return
		}
	}
	f.row.say("")
}

// pasted is a clipboard with a text of its own.
type pasted string

// Content implements fyne.Clipboard.
func (p pasted) Content() string { return string(p) }

// SetContent implements fyne.Clipboard; nothing is copied to it.
func (pasted) SetContent(string) {}
