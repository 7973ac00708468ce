package support_test

import (
	"archive/zip"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/support"
	"thidua/app/ui"
)

func subject(d *desk.Desk) support.Subject {
	return support.Subject{Window: d.Window, Folder: d.Store.Folder(), Store: d.Store}
}

// shown waits for a dialog with the text and returns all that it says.
func shown(t *testing.T, d *desk.Desk, want string) string {
	t.Helper()
	text := ""
	for range 1000 {
		fyne.DoAndWait(func() {
			if top := d.Window.Canvas().Overlays().Top(); top != nil {
				text = words(top)
			}
		})
		if strings.Contains(text, want) {
			return text
		}
		time.Sleep(2 * time.Millisecond)
	}
	t.Fatalf("%q is not shown:\n%s", want, text)
	return ""
}

// words is what can be read in an object.
func words(o fyne.CanvasObject) (text string) {
	var children []fyne.CanvasObject
	switch o := o.(type) {
	case *widget.Label:
		return o.Text + "\n"
	case *fyne.Container:
		children = o.Objects
	case fyne.Widget:
		children = test.WidgetRenderer(o).Objects()
	}
	for _, child := range children {
		text += words(child)
	}
	return text
}

func crashBefore(t *testing.T, folder, trace string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, "crash.txt"), []byte(trace), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestAfterACrashTheLedgerIsCheckedAndAReportOffered(t *testing.T) {
	for name, c := range map[string]struct{ trace, want string }{
		"crash":  {"panic: broken\n\ngoroutine 1 [running]:\n", "gặp lỗi và đã dừng"},
		"killed": {"ended without a word: version 1, begun 2025-12-08T07:30:00Z\n", "mất điện"},
	} {
		t.Run(name, func(t *testing.T) {
			d := desktest.Sample(t, "2025-12-08")
			crashBefore(t, d.Store.Folder(), c.trace)
			crash, ended := support.Begin(d.Store.Folder(), desk.Version, time.Now())
			defer ended()
			subject(d).AfterCrash(crash)
			text := shown(t, d, ui.T("support.nothing_else"))
			for _, want := range []string{"không có chỗ nào hỏng", "Nhật ký lỗi", c.want} {
				if !strings.Contains(text, want) {
					t.Errorf("%q is not told:\n%s", want, text)
				}
			}
			desktest.Press(d, fyne.KeyEscape)
			if left, err := os.Stat(filepath.Join(d.Store.Folder(), "crash.txt")); err != nil || left.Size() > 0 {
				t.Errorf("declined, it would be told again: %v", err)
			}
		})
	}
}

func TestWithoutACrashNothingIsTold(t *testing.T) {
	d := desktest.Sample(t, "2025-12-08")
	crash, ended := support.Begin(d.Store.Folder(), desk.Version, time.Now())
	defer ended()
	subject(d).AfterCrash(crash)
	if desktest.DialogOpen(d) {
		t.Error("a dialog is open")
	}
}

// report writes a report beside the ledger and reads its files.
func report(t *testing.T, d *desk.Desk) map[string]string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "Báo cáo.zip")
	if err := subject(d).Write(path, time.Now()); err != nil {
		t.Fatal(err)
	}
	archive, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	files := map[string]string{}
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files[f.Name] = string(content)
	}
	return files
}

func TestReportHelpsAndTellsOfNobody(t *testing.T) {
	d := desktest.Sample(t, "2025-12-08")
	folder := d.Store.Folder()
	stop, err := support.Keep(folder)
	if err != nil {
		t.Fatal(err)
	}
	unit, target := d.Ledger.Units[0], d.Ledger.Targets[0]
	_, failed := desk.ReadBook("/home/x/" + unit.Name + ".xlsx")
	slog.Error("shown to the officer", "error", failed, "unit", unit.Name, "target", target.Name)
	stop()
	crashBefore(t, folder, "panic: no unit "+unit.Name+"\n\ngoroutine 1 [running]:\nthidua/app/ui.show()\n")

	files := report(t, d)
	for name, want := range map[string]string{
		"info.txt": desk.Version, "log.txt": "problem.read_file: stat <path>/***.xlsx: no such file", "crash.txt": "thidua/app/ui.show()",
	} {
		if !strings.Contains(files[name], want) {
			t.Errorf("%s does not say %q:\n%s", name, want, files[name])
		}
	}
	if !strings.Contains(files["info.txt"], " unit\n") || !strings.Contains(files["info.txt"], "schema ") {
		t.Errorf("the ledger is not described:\n%s", files["info.txt"])
	}
	office := d.Store.Office()
	private := []string{office.Ward, office.Officer, office.City, folder, d.Ledger.Campaign.Name}
	for _, u := range d.Ledger.Units {
		private = append(private, u.Name, u.Contact)
	}
	for _, n := range d.Ledger.Nominations {
		private = append(private, n.Name)
	}
	for _, target := range d.Ledger.Targets {
		private = append(private, target.Name)
	}
	for name, content := range files {
		for _, r := range content {
			if r > 0x7f {
				t.Errorf("%s has a letter that no technical text has: %q", name, r)
				break
			}
		}
		for _, text := range private {
			if text != "" && strings.Contains(content, text) {
				t.Errorf("%s tells %q", name, text)
			}
		}
	}
}

func TestReportOfALedgerThatIsNotOpen(t *testing.T) {
	d := desktest.Sample(t, "2025-12-08")
	s := subject(d)
	s.Store = nil
	path := filepath.Join(t.TempDir(), "a.zip")
	if err := s.Write(path, time.Now()); err != nil {
		t.Fatal(err)
	}
}
