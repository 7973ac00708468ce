package ui

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// modal is the one dialog of the kit: a panel over the dimmed window with a
// title, a body that scrolls when it is taller than the window, a line for an
// error and buttons. Unlike Fyne's dialogs it obeys Esc, Enter and Ctrl+S, and
// hides only when told to.
type modal struct {
	widget.BaseWidget
	window     fyne.Window
	title      string
	head       fyne.CanvasObject // between title and body, stays when the body scrolls; may be nil
	body       fyne.CanvasObject // content with room for the scroll bar
	content    fyne.CanvasObject
	notice     *widget.Label // what went wrong, above the buttons
	buttons    *fyne.Container
	width      float32
	full       bool // as tall as the window allows, whatever the body needs
	onEnter    func()
	onEscape   func()
	onSave     func()              // Ctrl+S, and Ctrl+Enter, for in a text of several lines Enter begins a line
	onShortcut func(Shortcut) bool // sees shortcuts first, true means used; may be nil
	unsaved    func() bool         // something would be lost if the window closed; may be nil
	covers     bool                // hides what is below it, see Cover
	later      []func()            // what came up under it
	onFunction func(fyne.KeyName)  // other keys that nothing in it uses; may be nil
	keysWere   func(*fyne.KeyEvent)
	scroll     *container.Scroll
}

// newModal makes a panel; its buttons stand at the right in the given order.
func newModal(w fyne.Window, title string, body fyne.CanvasObject, buttons ...fyne.CanvasObject) *modal {
	title = strings.TrimSuffix(title, "…") // of the menu item that opened it
	m := &modal{window: w, title: title, width: 440, notice: widget.NewLabel("")}
	m.notice.Wrapping = fyne.TextWrapWord
	m.notice.Importance = widget.DangerImportance
	m.notice.Hide()
	m.buttons = container.NewHBox(buttons...)
	m.content = body
	m.body = container.New(layout.NewCustomPaddedLayout(0, 0, 0, modalBarRoom), body)
	m.scroll = container.NewVScroll(m.body)
	m.ExtendBaseWidget(m)
	return m
}

// modalLow is the height of a window that has no room for a head that stays.
const modalLow = 520

// carry puts a head between title and body. In a low window it scrolls with the
// body.
func (m *modal) carry(head fyne.CanvasObject) {
	if m.window.Canvas().Size().Height >= modalLow {
		m.head = head
		return
	}
	m.body = container.New(layout.NewCustomPaddedLayout(0, 0, 0, modalBarRoom), container.NewVBox(head, m.content))
	m.scroll.Content = m.body
}

func (m *modal) show() {
	c := m.window.Canvas()
	if cover := coverOn(c); cover != nil && !isAbove(m.window) {
		cover.later = append(cover.later, m.show)
		return
	}
	m.keysWere = c.OnTypedKey()
	c.Overlays().Add(m)
	c.SetOnTypedKey(func(ev *fyne.KeyEvent) {
		if top := topModal(c); top != nil {
			top.typedKey(ev)
		}
	})
}

func (m *modal) hide() {
	c := m.window.Canvas()
	if cover := coverOn(c); cover != nil && cover != m && !over(c, m, cover) {
		cover.later = append(cover.later, m.hide) // removed now, it would take the cover along
		return
	}
	c.Overlays().Remove(m)
	c.SetOnTypedKey(m.keysWere)
}

// over reports whether one overlay lies above another.
func over(c fyne.Canvas, upper, lower *modal) bool {
	all := c.Overlays().List()
	return slices.Index(all, fyne.CanvasObject(upper)) > slices.Index(all, fyne.CanvasObject(lower))
}

// say shows what went wrong above the buttons; "" takes it away.
func (m *modal) say(text string) {
	m.notice.SetText(text)
	m.notice.Hidden = text == ""
	m.Refresh()
}

// reveal scrolls the body so that an object in it can be seen, after laying out
// what has just changed.
func (m *modal) reveal(o fyne.CanvasObject) {
	m.Refresh()
	m.body.Refresh()
	m.scroll.Refresh()
	m.Refresh() // texts that wrap know their height only now
	driver := fyne.CurrentApp().Driver()
	y := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(m.body).Y
	offset := m.scroll.Offset
	offset.Y = max(y+o.Size().Height-m.scroll.Size().Height, min(offset.Y, y), 0)
	m.scroll.ScrollToOffset(offset)
}

func (m *modal) typedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		if m.onEscape != nil {
			m.onEscape()
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if m.onEnter != nil {
			m.onEnter()
		}
	default:
		if m.onFunction != nil {
			m.onFunction(ev.Name)
		}
	}
}

func (m *modal) typedShortcut(s fyne.Shortcut) {
	custom, ok := s.(*desktop.CustomShortcut)
	if !ok || m.onShortcut != nil && m.onShortcut(Shortcut{custom.KeyName, custom.Modifier}) {
		return
	}
	saves := custom.KeyName == fyne.KeyS || custom.KeyName == fyne.KeyReturn || custom.KeyName == fyne.KeyEnter
	if saves && custom.Modifier == fyne.KeyModifierShortcutDefault && m.onSave != nil {
		m.onSave()
	}
}

// MinSize implements fyne.Widget. The panel never makes the window grow.
func (m *modal) MinSize() fyne.Size { return fyne.Size{} }

// Tapped keeps clicks from the window below.
func (m *modal) Tapped(*fyne.PointEvent) {}

// Cursor implements desktop.Cursorable. It is asked for whenever the mouse moves.
func (m *modal) Cursor() desktop.Cursor {
	noteUse(m)
	return desktop.DefaultCursor
}

// MouseIn keeps the window below from reacting to the mouse.
func (m *modal) MouseIn(*desktop.MouseEvent) {}

// MouseMoved implements desktop.Hoverable.
func (m *modal) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (m *modal) MouseOut() {}

// CreateRenderer implements fyne.Widget.
func (m *modal) CreateRenderer() fyne.WidgetRenderer {
	m.ExtendBaseWidget(m)
	r := &modalRenderer{m: m, dim: canvas.NewRectangle(m.dimmed()), panel: canvas.NewRectangle(colorPaper)}
	r.panel.CornerRadius = 6
	r.accent = canvas.NewRectangle(colorAccent)
	for i := range r.title {
		r.title[i] = canvas.NewText("", colorText)
		r.title[i].TextSize = theme.Size(theme.SizeNameSubHeadingText)
		r.title[i].TextStyle.Bold = true
	}
	r.line = canvas.NewRectangle(colorLine)
	if r.m.head == nil {
		r.m.head = container.NewWithoutLayout()
	}
	return r
}

// dimmed is the colour over the window below, through which that is seen unless
// it is covered.
func (m *modal) dimmed() color.Color {
	if m.covers {
		return colorDesk
	}
	return colorDim
}

// modalRenderer lays the panel out: as tall as its body needs, at most as tall
// as the window allows.
type modalRenderer struct {
	m                        *modal
	dim, panel, accent, line *canvas.Rectangle
	title                    [2]*canvas.Text // the second for a long title
}

const (
	modalMargin  = 16 // around the panel's content
	modalGap     = 10 // between title, body, notice and buttons
	modalBarRoom = 12 // for the scroll bar, inside the margin
	modalAway    = 12 // between the panel and the window's edge
)

// Layout implements fyne.WidgetRenderer.
func (r *modalRenderer) Layout(size fyne.Size) {
	r.dim.Resize(size)
	width := min(r.m.width, size.Width-2*modalAway)
	inner := width - 2*modalMargin
	titleHeight := r.fitTitle(inner)
	foot := r.m.buttons.MinSize()
	if len(r.m.buttons.Objects) == 0 { // they stand in the body
		foot = fyne.NewSize(0, -modalGap)
	}
	var head, notice float32
	if h := r.m.head.MinSize().Height; h > 0 {
		head = h + modalGap
	}
	if !r.m.notice.Hidden {
		r.m.notice.Resize(fyne.NewSize(inner, 10))
		notice = r.m.notice.MinSize().Height + modalGap
	}
	r.m.body.Resize(fyne.NewSize(inner+modalBarRoom, r.m.body.Size().Height))
	chrome := 2*modalMargin + titleHeight + 2*modalGap + 1 + head + notice + modalGap + foot.Height
	body := max(0, min(r.m.body.MinSize().Height, size.Height-2*modalAway-chrome))
	if r.m.full {
		body = max(0, size.Height-2*modalAway-chrome)
	}
	height := chrome + body

	x, y := (size.Width-width)/2, max(modalAway, (size.Height-height)*0.4)
	r.panel.Move(fyne.NewPos(x, y))
	r.panel.Resize(fyne.NewSize(width, height))
	r.accent.Move(fyne.NewPos(x, y))
	r.accent.Resize(fyne.NewSize(width, 3))
	x, y = x+modalMargin, y+modalMargin
	place := func(o fyne.CanvasObject, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(inner, h))
		y += h + modalGap
	}
	for i, t := range r.title {
		t.Move(fyne.NewPos(x, y+float32(i)*t.MinSize().Height))
	}
	y += titleHeight + modalGap
	place(r.line, 1)
	if head > 0 {
		place(r.m.head, head-modalGap)
	}
	place(r.m.scroll, body)
	r.m.scroll.Resize(fyne.NewSize(inner+modalBarRoom, body))
	if !r.m.notice.Hidden {
		place(r.m.notice, notice-modalGap)
	}
	r.m.buttons.Move(fyne.NewPos(x+inner-foot.Width, y))
	r.m.buttons.Resize(foot.Max(fyne.Size{}))
}

// fitTitle breaks the title into lines and returns their height.
func (r *modalRenderer) fitTitle(width float32) float32 {
	lines, _ := newRuler(r.title[0].TextSize, true).fit(r.m.title, width, len(r.title))
	for i, t := range r.title {
		t.Text, t.Hidden = "", i >= len(lines)
		if !t.Hidden {
			t.Text = lines[i]
		}
	}
	return float32(len(lines)) * r.title[0].MinSize().Height
}

// MinSize implements fyne.WidgetRenderer.
func (r *modalRenderer) MinSize() fyne.Size { return fyne.Size{} }

// Refresh implements fyne.WidgetRenderer.
func (r *modalRenderer) Refresh() {
	r.Layout(r.m.Size())
	canvas.Refresh(r.m)
}

// Objects implements fyne.WidgetRenderer.
func (r *modalRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.dim, r.panel, r.accent, r.title[0], r.title[1], r.line, r.m.head, r.m.scroll, r.m.notice, r.m.buttons}
}

// Destroy implements fyne.WidgetRenderer.
func (r *modalRenderer) Destroy() {}
