package intake

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"thidua/assets"
	"thidua/data"
)

// put writes a file below dir and returns its path.
func put(t *testing.T, dir, name, content string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// listed are the names that List finds, with the key of their problem.
func listed(t *testing.T, paths ...string) map[string]string {
	t.Helper()
	sources, err := List(context.Background(), paths)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]string{}
	for _, s := range sources {
		names[filepath.Base(s.Path)] = keyOf(s.Problem)
	}
	if len(names) != len(sources) {
		t.Errorf("listed twice: %v", sources)
	}
	return names
}

func keyOf(err error) string {
	if p, ok := errors.AsType[*data.Problem](err); ok {
		return p.Key
	}
	return ""
}

func TestAFolderIsSearchedToItsDepth(t *testing.T) {
	dir := t.TempDir()
	top := put(t, dir, "Trường Mẫu.xlsx", "1")
	put(t, dir, "Khối trường/Mầm non.xlsx", "2")
	put(t, dir, "1/2/3/4/5/sâu.xlsx", "3")
	put(t, dir, "1/2/3/4/5/6/quá sâu.xlsx", "4")
	put(t, dir, ".git/config", "5")
	put(t, dir, "__MACOSX/._Trường Mẫu.xlsx", "6")
	names := listed(t, dir, top, dir+string(filepath.Separator))
	want := map[string]string{"Trường Mẫu.xlsx": "", "Mầm non.xlsx": "", "sâu.xlsx": "", "6": "problem.file_deep"}
	if fmt.Sprint(names) != fmt.Sprint(want) {
		t.Errorf("found %v, want %v", names, want)
	}
}

func TestLinksAreNotFollowed(t *testing.T) {
	dir, elsewhere := t.TempDir(), t.TempDir()
	put(t, elsewhere, "riêng.xlsx", "1")
	for _, to := range []string{elsewhere, filepath.Join(elsewhere, "riêng.xlsx"), dir} {
		if err := os.Symlink(to, filepath.Join(dir, "tới "+filepath.Base(to))); err != nil {
			t.Skip("no links here:", err)
		}
	}
	for name, problem := range listed(t, dir) {
		if problem != "problem.file_link" {
			t.Errorf("%s: %q", name, problem)
		}
	}
}

func TestTooManyFilesAreRefusedAsAWhole(t *testing.T) {
	dir := t.TempDir()
	for i := range maxFiles + 1 {
		put(t, dir, fmt.Sprint(i), "")
	}
	if _, err := List(context.Background(), []string{dir}); keyOf(err) != "problem.files_many" {
		t.Errorf("got %v", err)
	}
}

func TestListingCanBeCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := List(ctx, []string{t.TempDir()}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestWhatCannotBeReadSaysWhy(t *testing.T) {
	dir := t.TempDir()
	large := put(t, dir, "lớn.xlsx", "")
	if err := os.Truncate(large, 300<<20); err != nil {
		t.Fatal(err)
	}
	denied := put(t, dir, "cấm.xlsx", "1")
	if err := os.Chmod(denied, 0); err != nil {
		t.Fatal(err)
	}
	lock := put(t, dir, "~$khóa.xlsx", "1")
	if err := os.Chmod(lock, 0); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ path, want string }{
		"300 MB":         {large, "problem.file_large"},
		"gone meanwhile": {filepath.Join(dir, "mất.xlsx"), "problem.file_gone"},
		"a folder":       {dir, "problem.file_odd"},
		"no permission":  {denied, "problem.file_denied"},
		"a lock file":    {lock, ""}, // not even opened
		"nothing in it":  {put(t, dir, "rỗng.xlsx", ""), ""},
		"in order":       {put(t, dir, "tốt.xlsx", "1"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			if c.path == denied && (runtime.GOOS == "windows" || os.Getuid() == 0) {
				t.Skip("this user may read everything")
			}
			f := Source{Path: c.path}.Read()
			if keyOf(f.Problem) != c.want || f.Name != filepath.Base(c.path) {
				t.Errorf("%s: %v", f.Name, f.Problem)
			}
			if f.Problem != nil && len(f.Content) > 0 {
				t.Error("it was read all the same")
			}
		})
	}
	p, _ := errors.AsType[*data.Problem](Source{Path: large}.Read().Problem)
	if text := assets.T(p.Key, p.Args...); !strings.Contains(text, "300 MB") {
		t.Errorf("the size is not said: %s", text)
	}
}
