package ui

import (
	"log/slog"
	"os"
)

// unopened reports a file or folder that could not be opened: it is gone, or
// the PC has no program for it. key names the sentence that says which.
type unopened struct{ key, path string }

// Error implements error.
func (u unopened) Error() string { return u.key + ": " + u.path }

// Explain implements Explained.
func (u unopened) Explain() (key string, pairs []any) {
	return u.key, []any{"Path", u.path}
}

// OpenPath opens a file or folder with the program the PC uses for it.
func OpenPath(path string) error { return opened(path, openPath) }

// ShowInFolder opens the folder that holds the file and, on Windows, selects
// the file in it.
func ShowInFolder(path string) error { return opened(path, showInFolder) }

func opened(path string, open func(string) error) error {
	if _, err := os.Stat(path); err != nil {
		return unopened{"error.gone", path}
	}
	if err := open(path); err != nil {
		slog.Warn("not opened", "error", err)
		return unopened{"error.no_program", path}
	}
	return nil
}
