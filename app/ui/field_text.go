package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/data/vn"
)

// textField is one line or several lines of text.
type textField struct {
	fieldBase
	value *string
	was   string
	input *entry
	clean func(string) string
}

// TextField edits a line of text, cleaned by vn.Clean.
func TextField(label string, p *string, opts ...FieldOption) Field {
	return newTextField(label, p, newEntry(), vn.Clean, opts)
}

// MultiField edits several lines of text, cleaned by vn.CleanLines. Enter
// begins a new line there.
func MultiField(label string, p *string, opts ...FieldOption) Field {
	return newTextField(label, p, newMultiEntry(4), vn.CleanLines, opts)
}

func newTextField(label string, p *string, input *entry, clean func(string) string, opts []FieldOption) *textField {
	f := &textField{fieldBase: newFieldBase(label, opts), value: p, was: clean(*p), input: input, clean: clean}
	input.SetText(*p)
	if f.lines > 0 {
		input.SetMinRowsVisible(f.lines)
	}
	return f
}

func (f *textField) object() fyne.CanvasObject { return f.narrow(f.input) }
func (f *textField) focus() fyne.Focusable     { return f.input }
func (f *textField) changed() bool             { return f.clean(f.input.Text) != f.was }

func (f *textField) commit() string {
	text := f.clean(f.input.Text)
	if text == "" && f.must {
		return f.missing()
	}
	*f.value = text
	return ""
}

// staticField is a line of a form that is only read.
type staticField struct {
	fieldBase
	content fyne.CanvasObject
}

// NoteField is a line that explains.
func NoteField(text string) Field {
	l := paragraph(text)
	l.Importance = widget.LowImportance
	return &staticField{content: l}
}

// FixedField shows what cannot be changed beside the fields that can.
func FixedField(label, text string) Field {
	l := paragraph(text)
	l.Selectable = true
	return &staticField{fieldBase: fieldBase{title: label}, content: l}
}

// GroupField is a title over the fields that follow.
func GroupField(title string) Field {
	l := widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.SizeName = theme.SizeNameText
	return &staticField{content: container.NewVBox(l, widget.NewSeparator())}
}

func (f *staticField) object() fyne.CanvasObject { return f.content }
func (f *staticField) focus() fyne.Focusable     { return nil }
func (f *staticField) changed() bool             { return false }
func (f *staticField) commit() string            { return "" }
