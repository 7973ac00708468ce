package certificates

import (
	"bytes"
	"image"
	_ "image/jpeg" // the kinds of picture that scanners make
	_ "image/png"
	"log/slog"

	"golang.org/x/image/draw"

	"thidua/app/desk"
	"thidua/data"
)

// A scan of more dots than this would take too much of the office PC's memory;
// A3 at 600 dots an inch has 70 million.
const scanDots = 80_000_000

// scanWidth is how wide a scan is kept for the screen, in dots.
const scanWidth = 1600

// readScan reads a picture of a blank, made small enough for the screen.
func readScan(name string, content []byte) (image.Image, error) {
	unreadable := func(err error) error {
		return &data.Problem{Key: "problem.scan", Args: []any{"Name", name}, Err: err}
	}
	about, _, err := image.DecodeConfig(bytes.NewReader(content))
	switch {
	case err != nil:
		return nil, unreadable(err)
	case about.Width*about.Height > scanDots:
		return nil, &data.Problem{Key: "problem.scan_large", Args: []any{"Name", name, "Width", about.Width, "Height", about.Height}}
	}
	scan, _, err := image.Decode(bytes.NewReader(content))
	if err != nil {
		return nil, unreadable(err)
	}
	if about.Width <= scanWidth {
		return scan, nil
	}
	small := image.NewRGBA(image.Rect(0, 0, scanWidth, scanWidth*about.Height/about.Width))
	draw.ApproxBiLinear.Scale(small, small.Bounds(), scan, scan.Bounds(), draw.Src, nil)
	return small, nil
}

// scanOf is the kept scan of a blank, nil when there is none. One that cannot be
// read is no reason not to work on the blank.
func scanOf(d *desk.Desk, b data.BlankCertificate) image.Image {
	if b.ScanID == 0 {
		return nil
	}
	scan, err := func() (image.Image, error) {
		a, err := d.Store.Attachments.Get(b.ScanID)
		if err != nil {
			return nil, err
		}
		content, err := d.Store.Content(a)
		if err != nil {
			return nil, err
		}
		return readScan(a.Name, content)
	}()
	if err != nil {
		slog.Warn("scan of a blank", "blank", b.ID, "error", err)
		return nil
	}
	return scan
}
