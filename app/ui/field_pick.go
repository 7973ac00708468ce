package ui

import (
	"slices"

	"fyne.io/fyne/v2"
)

// Pick is a record that a field can point to.
type Pick struct {
	ID    int64
	Label string
}

// pickField points to one of many records, found by typing.
type pickField struct {
	fieldBase
	value *int64
	was   int64
	input *picker
}

// PickField points to one of many records, such as a unit: typing any part of
// its name, with or without diacritics, narrows the list. No record is 0.
func PickField(label string, p *int64, picks []Pick, opts ...FieldOption) Field {
	f := &pickField{fieldBase: newFieldBase(label, opts), value: p, was: *p, input: newPicker(picks)}
	f.input.setID(*p)
	return f
}

func (f *pickField) object() fyne.CanvasObject { return f.narrow(f.input.object()) }
func (f *pickField) focus() fyne.Focusable     { return f.input.input }

func (f *pickField) changed() bool {
	id, ok := f.input.id()
	return !ok || id != f.was
}

func (f *pickField) commit() string {
	id, ok := f.input.id()
	switch {
	case !ok:
		return T("field.pick.unknown", "Text", f.input.input.Text)
	case id == 0 && f.must:
		return f.missing()
	}
	*f.value = id
	return ""
}

// labelOf returns the label of the record, "" when there is none.
func labelOf(picks []Pick, id int64) string {
	if i := slices.IndexFunc(picks, func(p Pick) bool { return p.ID == id }); i >= 0 {
		return picks[i].Label
	}
	return ""
}
