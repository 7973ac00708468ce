//go:build !windows

package ui

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
)

func TestFileDialogsAreVietnameseAndEscClosesThem(t *testing.T) {
	dir := makeFiles(t, "Báo cáo/", "BC.xlsx")
	kept := memory{lastFolder: "/gone"} // then it begins in the officer's own
	called := func(string) { t.Error("called though nothing was chosen") }
	tests := map[string]func(fyne.Window){
		"Chọn tệp":                     func(w fyne.Window) { OpenFile(w, []string{".xlsx"}, kept, called) },
		"Chọn một hoặc nhiều tệp":      func(w fyne.Window) { OpenFiles(w, nil, kept, func([]string) { called("") }) },
		"Lưu tệp":                      func(w fyne.Window) { SaveFile(w, "Báo cáo", ".xlsx", kept, called) },
		"Chọn thư mục":                 func(w fyne.Window) { PickFolder(w, kept, called) },
		"1 thư mục, 1 tệp (.xlsx)":     func(w fyne.Window) { OpenFile(w, []string{".xlsx"}, kept, called) },
		"Thư mục cha Thư mục cá nhân":  func(w fyne.Window) { PickFolder(w, nil, called) },
		"BC.xlsx 09/12/2025 1 KB":      func(w fyne.Window) { OpenFiles(w, nil, nil, func([]string) { called("") }) },
		"Báo cáo.xlsx Tên tệp Hủy Lưu": func(w fyne.Window) { SaveFile(w, "Báo cáo", ".xlsx", nil, called) },
	}
	for want, open := range tests {
		w := newWindow(t, nil)
		open(w)
		says(t, w, want)
		says(t, w, dir)
		key(w, fyne.KeyEscape)
		if dialogOf(w) != nil {
			t.Error("Esc does not close it")
		}
	}
}

func TestFolderIsPickedByPathOrByMouse(t *testing.T) {
	dir := makeFiles(t, "xuat/", "Đợt 2/Quý I/", "BC.xlsx")
	tests := map[string]struct {
		act  func(fyne.Window)
		want string
	}{
		"typed":        {func(w fyne.Window) { enter(t, w, 0, filepath.Join(dir, "xuat")) }, "xuat"},
		"from home":    {func(w fyne.Window) { enter(t, w, 0, "~/Đợt 2/Quý I/") }, "Đợt 2/Quý I"},
		"from here":    {func(w fyne.Window) { enter(t, w, 0, " xuat ") }, "xuat"},
		"as it stands": {func(w fyne.Window) { key(w, fyne.KeyReturn) }, ""},
		"clicked": {func(w fyne.Window) {
			click(t, w, "Đợt 2", 0)
			press(t, dialogOf(w), "Chọn thư mục này")
		}, "Đợt 2"},
		"gone into": {func(w fyne.Window) {
			click(t, w, "Đợt 2", 0)
			key(w, fyne.KeyReturn)
			press(t, dialogOf(w), "Chọn thư mục này")
		}, "Đợt 2"},
		"and back": {func(w fyne.Window) {
			click(t, w, "Đợt 2", 0)
			key(w, fyne.KeyReturn)
			key(w, fyne.KeyBackspace)
			press(t, dialogOf(w), "Chọn thư mục này")
		}, ""},
		"made": {func(w fyne.Window) {
			press(t, dialogOf(w), "Tạo thư mục…")
			enter(t, w, 0, "xuat")
			says(t, w, "Ở đây đã có “xuat”.")
			enter(t, w, 0, "Hồ sơ 01/BC")
			press(t, dialogOf(w), "Chọn thư mục này")
		}, "Hồ sơ 01-BC"},
	}
	for name, tt := range tests {
		w := newWindow(t, nil)
		kept, got := memory{lastFolder: dir}, ""
		PickFolder(w, kept, func(dir string) { got = dir })
		if slices.Contains(names(t, w), "BC.xlsx") {
			t.Error("a file is listed")
		}
		tt.act(w)
		want := filepath.Join(dir, tt.want)
		if info, err := os.Stat(want); got != want || kept[lastFolder] != want || err != nil || !info.IsDir() {
			t.Errorf("%s: picked %q, remembered %q", name, got, kept[lastFolder])
		}
	}
}
