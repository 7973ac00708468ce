package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func pasteInto(w fyne.Window, text string) {
	clipboard := fyne.CurrentApp().Clipboard()
	clipboard.SetContent(text)
	w.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
}

func TestALongPasteIsTakenWholeAndShownInPart(t *testing.T) {
	w := newWindow(t, nil)
	got := ""
	show := func() {
		Form{Window: w, Title: "Dán", Fields: []Field{PasteField(&got)}, Save: func() error { return nil }}.Show()
	}
	long := strings.Repeat("CT01\tThu ngân sách\t330.681\n", 20_000)

	show()
	pasteInto(w, long)
	if shown := w.Canvas().Focused().(*entry).Text; len(shown) > pasteShown+100 || !strings.HasSuffix(shown, "dòng nữa (đã nhận đủ)") {
		t.Errorf("%d bytes are shown, ending in %q", len(shown), shown[max(0, len(shown)-60):])
	}
	press(t, dialogOf(w), "Lưu")
	if got != long {
		t.Errorf("%d bytes were taken of %d", len(got), len(long))
	}

	got = ""
	show()
	pasteInto(w, strings.Repeat(long, 2))
	if text := words(dialogOf(w)); !strings.Contains(text, "1 MB") {
		t.Errorf("a text of over 1 MB is not refused:\n%s", text)
	}
	pasteInto(w, "ngắn")
	press(t, dialogOf(w), "Lưu")
	if got != "ngắn" {
		t.Errorf("a short text becomes %q", got)
	}
}
