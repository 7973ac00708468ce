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
	return newTextField("", p, newMultiEntry(12), func(s string) string { return s }, opts)
}

// CopyField shows a text that the officer takes to another program, under a
// title and with a button that copies it.
func CopyField(title, text string) Field {
	copying := newButton(T("Copy"), nil)
	copying.Icon = theme.ContentCopyIcon()
	copying.OnTapped = func() {
		fyne.CurrentApp().Clipboard().SetContent(text)
		copying.Icon = theme.ConfirmIcon()
		copying.SetText(T("copy.done"))
	}
	head := widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	head.Truncation = fyne.TextTruncateEllipsis
	body := paragraph(text)
	body.Selectable = true
	return ObjectField(container.NewVBox(container.NewBorder(nil, nil, nil, copying, head), body))
}

// ObjectField is a part of a form that is only looked at, such as a table.
func ObjectField(o fyne.CanvasObject) Field { return &staticField{content: o} }
