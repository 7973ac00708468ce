package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
	"github.com/shopspring/decimal"
)

// Lines makes fields of a [Form] the lines of one table, for typing a column of
// figures: Enter and the arrow keys go up and down as in a workbook, and what
// is wrong with a figure, or what it means, stands beside it.
type Lines struct {
	columns []LineColumn
	input   string // the title over the figures
	fields  []*lineField
}

// LineColumn is a column of text before the figures.
type LineColumn struct {
	Title string
	Width float32
	Align Align
}

const (
	lineInput = 150 // width of a figure
	lineGap   = 8
)

// NewLines makes a table without lines yet.
func NewLines(columns []LineColumn, input string) *Lines {
	return &Lines{columns: columns, input: input}
}

// NumberField is the next line: a figure after its texts, one a column. judge,
// which may be nil, says what the figure means as soon as it is typed.
func (l *Lines) NumberField(texts []string, p *decimal.NullDecimal, judge func(decimal.NullDecimal) (string, Tone), opts ...FieldOption) Field {
	f := &lineField{numberField: newFigureField("", p, opts), lines: l, texts: texts, judge: judge}
	f.width = lineInput
	f.input.whole = true
	f.input.onKey = f.key
	f.input.onBlur = f.check
	l.fields = append(l.fields, f)
	return f
}

// header is the line of titles.
func (l *Lines) header() fyne.CanvasObject {
	titles := make([]fyne.CanvasObject, 0, len(l.columns)+2)
	for _, c := range l.columns {
		titles = append(titles, lineLabel(c.Title, c.Align, true))
	}
	titles = append(titles, lineLabel(l.input, Left, true), lineLabel("", Left, false))
	return container.New(&lineLayout{lines: l}, titles...)
}

// lineField is a figure in a line of its own.
type lineField struct {
	*numberField
	lines *Lines
	texts []string
	judge func(decimal.NullDecimal) (string, Tone)
}

// check says beside the figure what is wrong with it, or what it means.
func (f *lineField) check() {
	d, valid, problem := f.read()
	if problem == "" && f.judge != nil {
		f.note, f.tone = f.judge(decimal.NullDecimal{Decimal: d, Valid: valid})
	}
	f.row.say(problem)
}

// key moves the cursor up and down the column. Enter stays on a figure that
// cannot be read.
func (f *lineField) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyUp:
		f.move(-1)
	case fyne.KeyDown:
		f.move(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if _, _, problem := f.read(); problem != "" {
			f.row.say(problem)
			return true
		}
		f.move(1)
	default:
		return false
	}
	return true
}

func (f *lineField) move(by int) {
	c := fyne.CurrentApp().Driver().CanvasForObject(f.input)
	for i, other := range f.lines.fields {
		if other != f {
			continue
		}
		switch i += by; {
		case i >= len(f.lines.fields):
			c.FocusNext()
		case i >= 0:
			c.Focus(f.lines.fields[i].input)
		}
		return
	}
}

// arrange lays the line out in the form.
func (f *lineField) arrange(r *fieldRow) *fyne.Container {
	var objects []fyne.CanvasObject
	for i, text := range f.texts {
		objects = append(objects, lineLabel(text, f.lines.columns[i].Align, false))
	}
	objects = append(objects, f.input, container.NewVBox(r.note, r.ask))
	return container.New(&lineLayout{lines: f.lines}, objects...)
}

func lineLabel(text string, align Align, bold bool) *widget.Label {
	l := paragraph(text)
	l.Alignment, l.TextStyle.Bold = textAlign(align), bold
	return l
}

// lineLayout places texts, figure and note in the columns of the table.
type lineLayout struct {
	lines *Lines
	width float32 // as last laid out
}

// Layout implements fyne.Layout.
func (l *lineLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	height := l.fit(objects)
	x := float32(0)
	for _, o := range objects {
		y := (height - o.MinSize().Height) / 2
		o.Move(fyne.NewPos(x, y))
		x += o.Size().Width + lineGap
	}
}

// MinSize implements fyne.Layout.
func (l *lineLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, l.fit(objects))
}

// fit gives the objects the widths of their columns, so that texts wrap, and
// returns the height of the tallest.
func (l *lineLayout) fit(objects []fyne.CanvasObject) float32 {
	var height float32
	rest := l.width - lineInput - lineGap
	for i, o := range objects {
		width := float32(lineInput)
		switch {
		case i < len(l.lines.columns):
			width = l.lines.columns[i].Width
			rest -= width + lineGap
		case i > len(l.lines.columns):
			width = max(rest, 0)
		}
		o.Resize(fyne.NewSize(width, o.MinSize().Height)) // so that text wraps
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
		height = max(height, o.MinSize().Height)
	}
	return height
}
