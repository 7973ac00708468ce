package desk_test

import (
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
)

func TestWhatIsOpenedElsewhereIsReadOnlyAndDoesNotStay(t *testing.T) {
	d := desktest.Open(t, "2025-12-08")
	text := func(s string) func(io.Writer) error {
		return func(w io.Writer) error {
			_, err := io.WriteString(w, s)
			return err
		}
	}
	var path string
	for _, content := range []string{"bản một", "bản hai"} { // opened twice
		var err error
		if path, err = d.ToOpen("1 Danh sách.txt", text(content)); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(path); string(got) != content {
			t.Fatalf("%q, %v", got, err)
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o400 {
			t.Errorf("mode %v, %v", info.Mode(), err)
		}
	}
	older, err := d.ToOpen("2 Báo cáo.txt", text("báo cáo"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(older, time.Now(), time.Now().Add(-time.Hour)); err != nil {
		t.Fatal(err)
	}
	desk.SweepTemporary(d.Store.Folder(), true)
	left := func() (names []string) {
		files, err := os.ReadDir(filepath.Dir(path))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			names = append(names, f.Name())
		}
		return names
	}
	if names := left(); len(names) != 1 || names[0] != "1 Danh sách.txt" { // which may only be about to be opened
		t.Errorf("at the end %q is left", names)
	}
	desk.SweepTemporary(d.Store.Folder(), false)
	if names := left(); len(names) != 0 {
		t.Errorf("at the start %q is left", names)
	}
}
