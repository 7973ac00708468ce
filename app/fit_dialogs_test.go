package app

import (
	"fmt"
	"reflect"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
)

// Whatever opens over the window, from every button and menu of every page,
// has its own buttons inside the window, room between them and the title, and
// nothing in it that is wider than the window shows.
func TestEveryDialogFitsTheWindow(t *testing.T) {
	for _, scale := range []float32{1.25, 2} {
		t.Run(fmt.Sprint(scale), func(t *testing.T) {
			d, _ := desktest.Previewed(t, sampleDesk(t, "2025-12-08"))
			fyne.CurrentApp().Settings().SetTheme(ui.Theme())
			d.Window.Resize(fyne.NewSize(1366/scale, 697/scale))
			v := &visitor{t: t, d: d, seen: map[string]bool{}}
			for _, tab := range d.Places.Order {
				pages := desk.PagesOf(tab)
				if len(pages) == 0 {
					pages = []desk.Place{tab}
				}
				for _, at := range pages {
					v.page(at)
				}
			}
			for _, menu := range d.Window.MainMenu().Items {
				for _, item := range menu.Items {
					if item.Action != nil && !item.IsQuit {
						v.visit(menu.Label+" › "+item.Label, item.Action)
					}
				}
			}
			if len(v.seen) < 60 {
				t.Errorf("only %d dialogs were opened", len(v.seen))
			}
		})
	}
}

// pressable is a button.
type pressable interface {
	fyne.CanvasObject
	fyne.Tappable
}

// visitor opens what can be opened.
type visitor struct {
	t    *testing.T
	d    *desk.Desk
	seen map[string]bool
}

// page presses the buttons of a page, with its first row selected.
func (v *visitor) page(at desk.Place) {
	labels := map[string]bool{}
	jobs := []string{ui.T("table.export"), ui.T("history.check"), ui.T("backups.make")} // begin at once, without a dialog of their own
	for again := true; again; {
		again = false
		v.d.Open(at, 0)
		for range 2 {
			desktest.Press(v.d, fyne.KeyDown)
		}
		for _, b := range buttonsIn(v.d.Window.Content(), true) {
			label := textOf(b)
			if labels[label] || slices.Contains(jobs, label) {
				continue
			}
			labels[label], again = true, true
			v.visit(string(at)+" › "+label, func() { test.Tap(b) })
			break
		}
	}
	v.visit(string(at)+" › Enter", func() { desktest.Press(v.d, fyne.KeyReturn) })
}

func (v *visitor) visit(name string, open func()) {
	open()
	overlays := v.d.Window.Canvas().Overlays()
	if menu, ok := overlays.Top().(*widget.PopUpMenu); ok {
		items := menu.Items
		menu.Hide()
		for _, item := range items {
			field := reflect.ValueOf(item).Elem().FieldByName("Item")
			if !field.IsValid() {
				continue
			}
			if action := field.Interface().(*fyne.MenuItem); action.Action != nil && !action.Disabled {
				v.visit(name+" › "+action.Label, action.Action)
			}
		}
		return
	}
	for range 8 {
		top := overlays.Top()
		if top == nil {
			return
		}
		v.look(name, top)
		desktest.Press(v.d, fyne.KeyEscape)
		if overlays.Top() == top {
			desktest.Press(v.d, fyne.KeyReturn)
		}
		if overlays.Top() == top {
			v.d.Window.Canvas().Unfocus()
			desktest.Press(v.d, fyne.KeyEscape)
		}
	}
	for overlays.Top() != nil {
		v.t.Errorf("%s: %T stays open", name, overlays.Top())
		overlays.Remove(overlays.Top())
	}
}

func (v *visitor) look(name string, dialog fyne.CanvasObject) {
	v.seen[name] = true
	dialog.Resize(v.d.Window.Canvas().Size())
	size := v.d.Window.Canvas().Size()
	for _, b := range buttonsIn(dialog, false) {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
		if end := at.Add(b.Size()); at.X < 0 || at.Y < 0 || end.X > size.Width+1 || end.Y > size.Height+1 {
			v.t.Errorf("%s: %q lies at %v–%v of %v", name, textOf(b), at, end, size)
		}
	}
	walk(dialog, true, func(o fyne.CanvasObject) {
		s, ok := o.(*container.Scroll)
		if !ok || s.Content == nil {
			return
		}
		if need := s.Content.MinSize().Width; s.Direction == container.ScrollVerticalOnly && need > s.Size().Width+1 {
			v.t.Errorf("%s: %v wide in a room of %v", name, need, s.Size().Width)
		}
	})
}

// buttonsIn are the buttons that can be pressed.
func buttonsIn(o fyne.CanvasObject, scrolled bool) (all []pressable) {
	walk(o, scrolled, func(o fyne.CanvasObject) {
		if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
			return
		}
		if b, ok := o.(pressable); ok && reflect.TypeOf(o).String() == "*ui.button" {
			all = append(all, b)
		}
	})
	return all
}

func textOf(button pressable) string {
	return reflect.ValueOf(button).Elem().FieldByName("Text").String()
}

// walk calls f for o and everything visible in it; scrolled includes what lies
// in a part that scrolls.
func walk(o fyne.CanvasObject, scrolled bool, f func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	f(o)
	var children []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		children = o.Objects
	case *container.Scroll:
		if scrolled {
			children = []fyne.CanvasObject{o.Content}
		}
	case fyne.Widget:
		children = test.WidgetRenderer(o).Objects()
	}
	for _, child := range children {
		walk(child, scrolled, f)
	}
}
