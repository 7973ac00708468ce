package ui

import "fyne.io/fyne/v2"

// Field is one input of a [Form], made by the functions ending in Field. It
// reads into the pointer it was made with when the form is saved.
type Field interface {
	label() string
	hint() string
	hintTone() Tone
	name() string // matches the field an error names, "" for none
	required() bool
	object() fyne.CanvasObject
	focus() fyne.Focusable // nil for what cannot be typed into
	attach(*fieldRow)
	changed() bool
	// commit cleans the input, stores it through the pointer and returns what
	// is wrong with it as a sentence, "" for nothing.
	commit() string
}

// FieldOption changes how a field behaves.
type FieldOption func(*fieldBase)

// Required refuses to save while the field is empty.
func Required() FieldOption { return func(b *fieldBase) { b.must = true } }

// Hint shows a quiet line below the field.
func Hint(text string) FieldOption { return func(b *fieldBase) { b.note = text } }

// Name ties the field to errors that name it.
func Name(field string) FieldOption { return func(b *fieldBase) { b.id = field } }

// Width keeps the input to the width in pixels at 100 %, for short values.
func Width(w float32) FieldOption { return func(b *fieldBase) { b.width = w } }

// Plain writes an [IntField] without grouping its digits, as years are written.
func Plain() FieldOption { return func(b *fieldBase) { b.plain = true } }

// Tall shows so many lines of a [MultiField] at once.
func Tall(n int) FieldOption { return func(b *fieldBase) { b.lines = n } }

// fieldBase is what all fields share.
type fieldBase struct {
	title string
	note  string
	tone  Tone // of the note
	id    string
	must  bool
	width float32
	lines int
	plain bool

	caution func(ids []int64) string // see [Caution]
	row     *fieldRow
}

func newFieldBase(label string, opts []FieldOption) fieldBase {
	b := fieldBase{title: label}
	for _, o := range opts {
		o(&b)
	}
	return b
}

func (b *fieldBase) label() string      { return b.title }
func (b *fieldBase) hint() string       { return b.note }
func (b *fieldBase) hintTone() Tone     { return b.tone }
func (b *fieldBase) name() string       { return b.id }
func (b *fieldBase) required() bool     { return b.must }
func (b *fieldBase) attach(r *fieldRow) { b.row = r }

// missing returns the sentence for an empty field that must be filled.
func (b *fieldBase) missing() string { return T("field.missing", "Field", b.title) }

// narrow keeps an input to the field's width, if it has one.
func (b *fieldBase) narrow(o fyne.CanvasObject) fyne.CanvasObject {
	if b.width <= 0 {
		return o
	}
	return &fyne.Container{Layout: narrowLayout{b.width}, Objects: []fyne.CanvasObject{o}}
}

// narrowLayout gives its object a fixed width at the left.
type narrowLayout struct{ width float32 }

// Layout implements fyne.Layout.
func (l narrowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(min(l.width, size.Width), size.Height))
}

// MinSize implements fyne.Layout.
func (l narrowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize()
}
