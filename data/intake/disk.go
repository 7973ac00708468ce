package intake

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"thidua/data"
	"thidua/data/vn"
)

// What is read from the disk at the most. Beyond it somebody has chosen the
// wrong folder, or a file that is no report.
const (
	maxDepth = 5     // of folders within the one chosen
	maxFiles = 5_000 // in all
	maxSize  = 64 << 20
)

// Source is a file on the disk that is to be read.
type Source struct {
	Path    string
	Problem error // why it cannot be, found when it was listed
}

// List finds the files behind the paths of files and folders, each once, in
// the order of a dictionary. What lies too deep and links to elsewhere are
// listed with their problem instead of being followed. More files than anybody
// would go through are a [data.Problem] as a whole.
func List(ctx context.Context, paths []string) ([]Source, error) {
	l := &lister{ctx: ctx, seen: map[string]bool{}}
	for _, path := range paths {
		path = filepath.Clean(path)
		info, err := os.Stat(path) // what the officer chose may itself be a link
		switch {
		case err != nil:
			l.add(path, unreadable(path, err))
		case info.IsDir():
			l.folder(path, 0)
		default:
			l.add(path, nil)
		}
		if l.err != nil {
			return nil, l.err
		}
	}
	slices.SortStableFunc(l.found, func(a, b Source) int { return vn.Compare(a.Path, b.Path) })
	return l.found, nil
}

// lister gathers files.
type lister struct {
	ctx   context.Context
	seen  map[string]bool
	found []Source
	err   error // that ends the search
}

func (l *lister) add(path string, problem error) {
	if l.seen[path] || l.err != nil {
		return
	}
	if len(l.found) == maxFiles {
		l.err = &data.Problem{Key: "problem.files_many", Args: []any{"Limit", vn.FormatInt(maxFiles)}}
		return
	}
	l.seen[path] = true
	l.found = append(l.found, Source{path, problem})
}

func (l *lister) folder(dir string, depth int) {
	if l.err = errors.Join(l.err, l.ctx.Err()); l.err != nil {
		return
	}
	if depth > maxDepth {
		l.add(dir, problemOf("problem.file_deep", dir, nil))
		return
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		l.add(dir, unreadable(dir, err))
	}
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		switch {
		case e.IsDir() && hiddenFolder(e.Name()):
		case e.IsDir():
			l.folder(path, depth+1)
		case e.Type()&fs.ModeSymlink != 0:
			l.add(path, problemOf("problem.file_link", path, nil))
		default:
			l.add(path, nil)
		}
	}
}

// hiddenFolder reports whether a folder is the system's own.
func hiddenFolder(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "$") || name == "__MACOSX"
}

// Read reads the file, or says in [File.Problem] why it cannot be read. What
// is passed over is not even opened.
func (s Source) Read() File {
	f := File{Name: filepath.Base(s.Path), Problem: s.Problem}
	if f.Problem != nil || nobodys(f.Name) {
		return f
	}
	f.Content, f.Modified, f.Problem = read(s.Path)
	return f
}

func read(path string) (content []byte, modified time.Time, err error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, time.Time{}, unreadable(path, err)
	case !info.Mode().IsRegular(): // opening a pipe would wait for ever
		return nil, time.Time{}, problemOf("problem.file_odd", path, nil)
	case info.Size() > maxSize:
		return nil, info.ModTime(), tooLarge(path, info.Size())
	case inCloud(info): // opening it would wait for the network
		return nil, info.ModTime(), problemOf("problem.file_cloud", path, nil)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, info.ModTime(), unreadable(path, err)
	}
	defer file.Close()
	content, err = io.ReadAll(io.LimitReader(file, maxSize+1)) // it may have grown
	switch {
	case err != nil:
		return nil, info.ModTime(), unreadable(path, err)
	case len(content) > maxSize:
		return nil, info.ModTime(), tooLarge(path, int64(len(content)))
	}
	return content, info.ModTime(), nil
}

func tooLarge(path string, size int64) error {
	return &data.Problem{Key: "problem.file_large", Args: []any{
		"Name", nameOf(path), "Megabytes", vn.FormatInt(size >> 20), "Limit", vn.FormatInt(maxSize >> 20),
	}}
}

// unreadable says why a file or folder could not be opened or read.
func unreadable(path string, err error) error {
	key := "problem.read_file"
	switch {
	case openElsewhere(err):
		key = "problem.file_open"
	case errors.Is(err, fs.ErrNotExist):
		key = "problem.file_gone"
	case errors.Is(err, fs.ErrPermission):
		key = "problem.file_denied"
	}
	return problemOf(key, path, err)
}

func problemOf(key, path string, err error) error {
	return &data.Problem{Key: key, Args: []any{"Name", nameOf(path)}, Err: err}
}

// nameOf is the name of a file as the officer reads it.
func nameOf(path string) string { return vn.Clean(filepath.Base(path)) }
