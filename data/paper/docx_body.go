package paper

import "slices"

// blocks sets the body of d. Its end stays with the signature.
func (f *wordFile) blocks(d Document, width float64) {
	holding := heldBlocks(d, width)
	for i, block := range d.Body {
		keep := i >= len(d.Body)-holding && (d.signed() || i < len(d.Body)-1)
		switch b := block.(type) {
		case Heading:
			style := headingStyles[min(max(b.Level, 1), len(headingStyles))-1]
			f.write(para{style: style, key: b.Key, runs: []element{run(b.Text, lettersOf{})}})
		case Centered:
			f.write(para{style: middleStyle, runs: []element{run(b.Text, lettersOf{})}})
		case Paragraph:
			f.write(prosePara(b, keep || b.leads()))
		case Note:
			f.write(para{style: noteStyle, keep: keep, runs: []element{run(b.Text, lettersOf{})}})
		case Table:
			if i > 0 || f.afterTable() { // Word joins tables that nothing parts
				f.write(para{style: spacerStyle, keep: true, before: apart - spacerHeight})
			}
			f.table(b, width, keep)
		}
	}
}

// heldBlocks counts the blocks at the end of the body that stay together and
// with the signature, as [holdTo] has it: a table's last rows and the lines that
// close it or, before a signature, so many lines.
func heldBlocks(d Document, width float64) int {
	lines := 0
	for n := range d.Body {
		switch b := d.Body[len(d.Body)-1-n].(type) {
		case Table:
			return n + 1
		case Paragraph:
			lines += len(bodyFace.wrapIndented(joinedBy(" ", b.Lead, b.Text), indent, width))
		case Note:
			lines += len(noteFace.wrap(b.Text, width))
		default:
			lines++
		}
		switch {
		case lines > held && d.signed():
			return max(n, 1)
		case lines > held:
			return 0
		}
	}
	if d.signed() {
		return len(d.Body)
	}
	return 0
}

// signed reports whether somebody signs below the body or is sent it.
func (d Document) signed() bool { return len(d.Signers)+len(d.Recipients) > 0 }

// prosePara is a paragraph of prose, its lead in bold.
func prosePara(b Paragraph, keep bool) para {
	p := para{style: bodyStyle, keep: keep || b.leads(), key: b.Key}
	if b.Italic && !b.Bold {
		p.style = basisStyle
	}
	if b.Lead != "" {
		p.runs = append(p.runs, run(b.Lead, lettersOf{bold: true}), run(" ", lettersOf{}))
	}
	p.runs = append(p.runs, run(b.Text, lettersOf{bold: b.Bold}))
	return p
}

// withoutKeys is d with no part that is known again: a copy of another.
func (d Document) withoutKeys() Document {
	d.Body = slices.Clone(d.Body)
	for i, block := range d.Body {
		switch b := block.(type) {
		case Heading:
			b.Key = ""
			d.Body[i] = b
		case Paragraph:
			b.Key = ""
			d.Body[i] = b
		}
	}
	return d
}
