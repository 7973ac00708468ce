package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"sync"

	"github.com/klauspost/compress/flate"
)

// packers keeps idle compressors: making one costs more than packing a sheet.
// This flate takes half the time of Go's own.
var packers = sync.Pool{New: func() any {
	w, _ := flate.NewWriter(io.Discard, flate.BestSpeed) // fails for an unknown level only
	return w
}}

// packer is a compressor at work on one part of a workbook.
type packer struct{ *flate.Writer }

// Close ends the part and gives the compressor back.
func (p packer) Close() error {
	err := p.Writer.Close()
	packers.Put(p.Writer)
	return err
}

// quickZip packs a workbook fast rather than tight: hundreds of forms are made
// at once, and packing is a third of the work. It puts the rows of our sheets
// where excelize has left room for them.
type quickZip struct {
	*zip.Writer
	sheets map[string]*sheet // by the name of their part
}

func newQuickZip(w io.Writer, sheets map[string]*sheet) quickZip {
	archive := zip.NewWriter(w)
	archive.RegisterCompressor(zip.Deflate, func(part io.Writer) (io.WriteCloser, error) {
		p := packer{packers.Get().(*flate.Writer)}
		p.Reset(part)
		return p, nil
	})
	return quickZip{archive, sheets}
}

// Create begins a part.
func (z quickZip) Create(name string) (io.Writer, error) {
	w, err := z.Writer.Create(name)
	if s := z.sheets[name]; s != nil {
		w = filler{w, s}
	}
	return w, err
}

// filler is the part of a sheet of ours, which excelize writes in one piece
// and without rows.
type filler struct {
	w     io.Writer
	sheet *sheet
}

// Write writes the part with the rows in their place.
func (f filler) Write(part []byte) (int, error) {
	before, after, ok := bytes.Cut(part, []byte("<sheetData></sheetData>"))
	if !ok {
		return 0, fmt.Errorf("sheet %q has rows already", f.sheet.name)
	}
	// Joined cells stand behind the rows and their protection.
	var protection []byte
	if end := []byte("</sheetProtection>"); bytes.Contains(after, end) {
		protection, after, _ = bytes.Cut(after, end)
		protection = append(bytes.Clone(protection), end...)
	}
	if err := f.put(before, []byte("<sheetData>")); err != nil {
		return 0, err
	}
	joined, err := f.sheet.fill(f.w)
	if err != nil {
		return 0, fmt.Errorf("sheet %q: %w", f.sheet.name, err)
	}
	return len(part), f.put([]byte("</sheetData>"), protection, joined, after)
}

func (f filler) put(pieces ...[]byte) error {
	for _, piece := range pieces {
		if _, err := f.w.Write(piece); err != nil {
			return err
		}
	}
	return nil
}
