package ui

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
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

// errTooLong is the fault of a path that programs on Windows cannot open.
var errTooLong = errors.New("path too long")

// OpenPath opens a file or folder with the program the PC uses for it. What is
// itself a program is not opened: files come from units too.
func OpenPath(path string) error {
	if runs(path) {
		return unopened{"error.program_file", path}
	}
	return opened(path, "error.no_program", openPath)
}

// ShowInFolder opens the folder that holds the file and, on Windows, selects
// the file in it.
func ShowInFolder(path string) error {
	return opened(path, "error.no_folder_program", showInFolder)
}

func opened(path, without string, open func(string) error) error {
	if _, err := os.Stat(path); err != nil {
		return unopened{"error.gone", path}
	}
	whole, err := filepath.Abs(path) // no name is then taken for an option
	if err == nil {
		err = open(whole)
	}
	switch {
	case errors.Is(err, errTooLong):
		return unopened{"error.path_long", path}
	case err != nil:
		slog.Warn("not opened", "error", err)
		return unopened{without, path}
	}
	return nil
}

// runs reports whether opening a file of that name would run it on Windows.
// Folders may be called what they like.
func runs(path string) bool {
	info, err := os.Stat(path)
	ending := strings.ToLower(filepath.Ext(strings.TrimRight(path, ". ")))
	return err == nil && !info.IsDir() && slices.Contains([]string{
		".appref-ms", ".bat", ".chm", ".cmd", ".com", ".cpl", ".exe", ".gadget", ".hta", ".inf", ".jar", ".js", ".jse", ".lnk",
		".msc", ".msi", ".msix", ".msp", ".pif", ".ps1", ".reg", ".scf", ".scr", ".settingcontent-ms", ".sh", ".url", ".vb", ".vbe",
		".vbs", ".wsf", ".wsh",
	}, ending)
}
