package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// newWindow makes a window of the size the officer has, in Vietnamese.
func newWindow(t *testing.T, content fyne.CanvasObject) fyne.Window {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(Theme())
	if err := UseVietnamese(); err != nil {
		t.Fatal(err)
	}
	w := test.NewTempWindow(t, content)
	w.Resize(fyne.NewSize(1366, 700))
	return w
}

// walk calls f for o and everything visible in it.
func walk(o fyne.CanvasObject, f func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	f(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			walk(child, f)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			walk(child, f)
		}
	}
}

// words returns every text that can be read in o, a line each.
func words(o fyne.CanvasObject) string {
	var all []string
	walk(o, func(o fyne.CanvasObject) {
		if text, ok := o.(*canvas.Text); ok {
			all = append(all, text.Text)
		}
	})
	return strings.Join(all, "\n")
}

// dialog returns what stands over the window, nil when nothing does.
func dialogOf(w fyne.Window) fyne.CanvasObject { return w.Canvas().Overlays().Top() }

// press clicks the button with the label that can be seen in o.
func press(t *testing.T, o fyne.CanvasObject, label string) {
	t.Helper()
	var found *button
	walk(o, func(o fyne.CanvasObject) {
		if b, ok := o.(*button); ok && b.Text == label {
			found = b
		}
	})
	if found == nil {
		t.Fatalf("no button %q among:\n%s", label, words(o))
	}
	test.Tap(found)
}

// typeOver replaces the text of the n-th entry in o, as an officer who selects
// it all and types.
func typeOver(t *testing.T, w fyne.Window, o fyne.CanvasObject, n int, text string) {
	t.Helper()
	var entries []*entry
	walk(o, func(o fyne.CanvasObject) {
		if e, ok := o.(*entry); ok {
			entries = append(entries, e)
		}
	})
	if n >= len(entries) {
		t.Fatalf("no entry %d, only %d", n, len(entries))
	}
	w.Canvas().Focus(entries[n])
	entries[n].TypedShortcut(&fyne.ShortcutSelectAll{})
	if text == "" {
		entries[n].TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	}
	test.Type(entries[n], text)
}

// key types a key wherever the cursor is.
func key(w fyne.Window, name fyne.KeyName) {
	ev := &fyne.KeyEvent{Name: name}
	if focused := w.Canvas().Focused(); focused != nil {
		focused.TypedKey(ev)
	} else if typed := w.Canvas().OnTypedKey(); typed != nil {
		typed(ev)
	}
}

// memory keeps settings for a test.
type memory map[string]string

func (m memory) Get(key string) string       { return m[key] }
func (m memory) Set(key, value string) error { m[key] = value; return nil }

// refusal is an error that names a field and has a sentence.
type refusal struct{ field, key string }

func (r refusal) Error() string            { return r.key }
func (r refusal) Explain() (string, []any) { return r.key, nil }
func (r refusal) FieldName() string        { return r.field }
