package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/data/vn"
)

// RollRow is a line of a [RollField]: somebody, what holds of them, and why
// unless it is the first choice.
type RollRow[S ~string] struct {
	Label string
	Value *S
	Why   *string
}

// Roll is what the lines of a [RollField] have in common.
type Roll[S ~string] struct {
	Choices []Choice[S]
	Reason  string                  // what stands in the empty box of the reason
	All     string                  // on the button that gives everybody the first choice
	Tell    func(values []S) string // what the lines come to
}

// rollField is a roll call: a line for everybody, answered by the keyboard
// alone. Up, Down and Enter go from line to line, Left, Right and the digits
// answer, Tab goes to the reason.
type rollField[S ~string] struct {
	fieldBase
	roll  Roll[S]
	rows  []RollRow[S]
	lines []*rollLine
	sum   *widget.Label
	box   fyne.CanvasObject
}

type rollLine struct {
	marks *segments
	why   *entry
	was   int
	said  string
}

// RollField asks the same of everybody in turn.
func RollField[S ~string](rows []RollRow[S], roll Roll[S], opts ...FieldOption) Field {
	f := &rollField[S]{fieldBase: newFieldBase("", opts), roll: roll, rows: rows, sum: widget.NewLabel("")}
	f.sum.TextStyle.Bold = true
	f.sum.Truncation = fyne.TextTruncateEllipsis
	list := container.NewVBox(container.NewBorder(nil, nil, nil, newButton(roll.All, f.all), f.sum))
	for i, row := range rows {
		l := &rollLine{marks: newSegments(labels(roll.Choices), indexOf(roll.Choices, *row.Value)), why: newEntry()}
		l.was, l.said = l.marks.index, *row.Why
		l.why.SetText(*row.Why)
		l.why.SetPlaceHolder(roll.Reason)
		l.marks.onChange = f.tell
		l.marks.onMove = func(by int) { f.move(i + by) }
		f.lines = append(f.lines, l)
		list.Add(container.New(rollLayout{}, lineLabel(row.Label, Left, false), l.marks, l.why))
	}
	f.box = list
	f.tell()
	return f
}

// all gives everybody the first choice.
func (f *rollField[S]) all() {
	for _, l := range f.lines {
		l.marks.choose(0)
	}
	f.move(0)
}

// move puts the cursor on a line; after the last it leaves the roll.
func (f *rollField[S]) move(to int) {
	c := fyne.CurrentApp().Driver().CanvasForObject(f.sum)
	switch {
	case to >= len(f.lines):
		c.FocusNext()
	case to >= 0:
		c.Focus(f.lines[to].marks)
	}
}

// tell says what the lines come to and asks for the reasons.
func (f *rollField[S]) tell() {
	for _, l := range f.lines {
		l.why.Hidden = l.marks.index <= 0
		l.why.Refresh()
	}
	f.sum.SetText(f.roll.Tell(f.values()))
}

func (f *rollField[S]) values() []S {
	values := make([]S, len(f.lines))
	for i, l := range f.lines {
		if l.marks.index >= 0 {
			values[i] = f.roll.Choices[l.marks.index].Value
		}
	}
	return values
}

func (f *rollField[S]) object() fyne.CanvasObject { return f.box }

func (f *rollField[S]) focus() fyne.Focusable {
	if len(f.lines) == 0 {
		return nil
	}
	return f.lines[0].marks
}

func (f *rollField[S]) changed() bool {
	return slices.ContainsFunc(f.lines, func(l *rollLine) bool { return l.marks.index != l.was || vn.Clean(l.why.Text) != l.said })
}

func (f *rollField[S]) commit() string {
	for i, value := range f.values() {
		*f.rows[i].Value, *f.rows[i].Why = value, ""
		if !f.lines[i].why.Hidden {
			*f.rows[i].Why = vn.Clean(f.lines[i].why.Text)
		}
	}
	return ""
}

// rollLayout gives the name two fifths, the choices what they need and the
// reason the rest; where that is too little the reason stands below.
type rollLayout struct{}

const rollReason = 180 // the least width of a reason

func (rollLayout) widths(objects []fyne.CanvasObject, room float32) (name, marks, why float32, below bool) {
	marks = objects[1].MinSize().Width
	name = min(max(room*0.4, 160), max(room-marks, 120))
	why = room - name - marks - lineGap
	if why < rollReason {
		return name, marks, room - name, true
	}
	return name, marks, why, false
}

// Layout implements fyne.Layout.
func (l rollLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	name, marks, why, below := l.widths(objects, size.Width)
	objects[0].Resize(fyne.NewSize(name, objects[0].MinSize().Height))
	objects[0].Resize(fyne.NewSize(name, objects[0].MinSize().Height))
	line := max(objects[0].MinSize().Height, objects[2].MinSize().Height)
	objects[1].Resize(fyne.NewSize(marks, radioHeight))
	objects[2].Resize(fyne.NewSize(why, objects[2].MinSize().Height))
	objects[0].Move(fyne.NewPos(0, (line-objects[0].Size().Height)/2))
	objects[1].Move(fyne.NewPos(name, (line-radioHeight)/2))
	objects[2].Move(fyne.NewPos(name+marks+lineGap, (line-objects[2].Size().Height)/2))
	if below {
		objects[2].Move(fyne.NewPos(name, line))
	}
}

// MinSize implements fyne.Layout.
func (l rollLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := max(objects[0].MinSize().Height, objects[2].MinSize().Height)
	width := objects[0].Size().Width + objects[1].MinSize().Width
	if objects[2].Position().Y >= height && objects[2].Visible() && width > 0 {
		height += objects[2].MinSize().Height
	}
	return fyne.NewSize(objects[1].MinSize().Width+160, height)
}
