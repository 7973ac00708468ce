//go:build !windows

package ui

import (
	"os/exec"
	"path/filepath"
	"time"
)

// openPath asks the desktop. Its helper mostly ends at once, and says whether
// there is a program; where it is itself the program's parent it stays.
func openPath(path string) error {
	const soon = 700 * time.Millisecond
	cmd := exec.Command("xdg-open", path)
	if err := cmd.Start(); err != nil {
		return err
	}
	return within(soon, cmd.Wait)
}

func showInFolder(path string) error { return openPath(filepath.Dir(path)) }
