package intake

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"
)

// reworked is a workbook with its parts changed by their texts; change returns
// a part as it is to be.
func reworked(t testing.TB, book []byte, change func(name, part string) string) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	changed := false
	for _, f := range archive.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		part := change(f.Name, string(content))
		changed = changed || part != string(content)
		p, err := w.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(p, part); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if !changed {
		t.Fatal("nothing was changed")
	}
	return b.Bytes()
}

// replaced is a workbook in one part of which a text stands for another.
func replaced(t testing.TB, book []byte, name, old, with string) []byte {
	t.Helper()
	return reworked(t, book, func(part, content string) string {
		if part != name {
			return content
		}
		return strings.Replace(content, old, with, 1)
	})
}

var modified = regexp.MustCompile(`(<dcterms:modified[^>]*>)[^<]*`)

// savedOn is a workbook that says it was saved at a moment.
func savedOn(t testing.TB, book []byte, at time.Time) []byte {
	t.Helper()
	return reworked(t, book, func(name, part string) string {
		if name != "docProps/core.xml" {
			return part
		}
		return modified.ReplaceAllString(part, "${1}"+at.UTC().Format(time.RFC3339))
	})
}

// flipped is content with one bit the other way.
func flipped(content []byte, bit int) []byte {
	hurt := bytes.Clone(content)
	hurt[bit/8] ^= 1 << (bit % 8)
	return hurt
}

// inTheMiddle is a bit within what is packed of a part.
func inTheMiddle(t testing.TB, book []byte, name string) int {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.File {
		if f.Name == name {
			begin, err := f.DataOffset()
			if err != nil {
				t.Fatal(err)
			}
			return 8 * int(begin+int64(f.CompressedSize64)/2)
		}
	}
	t.Fatalf("no part %s", name)
	return 0
}

// bomb is a workbook of one megabyte whose sixteen sheets, all of them the same
// bytes of the file, unpack to a gigabyte each. Its directory says so, or gives
// them a thousand bytes.
func bomb(t testing.TB, honest bool) []byte {
	t.Helper()
	const piece, pieces, sheets = 64 << 20, 16, 16
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestSpeed)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(make([]byte, piece)); err != nil {
		t.Fatal(err)
	}
	if err := w.Flush(); err != nil { // so that pieces can stand one behind the other
		t.Fatal(err)
	}
	stream := append(bytes.Repeat(packed.Bytes(), pieces), 1, 0, 0, 0xff, 0xff) // and an empty one to end them
	size := uint32(1000)
	if honest {
		size = piece * pieces
	}
	le := binary.LittleEndian
	fields := func(b []byte) []byte { // version 2.0, deflate, sizes
		b = le.AppendUint16(b, 20)
		b = le.AppendUint16(b, 0)
		b = le.AppendUint16(b, 8)
		b = le.AppendUint32(b, 0)
		b = le.AppendUint32(b, 0)
		b = le.AppendUint32(b, uint32(len(stream)))
		return le.AppendUint32(b, size)
	}
	const first = "[Content_Types].xml"
	b := fields([]byte("PK\x03\x04"))
	b = le.AppendUint16(b, uint16(len(first)))
	b = append(append(le.AppendUint16(b, 0), first...), stream...)
	directory := len(b)
	for i := range sheets {
		name := first
		if i > 0 {
			name = fmt.Sprintf("xl/worksheets/s%02d.xml", i)[:len(first)]
		}
		b = fields(append(b, "PK\x01\x02\x14\x00"...))
		b = le.AppendUint16(b, uint16(len(name)))
		b = append(b, make([]byte, 16)...) // no more fields; every part begins at the first byte
		b = append(b, name...)
	}
	length := len(b) - directory
	b = append(b, "PK\x05\x06\x00\x00\x00\x00"...)
	b = le.AppendUint16(le.AppendUint16(b, sheets), sheets)
	b = le.AppendUint32(le.AppendUint32(b, uint32(length)), uint32(directory))
	return le.AppendUint16(b, 0)
}

// TestTheBombsAreBombs: a harmless file would prove nothing.
func TestTheBombsAreBombs(t *testing.T) {
	for _, honest := range []bool{true, false} {
		content := bomb(t, honest)
		archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
		if err != nil {
			t.Fatal(err)
		}
		last := archive.File[len(archive.File)-1]
		begin, err := last.DataOffset()
		if err != nil {
			t.Fatal(err)
		}
		n, err := io.Copy(io.Discard, flate.NewReader(bytes.NewReader(content[begin:])))
		if err != nil || n != 1<<30 || len(archive.File) != 16 || len(content) > 5<<18 {
			t.Errorf("%d parts of %d bytes in %d, %v", len(archive.File), n, len(content), err)
		}
		if (last.UncompressedSize64 == 1<<30) != honest {
			t.Errorf("it says %d bytes", last.UncompressedSize64)
		}
	}
}
