package xlsx

import (
	"archive/zip"
	"compress/flate"
	"io"
	"sync"

	"github.com/xuri/excelize/v2"
)

// packers keeps idle compressors: making one costs more than packing a sheet.
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
// at once, and packing is a third of the work.
func quickZip(w io.Writer) excelize.ZipWriter {
	archive := zip.NewWriter(w)
	archive.RegisterCompressor(zip.Deflate, func(part io.Writer) (io.WriteCloser, error) {
		p := packer{packers.Get().(*flate.Writer)}
		p.Reset(part)
		return p, nil
	})
	return archive
}
