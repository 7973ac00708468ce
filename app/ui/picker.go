package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/data/vn"
)

// picker is an entry with the records that match what is typed below it. The
// list is part of the form and pushes what is below down, so that the cursor
// never leaves the entry.
type picker struct {
	picks   []Pick
	matches []Pick
	at      int // the match that Enter takes
	input   *entry
	list    *fyne.Container
	box     *fyne.Container
	quiet   bool // the text is being set by us
	over    bool // the mouse is on the list
}

const pickRows = 6

func newPicker(picks []Pick) *picker {
	p := &picker{picks: picks, input: newEntry(), list: container.New(tight{})}
	p.input.SetPlaceHolder(T("field.pick.hint"))
	p.input.OnChanged = func(string) {
		if !p.quiet {
			p.search()
		}
	}
	p.input.onKey = p.key
	p.input.onBlur = p.blur
	open := newButton("", p.toggle)
	open.Icon = theme.MenuDropDownIcon()
	p.list.Hide()
	p.box = container.New(tight{}, container.NewBorder(nil, nil, nil, open, p.input), p.list)
	return p
}

func (p *picker) object() fyne.CanvasObject { return p.box }

// id returns the record the text names; ok is false when it names none. An
// empty text is no record, 0.
func (p *picker) id() (id int64, ok bool) {
	text := vn.Fold(p.input.Text)
	if text == "" {
		return 0, true
	}
	for _, pick := range p.picks {
		if pick.Label == p.input.Text {
			return pick.ID, true
		}
	}
	var found []Pick
	for _, pick := range p.picks {
		if vn.Fold(pick.Label) == text {
			found = append(found, pick)
		}
	}
	if len(found) == 1 {
		return found[0].ID, true
	}
	return 0, false
}

func (p *picker) setID(id int64) { p.setText(labelOf(p.picks, id)) }

func (p *picker) setText(text string) {
	p.quiet = true
	p.input.SetText(text)
	p.quiet = false
}

// toggle opens the whole list or closes it.
func (p *picker) toggle() {
	if p.list.Visible() {
		p.close()
		return
	}
	p.matches = p.picks
	p.at = max(0, slices.IndexFunc(p.picks, func(pick Pick) bool { return pick.Label == p.input.Text }))
	p.fill()
	if c := fyne.CurrentApp().Driver().CanvasForObject(p.input); c != nil {
		c.Focus(p.input)
	}
}

// search lists the records that match what is typed.
func (p *picker) search() {
	p.matches, p.at = nil, 0
	for _, pick := range p.picks {
		if vn.Matches(pick.Label, p.input.Text) {
			p.matches = append(p.matches, pick)
		}
	}
	p.fill()
}

// key moves in the list, takes a record with Enter and closes with Esc.
func (p *picker) key(ev *fyne.KeyEvent) bool {
	if ev.Name == fyne.KeyDown && !p.list.Visible() {
		p.toggle()
		return true
	}
	if !p.list.Visible() {
		return false
	}
	switch ev.Name {
	case fyne.KeyDown:
		p.at = min(p.at+1, len(p.matches)-1)
		p.fill()
	case fyne.KeyUp:
		p.at = max(p.at-1, 0)
		p.fill()
	case fyne.KeyReturn, fyne.KeyEnter:
		if p.at < len(p.matches) {
			p.take(p.matches[p.at])
		}
	case fyne.KeyEscape:
		p.close()
	default:
		return false
	}
	return true
}

func (p *picker) take(pick Pick) {
	p.setText(pick.Label)
	p.input.CursorColumn = len([]rune(pick.Label))
	p.close()
}

// blur closes the list when the officer goes on to another field, taking the
// record if only one is left. A click into the list also takes the cursor away.
func (p *picker) blur() {
	if !p.list.Visible() || p.over {
		return
	}
	if len(p.matches) == 1 {
		p.take(p.matches[0])
		return
	}
	p.close()
}

func (p *picker) close() {
	p.over = false
	p.list.Hide()
	p.box.Refresh()
}

// fill shows the part of the matches around the one that Enter takes.
func (p *picker) fill() {
	p.list.Objects = nil
	from := max(0, min(p.at-pickRows/2, len(p.matches)-pickRows))
	for i := from; i < min(from+pickRows, len(p.matches)); i++ {
		p.list.Add(p.row(p.matches[i], i == p.at))
	}
	switch more := len(p.matches) - pickRows; {
	case len(p.matches) == 0:
		p.list.Add(quietLine(T("field.pick.none")))
	case more > 0:
		p.list.Add(quietLine(T("field.pick.more", "Count", more)))
	}
	p.list.Show()
	p.box.Refresh()
	keepInSight(p.box)
}

func (p *picker) row(pick Pick, chosen bool) *pickRow {
	return newPickRow(pick.Label, chosen, func() { p.take(pick) }, func(over bool) { p.over = over })
}

func quietLine(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Importance = widget.LowImportance
	return l
}
