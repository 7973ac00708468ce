//go:build !windows

package ui

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"golang.org/x/text/unicode/norm"
)

func TestOnlyTheFilesWantedAreListedInVietnameseOrder(t *testing.T) {
	dir := makeFiles(t, "Đợt/", "Dân số/", ".git/", "b.XLSX", "Ấp.xlsx", "Anh.xlsx", ".ẩn.xlsx", "thơ.docx")
	if err := os.Symlink(filepath.Join(dir, "gone"), filepath.Join(dir, "link.xlsx")); err != nil {
		t.Fatal(err)
	}
	w := newWindow(t, nil)
	got := ""
	OpenFile(w, []string{".xlsx"}, nil, func(path string) { got = path })
	want := []string{"Dân số", "Đợt", "Anh.xlsx", "Ấp.xlsx", "b.XLSX"}
	if listed := names(t, w); !slices.Equal(listed, want) {
		t.Errorf("listed %q, want %q", listed, want)
	}
	enter(t, w, 0, "thơ.docx")
	says(t, w, "Không chọn được “thơ.docx”. Vui lòng chọn tệp thuộc loại: .xlsx")
	enter(t, w, 0, dir)
	says(t, w, "Vui lòng chọn một tệp")
	key(w, fyne.KeyDown) // from the path into the list
	key(w, fyne.KeyReturn)
	if listed := names(t, w); len(listed) != 0 || got != "" {
		t.Errorf("Enter on a folder lists %q and opens %q", listed, got)
	}
	listOf(t, w).body.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt})
	for range 4 {
		key(w, fyne.KeyDown) // from the folder come from
	}
	key(w, fyne.KeyReturn)
	if want := filepath.Join(dir, "b.XLSX"); got != want || dialogOf(w) != nil {
		t.Errorf("opened %q, want %q", got, want)
	}
}

func TestSeveralFilesAreMarked(t *testing.T) {
	dir := makeFiles(t, "a.pdf", "b.pdf", "c.pdf", "d/")
	ctrl := fyne.KeyModifierShortcutDefault
	tests := map[string]struct {
		act  func(fyne.Window)
		want []string
	}{
		"Space": {func(w fyne.Window) {
			for _, k := range []fyne.KeyName{fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace, fyne.KeyReturn} {
				key(w, k) // the folder d, first in the list, takes no mark
			}
		}, []string{"a.pdf", "c.pdf"}},
		"Ctrl": {func(w fyne.Window) {
			click(t, w, "c.pdf", 0)
			click(t, w, "a.pdf", ctrl)
			says(t, w, "Đã chọn 2 tệp")
			press(t, dialogOf(w), "Mở")
		}, []string{"a.pdf", "c.pdf"}},
		"a mark taken back": {func(w fyne.Window) {
			click(t, w, "a.pdf", ctrl)
			click(t, w, "b.pdf", ctrl)
			click(t, w, "a.pdf", ctrl)
			press(t, dialogOf(w), "Mở")
		}, []string{"b.pdf"}},
		"a plain click": {func(w fyne.Window) {
			click(t, w, "a.pdf", ctrl)
			click(t, w, "b.pdf", 0)
			key(w, fyne.KeyReturn)
		}, []string{"b.pdf"}},
		"a path typed": {func(w fyne.Window) {
			click(t, w, "a.pdf", ctrl)
			enter(t, w, 0, "c.pdf")
		}, []string{"c.pdf"}},
	}
	for name, tt := range tests {
		w := newWindow(t, nil)
		var got []string
		OpenFiles(w, []string{".pdf"}, nil, func(paths []string) { got = paths })
		tt.act(w)
		for i := range tt.want {
			tt.want[i] = filepath.Join(dir, tt.want[i])
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: opened %q, want %q", name, got, tt.want)
		}
	}
}

func TestHeaderSortsFilesButFoldersStayFirst(t *testing.T) {
	dir := makeFiles(t, "thư mục/", "a.pdf", "b.pdf")
	if err := os.WriteFile(filepath.Join(dir, "b.pdf"), make([]byte, 5000), 0o600); err != nil {
		t.Fatal(err)
	}
	w := newWindow(t, nil)
	OpenFile(w, nil, nil, func(string) {})
	size := &fyne.PointEvent{Position: fyne.NewPos(listOf(t, w).contentSize().Width-20, 5)}
	for _, want := range [][]string{{"thư mục", "a.pdf", "b.pdf"}, {"thư mục", "b.pdf", "a.pdf"}} {
		listOf(t, w).head.Tapped(size)
		if got := names(t, w); !slices.Equal(got, want) {
			t.Errorf("by size: %q, want %q", got, want)
		}
	}
}

func TestNamesOfOtherSystemsAreFoundAsTyped(t *testing.T) {
	dir := makeFiles(t, norm.NFD.String("Thống kê/"), norm.NFD.String("Thống kê/Quý Ⅰ đề án.xlsx"))
	onDisk := filepath.Join(dir, norm.NFD.String("Thống kê/Quý Ⅰ đề án.xlsx"))
	typed := func(w fyne.Window) { enter(t, w, 0, "Thống kê/Quý Ⅰ đề án.xlsx") }
	clicked := func(w fyne.Window) {
		click(t, w, "Thống kê", 0)
		key(w, fyne.KeyReturn)
		click(t, w, "Quý Ⅰ đề án.xlsx", 0)
		press(t, dialogOf(w), "Mở")
	}
	for name, act := range map[string]func(fyne.Window){"typed": typed, "clicked": clicked} {
		w := newWindow(t, nil)
		got := ""
		OpenFile(w, []string{".xlsx"}, nil, func(path string) { got = path })
		act(w)
		if got != onDisk {
			t.Errorf("%s: opened %q", name, got)
		}
	}
	w := newWindow(t, nil)
	SaveFile(w, "Quý Ⅰ đề án", ".xlsx", memory{lastFolder: filepath.Dir(onDisk)}, func(string) { t.Error("saved without asking") })
	key(w, fyne.KeyReturn)
	says(t, w, "Ở đây đã có tệp “Quý Ⅰ đề án.xlsx”")
}
