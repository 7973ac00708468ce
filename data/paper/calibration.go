package paper

import (
	"cmp"
	"fmt"
	"io"
	"strconv"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// The faces of a calibration page.
var (
	calibrationTitle = typeface{bold, 14}
	calibrationFace  = typeface{upright, 10}
	rulerFace        = typeface{upright, 8}
)

// markInset is how far the crosses of a calibration page stand from the edges
// of the paper, in mm.
const markInset = 30.0

// rulerRoom is how much of the edge of the paper the rulers take, in mm.
const rulerRoom = 14.0

// WriteCalibrationPage sets the page by which a printer is calibrated: rulers
// along the edges, crosses at known places, what to measure and what to enter,
// and where the fields of the blank are. It is printed with the calibration
// so far, so that the next one shows whether it was right.
func WriteCalibrationPage(w io.Writer, b data.BlankCertificate, c data.Calibration) error {
	pages, err := OpenCalibrationPage(b, c)
	if err != nil {
		return err
	}
	page := pages.pages[0]
	f := exactPages(page.sheet.width, page.sheet.height, assets.T("calibration.title", "Blank", b.Name))
	for style, name := range styleNames {
		f.AddUTF8FontFromBytes(family, name, faceFile(style))
	}
	f.AddPage()
	f.SetLineWidth(lineWidth)
	drawPage(&pdfPage{file: f}, page.ink, page.sheet)
	return writeAsIs(w, f)
}

// OpenCalibrationPage lays that page out to be looked at. Only the file that
// [WriteCalibrationPage] writes is printed in its true size by all programs.
func OpenCalibrationPage(b data.BlankCertificate, c data.Calibration) (*Pages, error) {
	if err := b.Check(); err != nil {
		return nil, err
	}
	k := calibrationInk(b, c)
	if err := printable(k); err != nil {
		return nil, err
	}
	s := newSetter(CertificateJob{Calibration: c})
	for i, t := range k.words {
		k.words[i].x, k.words[i].y = s.place(t.x, t.y)
	}
	for i, r := range k.rules {
		k.rules[i].x, k.rules[i].y = s.place(r.x, r.y)
		k.rules[i].toX, k.rules[i].toY = s.place(r.toX, r.toY)
	}
	width, height := b.Size()
	return &Pages{pages: []page{{ink: k, sheet: sheet{width: width, height: height}}}}, nil
}

func faceFile(i int) []byte { return style(i).file() }

// place is where the calibration puts a point of the page.
func (s *setter) place(x, y float64) (float64, float64) {
	return x*s.scale + s.right, y*s.scale + s.down
}

func calibrationInk(b data.BlankCertificate, c data.Calibration) ink {
	var k ink
	width, height := b.Size()
	k.rulers(width, height)
	k.cross("A", markInset, markInset)
	k.cross("B", width-markInset, markInset)
	k.cross("C", markInset, height-markInset)
	k.fieldFrames(b)
	across, down := width-2*markInset, height-2*markInset
	y := k.write(markInset+20, rulerRoom+4, assets.T("calibration.title", "Blank", b.Name), calibrationTitle)
	for _, key := range []string{
		assets.T("calibration.printer", "Printer", cmp.Or(c.Printer, assets.T("calibration.no_printer")), "Right", millimetres(c.Right), "Down", millimetres(c.Down), "Scale", percent(c.Scale)),
		assets.T("calibration.as_is"),
		assets.T("calibration.measure_right", "Inset", whole(markInset)),
		assets.T("calibration.measure_down", "Inset", whole(markInset)),
		assets.T("calibration.measure_scale", "Across", whole(across), "Down", whole(down)),
		assets.T("calibration.frames"),
	} {
		for _, line := range calibrationFace.wrap(key, width-2*markInset-40) {
			y = k.write(markInset+20, y+0.5, line, calibrationFace)
		}
	}
	return k
}

func millimetres(d decimal.Decimal) string { return vn.FormatNumber(d) }

func percent(d decimal.Decimal) string {
	if d.IsZero() {
		return "100"
	}
	return vn.FormatNumber(d)
}

func whole(mm float64) string { return strconv.Itoa(int(mm)) }

// rulers adds a tick for each millimetre along the four edges, with numbers at
// each full centimetre. Most printers leave some millimetres at the edge blank.
func (k *ink) rulers(width, height float64) {
	for mm := 10; float64(mm) <= width-10; mm++ {
		x, long := float64(mm), tick(mm)
		k.rules = append(k.rules, rule{x, 0, x, long}, rule{x, height - long, x, height})
		if mm%10 == 0 {
			k.center(x-5, long+0.3, 10, []string{strconv.Itoa(mm)}, rulerFace)
			k.center(x-5, height-long-rulerFace.leading(), 10, []string{strconv.Itoa(mm)}, rulerFace)
		}
	}
	for mm := 10; float64(mm) <= height-10; mm++ {
		y, long := float64(mm), tick(mm)
		k.rules = append(k.rules, rule{0, y, long, y}, rule{width - long, y, width, y})
		if mm%10 == 0 && mm > 10 && float64(mm) < height-rulerRoom {
			number := strconv.Itoa(mm)
			k.write(long+0.8, y-rulerFace.leading()/2, number, rulerFace)
			k.write(width-long-0.8-rulerFace.width(number), y-rulerFace.leading()/2, number, rulerFace)
		}
	}
}

// tick is how long the tick of a millimetre is.
func tick(mm int) float64 {
	switch {
	case mm%10 == 0:
		return 10
	case mm%5 == 0:
		return 8.5
	}
	return 7.5
}

// cross adds a cross with its name.
func (k *ink) cross(name string, x, y float64) {
	const arm = 7.0
	k.rules = append(k.rules, rule{x - arm, y, x + arm, y}, rule{x, y - arm, x, y + arm})
	k.write(x+1.5, y-calibrationTitle.leading()-0.5, name, calibrationTitle)
}

// fieldFrames adds the outline of each field, named, to be held against the
// blank.
func (k *ink) fieldFrames(b data.BlankCertificate) {
	for i, f := range b.Fields {
		x, y, width, height := f.Room()
		k.frame(x, y, width, height)
		k.write(x+1, f.Y-rulerFace.rise(), fmt.Sprintf("%d. %s", i+1, textWord(f.Text)), rulerFace)
		k.rules = append(k.rules, rule{x, f.Y, x + width, f.Y})
	}
}
