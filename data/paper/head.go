package paper

import (
	"math"
	"strings"

	"thidua/assets"
)

// The faces of Decree 30/2020, annex I, section II and the sample forms.
var (
	parentFace  = typeface{upright, 12} // cơ quan chủ quản: 12–13, capitals
	issuerFace  = typeface{bold, 12}    // cơ quan ban hành: 12–13, capitals
	nationFace  = typeface{bold, 12}    // Quốc hiệu: 12–13, capitals
	mottoFace   = typeface{bold, 13}    // Tiêu ngữ: 13–14
	numberFace  = typeface{upright, 13} // số, ký hiệu: 13
	placeFace   = typeface{italic, 13}  // địa danh, thời gian: 13–14
	annexFace   = typeface{bold, 14}    // từ "Phụ lục" và số thứ tự: 14
	kindFace    = typeface{bold, 14}    // tên loại, tên phụ lục: 13–14, capitals
	subjectFace = typeface{bold, 13}    // trích yếu: 13–14
	attachFace  = typeface{italic, 13}  // kèm theo: 13–14
	letterFace  = typeface{upright, 12} // trích yếu công văn: 12–13
	toFace      = typeface{upright, 13} // Kính gửi: 13–14
)

// The line under the issuer and under the title is a third to a half of the
// text above it.
const shortLine = 0.35

// lineGap is the space between a text and the line under it, in mm.
const lineGap = 1.2

// issuerShare is the part of the width on the left that the issuer stands in.
const issuerShare = 0.4

// headWidth is the narrowest text area in which the head stands in full size,
// in mm; on half a sheet it is smaller.
const headWidth = 160.0

// headBoxes sets what stands above the body: issuer and national heading,
// number and date, title.
func headBoxes(d Document, width float64) []box {
	var boxes []box
	if len(d.Issuer) > 0 {
		boxes = append(boxes, nationalHead(d, width))
	}
	boxes = append(boxes, titleBox(d, width))
	if len(d.To) > 0 {
		boxes = append(boxes, toBox(d.To, width))
	}
	return boxes
}

func nationalHead(d Document, width float64) box {
	var b box
	narrow := math.Min(1, width/headWidth)
	parentFace, issuerFace := parentFace.times(narrow), issuerFace.times(narrow)
	nationFace, mottoFace := nationFace.times(narrow), mottoFace.times(narrow)
	left, right := width*issuerShare, width*(1-issuerShare)

	y := b.center(0, 0, left, parentFace.wrap(upper(d.Parent), left), parentFace)
	if d.Parent == "" {
		y = 0
	}
	last := 0.0
	for _, line := range d.Issuer {
		lines := issuerFace.wrap(upper(line), left)
		y = b.center(0, y, left, lines, issuerFace)
		last = issuerFace.width(lines[len(lines)-1])
	}
	b.underline(0, y+lineGap, left, last*shortLine)

	motto := assets.T("paper.motto")
	z := b.center(left, 0, right, nationFace.wrap(assets.T("paper.nation"), right), nationFace)
	z = b.center(left, z, right, mottoFace.wrap(motto, right), mottoFace)
	// The line under the motto is as long as the motto itself.
	b.underline(left, z+lineGap, right, mottoFace.width(motto))

	y = foot(y, z) + 3
	b.height = y + 3
	if d.Number != "" {
		lines := numberFace.wrap(assets.T("paper.number", "Number", d.Number), left)
		below := b.center(0, y, left, lines, numberFace)
		if d.Regarding != "" { // 6 points under the number (annex I, section II.5)
			below = b.center(0, below+6*point, left, balance(d.Regarding, letterFace, left*0.9), letterFace)
		}
		b.height = foot(b.height, below+5)
	}
	if d.Place != "" {
		text := assets.T("paper.place_date", "Place", d.Place, "Date", OfficialDate(d.Date, d.Made.Year()))
		b.height = foot(b.height, b.center(left, y, right, placeFace.wrap(text, right), placeFace)+5)
	}
	return b
}

func titleBox(d Document, width float64) box {
	var b box
	b.keep = true
	y, last := 0.0, 0.0
	set := func(text string, face typeface) {
		if text == "" {
			return
		}
		lines := balance(text, face, width*0.9)
		y = b.center(0, y, width, lines, face)
		last = face.width(lines[len(lines)-1])
	}
	set(d.Appendix, annexFace)
	set(upper(d.Kind), kindFace)
	set(d.Subject, subjectFace)
	set(d.Attached, attachFace)
	if y > 0 {
		b.underline(0, y+lineGap, width, last*shortLine)
		b.height = y + 5
	}
	return b
}

// toBox sets whom a letter is to: one addressee in a line with "Kính gửi:",
// several in a list below it (annex I, section II.9a).
func toBox(to []string, width float64) box {
	var b box
	b.keep = true
	text, left := assets.T("paper.to"), width/5
	under := left + toFace.width(text+" ")
	y := 2.0
	if len(to) > 1 {
		under = left + indent
		y = b.write(left, y, text, toFace)
	} else {
		b.write(left, y, text, toFace)
	}
	for i, name := range to {
		if len(to) > 1 {
			name = dashedName(name, i == len(to)-1)
		}
		for _, line := range toFace.wrap(name, width-under) {
			y = b.write(under, y, line, toFace)
		}
	}
	b.height = y + 2
	return b
}

// dashedName is one of several names in a list below each other.
func dashedName(name string, last bool) string {
	if last {
		return "- " + name + "."
	}
	return "- " + name + ";"
}

// balance wraps a centred text, each part between line ends into lines of about
// equal length.
func balance(text string, face typeface, width float64) []string {
	var all []string
	for part := range strings.SplitSeq(text, "\n") {
		lines := face.wrap(part, width)
		for narrower := width - 2; narrower > width/2; narrower -= 2 {
			tighter := face.wrap(part, narrower)
			if len(tighter) > len(lines) {
				break
			}
			lines = tighter
		}
		all = append(all, lines...)
	}
	return all
}
