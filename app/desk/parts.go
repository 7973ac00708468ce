package desk

import (
	"errors"
	"fmt"
	"hash/fnv"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"time"

	"thidua/app/ui"
	"thidua/data/store"
)

// anyPart matches what is being written, or was when a program was killed.
const anyPart = ".thidua-*.part"

// ownPart names what this program is writing by the computer and the process,
// so that another one can tell whether somebody is still at it.
func ownPart() string { return fmt.Sprintf(".thidua-%08x-%d-*.part", thisComputer(), os.Getpid()) }

// thisComputer tells this one from others that write into a shared folder.
func thisComputer() uint32 {
	sum := fnv.New32a()
	if name, err := os.Hostname(); err == nil {
		_, _ = sum.Write([]byte(name))
	}
	return sum.Sum32()
}

// Sweep removes what an earlier run left half-written when it was killed: it
// may hold personal data. It looks where the ledger lies and where the officer
// last saved something.
func Sweep(s *store.Store) {
	dirs := []string{s.Folder()}
	if last := ui.LastFolder(s); last != "" {
		dirs = append(dirs, last)
		within, err := filepath.Glob(filepath.Join(last, "*", anyPart)) // forms are written into a folder of their own
		for _, part := range within {
			if err == nil {
				sweepPart(part)
			}
		}
	}
	for _, dir := range dirs {
		sweepParts(dir)
	}
}

// sweepParts removes what was left half-written in a folder.
func sweepParts(dir string) {
	parts, err := filepath.Glob(filepath.Join(dir, anyPart))
	if err != nil {
		return // the folder's name is no pattern: nothing is found
	}
	for _, part := range parts {
		sweepPart(part)
	}
}

// sweepPart removes an unfinished file, or the folder of a package, unless
// somebody may still be writing it.
func sweepPart(path string) {
	info, err := os.Stat(path)
	if err != nil || !abandoned(filepath.Base(path)) && time.Since(info.ModTime()) < time.Hour {
		return
	}
	if err := os.RemoveAll(path); err != nil {
		slog.Warn("half-written file stays", "error", err)
	}
}

// abandoned reports whether a part was being written on this computer by a
// process that is no more.
func abandoned(name string) bool {
	var computer uint32
	var process int
	if _, err := fmt.Sscanf(name, ".thidua-%08x-%d-", &computer, &process); err != nil {
		return false
	}
	return computer == thisComputer() && !runs(process)
}

// runs reports whether there is such a process.
func runs(id int) bool {
	p, err := os.FindProcess(id)
	if err != nil {
		return false
	}
	defer func() { _ = p.Release() }()
	if runtime.GOOS == "windows" { // where it would not have been found
		return true
	}
	return !errors.Is(p.Signal(syscall.Signal(0)), os.ErrProcessDone)
}
