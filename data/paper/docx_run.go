package paper

import (
	"math"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// twips is a length in mm in Word's unit, the twentieth part of a point.
func twips(mm float64) int { return int(math.Round(mm / point * 20)) }

// halves is a size in points in Word's unit for letters.
func halves(points float64) int { return int(math.Round(points * 2)) }

// lettersOf is what a run says of its letters. What is not set is as the style
// of the paragraph has it.
type lettersOf struct {
	bold, italic bool
	size         float64 // in points, 0 as the style has it
	framed       bool    // in a thin frame
}

func (l lettersOf) properties() element {
	if l == (lettersOf{}) {
		return element{}
	}
	p := el("w:rPr", when(l.bold, el("w:b")), when(l.bold, el("w:bCs")), when(l.italic, el("w:i")), when(l.italic, el("w:iCs")))
	if l.size > 0 {
		p.children = append(p.children, val("w:sz", halves(l.size)), val("w:szCs", halves(l.size)))
	}
	if l.framed {
		p.children = append(p.children, thinLine("w:bdr", 2))
	}
	return p
}

// thinLine is a thin solid line so many points from the text, as the PDF has them.
func thinLine(name string, space int) element {
	return el(name).with("w:val", "single", "w:sz", ruleEighths, "w:space", space, "w:color", "000000")
}

// ruleEighths is lineWidth in eighths of a point.
const ruleEighths = 4

// run is text in one manner. Line ends and tabs become Word's own.
func run(text string, letters lettersOf) element {
	if text == "" {
		return element{}
	}
	r := el("w:r", letters.properties())
	text = strings.ReplaceAll(norm.NFC.String(strings.ToValidUTF8(text, "\uFFFD")), spacedDash, heldDash)
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			r.children = append(r.children, el("w:br"))
		}
		for j, part := range strings.Split(line, "\t") {
			if j > 0 {
				r.children = append(r.children, el("w:tab"))
			}
			if part != "" {
				r.children = append(r.children, el("w:t").with("xml:space", "preserve").saying(part))
			}
		}
	}
	return r
}

// No line begins with a dash that joins: it is held to the word before it.
const spacedDash, heldDash = " - ", "\u00a0- "

// field is a field that Word reckons anew, and what it says until then.
func field(instruction, result string) element {
	return el("w:fldSimple", run(result, lettersOf{})).with("w:instr", " "+instruction+" ")
}

// para is a paragraph. What is not set is as its style has it.
type para struct {
	style  wordStyle
	keep   bool    // on the same page as what follows
	before float64 // room above it, in mm, 0 as the style has it
	after  float64 // room below it, in mm, 0 as the style has it
	left   float64 // indents in mm
	right  float64
	hang   float64 // how far the first line stands out to the left
	align  string  // left, center, right
	line   bool    // with a line along its upper edge
	tabs   element // where its tabs lead
	key    string  // of the part that it is, "" for none
	last   element // the section that it ends
	runs   []element
}

// element sets p.
func (f *wordFile) element(p para) element {
	spacing, indents := el("w:spacing"), el("w:ind")
	if p.before > 0 {
		spacing = spacing.with("w:before", twips(p.before))
	}
	if p.after > 0 {
		spacing = spacing.with("w:after", twips(p.after))
	}
	if p.left > 0 || p.right > 0 {
		indents = indents.with("w:left", twips(p.left), "w:right", twips(p.right))
	}
	if p.hang > 0 {
		indents = indents.with("w:hanging", twips(p.hang))
	}
	properties := el("w:pPr",
		val("w:pStyle", p.style.id),
		when(p.keep && !p.style.keep, el("w:keepNext")),
		when(p.line, el("w:pBdr", thinLine("w:top", 0))),
		p.tabs,
		when(len(spacing.attributes) > 0, spacing),
		when(len(indents.attributes) > 0, indents),
		when(p.align != "" && p.align != p.style.align, val("w:jc", p.align)),
		p.last)
	return el("w:p", append([]element{properties}, f.marked(p.key, p.runs)...)...)
}
