package support

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"thidua/data"
)

// secrets are what must never reach the log.
var secrets = []string{
	"Nguyễn", "Nguyen", "nguyen", "Ánh", "Anh Van", "Lê Lợi", "Le Loi", "le loi", "BC_", "330.681", "330681", "1.250.000", "0912345678", "anh@",
	"Phường", "phuong", "C:\\", "/home", "Users", "secret",
}

// logged is the line that the attributes make.
func logged(c Cleaner, attributes ...any) string {
	var b strings.Builder
	newLogger(&b, c).Error("sentence of the program", attributes...)
	return b.String()
}

func testCleaner() Cleaner {
	return Cleaner{folder: "/home/secret/.local/share/so-thi-dua", home: "/home/secret"}
}

// coded is an error as the database reports it.
type coded struct{ text string }

func (c coded) Error() string { return c.text }
func (coded) Code() int       { return 2067 }

func TestNoErrorTellsOfAPerson(t *testing.T) {
	_, number := strconv.ParseFloat("330.681đ", 64)
	_, day := time.Parse(time.DateOnly, "Nguyễn Văn Ánh")
	var into struct{ Value int }
	wrongKind := json.Unmarshal([]byte(`{"Value": 330.681}`), &into)
	notJSON := json.Unmarshal([]byte(`Nguyễn`), &into)
	path := &fs.PathError{Op: "open", Path: "/home/secret/Báo cáo Nguyen Van Anh.xlsx", Err: fs.ErrPermission}
	inside := &fs.PathError{Op: "open", Path: "/home/secret/.local/share/so-thi-dua/in/to trinh nguyen van anh.pdf", Err: fs.ErrNotExist}
	for _, c := range []struct {
		err  error
		want string // is in the line: enough must be left to find the fault
	}{
		{path, "open ~/***.xlsx: permission denied"},
		{inside, "open <data>/***.pdf: file does not exist"},
		{&fs.PathError{Op: "open", Path: "/home/secret/.local/share/so-thi-dua/so-thi-dua.db", Err: fs.ErrPermission}, "open <data>/so-thi-dua.db: permission denied"},
		{&os.LinkError{Op: "rename", Old: "/home/secret/a nguyen", New: "/mnt/Phường/b nguyen.docx", Err: fs.ErrExist}, "rename ~/*** <path>/***.docx: file already exists"},
		{fmt.Errorf("read %s: %w", "BC_Le Loi.xlsx", path), "permission denied"},
		{fmt.Errorf("bao cao le loi.xlsx: %w", fs.ErrNotExist), "***.xlsx: file does not exist"},
		{&data.Problem{Key: "problem.duplicate_unit", Field: "name", Args: []any{"Name", "Trường Lê Lợi"}, Err: coded{"constraint failed: UNIQUE constraint failed: unit.name (2067)"}}, "problem.duplicate_unit (name): code 2067: constraint failed: UNIQUE constraint failed: unit.name"},
		{errors.Join(number, day), "ParseFloat: invalid syntax; no such time"},
		{wrongKind, "json: no int at byte"},
		{notJSON, "invalid character ***"},
		{errors.New(`cell "Nguyễn Văn Ánh" of Trường Lê Lợi holds 330.681`), "cell *** of"},
		{errors.New("no sheet Nguyen Van Anh"), "no sheet ***"},
		{errors.New("sheet 'le loi' has 330681 rows, 12 columns"), "sheet *** has # rows, 12 columns"},
		{errors.New("call 0912345678 or anh@phường.vn"), "call # or ***"},
		{errors.New(`open C:\Users\Nguyễn Văn Ánh\BC_Le Loi.xlsx: Access is denied.`), "open <path>/***.xlsx: Access is denied."},
		{errors.New("cannot read /home/secret/nguyen van anh.pdf"), "cannot read ~/***.pdf"},
		{errors.New("stopped at C:/src/thidua/app/run.go:12: broken"), "app/run.go:12: broken"},
	} {
		line := logged(testCleaner(), "error", c.err)
		if !strings.Contains(line, c.want) {
			t.Errorf("%s\nwant %s", line, c.want)
		}
		told(t, line)
	}
}

func told(t *testing.T, text string) {
	t.Helper()
	for _, secret := range secrets {
		if strings.Contains(text, secret) {
			t.Errorf("%q is told by\n%s", secret, text)
		}
	}
}

func TestNoAttributeTellsOfAPerson(t *testing.T) {
	unit := struct{ Name string }{"Trường Lê Lợi"}
	line := logged(testCleaner(), "unit", unit, "names", []string{"Nguyễn"}, "panic", "no unit Trường Lê Lợi", slog.Group("of", "file", "/home/secret/a.pdf"))
	told(t, line)
	line = logged(testCleaner(), "page", 12, "table", "targets", "renderer", "Mesa Intel(R) UHD Graphics 620 (KBL GT2)", "version", "4.6 Mesa 22.3.6")
	for _, kept := range []string{"page=12", "table=targets", "Mesa Intel(R) UHD Graphics 620 (KBL GT2)", "4.6 Mesa 22.3.6"} {
		if !strings.Contains(line, kept) {
			t.Errorf("%q is lost:\n%s", kept, line)
		}
	}
}

const crashed = `panic: unit "Trường Lê Lợi" has 330.681 at /home/secret/Phường/a.xlsx [recovered]
	panic: runtime error: index out of range [5] with length 3
and the second line tells of Nguyen Van Anh

goroutine 1 [running, locked to thread]:
thidua/app/ui.(*grid[...]).show(0xc000123456, {0x55d5c8, 0x1e})
	/home/secret/src/thidua/app/ui/grid.go:123 +0x1d
fyne.io/fyne/v2/internal/driver/glfw.(*window).processMouseClicked.func1()
	C:/Users/Nguyễn Văn Ánh/go/pkg/mod/fyne.io/fyne/v2@v2.8.1/internal/driver/glfw/window.go:525 +0x2a
created by main.main in goroutine 1
	/home/secret/src/thidua/main.go:20 +0x44
rax    0x7f0012345678
exit status 2
`

func TestCrashTellsWhereAndNotOfWhom(t *testing.T) {
	got := testCleaner().Trace(crashed)
	told(t, got)
	for _, kept := range []string{
		"runtime error: index out of range [5] with length 3", "thidua/app/ui.(*grid[...]).show(0xc000123456, {0x55d5c8, 0x1e})",
		"ui/grid.go:123 +0x1d", "glfw/window.go:525", "processMouseClicked.func1()", "goroutine 1 [running, locked to thread]:", "rax    0x7f0012345678",
	} {
		if !strings.Contains(got, kept) {
			t.Errorf("%q is lost:\n%s", kept, got)
		}
	}
	if again := testCleaner().Trace(got); again != got {
		t.Errorf("cleaned twice it becomes\n%s", again)
	}
}

func TestPathsInTheDataFolder(t *testing.T) {
	c := testCleaner()
	for path, want := range map[string]string{
		filepath.Join(c.folder, "log.txt"):               "<data>/log.txt",
		filepath.Join(c.folder, "before-version-9.db"):   "<data>/before-version-9.db",
		filepath.Join(c.folder, "nguyen-van-anh.xlsx"):   "<data>/***.xlsx",
		filepath.Join(c.folder, "in", "le-loi.txt"):      "<data>/***.txt",
		filepath.Join(c.folder, "Sổ.nguyen"):             "<data>/***",
		c.folder:                                         "<data>",
		c.folder + "-demo/log.txt":                       "~/***.txt",
		"/media/USB Nguyen":                              "<path>/***",
		filepath.Join(c.home, "Desktop", "Ánh.xlsx", ""): "~/***.xlsx",
	} {
		if got := c.Path(path); got != want {
			t.Errorf("%s is told as %s, want %s", path, got, want)
		}
	}
}
