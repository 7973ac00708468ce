package ui

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestConfirmKeys(t *testing.T) {
	tests := []struct {
		danger bool
		key    fyne.KeyName
		done   bool
		open   bool
	}{
		{false, fyne.KeyReturn, true, false},
		{false, fyne.KeyEscape, false, false},
		{true, fyne.KeyReturn, false, true}, // what cannot be undone takes a click
		{true, fyne.KeyEscape, false, false},
	}
	for _, tt := range tests {
		w := newWindow(t, nil)
		done := false
		Confirm(w, "Xóa", "Chỉ tiêu sẽ bị xóa.", "Xóa", tt.danger, func() { done = true })
		key(w, tt.key)
		if done != tt.done || (dialogOf(w) != nil) != tt.open {
			t.Errorf("danger %v, %s: done %v, open %v", tt.danger, tt.key, done, dialogOf(w) != nil)
		}
	}
}

func TestReasonIsNeverEmpty(t *testing.T) {
	w := newWindow(t, nil)
	got := ""
	AskReason(w, "Trả lại", "Báo cáo sẽ trả lại đơn vị.", "Trả lại", func(reason string) { got = reason })
	typeOver(t, w, dialogOf(w), 0, "   ")
	press(t, dialogOf(w), "Trả lại")
	if dialogOf(w) == nil {
		t.Fatal("an empty reason was taken")
	}
	typeOver(t, w, dialogOf(w), 0, " Thiếu biểu 2 ")
	press(t, dialogOf(w), "Trả lại")
	if got != "Thiếu biểu 2" || dialogOf(w) != nil {
		t.Errorf("reason %q, dialog open: %v", got, dialogOf(w) != nil)
	}
}

func TestErrorsAreToldInVietnamese(t *testing.T) {
	explained := fmt.Errorf("save unit: %w", refusal{"name", "dialog.reason.missing"})
	tests := map[string]error{
		"Vui lòng ghi lý do.":            explained,
		"Không tìm thấy “/gone/BC.xlsx”": OpenPath("/gone/BC.xlsx"),
		"Đã xảy ra lỗi ngoài dự kiến":    errors.New("SQLITE_IOERR"),
	}
	for want, err := range tests {
		w := newWindow(t, nil)
		ShowError(w, err)
		if seen := strings.ReplaceAll(words(dialogOf(w)), "\n", " "); !strings.Contains(seen, want) || strings.Contains(seen, "SQLITE") {
			t.Errorf("told: %s", seen)
		}
		key(w, fyne.KeyReturn)
		if dialogOf(w) != nil {
			t.Error("Enter does not close it")
		}
	}
}

func TestWindowKeysWorkInAnEntryButNotUnderADialog(t *testing.T) {
	input := newEntry()
	w := newWindow(t, input)
	helped := 0
	Shortcuts(w, map[Shortcut]func(){{Key: fyne.KeyF1}: func() { helped++ }})
	w.Canvas().Focus(input)
	key(w, fyne.KeyF1)
	if helped != 1 {
		t.Fatal("F1 is swallowed by the entry")
	}
	Inform(w, "Báo", "Xong.")
	key(w, fyne.KeyF1)
	if helped != 1 {
		t.Error("F1 reaches the window under a dialog")
	}
	key(w, fyne.KeyEscape)
	key(w, fyne.KeyF1)
	if helped != 2 {
		t.Error("F1 is dead after the dialog")
	}
}

func TestStatusOffersUndoOnce(t *testing.T) {
	w := newWindow(t, nil)
	undone := 0
	s := NewStatus(w)
	s.SayUndo("Đã xóa chỉ tiêu 4.", func() { undone++ })
	press(t, s.Object(), "Hoàn tác")
	if seen := words(s.Object()); undone != 1 || strings.Contains(seen, "Hoàn tác") {
		t.Errorf("undone %d times, status: %s", undone, seen)
	}
}
