package ui

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/data/vn"
)

// previewBar is the tools of a preview: which page is read and how large.
type previewBar struct {
	s           *sheets
	page        *entry
	back, forth *button
	zoom        *choice
	less, more  *button
}

func newPreviewBar(s *sheets) *previewBar {
	b := &previewBar{s: s, page: newEntry(), zoom: newChoice(nil)}
	b.back = b.tool(theme.NavigateBackIcon(), func() { s.turn(-1) })
	b.forth = b.tool(theme.NavigateNextIcon(), func() { s.turn(1) })
	b.less = b.tool(theme.ZoomOutIcon(), func() { s.step(-1) })
	b.more = b.tool(theme.ZoomInIcon(), func() { s.step(1) })
	b.page.width, b.page.whole = 58, true
	b.page.onKey, b.page.onBlur = b.pageKey, b.show
	for _, z := range zooms() {
		b.zoom.Options = append(b.zoom.Options, z.label())
	}
	s.onChange = b.show
	b.show()
	return b
}

// tool is a button after which the pages have the keyboard.
func (b *previewBar) tool(icon fyne.Resource, do func()) *button {
	t := newButton("", func() {
		b.s.focus()
		do()
	})
	t.Icon = icon
	return t
}

// objects are the tools from left to right.
func (b *previewBar) objects() []fyne.CanvasObject {
	count := widget.NewLabel(T("preview.of", "Count", vn.FormatInt(int64(b.s.of.Pages))))
	size := container.NewGridWrap(fyne.NewSize(142, b.zoom.MinSize().Height), framed(b.zoom))
	return []fyne.CanvasObject{b.back, b.page, count, b.forth, b.less, size, b.more}
}

// show says what page is read and how large it is.
func (b *previewBar) show() {
	b.page.SetText(strconv.Itoa(b.s.page + 1))
	b.zoom.OnChanged = nil
	b.zoom.SetSelectedIndex(slices.Index(zooms(), b.s.zoom))
	b.zoom.OnChanged = func(string) {
		b.s.keep(zooms()[b.zoom.SelectedIndex()])
		b.s.focus()
	}
	enable(b.back, b.s.page > 0)
	enable(b.forth, b.s.page < b.s.of.Pages-1)
	enable(b.less, b.s.next(-1) != b.s.zoom)
	enable(b.more, b.s.next(1) != b.s.zoom)
}

func enable(b *button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// pageKey goes to the page typed, and moves in the pages as they do
// themselves.
func (b *previewBar) pageKey(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		if number, err := strconv.Atoi(vn.Clean(b.page.Text)); err == nil {
			b.s.open(number - 1)
		}
		b.s.focus()
	case fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyUp, fyne.KeyDown:
		b.s.press(Shortcut{Key: ev.Name})
	default:
		return false
	}
	return true
}
