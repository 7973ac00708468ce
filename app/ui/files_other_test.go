//go:build !windows

package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

func TestFileDialogsOpenInVietnameseInTheLastFolder(t *testing.T) {
	dir := t.TempDir()
	kept := memory{lastFolder: dir}
	called := func(string) { t.Error("called though nothing was chosen") }
	tests := map[string]func() string{
		"open": func() string {
			w := newWindow(t, nil)
			OpenFile(w, []string{".xlsx"}, kept, called)
			seen := words(dialogOf(w))
			key(w, fyne.KeyEscape)
			if dialogOf(w) != nil {
				t.Error("Esc does not close it")
			}
			return seen
		},
		"save": func() string {
			w := newWindow(t, nil)
			SaveFile(w, "Báo cáo", ".xlsx", kept, called)
			return words(dialogOf(w))
		},
		"folder": func() string {
			w := newWindow(t, nil)
			PickFolder(w, memory{lastFolder: "/gone"}, called)
			return words(dialogOf(w))
		},
	}
	for name, open := range tests {
		seen := open()
		if !strings.Contains(seen, "Hủy") || strings.Contains(seen, "Cancel") {
			t.Errorf("%s: the dialog says:\n%s", name, seen)
		}
	}
}
