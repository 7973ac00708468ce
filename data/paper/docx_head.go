package paper

import (
	"math"
	"strings"

	"thidua/assets"
)

// content sets all of d but its annex.
func (f *wordFile) content(d Document) {
	width, _ := sheetFor(d).room()
	if len(d.Issuer) > 0 {
		f.body = append(f.body, f.nationalHead(d, width))
	}
	f.title(d, width)
	f.addressees(d.To, width)
	f.blocks(d, width)
	f.signatures(d, width)
}

// nationalHead sets issuer and national heading beside each other, and below
// them the number and the date.
func (f *wordFile) nationalHead(d Document, width float64) element {
	narrow := math.Min(1, width/headWidth)
	left, right := width*issuerShare, width*(1-issuerShare)
	var issuer, nation, number, place []element
	put := func(to *[]element, style wordStyle, text string) {
		size := lettersOf{}
		if narrow < 1 {
			size.size = style.face.size * narrow
		}
		*to = append(*to, f.element(para{style: style, keep: true, runs: []element{run(text, size)}}))
	}
	if d.Parent != "" {
		put(&issuer, parentStyle, upper(d.Parent))
	}
	last := ""
	for _, line := range d.Issuer {
		last = upper(line)
		put(&issuer, issuerStyle, last)
	}
	face := issuerFace.times(narrow)
	lines := face.wrap(last, left)
	issuer = append(issuer, f.element(ruleUnder(face.width(lines[len(lines)-1])*shortLine, left)))

	motto := assets.T("paper.motto")
	put(&nation, nationStyle, assets.T("paper.nation"))
	put(&nation, mottoStyle, motto)
	nation = append(nation, f.element(ruleUnder(mottoFace.times(narrow).width(motto), right)))

	table := plainTable(left, right)
	table.children = append(table.children, el("w:tr", unbrokenRow, plainCell(left, issuer...), plainCell(right, nation...)))
	if d.Number != "" {
		number = append(number, f.element(para{style: numberStyle, keep: true, before: 2, runs: []element{run(assets.T("paper.number", "Number", d.Number), lettersOf{})}}))
		if d.Regarding != "" {
			number = append(number, f.element(balanced(para{style: regardingStyle, keep: true}, d.Regarding, left*0.9)))
		}
	}
	if d.Place != "" {
		text := assets.T("paper.place_date", "Place", d.Place, "Date", OfficialDate(d.Date, d.Made.Year()))
		place = append(place, f.element(para{style: placeStyle, keep: true, before: 2, runs: []element{run(text, lettersOf{})}}))
	}
	if len(number)+len(place) > 0 {
		table.children = append(table.children, el("w:tr", unbrokenRow, f.cell(left, number), f.cell(right, place)))
	}
	return table
}

// cell is a cell without a frame, with a paragraph if with nothing else.
func (f *wordFile) cell(width float64, content []element) element {
	if len(content) == 0 {
		content = []element{f.element(para{style: plainStyle, keep: true})}
	}
	return plainCell(width, content...)
}

// ruleUnder is the line under a text, of the given length in the middle of the
// given width.
func ruleUnder(length, width float64) para {
	side := math.Max(0, (width-length)/2)
	return para{style: ruleStyle, left: side, right: side, line: true}
}

// balanced sets text in the lines that the PDF has, which are about equally
// long.
func balanced(p para, text string, most float64) para {
	p.runs = []element{run(strings.Join(balance(text, p.style.face, most), "\n"), lettersOf{})}
	return p
}

// title sets what the document is and about what, and the line below.
func (f *wordFile) title(d Document, width float64) {
	room, last := 5.0, 0.0
	if len(d.Issuer) == 0 {
		room = 0
	}
	for _, part := range []struct {
		text  string
		style wordStyle
	}{{d.Appendix, annexStyle}, {upper(d.Kind), kindStyle}, {d.Subject, subjectStyle}, {d.Attached, attachStyle}} {
		if part.text == "" {
			continue
		}
		f.write(balanced(para{style: part.style, before: room}, part.text, width*0.9))
		lines := balance(part.text, part.style.face, width*0.9)
		room, last = 0, part.style.face.width(lines[len(lines)-1])
	}
	if last > 0 {
		rule := ruleUnder(last*shortLine, width)
		rule.after = 5 - lineGap - spacerHeight
		if _, table := first(d.Body).(Table); !table {
			rule.after += apart // Word takes the larger of this and the next one's room, not their sum
		}
		f.write(rule)
	}
}

// addressees sets whom a letter is to.
func (f *wordFile) addressees(to []string, width float64) {
	if len(to) == 0 {
		return
	}
	text, left := assets.T("paper.to"), width/5
	if len(to) == 1 {
		hang := toFace.width(text + " ")
		f.write(para{style: toStyle, before: 5, after: 2 + apart, left: left + hang, hang: hang, runs: []element{run(text+" "+to[0], lettersOf{})}})
		return
	}
	f.write(para{style: toStyle, before: 5, left: left, runs: []element{run(text, lettersOf{})}})
	for i, name := range to {
		p := para{style: toStyle, left: left + indent, runs: []element{run(dashedName(name, i == len(to)-1), lettersOf{})}}
		if i == len(to)-1 {
			p.after = 2 + apart
		}
		f.write(p)
	}
}

// first is the block that the body begins with, nil when it has none.
func first(body []Block) Block {
	if len(body) == 0 {
		return nil
	}
	return body[0]
}
