//go:build !windows

package ui

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// The entries of the dialog that saves.
const (
	entryPath = iota
	entryFile
)

func TestSavingAddsTheExtensionAndWritesNothing(t *testing.T) {
	dir := makeFiles(t, "Quý I/", "Năm cũ.xlsx/")
	tests := []struct {
		entry int
		text  string
		want  string // "" when the dialog stays
	}{
		{entryFile, "Báo cáo", "Báo cáo.xlsx"},
		{entryFile, "Báo cáo.XLSX", "Báo cáo.XLSX"},
		{entryFile, "Phụ lục 1.2", "Phụ lục 1.2.xlsx"},
		{entryFile, "01/BC-UBND", "01-BC-UBND.xlsx"},
		{entryFile, "~/Quý I/BC.xlsx", "Quý I/BC.xlsx"},
		{entryFile, "", ""},
		{entryFile, "Năm cũ", ""}, // is a folder
		{entryFile, strings.Repeat("ệ", 100), ""},
		{entryPath, "Quý I/BC.xlsx", "Quý I/BC.xlsx"},
		{entryPath, "Quý III", ""},         // no such folder
		{entryPath, "Quý III/BC.xlsx", ""}, // likewise
	}
	for _, tt := range tests {
		w := newWindow(t, nil)
		got := ""
		SaveFile(w, "Gợi ý", ".xlsx", nil, func(path string) { got = path })
		enter(t, w, tt.entry, tt.text)
		want := ""
		if tt.want != "" {
			want = filepath.Join(dir, tt.want)
		}
		if got != want || (dialogOf(w) == nil) != (want != "") {
			t.Errorf("%q: saves to %q, want %q; dialog open: %v", tt.text, got, want, dialogOf(w) != nil)
		}
		if _, err := os.Stat(got); got != "" && !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%q: the dialog made the file", tt.text)
		}
	}
}

func TestSavingGoesToTheFolderTypedFirst(t *testing.T) {
	dir := makeFiles(t, "Quý I/")
	w := newWindow(t, nil)
	got := ""
	SaveFile(w, "BC", ".xlsx", nil, func(path string) { got = path })
	enter(t, w, entryPath, "Quý I")
	if got != "" {
		t.Fatalf("saved to %q before the officer saw the folder", got)
	}
	key(w, fyne.KeyReturn) // the cursor is in the name now
	if want := filepath.Join(dir, "Quý I", "BC.xlsx"); got != want {
		t.Errorf("saves to %q, want %q", got, want)
	}
}

func TestAFileIsReplacedOnlyWhenConfirmed(t *testing.T) {
	dir := makeFiles(t, "Báo cáo.xlsx")
	path := filepath.Join(dir, "Báo cáo.xlsx")
	w := newWindow(t, nil)
	got := ""
	SaveFile(w, "Gợi ý", ".xlsx", nil, func(path string) { got = path })
	click(t, w, "Báo cáo.xlsx", 0)
	key(w, fyne.KeyReturn)
	says(t, w, "Ở đây đã có tệp “Báo cáo.xlsx”, sửa lần cuối ngày 09/12/2025. Nếu thay thế, nội dung cũ của tệp sẽ mất.")
	key(w, fyne.KeyEscape)
	says(t, w, "Lưu tệp") // only the question is gone
	if got != "" {
		t.Fatal("replaced without a yes")
	}
	press(t, dialogOf(w), "Lưu")
	press(t, dialogOf(w), "Thay thế")
	if text, err := os.ReadFile(path); got != path || err != nil || string(text) != "cũ" {
		t.Errorf("saves to %q; the file holds %q, %v", got, text, err)
	}
	if dialogOf(w) != nil {
		t.Error("the dialog stays")
	}
}

func TestAFolderThatCannotBeReadIsExplained(t *testing.T) {
	dir := makeFiles(t, "USB/", "BC.xlsx")
	w := newWindow(t, nil)
	PickFolder(w, nil, func(dir string) { t.Errorf("picked %q", dir) })
	click(t, w, "USB", 0)
	if err := os.Remove(filepath.Join(dir, "USB")); err != nil {
		t.Fatal(err)
	}
	key(w, fyne.KeyReturn)
	says(t, w, "Không tìm thấy")
	press(t, dialogOf(w), "Chọn thư mục này")
	says(t, w, "Không tìm thấy")
	enter(t, w, 0, "BC.xlsx")
	says(t, w, "“BC.xlsx” là tệp, không phải thư mục.")
	enter(t, w, 0, strings.Repeat("a", 300))
	says(t, w, "Không đọc được")
	press(t, dialogOf(w), "Thư mục cá nhân")
	if seen := words(dialogOf(w)); strings.Contains(seen, "Không đọc được") {
		t.Error("the complaint outlives its reason")
	}
	locked := folderProblem("/root", &fs.PathError{Op: "open", Path: "/root", Err: fs.ErrPermission})
	if got := Sentence(locked); !strings.Contains(got, "Không xem được “/root” vì tài khoản đang dùng trên máy này không có quyền") {
		t.Errorf("a locked folder: %s", got)
	}
}
