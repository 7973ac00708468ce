package paper

import (
	"thidua/assets"
	"thidua/data"
)

// CertificateJob is what is printed onto pre-printed certificates in one go.
type CertificateJob struct {
	Blank       data.BlankCertificate
	Calibration data.Calibration // of the printer; zero for none
	Items       []Certificate    // one a page, in this order
	Fonts       map[string][]byte
	// Fonts holds the TrueType files by BlankField.Font, those of the fonts that
	// the program brings along excepted.
}

// Certificate is what one nominee's certificate says.
type Certificate struct {
	Nominee string // who it is for, in messages
	// Texts has line ends only where the officer breaks a line.
	Texts map[data.CertificateText]string
	// Pieces replace the words in braces in fixed texts, such as "{ngày}".
	Pieces map[string]string
}

// text is what the field says on the certificate.
func (c Certificate) text(f data.BlankField) string {
	if f.Text == data.TextFixed {
		return c.filled(f.Fixed)
	}
	return c.Texts[f.Text]
}

// MisfitKind is what is wrong with a text on a certificate.
type MisfitKind string

// The kinds of misfit.
const (
	TooLong    MisfitKind = "too_long"    // even in the smallest size
	NoGlyph    MisfitKind = "no_glyph"    // the font lacks a character
	Overlap    MisfitKind = "overlap"     // it would be printed over another text
	OffPaper   MisfitKind = "off_paper"   // part of it would stand beside the paper
	NoFont     MisfitKind = "no_font"     // the file of the font is not there, or no TrueType font
	BadColours MisfitKind = "bad_colours" // the colour is not "#rrggbb"
)

// Misfit is a text that cannot be printed as the blank wants it.
type Misfit struct {
	Item    int // of the job, from 0
	Field   int // of the blank, from 0
	Kind    MisfitKind
	Text    data.CertificateText
	Other   data.CertificateText // that it would overlap
	Nominee string
	Char    string // that the font lacks
	Font    string
}

// Problem is the sentence about m.
func (m Misfit) Problem() *data.Problem {
	args := []any{
		"Name", m.Nominee, "Char", m.Char, "Font", m.Font,
		"Text", textWord(m.Text), "Other", textWord(m.Other),
	}
	keys := map[MisfitKind]string{
		TooLong: "problem.certificate_too_long", NoGlyph: "problem.certificate_glyph", Overlap: "problem.certificate_overlap",
		OffPaper: "problem.certificate_off_paper", NoFont: "problem.certificate_font", BadColours: "problem.certificate_colour",
	}
	return &data.Problem{Key: keys[m.Kind], Args: args}
}

// CertificateFits lists the texts of the job that cannot be printed; none when
// it can be printed as it is.
func CertificateFits(job CertificateJob) []Misfit {
	s := newSetter(job)
	var all []Misfit
	for i := range job.Items {
		_, misfits := s.set(i)
		all = append(all, misfits...)
	}
	return all
}

// textWord is what the officer knows a text by.
func textWord(t data.CertificateText) string {
	if t == "" {
		return ""
	}
	return assets.T("certificate_text." + string(t))
}
