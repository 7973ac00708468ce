package paper

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// millimetres in a point.
const point = 25.4 / 72

// typeface is a face at a size in points.
type typeface struct {
	style style
	size  float64
}

// width is the length of text set in one line.
func (t typeface) width(text string) float64 {
	f := faces()[t.style]
	sum := 0
	for _, r := range text {
		if int(r) < len(f) && f[r] != absent {
			sum += int(f[r])
		}
	}
	return float64(sum) / 1000 * t.size * point
}

// times is the face in another size.
func (t typeface) times(factor float64) typeface {
	t.size *= factor
	return t
}

// leading is the distance between lines set solid, as Word's "single" has it
// for this font.
func (t typeface) leading() float64 { return 1.15 * t.size * point }

// rise is the distance from the top of a line to the foot of its letters.
func (t typeface) rise() float64 { return 0.91 * t.size * point }

// wrap breaks text into lines no longer than width. It breaks at spaces and
// line ends, and inside a word only when the word alone is too long.
func (t typeface) wrap(text string, width float64) []string {
	return t.wrapIndented(text, 0, width)
}

// wrapIndented is wrap with the first line shorter by indent.
//
// All text on its way to the page passes here and leaves it precomposed.
func (t typeface) wrapIndented(text string, indent, width float64) []string {
	var lines []string
	room := width - indent
	end := func(line string) {
		lines = append(lines, strings.TrimRight(line, " "))
		room = width
	}
	text = strings.ReplaceAll(text, " - ", "\u00a0- ") // no line begins with a dash that joins
	for part := range strings.SplitSeq(norm.NFC.String(strings.ToValidUTF8(text, "\uFFFD")), "\n") {
		line := ""
		for i, word := range strings.Split(part, " ") {
			if i > 0 && t.width(line+" "+word) <= room {
				line += " " + word
				continue
			}
			if i > 0 {
				end(line)
			}
			for word != "" && t.width(word) > room {
				head, rest := t.tear(word, room)
				end(head)
				word = rest
			}
			line = word
		}
		end(line)
	}
	return lines
}

// tear cuts as much off a word as fits, after a stroke or hyphen if there is
// one, and at least one letter.
func (t typeface) tear(word string, room float64) (head, rest string) {
	fits, mark := 0, 0
	for i, r := range word {
		end := i + utf8.RuneLen(r)
		if fits > 0 && t.width(word[:end]) > room {
			break
		}
		fits = end
		if r == '/' || r == '-' {
			mark = end
		}
	}
	if mark > 0 {
		fits = mark
	}
	return word[:fits], word[fits:]
}
