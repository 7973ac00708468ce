package paper

import "strings"

var (
	bodyFace    = typeface{upright, 13} // 13–14
	headingFace = typeface{bold, 13}
	basisFace   = typeface{italic, 13} // căn cứ: 13–14
	noteFace    = typeface{italic, 11}
)

// Paragraphs are indented by 1 cm and stand 6 points apart.
const (
	indent = 10.0
	apart  = 6 * point
)

// indent is that of a heading's first line: below the highest level it begins
// where the prose does.
func (h Heading) indent() float64 {
	if h.Level > 1 {
		return indent
	}
	return 0
}

// centeredBox sets a bold line in the middle that stays with what follows.
func centeredBox(text string, width float64) box {
	b := box{keep: true}
	b.height = b.center(0, 2*apart, width, headingFace.wrap(text, width), headingFace) + apart/2
	return b
}

// paragraphBoxes sets a paragraph, its lead in bold in the first line.
func paragraphBoxes(p Paragraph, width float64) []box {
	face := bodyFace
	switch {
	case p.Bold:
		face = headingFace
	case p.Italic:
		face = basisFace
	}
	if p.Lead == "" {
		boxes := proseBoxes(p.Text, face, indent, width, true)
		boxes[len(boxes)-1].keep = p.leads()
		return boxes
	}
	boxes := proseBoxes(p.Text, face, indent+headingFace.width(p.Lead+" "), width, true)
	var first ink // the lead stands before the text in the file too, for whoever copies it
	first.write(indent, apart, p.Lead, headingFace)
	first.add(boxes[0].ink, 0)
	boxes[0].ink = first
	boxes[len(boxes)-1].keep = p.leads()
	return boxes
}

// leads reports whether p leads to what follows, so that it must not stand at
// the foot of a page: it is only a lead, or it ends with a colon.
func (p Paragraph) leads() bool { return p.Text == "" || strings.HasSuffix(p.Text, ":") }

// proseBoxes sets a paragraph line by line, never leaving its first or last
// line alone on a page.
func proseBoxes(text string, face typeface, first, width float64, justify bool) []box {
	lines := face.wrapIndented(text, first, width)
	boxes := make([]box, len(lines))
	for i, line := range lines {
		b := &boxes[i]
		x, y := 0.0, 0.0
		if i == 0 {
			x, y = first, apart
		}
		last := i == len(lines)-1
		b.height = y + face.leading()
		b.keep = !last && (i == 0 || i == len(lines)-2)
		if justify && !last {
			b.stretch(x, y, width-x, line, face)
			continue
		}
		b.write(x, y, line, face)
	}
	return boxes
}

// stretch writes a line with its spaces widened to the full width.
func (k *ink) stretch(x, y, width float64, line string, face typeface) {
	words := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' }) // unbreakable spaces stay
	if len(words) < 2 {
		k.write(x, y, line, face)
		return
	}
	spare := (width - face.width(line)) / float64(len(words)-1)
	for _, text := range words {
		k.write(x, y, text, face)
		x += face.width(text+" ") + spare
	}
}
