package ui

import (
	"os/exec"

	"golang.org/x/sys/windows"
)

// openPath asks the shell, which takes Vietnamese letters in a path whatever
// the PC's code page.
func openPath(path string) error {
	file, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return err
	}
	return windows.ShellExecute(0, nil, file, nil, nil, windows.SW_SHOWNORMAL)
}

func showInFolder(path string) error {
	return exec.Command("explorer", "/select,", path).Start()
}
