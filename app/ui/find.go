package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// Found is one thing that a search found.
type Found struct {
	Text  string
	Where string // the kind of thing
	Open  func()
}

// Find opens a search box over the window. search is asked at every key; the
// arrows choose among what it found and Enter opens it.
func Find(w fyne.Window, title string, search func(query string) ([]Found, error)) {
	f := &finder{search: search, input: newEntry(), count: widget.NewLabel(T("find.hint"))}
	f.list = widget.NewList(func() int { return len(f.found) }, newFoundLine, f.fillLine)
	f.list.OnSelected = func(i widget.ListItemID) {
		if !f.moving {
			f.at = i
			f.open()
		}
	}
	f.input.OnChanged = func(string) { f.ask() }
	f.input.onKey = f.key
	rows := container.NewGridWrap(fyne.NewSize(580, 330), f.list)
	f.modal = newModal(w, title, container.NewVBox(f.input, rows, f.count), newButton(T("dialog.close"), func() { f.modal.hide() }))
	f.modal.width = 640
	f.modal.onEnter, f.modal.onEscape = f.open, func() { f.modal.hide() }
	f.modal.show()
	w.Canvas().Focus(f.input)
}

type finder struct {
	search func(string) ([]Found, error)
	modal  *modal
	input  *entry
	list   *widget.List
	count  *widget.Label
	found  []Found
	at     int
	moving bool // the selection follows the arrows, nothing is opened
}

func (f *finder) ask() {
	found, err := f.search(f.input.Text)
	f.modal.say("")
	if err != nil {
		f.modal.say(Sentence(err))
	}
	f.found, f.at = found, 0
	f.list.UnselectAll()
	f.list.Refresh()
	f.mark()
	f.count.SetText(T("find.count", "Count", len(found)))
}

// mark selects the line that Enter opens.
func (f *finder) mark() {
	if len(f.found) == 0 {
		return
	}
	f.moving = true
	f.list.Select(f.at)
	f.moving = false
}

func (f *finder) key(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyDown:
		f.at = min(f.at+1, len(f.found)-1)
	case fyne.KeyUp:
		f.at = max(f.at-1, 0)
	default:
		return false
	}
	f.mark()
	return true
}

func (f *finder) open() {
	if f.at < 0 || f.at >= len(f.found) {
		return
	}
	f.modal.hide()
	f.found[f.at].Open()
}

func newFoundLine() fyne.CanvasObject {
	text, where := widget.NewLabel(""), widget.NewLabel("")
	text.Truncation = fyne.TextTruncateEllipsis
	where.Importance = widget.LowImportance
	const scrollBar = 12 // lies over the right edge of the list
	return container.New(layout.NewCustomPaddedLayout(0, 0, 0, scrollBar), container.NewBorder(nil, nil, nil, where, text))
}

func (f *finder) fillLine(i widget.ListItemID, o fyne.CanvasObject) {
	padded, ok := o.(*fyne.Container)
	if !ok || i >= len(f.found) {
		return
	}
	line, ok := padded.Objects[0].(*fyne.Container)
	if !ok {
		return
	}
	for j, text := range []string{f.found[i].Text, f.found[i].Where} {
		if label, ok := line.Objects[j].(*widget.Label); ok {
			label.SetText(text)
		}
	}
}
