package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// fieldRow is a field in a form: its label, its input and, below, a hint or
// what is wrong with it.
type fieldRow struct {
	field    Field
	note     *widget.Label
	ask      *fyne.Container // the readings of an ambiguous number
	object   *fyne.Container
	seen     *fyne.Container // where the input stands
	onChange func()          // lays the form out anew

	question string // that ask answers
}

func newFieldRow(f Field) *fieldRow {
	r := &fieldRow{field: f, note: widget.NewLabel(""), ask: container.NewVBox(), onChange: func() {}}
	r.note.Wrapping = fyne.TextWrapWord
	r.note.SizeName = noteSize
	r.ask.Hide()
	r.say("")
	if line, ok := f.(*lineField); ok {
		r.object, r.seen = line.arrange(r)
	} else {
		r.object = container.New(&fieldLayout{label: f.label()}, fieldLabel(f), f.object(), r.note, r.ask)
		r.seen = r.object
	}
	f.attach(r)
	return r
}

// fieldLabel is the name of the field, marked when it must be filled.
func fieldLabel(f Field) fyne.CanvasObject {
	text := f.label()
	if text != "" && f.required() {
		text += " *"
	}
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return l
}

// commit reads the input into the caller's copy and says what is wrong.
func (r *fieldRow) commit() bool {
	r.settle()
	problem := r.field.commit()
	r.say(problem)
	return problem == ""
}

// say shows what is wrong, or the hint when nothing is.
func (r *fieldRow) say(problem string) {
	r.note.Importance = widget.DangerImportance
	if problem == "" {
		problem = r.field.hint()
		r.note.Importance = r.field.hintTone().importance()
	}
	r.note.Hidden = problem == ""
	r.note.SetText(problem)
	r.onChange()
}

// askWhich asks which of the readings is meant, one button each.
func (r *fieldRow) askWhich(question string, readings []string, choose func(i int)) {
	if r.ask.Visible() && r.question == question {
		return // its buttons may just be being pressed
	}
	r.say(question)
	r.question = question
	r.ask.Objects = nil
	for i, reading := range readings {
		r.ask.Add(newButton(reading, func() {
			r.settle()
			r.say("")
			choose(i)
			r.onChange()
		}))
	}
	r.ask.Show()
	r.onChange()
	keepInSight(r.seen) // all of it, with the buttons below the input
}

// settle takes the question away.
func (r *fieldRow) settle() {
	if !r.ask.Visible() {
		return
	}
	r.ask.Objects = nil
	r.ask.Hide()
}

// noteSize is that of hints and of what is wrong.
const noteSize = "helperText"

// labelWidth is the column of field labels.
const labelWidth = 150

// fieldLayout puts the label at the left and the rest under one another at the
// right; without a label the rest has the whole width.
type fieldLayout struct {
	label string
	width float32 // as last laid out
}

// Layout implements fyne.Layout.
func (l *fieldLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.arrange(objects, true)
}

// MinSize implements fyne.Layout.
func (l *fieldLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.indent()+objects[1].MinSize().Width, l.arrange(objects, false))
}

func (l *fieldLayout) indent() float32 {
	if l.label == "" {
		return 0
	}
	return labelWidth
}

// arrange places label, input, note and question and returns their height.
func (l *fieldLayout) arrange(objects []fyne.CanvasObject, move bool) float32 {
	x, y := l.indent(), float32(0)
	room := max(l.width-x, objects[1].MinSize().Width)
	for _, o := range objects[1:] {
		if !o.Visible() {
			continue
		}
		if move {
			o.Move(fyne.NewPos(x, y))
			o.Resize(fyne.NewSize(room, o.MinSize().Height)) // so that text wraps
			o.Resize(fyne.NewSize(room, o.MinSize().Height))
		}
		y += o.MinSize().Height
	}
	if x == 0 {
		objects[0].Hide()
		return y
	}
	if move {
		objects[0].Resize(fyne.NewSize(x, 10))
		objects[0].Resize(fyne.NewSize(x, objects[0].MinSize().Height))
	}
	return max(y, objects[0].MinSize().Height)
}

// body arranges the fields in one column or two.
func (p *formPanel) body() fyne.CanvasObject {
	if p.Columns < 2 {
		list := container.NewVBox()
		for _, row := range p.rows {
			list.Add(row.object)
		}
		if p.Beside != nil {
			return container.New(&columns{gap: 20}, list, container.NewVBox(p.Beside))
		}
		return list
	}
	half := (len(p.rows) + 1) / 2
	left, right := container.NewVBox(), container.NewVBox()
	for i, row := range p.rows {
		if i < half {
			left.Add(row.object)
		} else {
			right.Add(row.object)
		}
	}
	return container.New(&columns{gap: 20}, left, right)
}

// columnWidth is the least width of a column of fields: a label and room to
// type in.
const columnWidth = labelWidth + 220

// columns divides the width evenly with a gap between. Where that leaves too
// little the columns stand one below the other.
type columns struct {
	gap     float32
	stacked bool // as last laid out
}

// Layout implements fyne.Layout.
func (c *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n := float32(len(objects))
	width := (size.Width - c.gap*(n-1)) / n
	if c.stacked = width < columnWidth; c.stacked {
		y := float32(0)
		for _, o := range objects {
			o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
			o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
			o.Move(fyne.NewPos(0, y))
			y += o.MinSize().Height + theme.Padding()
		}
		return
	}
	for i, o := range objects {
		o.Move(fyne.NewPos(float32(i)*(width+c.gap), 0))
		o.Resize(fyne.NewSize(width, size.Height))
	}
}

// MinSize implements fyne.Layout.
func (c *columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	height := theme.Padding() * float32(len(objects)-1)
	for _, o := range objects {
		size = size.Max(o.MinSize())
		height += o.MinSize().Height
	}
	if c.stacked {
		return fyne.NewSize(size.Width, height)
	}
	n := float32(len(objects))
	return fyne.NewSize(size.Width*n+c.gap*(n-1), size.Height)
}
