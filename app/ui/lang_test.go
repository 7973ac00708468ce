package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// Fyne's own texts, of which each version may bring more.
func fyneKeys() []string {
	return []string{
		"Advanced", "Cancel", "Confirm", "Copy", "Create Folder", "Cut", "Enter filename", "Error", "Favourites",
		"File", "Folder", "New Folder", "No", "OK", "Open", "Paste", "Quit", "Redo", "Save", "Select all",
		"Show Hidden Files", "Undo", "Yes", "file.name", "file.parent",
		"friday", "friday.short", "monday", "monday.short", "saturday", "saturday.short", "sunday", "sunday.short",
		"thursday", "thursday.short", "tuesday", "tuesday.short", "wednesday", "wednesday.short",
	}
}

func TestVietnameseWhateverThePCSpeaks(t *testing.T) {
	for _, locale := range []string{"vi_VN.UTF-8", "en_US.UTF-8", "en_GB.UTF-8", "fr_FR.UTF-8", "de_DE.UTF-8", "zh_CN.UTF-8", "zh_TW.UTF-8", "ko_KR.UTF-8", "pt_BR.UTF-8", "C.UTF-8"} {
		t.Run(locale, func(t *testing.T) {
			t.Setenv("LC_ALL", locale)
			t.Setenv("LANG", locale)
			if err := UseVietnamese(); err != nil {
				t.Fatal(err)
			}
			for _, key := range fyneKeys() {
				if got := lang.X(key, "untranslated"); got == "untranslated" || got == key {
					t.Errorf("%q is shown as %q", key, got)
				}
			}
			if got := T("status.saved", "Time", "14:32"); got != "Đã lưu lúc 14:32" {
				t.Errorf("our own text is %q", got)
			}
		})
	}
}

func TestFynesOwnDialogIsVietnamese(t *testing.T) {
	t.Setenv("LC_ALL", "en_US.UTF-8")
	w := newWindow(t, widget.NewLabel(""))
	dialog.ShowConfirm("Hỏi", "Tiếp tục?", func(bool) {}, w)
	seen := words(w.Canvas().Overlays().Top())
	if !strings.Contains(seen, "Có") || !strings.Contains(seen, "Không") {
		t.Errorf("the dialog says:\n%s", seen)
	}
}

func TestCalendarIsVietnameseAndBeginsOnMonday(t *testing.T) {
	r := record{name: "Tên"}
	w := openForm(t, &r, func() error { return nil })
	typeOver(t, w, dialogOf(w), entryDay, "9/12/2025")
	walk(dialogOf(w), func(o fyne.CanvasObject) {
		if b, ok := o.(*iconTap); ok && strings.Contains(b.icon.Name(), "calendar") {
			test.Tap(b)
		}
	})
	calendar := dialogOf(w)
	seen := strings.Split(words(calendar), "\n")
	all := strings.Join(seen, " ")
	if !strings.Contains(all, "Tháng 12 năm 2025") || !strings.Contains(all, "T2 T3 T4 T5 T6 T7 CN 1 2 3 4 5 6 7") {
		t.Errorf("December 2025, which began on a Monday, is shown as:\n%s", all)
	}
	press(t, calendar, "24")
	press(t, dialogOf(w), "Lưu")
	if got := r.day.String(); got != "24/12/2025" {
		t.Errorf("picked %q", got)
	}
}
