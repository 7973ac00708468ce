package ui

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

type answer string

// A roll is called by the keyboard alone: arrows and digits answer, Enter goes
// on, and whoever is not there may be given a reason.
func TestARollIsCalledByKeyboard(t *testing.T) {
	w := newWindow(t, nil)
	values, reasons := []answer{"yes", "yes", "yes"}, []string{"", "", "cũ"}
	var rows []RollRow[answer]
	for i := range values {
		rows = append(rows, RollRow[answer]{Label: fmt.Sprint("Người ", i+1), Value: &values[i], Why: &reasons[i]})
	}
	saved := false
	Form{
		Window: w, Full: true, Save: func() error { saved = true; return nil },
		Fields: []Field{RollField(rows, Roll[answer]{
			Choices: []Choice[answer]{{"yes", "Có"}, {"no", "Không"}, {"late", "Muộn"}}, Reason: "Lý do", All: "Tất cả",
			Tell: func(all []answer) string { return strings.Trim(fmt.Sprint(all), "[]") },
		})},
	}.Show()
	key := func(names ...fyne.KeyName) {
		for _, name := range names {
			w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
		}
	}
	key(fyne.KeyRight, fyne.KeyReturn) // the first is not there
	w.Canvas().Focused().TypedRune('3')
	w.Canvas().FocusNext()
	test.Type(w.Canvas().Focused(), " kẹt  xe ")
	if text := words(dialogOf(w)); !strings.Contains(text, "no late yes") {
		t.Errorf("the roll says %q", text)
	}
	key(fyne.KeyEscape)
	if !strings.Contains(words(dialogOf(w)), T("form.leave.title")) {
		t.Fatal("what was answered would be lost without a word")
	}
	press(t, dialogOf(w), T("dialog.cancel"))
	press(t, dialogOf(w), T("form.save"))
	if !saved || values[0] != "no" || values[1] != "late" || values[2] != "yes" || reasons[1] != "kẹt xe" || reasons[2] != "" {
		t.Errorf("saved %v: %v, %q", saved, values, reasons)
	}
}

func TestEverybodyAtOnce(t *testing.T) {
	w := newWindow(t, nil)
	values, why := []answer{"no", "no"}, ""
	Form{Window: w, Save: func() error { return nil }, Fields: []Field{RollField(
		[]RollRow[answer]{{"Một", &values[0], &why}, {"Hai", &values[1], &why}},
		Roll[answer]{Choices: []Choice[answer]{{"yes", "Có"}, {"no", "Không"}}, All: "Tất cả có", Tell: func([]answer) string { return "" }})}}.Show()
	press(t, dialogOf(w), "Tất cả có")
	press(t, dialogOf(w), T("form.save"))
	if values[0] != "yes" || values[1] != "yes" {
		t.Errorf("%v", values)
	}
}
