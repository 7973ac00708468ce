package paper

import (
	"slices"

	"thidua/assets"
)

// wordFont is the font of every letter of a Word file (Decree 30/2020, annex I,
// section I.4).
const wordFont = "Times New Roman"

// wordStyle is a style of paragraphs. Its letters are those of the PDF.
type wordStyle struct {
	id      string
	face    typeface
	align   string  // left, center or both
	before  float64 // room above and below, in mm
	after   float64
	first   float64 // indent of the first line, in mm
	keep    bool    // with what follows on one page
	level   int     // in the outline, 0 for none
	solid   float64 // height of its lines in mm, 0 for what the letters need
	next    string  // the style of a paragraph begun after one of this style, "" for the same
	builtin string  // its name where Word knows it, else it has one of ours
}

// The styles of a Word file.
var (
	plainStyle  = wordStyle{id: "Normal", face: bodyFace, align: "left", builtin: "Normal"}
	bodyStyle   = wordStyle{id: "Body", face: bodyFace, align: "both", before: apart, first: indent}
	basisStyle  = wordStyle{id: "Basis", face: basisFace, align: "both", before: apart, first: indent}
	noteStyle   = wordStyle{id: "Note", face: noteFace, align: "left", before: apart}
	middleStyle = wordStyle{id: "Middle", face: headingFace, align: "center", before: 2 * apart, after: apart / 2, keep: true, next: "Body"}

	parentStyle    = wordStyle{id: "Parent", face: parentFace, align: "center"}
	issuerStyle    = wordStyle{id: "Issuer", face: issuerFace, align: "center"}
	nationStyle    = wordStyle{id: "Nation", face: nationFace, align: "center"}
	mottoStyle     = wordStyle{id: "Motto", face: mottoFace, align: "center"}
	numberStyle    = wordStyle{id: "Number", face: numberFace, align: "center"}
	placeStyle     = wordStyle{id: "Place", face: placeFace, align: "center"}
	annexStyle     = wordStyle{id: "Appendix", face: annexFace, align: "center", keep: true}
	kindStyle      = wordStyle{id: "Kind", face: kindFace, align: "center", keep: true}
	subjectStyle   = wordStyle{id: "Subject", face: subjectFace, align: "center", keep: true}
	attachStyle    = wordStyle{id: "Attached", face: attachFace, align: "center", keep: true}
	regardingStyle = wordStyle{id: "Regarding", face: letterFace, align: "center", before: 6 * point}
	toStyle        = wordStyle{id: "To", face: toFace, align: "left", keep: true}
	ruleStyle      = wordStyle{id: "Rule", face: typeface{upright, 1}, align: "center", before: lineGap, keep: true, solid: spacerHeight}
	spacerStyle    = wordStyle{id: "Spacer", face: typeface{upright, 1}, align: "left", solid: spacerHeight}

	cellStyle     = wordStyle{id: "Cell", face: typeface{upright, tableSizes[0]}, align: "left"}
	tickStyle     = wordStyle{id: "Tick", face: typeface{upright, 18}, align: "center", solid: 5.5} // the sign is 4 mm high
	cellHeadStyle = wordStyle{id: "CellHead", face: typeface{bold, tableSizes[0]}, align: "center", keep: true}

	signerStyle     = wordStyle{id: "Signer", face: signerFace, align: "center", keep: true}
	hintStyle       = wordStyle{id: "SignerHint", face: hintFace, align: "center", keep: true}
	nameStyle       = wordStyle{id: "SignerName", face: nameFace, align: "center", before: signRoom}
	recipientsStyle = wordStyle{id: "Recipients", face: recipientsFace, align: "left", keep: true}
	recipientStyle  = wordStyle{id: "Recipient", face: recipientFace, align: "left"}

	headerStyle = wordStyle{id: "Header", face: pageFace, align: "left", builtin: "header"}
	footerStyle = wordStyle{id: "Footer", face: ofFace, align: "center", builtin: "footer"}
)

// headingStyles are those of the levels of the outline.
var headingStyles = [...]wordStyle{
	{id: "Heading1", face: headingFace, align: "left", before: apart, keep: true, level: 1, next: "Body", builtin: "heading 1"},
	{id: "Heading2", face: headingFace, align: "left", before: apart, first: indent, keep: true, level: 2, next: "Body", builtin: "heading 2"},
	{id: "Heading3", face: headingFace, align: "left", before: apart, first: indent, keep: true, level: 3, next: "Body", builtin: "heading 3"},
}

// spacerHeight is that of a paragraph that is there for Word alone, in mm.
const spacerHeight = 0.35

// wordStyles lists the styles in the order of a document.
func wordStyles() []wordStyle {
	return slices.Concat([]wordStyle{
		plainStyle, parentStyle, issuerStyle, nationStyle, mottoStyle, numberStyle, placeStyle, regardingStyle,
		annexStyle, kindStyle, subjectStyle, attachStyle, toStyle, basisStyle, middleStyle,
	}, headingStyles[:],
		[]wordStyle{
			bodyStyle, noteStyle, cellHeadStyle, cellStyle, tickStyle, signerStyle, hintStyle, nameStyle, recipientsStyle, recipientStyle,
			headerStyle, footerStyle, ruleStyle, spacerStyle,
		})
}

// stylesPart is word/styles.xml.
func stylesPart() element {
	part := el("w:styles",
		el("w:docDefaults",
			el("w:rPrDefault", el("w:rPr",
				el("w:rFonts").with("w:ascii", wordFont, "w:hAnsi", wordFont, "w:eastAsia", wordFont, "w:cs", wordFont),
				val("w:sz", halves(bodyFace.size)), val("w:szCs", halves(bodyFace.size)),
				val("w:lang", "vi-VN").with("w:eastAsia", "vi-VN", "w:bidi", "vi-VN"))),
			el("w:pPrDefault", el("w:pPr", el("w:spacing").with("w:before", 0, "w:after", 0, "w:line", 240, "w:lineRule", "auto")))),
	).with("xmlns:w", wordSpace)
	for _, s := range wordStyles() {
		part.children = append(part.children, s.element())
	}
	part.children = append(part.children, el("w:style",
		val("w:name", "Normal Table"), val("w:uiPriority", 99), el("w:semiHidden"), el("w:unhideWhenUsed"),
		el("w:tblPr", el("w:tblInd").with("w:w", 0, "w:type", "dxa"), cellMargins(0, 0))).
		with("w:type", "table", "w:default", 1, "w:styleId", "TableNormal"))
	return part
}

// name is what Word lists s by.
func (s wordStyle) name() string {
	if s.builtin != "" {
		return s.builtin
	}
	return assets.T("paper.style." + s.id)
}

func (s wordStyle) element() element {
	spacing := el("w:spacing").with("w:before", twips(s.before), "w:after", twips(s.after))
	if s.solid > 0 {
		spacing = spacing.with("w:line", twips(s.solid), "w:lineRule", "exact")
	}
	strong, slanted := s.face.style == bold || s.face.style == boldItalic, s.face.style == italic || s.face.style == boldItalic
	style := el("w:style",
		val("w:name", s.name()),
		when(s.id != plainStyle.id, val("w:basedOn", plainStyle.id)),
		when(s.next != "", val("w:next", s.next)),
		el("w:qFormat"),
		el("w:pPr", when(s.keep, el("w:keepNext")), spacing,
			when(s.first > 0, el("w:ind").with("w:firstLine", twips(s.first))),
			val("w:jc", s.align),
			when(s.level > 0, val("w:outlineLvl", s.level-1))),
		el("w:rPr",
			when(strong, el("w:b")), when(strong, el("w:bCs")),
			when(slanted, el("w:i")), when(slanted, el("w:iCs")),
			val("w:sz", halves(s.face.size)), val("w:szCs", halves(s.face.size)))).
		with("w:type", "paragraph")
	switch {
	case s.id == plainStyle.id:
		style = style.with("w:default", 1)
	case s.builtin == "":
		style = style.with("w:customStyle", 1)
	}
	return style.with("w:styleId", s.id)
}
