package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Panel is a column of fields beside what they are about. Unlike in a [Form],
// what is typed counts as soon as the officer leaves the field.
type Panel struct {
	rows     []*fieldRow
	box      *fyne.Container
	onChange func()
}

// NewPanel returns a panel without fields. onChange hears that a field has been
// read into its pointer, whether it differs or not.
func NewPanel(onChange func()) *Panel {
	return &Panel{box: container.New(layout.NewCustomPaddedVBoxLayout(3)), onChange: onChange}
}

// Object returns what is placed on the screen.
func (p *Panel) Object() fyne.CanvasObject { return p.box }

// Show puts other fields into the panel. Those of a line share its width.
func (p *Panel) Show(lines ...[]Field) {
	p.rows, p.box.Objects = nil, nil
	for _, fields := range lines {
		line := container.New(&evenly{gap: 8})
		for _, f := range fields {
			row := newPanelRow(f)
			row.onChange = p.box.Refresh
			p.rows = append(p.rows, row)
			line.Add(row.object)
			if heard, ok := f.(hearing); ok {
				heard.hear(func() { p.read(row) })
			}
		}
		p.box.Add(line)
	}
	p.box.Refresh()
}

// Commit reads all fields and reports whether all could be read.
func (p *Panel) Commit() bool {
	good := true
	for _, row := range p.rows {
		good = row.commit() && good
	}
	p.onChange()
	return good
}

func (p *Panel) read(row *fieldRow) {
	if row.commit() {
		p.onChange()
	}
}

// newPanelRow sets a field with its label above it, to be narrow.
func newPanelRow(f Field) *fieldRow {
	r := &fieldRow{field: f, note: widget.NewLabel(""), ask: container.NewVBox(), onChange: func() {}}
	r.note.Wrapping = fyne.TextWrapWord
	r.note.SizeName = noteSize
	r.ask.Hide()
	r.object = container.New(tight{})
	if text := f.label(); text != "" && text != " " {
		label := canvas.NewText(text, colorQuiet)
		label.TextSize = theme.Size(theme.SizeNameCaptionText)
		r.object.Add(label)
	}
	r.object.Add(f.object())
	r.object.Add(r.note)
	r.object.Add(r.ask)
	r.seen = r.object
	f.attach(r)
	r.say("")
	return r
}

// hearing is a field that can tell when the officer has changed it.
type hearing interface{ hear(done func()) }

func (f *numberField) hear(done func()) { f.input.onBlur = done }
func (f *textField) hear(done func())   { f.input.onBlur = done }
func (f *checkField) hear(done func())  { f.input.OnChanged = func(bool) { done() } }

func (f *choiceField[S]) hear(done func()) {
	if list, ok := f.target.(*choice); ok {
		list.OnChanged = func(string) { done() }
	}
}

// evenly divides the width among its objects; each has the height it needs.
type evenly struct{ gap float32 }

// Layout implements fyne.Layout.
func (e *evenly) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n := float32(len(objects))
	width := (size.Width - e.gap*(n-1)) / n
	for i, o := range objects {
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		o.Resize(fyne.NewSize(width, o.MinSize().Height)) // texts that wrap know their height only now
		o.Move(fyne.NewPos(float32(i)*(width+e.gap), 0))
	}
}

// MinSize implements fyne.Layout.
func (e *evenly) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size.Width = max(size.Width, 60) // the widest does not decide: the panel is narrow
		size.Height = max(size.Height, o.MinSize().Height)
	}
	return fyne.NewSize(size.Width*float32(len(objects))+e.gap*float32(max(0, len(objects)-1)), size.Height)
}
