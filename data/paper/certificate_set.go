package paper

import (
	"image/color"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"thidua/data"
)

// setText is a line of a certificate where it is printed, in mm, calibrated.
type setText struct {
	x, y, width float64 // of its baseline
	text        string
	font        *letters
	points      float64
	colour      color.RGBA
	field       int
}

// setter sets the certificates of a job.
type setter struct {
	job   CertificateJob
	fonts map[fontKey]*letters // nil for those that cannot be used
	// What the calibration makes of a place: scaled from the corner of the paper, then moved.
	scale, right, down float64
}

func newSetter(job CertificateJob) *setter {
	s := &setter{job: job, fonts: map[fontKey]*letters{}, scale: 1}
	if !job.Calibration.Scale.IsZero() {
		s.scale = job.Calibration.Scale.InexactFloat64() / 100
	}
	s.right, s.down = job.Calibration.Right.InexactFloat64(), job.Calibration.Down.InexactFloat64()
	for _, f := range job.Blank.Fields {
		k := keyOf(f)
		if _, known := s.fonts[k]; known {
			continue
		}
		s.fonts[k] = nil
		if l, err := readLetters(job.fontFile(k)); err == nil {
			s.fonts[k] = l
		}
	}
	return s
}

// set sets certificate i. What does not fit is set as well as can be, for the
// screen; the misfits say so.
func (s *setter) set(i int) ([]setText, []Misfit) {
	item := s.job.Items[i]
	var all []setText
	var misfits []Misfit
	for j, f := range s.job.Blank.Fields {
		misfit := Misfit{Item: i, Field: j, Text: f.Text, Nominee: item.Nominee, Font: fontName(f.Font)}
		lines, kind := s.field(j, item.text(f), &misfit)
		if kind != "" {
			misfit.Kind = kind
			misfits = append(misfits, misfit)
		}
		all = append(all, lines...)
	}
	return all, append(misfits, s.misplaced(i, all)...)
}

// field sets the text of field j and says what is wrong with it, "" for
// nothing.
func (s *setter) field(j int, text string, misfit *Misfit) ([]setText, MisfitKind) {
	f := s.job.Blank.Fields[j]
	text = strings.TrimSpace(norm.NFC.String(strings.ToValidUTF8(text, "\uFFFD")))
	if f.Capitals {
		text = upper(text)
	}
	if text == "" {
		return nil, ""
	}
	font := s.fonts[keyOf(f)]
	if font == nil {
		return nil, NoFont
	}
	var kind MisfitKind
	ink, err := readColour(f.Colour)
	if err != nil {
		kind = BadColours
	}
	if misfit.Char = font.lacks(text); misfit.Char != "" {
		kind = NoGlyph
	}
	lines, points, fits := fitLines(font, text, f)
	if !fits && kind == "" {
		kind = TooLong
	}
	var set []setText
	for n, line := range lines {
		t := setText{text: line, font: font, colour: ink, field: j}
		t.points, t.width = points*s.scale, font.width(line, points*s.scale)
		y := f.Y + float64(n)*f.Spacing()*points*point
		t.x, t.y = f.X*s.scale+s.right, y*s.scale+s.down
		switch spare := f.Width*s.scale - t.width; f.Align {
		case data.AlignCenter:
			t.x += spare / 2
		case data.AlignRight:
			t.x += spare
		}
		set = append(set, t)
	}
	return set, kind
}

// shrinkStep is by how much a long text is set smaller at a time, in points.
const shrinkStep = 0.5

// fitLines breaks text into lines for the field, in its size or the largest
// smaller one in which it fits. The officer's own line ends win over the
// number of lines.
func fitLines(font *letters, text string, f data.BlankField) (lines []string, points float64, fits bool) {
	smallest := f.Points
	if f.Smallest > 0 {
		smallest = min(f.Smallest, f.Points)
	}
	most := max(f.Lines, 1, strings.Count(text, "\n")+1)
	for points = f.Points; ; points = max(points-shrinkStep, smallest) {
		if lines, fits = breakLines(font, text, points, f.Width, most); fits || points <= smallest {
			break
		}
	}
	if fits && f.Align == data.AlignCenter {
		lines = evened(font, text, points, f.Width, lines)
	}
	return lines, points, fits
}

// breakLines breaks text at line ends and spaces, and reports whether it takes
// at most so many lines of the width.
func breakLines(font *letters, text string, points, width float64, most int) (lines []string, fits bool) {
	fits = true
	for part := range strings.SplitSeq(text, "\n") {
		line := ""
		for word := range strings.SplitSeq(strings.TrimSpace(part), " ") {
			longer := strings.TrimLeft(line+" "+word, " ")
			if line != "" && font.width(longer, points) > width {
				lines = append(lines, line)
				longer = word
			}
			line = longer
			fits = fits && font.width(line, points) <= width
		}
		lines = append(lines, line)
	}
	return lines, fits && len(lines) <= most
}

// evened breaks a centred text into as many lines that are about equally long.
func evened(font *letters, text string, points, width float64, lines []string) []string {
	for narrower := width - 2; narrower > width/4; narrower -= 2 {
		tighter, fits := breakLines(font, text, points, narrower, len(lines))
		if !fits {
			break
		}
		lines = tighter
	}
	return lines
}

func readColour(text string) (color.RGBA, error) {
	if text == "" {
		return color.RGBA{A: 0xff}, nil
	}
	value, err := strconv.ParseUint(strings.TrimPrefix(text, "#"), 16, 24)
	if len(text) != len("#rrggbb") && err == nil {
		err = strconv.ErrSyntax
	}
	return color.RGBA{R: uint8(value >> 16), G: uint8(value >> 8), B: uint8(value), A: 0xff}, err
}

// fontName is what the officer knows a font by: the name of its file.
func fontName(font string) string {
	return filepath.Base(strings.ReplaceAll(font, `\`, "/"))
}
