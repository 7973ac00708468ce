package archive

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"hash"
	"hash/crc32"
	"io"
)

// Part is a file in an archive.
type Part struct {
	Name string // as CleanName spells it
	Size int64  // bytes, unpacked
	file *zip.File
}

var (
	errChecksum = errors.New("wrong checksum")
	errRefused  = errors.New("the archive was refused")
)

// atOnce is how much room is made for a part before a byte of it is seen.
const atOnce = 1 << 20

// Read unpacks the part to its end and compares its size and its checksum.
func (p Part) Read() ([]byte, error) {
	var b bytes.Buffer
	b.Grow(int(min(p.Size, atOnce)) + bytes.MinRead)
	if err := p.Copy(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Copy unpacks the part as [Part.Read] does, without keeping it. When it
// fails, w has been given part of what it holds, or something else. The error
// is a *data.Problem unless it comes from w.
func (p Part) Copy(w io.Writer) error {
	if p.file == nil {
		return refuse("problem.archive_damaged", p.Name, errRefused)
	}
	r, err := p.file.Open()
	if err != nil {
		return refuse("problem.archive_damaged", p.Name, err)
	}
	defer r.Close()
	from := source{r: r}
	if p.file.CRC32 == 0 { // archive/zip takes this for none
		from.sum = crc32.NewIEEE()
	}
	_, err = io.Copy(w, &from)
	switch {
	case from.err != nil:
		return refuse("problem.archive_damaged", p.Name, from.err)
	case err != nil:
		return fmt.Errorf("part %s: %w", p.Name, err)
	case from.sum != nil && from.sum.Sum32() != 0:
		return refuse("problem.archive_damaged", p.Name, errChecksum)
	}
	return nil
}

// source tells the errors of the archive from those of whom it is copied to.
type source struct {
	r   io.Reader
	sum hash.Hash32 // nil where archive/zip compares it
	err error
}

// Read reads on.
func (s *source) Read(p []byte) (int, error) {
	n, err := s.r.Read(p)
	if s.sum != nil {
		s.sum.Write(p[:n])
	}
	if err != nil && err != io.EOF {
		s.err = err
	}
	return n, err
}
