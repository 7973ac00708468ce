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
	// Paste takes several cells that were pasted at a line, counted from 0.
	Paste func(line int, text string)
	// Actions stand above the table; their keys are function keys.
	Actions []Action

	columns []LineColumn
	inputs  []string // the titles over the figures
	fields  []*lineField
	sum     *widget.Label // over the titles, hidden while there is nothing to say
	hide    func()        // closes the form
}

// LineColumn is a column of text before the figures.
type LineColumn struct {
	Title string
	Width float32
	Align Align
}

// LineInput is a figure of a line with several. Without a value the line has no
// such figure.
type LineInput struct {
	Value *decimal.NullDecimal
	Name  string // as by [Name]
}

const (
	lineInput = 150 // width of the one figure of a line
	lineShare = 124 // width of one of several
	lineGap   = 8
)

// NewLines makes a table without lines yet, with a figure for each title.
func NewLines(columns []LineColumn, inputs ...string) *Lines {
	l := &Lines{columns: columns, inputs: inputs, sum: widget.NewLabel("")}
	l.sum.Truncation = fyne.TextTruncateEllipsis
	l.sum.TextStyle.Bold = true
	l.sum.Hide()
	return l
}

// Sum says over the titles, where it stays in sight, what the figures come to.
func (l *Lines) Sum(text string, tone Tone) {
	l.sum.Importance = tone.importance()
	l.sum.Hidden = text == ""
	l.sum.SetText(text)
}

// inputWidth is the width of a figure.
func (l *Lines) inputWidth() float32 {
	if len(l.inputs) > 1 {
		return lineShare
	}
	return lineInput
}

// NumberField is the next line: a figure after its texts, one a column. judge,
// which may be nil, says what the figure means as soon as it is typed.
func (l *Lines) NumberField(texts []string, p *decimal.NullDecimal, judge func(decimal.NullDecimal) (string, Tone), opts ...FieldOption) Field {
	line := &figureLine{texts: texts}
	if judge != nil {
		line.judge = func(typed []decimal.NullDecimal) (string, Tone) { return judge(typed[0]) }
	}
	return l.add(line, 0, p, opts)
}

// NumberFields is a line with several figures, one field each. judge is given
// all of them as they are typed.
func (l *Lines) NumberFields(texts []string, inputs []LineInput, judge func([]decimal.NullDecimal) (string, Tone)) []Field {
	line := &figureLine{texts: texts, judge: judge}
	var fields []Field
	for i, in := range inputs {
		if in.Value != nil {
			fields = append(fields, l.add(line, i, in.Value, []FieldOption{Name(in.Name)}))
		}
	}
	return fields
}

func (l *Lines) add(line *figureLine, column int, p *decimal.NullDecimal, opts []FieldOption) *lineField {
	f := &lineField{numberField: newFigureField("", p, opts), lines: l, line: line, column: column}
	f.width = l.inputWidth()
	f.input.whole = true
	f.input.onKey = f.key
	f.input.onBlur = f.check
	line.fields = append(line.fields, f)
	l.fields = append(l.fields, f)
	return f
}

// header is the line of titles.
func (l *Lines) header() fyne.CanvasObject {
	titles := make([]fyne.CanvasObject, 0, len(l.columns)+len(l.inputs)+1)
	for _, c := range l.columns {
		titles = append(titles, lineLabel(c.Title, c.Align, true))
	}
	for _, title := range l.inputs {
		titles = append(titles, lineLabel(title, Left, true))
	}
	titles = append(titles, container.NewWithoutLayout()) // over the notes
	return container.NewVBox(l.bar(), container.New(&lineLayout{lines: l}, titles...))
}

// figureLine is a line with its figures.
type figureLine struct {
	texts  []string
	fields []*lineField
	judge  func([]decimal.NullDecimal) (string, Tone)
	notes  *fyne.Container // beside the figures
	why    *entry          // the reason, shown while the figure is unusual; nil where none is asked for
	reason *string
	was    string // the reason
	object *fyne.Container
}

// tell says beside the figures what they mean, unless one cannot be read.
func (l *figureLine) tell(inputs int) {
	if l.judge == nil {
		return
	}
	typed := make([]decimal.NullDecimal, inputs)
	for _, f := range l.fields {
		d, valid, problem := f.read()
		if problem != "" {
			return
		}
		typed[f.column] = decimal.NullDecimal{Decimal: d, Valid: valid}
	}
	head := l.fields[0]
	head.note, head.tone = l.judge(typed)
	head.row.say("")
}

// lineField is a figure in a line.
type lineField struct {
	*numberField
	lines  *Lines
	line   *figureLine
	column int // among the figures of the line
}

// check says beside the figure what is wrong with it, or what it means.
func (f *lineField) check() {
	_, _, problem := f.read()
	f.row.say(problem)
	f.line.tell(len(f.lines.inputs))
	f.lines.recheck(f.line)
	f.lines.count()
}

// arrange lays the line out in the form, under its first figure; the others
// stand there too and have no room of their own.
func (f *lineField) arrange(r *fieldRow) (own, seen *fyne.Container) {
	line := f.line
	if f != line.fields[0] {
		line.notes.Add(r.note)
		line.notes.Add(r.ask)
		none := container.NewWithoutLayout()
		none.Hide()
		return none, line.object
	}
	var objects []fyne.CanvasObject
	for i, text := range line.texts {
		objects = append(objects, lineLabel(text, f.lines.columns[i].Align, false))
	}
	for range f.lines.inputs {
		objects = append(objects, lineLabel("", Left, false))
	}
	for _, other := range line.fields {
		objects[len(line.texts)+other.column] = other.input
	}
	line.notes = container.NewVBox(r.note, r.ask)
	if line.why != nil {
		line.notes.Add(line.why)
	}
	line.object = container.New(&lineLayout{lines: f.lines}, append(objects, line.notes)...)
	return line.object, line.object
}
