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
	maxFile    = 64 << 20  // bytes, packed
	maxContent = 192 << 20 // bytes, unpacked, all parts together
	maxParts   = 2_000
	maxColumns = 256
	maxRows    = 200_000
	maxDepth   = 100       // of elements within each other
	maxCells   = 3_000_000 // that the tables of a workbook have room for, and things to keep of its parts
	maxMerged  = 10_000    // ranges in a sheet
)

// preflight checks a workbook from end to end before anything of it is
// believed: the checksum of every part, that every part of XML is whole, that
// the parts refer to each other, and the caps. excelize drops all of these
// errors and reads on with what is left: the cells are taken from this pass.
func preflight(content []byte) (*contents, error) {
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
	c := newContents()
	left := int64(maxContent)
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
