package data

import "math"

// UsualBlank is the layout that fits most pre-printed certificates of its
// paper, lying: heading, issuer and "GIẤY KHEN" are on the blank already. The
// office moves the fields to where its own blank wants them.
func UsualBlank(paper PaperSize) BlankCertificate {
	b := BlankCertificate{Paper: paper, Landscape: true}
	width, _ := b.Size()
	enlarged := width / 297 // from A4
	for _, f := range usualFields() {
		f.X, f.Y, f.Width = halves(f.X*enlarged), halves(f.Y*enlarged), halves(f.Width*enlarged)
		f.Points, f.Smallest = halves(f.Points*enlarged), halves(f.Smallest*enlarged)
		b.Fields = append(b.Fields, f)
	}
	return b
}

// halves rounds to a half.
func halves(x float64) float64 { return math.Round(2*x) / 2 }

// usualFields are for A4.
func usualFields() []BlankField {
	field := func(text CertificateText, x, y, width, points float64) BlankField {
		return BlankField{
			Text: text, X: x, Y: y, Width: width, Font: SerifFont, Points: points, Align: AlignCenter,
			Colour: "#000000", Lines: 1, Smallest: points - 4, Leading: 1.2,
		}
	}
	salutation := field(TextSalutation, 40, 95, 217, 16)
	name := field(TextName, 40, 106, 217, 24)
	name.Bold, name.Lines, name.Smallest = true, 2, 16
	who := field(TextWho, 40, 125, 217, 15)
	who.Lines = 2
	achievement := field(TextAchievement, 40, 138, 217, 15)
	achievement.Italic, achievement.Lines, achievement.Smallest = true, 2, 11
	place := field(TextPlaceDate, 160, 153, 115, 14)
	place.Italic = true
	title := field(TextSignerTitle, 160, 160, 115, 14)
	title.Bold, title.Capitals, title.Lines = true, true, 2
	signer := field(TextSigner, 160, 193, 115, 14)
	signer.Bold = true
	decision := field(TextDecision, 25, 187, 120, 12)
	decision.Align = AlignLeft
	book := field(TextBookNumber, 25, 193, 120, 12)
	book.Align = AlignLeft
	return []BlankField{salutation, name, who, achievement, place, title, signer, decision, book}
}
