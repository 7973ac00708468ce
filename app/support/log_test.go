package support

import (
	"errors"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
)

// keep keeps the log in a new folder for the length of the test.
func keep(t *testing.T) (folder string) {
	t.Helper()
	folder = filepath.Join(t.TempDir(), "Sổ")
	stop, err := Keep(folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(stop)
	return folder
}

func read(t *testing.T, folder, name string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func TestFyneWritesIntoTheLogAndTellsOfNobody(t *testing.T) {
	folder := keep(t)
	slog.Info("ours", "count", 3)
	fyne.LogError("Image failed to load of Nguyễn Văn Ánh", errors.New("open /home/secret/Nguyen Van Anh.png: no such file"))
	got := read(t, folder, logFile)
	told(t, got)
	for _, want := range []string{"msg=ours count=3", "Image failed to load of", "no such file", "support/log_test.go:"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in the log:\n%s", want, got)
		}
	}
}

func TestLogIsPutAsideInTheMiddleOfALongDay(t *testing.T) {
	folder := t.TempDir()
	log, err := openLog(folder, 1000)
	if err != nil {
		t.Fatal(err)
	}
	line := strings.Repeat("x", 99) + "\n"
	for range 35 {
		if _, err := log.Write([]byte(line)); err != nil {
			t.Fatal(err)
		}
	}
	if err := log.Close(); err != nil {
		t.Fatal(err)
	}
	if now, old := len(read(t, folder, logFile)), len(read(t, folder, oldLog)); now != 500 || old != 1000 {
		t.Errorf("log of %d bytes, old one of %d, want the last 500 and the 1000 before", now, old)
	}
}

func TestLogIsPutAsideAtTheStart(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, logFile), make([]byte, 2000), 0o600); err != nil {
		t.Fatal(err)
	}
	log, err := openLog(folder, 1000)
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()
	if len(read(t, folder, oldLog)) != 2000 || len(read(t, folder, logFile)) != 0 {
		t.Error("the large log was not put aside")
	}
}

// Where the log cannot be put aside, as when another program has it open on
// Windows, nothing is lost.
func TestLogGoesOnWhereItCannotBePutAside(t *testing.T) {
	folder := t.TempDir()
	if err := os.MkdirAll(filepath.Join(folder, oldLog, "taken"), 0o700); err != nil {
		t.Fatal(err)
	}
	log, err := openLog(folder, 100)
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()
	for range 50 {
		if _, err := log.Write([]byte("0123456789\n")); err != nil {
			t.Fatal(err)
		}
	}
	if got := len(read(t, folder, logFile)); got != 550 {
		t.Errorf("%d bytes in the log, want 550", got)
	}
}

// folderOfChild names the data folder of a program that is to crash.
const folderOfChild = "THIDUA_TEST_CRASH_IN"

func TestMain(m *testing.M) {
	if folder := os.Getenv(folderOfChild); folder != "" {
		if _, err := Keep(folder); err != nil {
			panic(err)
		}
		Begin(folder, "9.9", time.Now())
		var nobody *struct{ name string }
		_ = nobody.name // as a mistake in a screen does
	}
	os.Exit(m.Run())
}

func TestCrashOfARealProgramIsTold(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "Sổ thi đua")
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), folderOfChild+"="+folder)
	if err := child.Run(); err == nil {
		t.Fatal("the program did not crash")
	}
	crash, ended := Begin(folder, "9.9", time.Now())
	for _, want := range []string{"nil pointer dereference", "support.TestMain", "support/log_test.go:"} {
		if !strings.Contains(crash, want) {
			t.Errorf("%q is not told:\n%s", want, crash)
		}
	}
	if strings.Contains(crash, filepath.Dir(folder)) || read(t, folder, crashFile) != crash+"\n" && read(t, folder, crashFile) != crash {
		t.Errorf("the file says more than what is told:\n%s", read(t, folder, crashFile))
	}
	ended()
	if again, ended := Begin(folder, "9.9", time.Now()); again != crash {
		t.Errorf("before it was dealt with it is told differently:\n%s", again)
	} else {
		ended()
	}
	if err := Settle(folder); err != nil {
		t.Fatal(err)
	}
	if again, _ := Begin(folder, "9.9", time.Now()); again != "" {
		t.Errorf("told again after it was dealt with:\n%s", again)
	}
	if old := read(t, folder, oldCrash); !strings.Contains(old, "nil pointer dereference") {
		t.Errorf("not kept:\n%s", old)
	}
}

func TestRunThatEndedWithoutAWord(t *testing.T) {
	folder := t.TempDir()
	begun := time.Date(2025, 12, 8, 7, 30, 0, 0, time.UTC)
	crash, ended := Begin(folder, "1.2.3", begun)
	if crash != "" {
		t.Errorf("a first start tells of a crash: %s", crash)
	}
	if again, _ := Begin(folder, "1.2.4", begun); again != "ended without a word: version 1.2.3, begun 2025-12-08T07:30:00Z" {
		t.Errorf("of a run that was killed it is told: %s", again)
	}
	if err := Settle(folder); err != nil {
		t.Fatal(err)
	}
	ended()
	if again, _ := Begin(folder, "1.2.4", begun); again != "" {
		t.Errorf("of a run that ended well it is told: %s", again)
	}
}
