//go:build !windows

package ui

import (
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"
)

// listed is a folder, or a file of the kind wanted, that a folder holds.
type listed struct {
	name    string // as shown, with precomposed letters
	path    string // as spelt on the disk
	folder  bool
	size    int64 // in bytes
	changed time.Time
}

// readFolder lists what a folder holds: folders, and the files that wanted
// lets through. What is hidden, and links to nothing, are left out.
func readFolder(dir string, wanted func(name string) bool) ([]listed, error) {
	found, err := os.ReadDir(dir)
	if err != nil {
		return nil, folderProblem(dir, err)
	}
	var all []listed
	for _, f := range found {
		if strings.HasPrefix(f.Name(), ".") {
			continue
		}
		path := filepath.Join(dir, f.Name())
		info, err := os.Stat(path) // of what a link leads to
		if err != nil || !info.IsDir() && (!info.Mode().IsRegular() || !wanted(f.Name())) {
			continue
		}
		all = append(all, listed{
			name: norm.NFC.String(f.Name()), path: path, folder: info.IsDir(), size: info.Size(), changed: info.ModTime(),
		})
	}
	return all, nil
}

// wants reports whether a file of that name is of the kind asked for.
func (q fileQuestion) wants(name string) bool {
	ofKind := func(ext string) bool { return strings.EqualFold(ext, filepath.Ext(name)) }
	return !q.folder && (len(q.exts) == 0 || slices.ContainsFunc(q.exts, ofKind))
}

// onDisk returns a path as the disk spells it: "Báo cáo" typed finds a folder
// whose name has its accents as letters of their own, as other systems write
// them. What is not there stays as it is.
func onDisk(path string) string {
	dir, name := filepath.Dir(path), norm.NFC.String(filepath.Base(path))
	if _, err := os.Lstat(path); err == nil || dir == path {
		return path
	}
	dir = onDisk(dir)
	found, err := os.ReadDir(dir)
	if err != nil {
		return filepath.Join(dir, name)
	}
	for _, f := range found {
		if norm.NFC.String(f.Name()) == name {
			return filepath.Join(dir, f.Name())
		}
	}
	return filepath.Join(dir, name)
}

// pathProblem says what is wrong with a file or folder.
type pathProblem struct{ key, path string }

// Error implements error.
func (p pathProblem) Error() string { return p.key + ": " + p.path }

// Explain implements Explained.
func (p pathProblem) Explain() (key string, pairs []any) {
	path := norm.NFC.String(p.path)
	return p.key, []any{"Path", path, "Name", filepath.Base(path)}
}

// FieldName puts the problem beside the name of a new folder.
func (p pathProblem) FieldName() string { return "name" }

// folderProblem says why a folder cannot be looked into.
func folderProblem(dir string, err error) error {
	slog.Warn("folder not read", "error", err)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return pathProblem{"file.missing", dir}
	case errors.Is(err, fs.ErrPermission):
		return pathProblem{"file.denied", dir}
	}
	return pathProblem{"file.unreadable", dir}
}
