package ui

import (
	"fmt"
	"os"
)

// gone reports a file that is no longer where it was.
type gone struct{ path string }

// Error implements error.
func (g gone) Error() string { return "no longer there: " + g.path }

// Explain implements Explained.
func (g gone) Explain() (key string, pairs []any) {
	return "error.gone", []any{"Path", g.path}
}

// OpenPath opens a file or folder with the program the PC uses for it.
func OpenPath(path string) error {
	if _, err := os.Stat(path); err != nil {
		return gone{path}
	}
	if err := openPath(path); err != nil {
		return fmt.Errorf("open %s: %w", path, err)
	}
	return nil
}

// ShowInFolder opens the folder that holds the file and, on Windows, selects
// the file in it.
func ShowInFolder(path string) error {
	if _, err := os.Stat(path); err != nil {
		return gone{path}
	}
	if err := showInFolder(path); err != nil {
		return fmt.Errorf("show %s in its folder: %w", path, err)
	}
	return nil
}
