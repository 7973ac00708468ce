package archive

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"slices"
)

const (
	directoryRoom = 256 << 10 // bytes, for the end of the directory and its comment
	entryRoom     = 512       // bytes of the directory for each part
	localHeader   = 30        // bytes before a part, at the least
)

// directory reads the list of files. An archive may say that it has few and
// list millions: no more is read of it than as many as there may be can take.
func directory(r io.ReaderAt, size int64, parts int) ([]*zip.File, error) {
	m := &meter{r: r, left: directoryRoom + entryRoom*int64(parts)}
	z, err := zip.NewReader(m, size)
	switch {
	case errors.Is(err, errDirectory):
		return nil, refuse("problem.archive_too_many", "", err)
	case err != nil && !errors.Is(err, zip.ErrInsecurePath):
		if !begins(r) {
			return nil, refuse("problem.archive_other", "", err)
		}
		return nil, refuse("problem.archive_damaged", "", err)
	}
	m.open = true
	return z.File, nil
}

// begins reports whether the file starts as an archive does.
func begins(r io.ReaderAt) bool {
	var magic [2]byte
	_, err := r.ReadAt(magic[:], 0)
	return err == nil && string(magic[:]) == "PK"
}

var errDirectory = errors.New("the directory is too long")

// meter lets so many bytes through until it is open.
type meter struct {
	r    io.ReaderAt
	left int64
	open bool
}

// ReadAt reads on, or fails once the bytes are used up.
func (m *meter) ReadAt(p []byte, at int64) (int, error) {
	if !m.open {
		if m.left -= int64(len(p)); m.left < 0 {
			return 0, errDirectory
		}
	}
	return m.r.ReadAt(p, at)
}

// apart reports parts that lie over each other: few bytes that are unpacked
// again and again, as no program writes them.
func apart(files []*zip.File) error {
	type span struct{ from, to int64 }
	spans := make([]span, 0, len(files))
	for _, f := range files {
		from, err := f.DataOffset()
		if err != nil {
			return refuse("problem.archive_damaged", f.Name, err)
		}
		spans = append(spans, span{from, from + int64(f.CompressedSize64)})
	}
	slices.SortFunc(spans, func(a, b span) int { return int(a.from - b.from) })
	end := int64(0)
	for _, s := range spans {
		if s.from-localHeader < end || s.to < s.from {
			return refuse("problem.archive_overlap", "", fmt.Errorf("bytes %d to %d", s.from, s.to))
		}
		end = s.to
	}
	return nil
}
