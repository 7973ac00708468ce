package data

import (
	"slices"

	"github.com/shopspring/decimal"
)

// PaperSize is a size of paper.
type PaperSize string

// The sizes of certificates.
const (
	PaperA4 PaperSize = "A4"
	PaperA3 PaperSize = "A3"
)

// PaperSizes lists both sizes.
func PaperSizes() []PaperSize { return []PaperSize{PaperA4, PaperA3} }

// Millimetres are the sides of the paper, standing upright.
func (s PaperSize) Millimetres() (width, height float64) {
	if s == PaperA3 {
		return 297, 420
	}
	return 210, 297
}

// BlankCertificate is a pre-printed certificate (phôi) and what is printed on it where.
// Its scan is shown on the screen only.
type BlankCertificate struct {
	ID        int64        `json:"id"`
	Name      string       `json:"name"`
	Paper     PaperSize    `json:"paper"`
	Landscape bool         `json:"landscape"`
	ScanID    int64        `json:"scan_attachment_id"` // the scanned blank; 0 for none
	Fields    []BlankField `json:"fields"`
	Note      string       `json:"note"`
}

// Size is the width and height of the blank as it is printed, in millimetres.
func (b BlankCertificate) Size() (width, height float64) {
	width, height = b.Paper.Millimetres()
	if b.Landscape {
		return height, width
	}
	return width, height
}

// Check reports the first field of b that cannot stay as it is.
func (b BlankCertificate) Check() error {
	switch {
	case b.Name == "":
		return required("name")
	case !slices.Contains(PaperSizes(), b.Paper):
		return required("paper")
	}
	width, height := b.Size()
	for _, f := range b.Fields {
		if err := f.check(width, height); err != nil {
			return err
		}
	}
	return nil
}

// check reports what is wrong with f on paper of the size.
func (f BlankField) check(width, height float64) error {
	switch {
	case f.X < 0 || f.Y < 0 || f.Width <= 0 || f.X+f.Width > width || f.Y > height:
		return &Problem{Key: "problem.off_paper", Field: "fields"}
	case f.Points < 4 || f.Points > 200:
		return &Problem{Key: "problem.font_size", Field: "fields"}
	case f.Smallest > f.Points || f.Lines < 0 || f.Lines > 20 || f.Leading < 0 || f.Leading > 5:
		return &Problem{Key: "problem.field_fit", Field: "fields"}
	}
	return nil
}

// CertificateText names what a field of a certificate says.
type CertificateText string

// The texts.
const (
	TextSalutation  CertificateText = "salutation"   // "Ông", "Bà", "Tập thể", "Hộ gia đình ông"
	TextName        CertificateText = "name"         // exactly as in the decision
	TextWho         CertificateText = "who"          // post and workplace, or address
	TextAchievement CertificateText = "achievement"  // "Đã có thành tích …"
	TextPlaceDate   CertificateText = "place_date"   // "Kiến An, ngày 05 tháng 01 năm 2026"
	TextSignerTitle CertificateText = "signer_title" // "CHỦ TỊCH"
	TextSigner      CertificateText = "signer"
	TextDecision    CertificateText = "decision" // "Quyết định số … ngày …"
	TextBookNumber  CertificateText = "book"     // "Số vào sổ vàng: …"
	TextIssuer      CertificateText = "issuer"   // "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG …"
	TextForm        CertificateText = "form"     // "GIẤY KHEN"
	TextFixed       CertificateText = "fixed"    // the words in Fixed
)

// CertificateTexts lists all texts in the order in which they are offered.
func CertificateTexts() []CertificateText {
	return []CertificateText{
		TextSalutation, TextName, TextWho, TextAchievement, TextPlaceDate, TextSignerTitle, TextSigner,
		TextDecision, TextBookNumber, TextIssuer, TextForm, TextFixed,
	}
}

// FieldAlign is how a field's text stands in its width.
type FieldAlign string

// The alignments.
const (
	AlignLeft   FieldAlign = "left"
	AlignCenter FieldAlign = "center"
	AlignRight  FieldAlign = "right"
)

// FieldAligns lists all alignments in the order in which they are offered.
func FieldAligns() []FieldAlign { return []FieldAlign{AlignLeft, AlignCenter, AlignRight} }

// The fonts that the program brings along. Another font is named by its file.
const (
	SerifFont = "serif"
	SansFont  = "sans"
)

// BlankField is a text on a certificate. X and Y are millimetres from the top
// left corner of the paper to the left edge of the field and the baseline of
// its first line.
type BlankField struct {
	Text     CertificateText `json:"text"`
	Fixed    string          `json:"fixed"`
	X        float64         `json:"x"`
	Y        float64         `json:"y"`
	Width    float64         `json:"width"`
	Font     string          `json:"font"` // "serif", "sans", or the file of a font on this PC
	Points   float64         `json:"points"`
	Bold     bool            `json:"bold"`
	Italic   bool            `json:"italic"`
	Capitals bool            `json:"capitals"`
	Align    FieldAlign      `json:"align"`
	Colour   string          `json:"colour"`   // "#000000"
	Lines    int             `json:"lines"`    // that the text may take; 0 and 1 are one
	Smallest float64         `json:"smallest"` // points down to which a long text is shrunk; 0 for not at all
	Leading  float64         `json:"leading"`  // from line to line, in multiples of the size; 0 is 1.2
}

// Spacing is the distance from line to line, in multiples of the size.
func (f BlankField) Spacing() float64 {
	if f.Leading <= 0 {
		return 1.2
	}
	return f.Leading
}

// How far letters reach above and below their baseline, in multiples of the
// size: capitals with two marks, and tails.
const (
	letterRise = 0.95
	letterDrop = 0.25
)

// Room is the part of the paper that f takes with all its lines, in
// millimetres.
func (f BlankField) Room() (x, y, width, height float64) {
	size := f.Points * 25.4 / 72
	lines := float64(max(f.Lines, 1) - 1)
	return f.X, f.Y - letterRise*size, f.Width, (letterRise + letterDrop + lines*f.Spacing()) * size
}

// Calibration is how far a printer prints a blank from where it should.
type Calibration struct {
	ID      int64           `json:"id"`
	BlankID int64           `json:"blank_id"`
	Printer string          `json:"printer"` // as the office calls it
	Right   decimal.Decimal `json:"right_mm"`
	Down    decimal.Decimal `json:"down_mm"`
	Scale   decimal.Decimal `json:"scale"` // in percent; 100 and 0 are as it is
	Note    string          `json:"note"`
}

// Check reports the first field of c that cannot stay as it is.
func (c Calibration) Check() error {
	limit, most, least := decimal.NewFromInt(30), decimal.NewFromInt(105), decimal.NewFromInt(95)
	switch {
	case c.BlankID == 0:
		return required("blank_id")
	case c.Printer == "":
		return required("printer")
	case c.Right.Abs().GreaterThan(limit):
		return &Problem{Key: "problem.calibration", Field: "right_mm"}
	case c.Down.Abs().GreaterThan(limit):
		return &Problem{Key: "problem.calibration", Field: "down_mm"}
	case !c.Scale.IsZero() && (c.Scale.LessThan(least) || c.Scale.GreaterThan(most)):
		return &Problem{Key: "problem.calibration_scale", Field: "scale"}
	}
	return nil
}
