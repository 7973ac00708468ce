package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"path"
	"strings"

	"thidua/data"
)

// The caps of a workbook that somebody sends in. A form of a unit is a few
// kilobytes; what is beyond these is not one.
const (
	maxFile    = 64 << 20 // bytes, packed
	maxParts   = 2_000
	maxColumns = 256
	maxRows    = 200_000
	maxDepth   = 100    // of elements within each other
	maxMerged  = 10_000 // ranges in a sheet
)

// room is what a workbook may hold. A thing in a file of few bytes takes a
// kilobyte of memory on its way.
type room struct {
	content int64 // bytes, unpacked, all parts together
	things  int   // cells and other things that are kept of its parts
	tags    int   // elements of XML, whatever they say
	cells   int   // that its tables have room for, those with nothing in them too
}

// formRoom is the room of forms and lists, so that none takes 500 MB of memory.
func formRoom() room { return room{64 << 20, 300_000, 2_000_000, 1_000_000} }

// registerRoom is the room of registers of many years.
func registerRoom() room { return room{192 << 20, 3_000_000, 20_000_000, 3_000_000} }

// preflight checks a workbook from end to end before anything of it is
// believed: the checksum of every part, that every part of XML is whole, that
// the parts refer to each other, and the caps. excelize drops all of these
// errors and reads on with what is left: the cells are taken from this pass.
func preflight(content []byte, r room) (*contents, error) {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		p := notAWorkbook(content)
		p.Err = err
		return nil, p
	}
	if p := otherPackage(archive.File); p != nil {
		return nil, p
	}
	if len(archive.File) > maxParts {
		return nil, &data.Problem{Key: "problem.sheet_too_large"}
	}
	c := newContents(r)
	left := r.content
	for _, f := range archive.File {
		if strings.HasSuffix(f.Name, "/") {
			continue
		}
		part, err := readPart(f, left)
		if err != nil {
			return nil, err
		}
		left -= int64(len(part))
		name := partName(f.Name)
		if c.parts[name] {
			return nil, damaged(fmt.Errorf("part %s twice", f.Name))
		}
		c.parts[name] = true
		switch path.Ext(name) {
		case ".xml", ".rels":
			if err := c.inspect(name, part); err != nil {
				return nil, err
			}
		}
	}
	return c, c.complete()
}

// damaged is the problem of a file that is not what it was when it was saved.
func damaged(err error) error {
	return &data.Problem{Key: "problem.sheet_damaged", Err: err}
}

// readPart unpacks one part to its end, whatever its header says of its size,
// and compares its checksum.
func readPart(f *zip.File, limit int64) ([]byte, error) {
	if f.UncompressedSize64 > uint64(limit) {
		return nil, &data.Problem{Key: "problem.sheet_too_large"}
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged(fmt.Errorf("part %s: %w", f.Name, err))
	}
	defer r.Close()
	var b bytes.Buffer
	b.Grow(int(min(f.UncompressedSize64, 1<<20)) + bytes.MinRead) // the header may lie
	_, err = b.ReadFrom(io.LimitReader(r, limit+1))
	part := b.Bytes()
	switch {
	case err != nil:
		return nil, damaged(fmt.Errorf("part %s: %w", f.Name, err))
	case int64(len(part)) > limit:
		return nil, &data.Problem{Key: "problem.sheet_too_large"}
	case crc32.ChecksumIEEE(part) != f.CRC32:
		return nil, damaged(fmt.Errorf("part %s: %w", f.Name, errChecksum))
	}
	return part, nil
}

var errChecksum = errors.New("wrong checksum")
