package archive

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Limits are what an archive may hold.
type Limits struct {
	Parts   int   // files and folders
	Part    int64 // bytes of one part, unpacked; 0 where only Content counts
	Content int64 // bytes of all parts together, unpacked
	Rooted  bool  // a "/" before a name is left out: some programs write office files so
}

// Archive is a zip file whose directory has been checked. Its parts may be read
// at the same time.
type Archive struct {
	parts []Part
	names map[string]int // folded; the place of a file, -1 of a folder
}

// Open checks the directory of an archive. The parts are checked as they are
// read. Where the directory could be read and something in it is refused, the
// archive is returned beside the problem, to tell from its names what it is;
// its parts cannot be read.
func Open(content []byte, l Limits) (*Archive, error) {
	return OpenAt(bytes.NewReader(content), int64(len(content)), l)
}

// OpenAt is [Open] for an archive of size bytes that stays where it is, so that
// it takes no memory as a whole.
func OpenAt(r io.ReaderAt, size int64, l Limits) (*Archive, error) {
	files, err := directory(r, size, l.Parts)
	if err != nil {
		return nil, err
	}
	a := &Archive{parts: make([]Part, 0, len(files)), names: make(map[string]int, len(files))}
	if err := a.check(files, l); err != nil {
		return refused(files), err
	}
	return a, nil
}

// Parts lists the files of the archive in the order of its directory.
func (a *Archive) Parts() []Part { return a.parts }

// Part finds a file by its name, whatever its case.
func (a *Archive) Part(name string) (Part, bool) {
	i, ok := a.names[folded(name)]
	if !ok || i < 0 {
		return Part{}, false
	}
	return a.parts[i], true
}

// check takes the files over, or says what is wrong with the first one that is.
func (a *Archive) check(files []*zip.File, l Limits) error {
	if len(files) > l.Parts {
		return refuse("problem.archive_too_many", "", fmt.Errorf("%d parts", len(files)))
	}
	perPart := l.Content
	if l.Part > 0 {
		perPart = min(perPart, l.Part)
	}
	left := l.Content
	for _, f := range files {
		name, err := cleanName(f.Name, l.Rooted)
		if err != nil {
			return refuse("problem.archive_unsafe", f.Name, err)
		}
		key := folded(name)
		if _, twice := a.names[key]; twice {
			return refuse("problem.archive_twice", name, errors.New("the name was there before"))
		}
		a.names[key] = -1
		if err := admit(f, name, min(perPart, left)); err != nil {
			return err
		}
		left -= int64(f.UncompressedSize64)
		if !strings.HasSuffix(f.Name, "/") {
			a.names[key] = len(a.parts)
			a.parts = append(a.parts, Part{Name: name, Size: int64(f.UncompressedSize64), file: f})
		}
	}
	return apart(files)
}

// admit looks at what the directory says of a part. What it says of its size is
// held against it when the part is read.
func admit(f *zip.File, name string, room int64) error {
	const encrypted = 1 | 1<<6 | 1<<13 // the part, the part strongly, the directory
	switch {
	case f.Flags&encrypted != 0:
		return refuse("problem.archive_encrypted", name, errors.New("encrypted"))
	case f.Method != zip.Store && f.Method != zip.Deflate:
		return refuse("problem.archive_method", name, fmt.Errorf("method %d", f.Method))
	case f.UncompressedSize64 > uint64(room):
		return refuse("problem.archive_too_large", name, fmt.Errorf("%d bytes", f.UncompressedSize64))
	}
	return nil
}

// refused is an archive of which only the names are told.
func refused(files []*zip.File) *Archive {
	a := &Archive{names: map[string]int{}}
	for _, f := range files {
		a.parts = append(a.parts, Part{Name: f.Name})
	}
	return a
}
