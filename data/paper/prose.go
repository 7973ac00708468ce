package paper

import "strings"

var (
	bodyFace    = typeface{upright, 13} // 13–14
	headingFace = typeface{bold, 13}
	noteFace    = typeface{italic, 11}
)

// Paragraphs are indented by 1 cm and stand 6 points apart.
const (
	indent = 10.0
	apart  = 6 * point
)

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
	words := strings.Fields(line)
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
