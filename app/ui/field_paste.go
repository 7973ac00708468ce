package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// PasteField takes text from another program as it is, with the tabs that
// separate the cells of a workbook. Whoever reads it cleans it.
func PasteField(p *string, opts ...FieldOption) Field {
	return newPasteField(p, 12, opts)
}

// fillField is a pasted text that a button can fill instead.
type fillField struct {
	*pasteField
	fill *button
}

// FillField is a [PasteField] with a button that fetches the text from
// elsewhere: fetch is given what puts it into the field.
func FillField(p *string, verb string, fetch func(put func(text string)), opts ...FieldOption) Field {
	f := &fillField{pasteField: newPasteField(p, 16, opts)}
	f.fill = newButton(verb, func() { fetch(f.put) })
	f.fill.Icon = theme.FolderOpenIcon()
	return f
}

func (f *fillField) object() fyne.CanvasObject {
	return container.NewBorder(container.NewHBox(f.fill), nil, nil, nil, f.input)
}

// copyField is a text to take elsewhere, and whether that was done.
type copyField struct {
	*staticField
	taken *bool
	tick  *check
}

func (f *copyField) changed() bool { return f.tick.Checked }

func (f *copyField) commit() string {
	*f.taken = f.tick.Checked
	return ""
}

// CopyField shows a text that the officer takes to another program, under a
// title, with a button that copies it and a tick that says it was taken;
// copying ticks it.
func CopyField(title, text string, taken *bool) Field {
	tick := newCheck("")
	copying := newButton(T("Copy"), nil)
	copying.Icon = theme.ContentCopyIcon()
	copying.OnTapped = func() {
		fyne.CurrentApp().Clipboard().SetContent(text)
		tick.SetChecked(true)
		copying.Icon = theme.ConfirmIcon()
		copying.SetText(T("copy.done"))
	}
	head := widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	head.Wrapping = fyne.TextWrapWord // whom to call stands at its end
	body := paragraph(text)
	body.Selectable = true
	content := container.NewVBox(container.NewBorder(nil, nil, container.NewVBox(tick), container.NewVBox(copying), head), body)
	return &copyField{&staticField{content: content}, taken, tick}
}

// ObjectField is a part of a form that is only looked at, such as a table.
func ObjectField(o fyne.CanvasObject) Field { return &staticField{content: o} }

// workField is a part of a form with a life of its own.
type workField struct {
	*staticField
	edited func() bool
}

// WorkField is an [ObjectField] in which something can be changed; edited tells
// whether closing the form would lose it.
func WorkField(o fyne.CanvasObject, edited func() bool) Field {
	return &workField{&staticField{content: o}, edited}
}

func (f *workField) changed() bool { return f.edited() }
