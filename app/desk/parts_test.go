package desk

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// What a killed program has left half-written goes at once; what somebody, here
// or on another computer, may still be writing stays.
func TestUnfinishedFilesAreSweptUnlessSomebodyWritesThem(t *testing.T) {
	gone := exec.Command(os.Args[0], "-test.run=^$") // a process that is no more
	if err := gone.Run(); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	name := func(computer uint32, process int) string {
		return filepath.Join(dir, fmt.Sprintf(".thidua-%08x-%d-1.part", computer, process))
	}
	stays := map[string]bool{
		name(thisComputer(), gone.Process.Pid):   false,
		name(thisComputer(), os.Getpid()):        true,
		name(thisComputer()+1, gone.Process.Pid): true,
		filepath.Join(dir, ".thidua-123.part"):   true, // of an earlier version
		filepath.Join(dir, "BaoCao.pdf"):         true,
	}
	for path := range stays {
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	sweepParts(dir)
	for path, want := range stays {
		if _, err := os.Stat(path); (err == nil) != want {
			t.Errorf("%s: %v, is to stay: %v", filepath.Base(path), err, want)
		}
	}
}
