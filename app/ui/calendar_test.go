package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"thidua/data/vn"
)

func TestTheCalendarObeysTheKeys(t *testing.T) {
	w := newWindow(t, nil)
	first, second := vn.NewDate(2025, 12, 31), vn.Date{}
	Form{Window: w, Title: "Ngày", Fields: []Field{DateField("Từ", &first), DateField("Đến", &second)}, Save: func() error { return nil }}.Show()
	form := dialogOf(w)
	from := w.Canvas().Focused()

	key(w, fyne.KeyDown)
	if dialogOf(w) == form {
		t.Fatal("the arrow down does not open the calendar")
	}
	key(w, fyne.KeyRight)
	key(w, fyne.KeyEscape)
	if dialogOf(w) != form || from.(*entry).Text != "31/12/2025" {
		t.Fatalf("Esc leaves the calendar open, or takes a day: %q", from.(*entry).Text)
	}

	key(w, fyne.KeyDown)
	for _, k := range []fyne.KeyName{fyne.KeyRight, fyne.KeyDown, fyne.KeyLeft, fyne.KeyUp, fyne.KeyUp, fyne.KeyPageUp} {
		key(w, k)
	}
	key(w, fyne.KeyReturn)
	if dialogOf(w) != form || from.(*entry).Text != "24/11/2025" {
		t.Errorf("the keys lead to %q", from.(*entry).Text)
	}

	key(w, fyne.KeyDown)
	w.Canvas().FocusNext() // onto a button of the calendar
	key(w, fyne.KeyEscape)
	if dialogOf(w) != form {
		t.Error("Esc on a button leaves the calendar open")
	}
	w.Canvas().FocusNext()
	if to, ok := w.Canvas().Focused().(*entry); !ok || to == from.(*entry) {
		t.Errorf("Tab goes from a day to %T", w.Canvas().Focused())
	}
}
