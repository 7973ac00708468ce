package desk

import (
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"thidua/data"
)

// temporary is the folder in the data folder, which only the user can read, for
// files that are made to be opened or printed by another program. They may hold
// personal data, and are not kept.
const temporary = "in"

// ToOpen writes a file that another program is to open, whole, and returns its
// path. It is read-only there: whoever edits it keeps it elsewhere.
func (d *Desk) ToOpen(name string, write func(io.Writer) error) (string, error) {
	folder, err := d.PaperFolder()
	if err != nil {
		return "", err
	}
	path := filepath.Join(folder, name)
	if err := os.Chmod(path, 0o600); err != nil && !errors.Is(err, fs.ErrNotExist) { // of before; Windows replaces none that is read-only
		slog.Warn("earlier temporary file stays read-only", "error", err)
	}
	if err := WriteFile(path, write); err != nil {
		return "", err
	}
	if err := os.Chmod(path, 0o400); err != nil {
		slog.Warn("temporary file can be edited", "error", err)
	}
	return path, nil
}

// PaperFolder is where papers for the printer are put.
func (d *Desk) PaperFolder() (string, error) {
	folder := filepath.Join(d.Store.Folder(), temporary)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", &data.Problem{Key: "problem.folder", Args: []any{"Folder", folder}, Err: err}
	}
	return folder, nil
}

// justMade is how long another program may take to open a file.
const justMade = time.Minute

// SweepTemporary removes what was made to be opened or printed. At the start
// none of it is needed any more; at the end a program may only be about to open
// what was made last. What is open elsewhere on Windows stays until the next
// start.
func SweepTemporary(folder string, atEnd bool) {
	dir := filepath.Join(folder, temporary)
	files, err := os.ReadDir(dir)
	if err != nil {
		return // there is none
	}
	for _, file := range files {
		if info, err := file.Info(); err != nil || atEnd && time.Since(info.ModTime()) < justMade {
			continue
		}
		if err := os.RemoveAll(filepath.Join(dir, file.Name())); err != nil {
			slog.Warn("temporary file stays", "error", err)
		}
	}
}
