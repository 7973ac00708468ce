//go:build !windows

package ui

import (
	"os/exec"
	"path/filepath"
)

func openPath(path string) error {
	cmd := exec.Command("xdg-open", path)
	if err := cmd.Start(); err != nil {
		return err
	}
	return cmd.Process.Release()
}

func showInFolder(path string) error { return openPath(filepath.Dir(path)) }
