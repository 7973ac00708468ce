package paper

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"thidua/assets"
)

// add sets d as a section of its own, whose pages are numbered from 1.
func (f *wordFile) add(d Document) {
	d, pages := paged(d)
	if pages > 1 {
		d.Half = false // no page stands beside itself
	}
	f.content(d)
	if d.Half {
		f.write(para{style: spacerStyle, runs: []element{el("w:r", el("w:br").with("w:type", "column"))}})
		f.content(d.withoutKeys())
	}
	section := f.section(d, pages)
	if d.Annex != nil {
		f.write(para{style: spacerStyle, last: section})
		return
	}
	if f.afterTable() { // Word wants a paragraph there
		f.write(para{style: spacerStyle})
	}
	f.body = append(f.body, section)
}

// paged is d as [fitted] has it, and how many pages it fills.
func paged(d Document) (Document, int) {
	d, pages := fitted(d)
	return d, len(pages)
}

// write adds a paragraph to the body.
func (f *wordFile) write(p para) { f.body = append(f.body, f.element(p)) }

// afterTable reports whether what was set last is a table.
func (f *wordFile) afterTable() bool {
	return len(f.body) > 0 && f.body[len(f.body)-1].name == "w:tbl"
}

// section is the paper of d and what stands in its margins.
func (f *wordFile) section(d Document, count int) element {
	s := sheetFor(d)
	columns := el("w:cols").with("w:space", twips(10))
	if d.Half {
		columns = el("w:cols").with("w:num", 2, "w:sep", 1, "w:space", twips(s.right-s.width/2+s.left), "w:equalWidth", 1)
		s.right = s.left
	}
	onTop := d.Paging == PagesOnTop
	header := 8.0
	if onTop && s.top >= 20 {
		header = 10
	}
	size := el("w:pgSz").with("w:w", twips(s.width), "w:h", twips(s.height))
	if s.width > s.height {
		size = size.with("w:orient", "landscape")
	}
	section := el("w:sectPr", f.reference("header", "default", headerPara(d, onTop)))
	if onTop {
		section.children = append(section.children, f.reference("header", "first", headerPara(d, false)))
	}
	section.children = append(section.children, f.reference("footer", "default", f.footerPara(d, count)))
	if onTop {
		section.children = append(section.children, f.reference("footer", "first", f.footerPara(d, count)))
	}
	section.children = append(section.children,
		val("w:type", "nextPage"), size,
		el("w:pgMar").with("w:top", atLeast(s.top), "w:right", atLeast(s.right), "w:bottom", atLeast(s.bottom), "w:left", atLeast(s.left),
			"w:header", twips(header), "w:footer", twips(12-ofFace.leading()), "w:gutter", 0),
		el("w:pgNumType").with("w:start", 1), columns,
		when(onTop, el("w:titlePg")))
	return section
}

// atLeast is a length in twips that is not less than it is in mm: no margin is
// narrower than the decree has it.
func atLeast(mm float64) int { return int(math.Ceil(mm/point*20 - 1e-9)) }

// headerPara is what stands above the text: the page number in the middle, the
// mark on the right of each page.
func headerPara(d Document, number bool) para {
	width, _ := sheetFor(d).room()
	p := para{style: headerStyle}
	stops := el("w:tabs", val("w:tab", "center").with("w:pos", twips(width/2)), val("w:tab", "right").with("w:pos", twips(width)))
	p.runs = append(p.runs, run("\t", lettersOf{}))
	if number {
		p.runs = append(p.runs, field("PAGE", "2"))
	}
	if d.Mark == "" {
		p.tabs = stops
		return p
	}
	mark := run(gap(1)+d.Mark+gap(1), lettersOf{bold: true, size: markFace.size, framed: true})
	p.runs = append(p.runs, run("\t", lettersOf{}), mark)
	if d.Half { // the sheet is cut apart
		stops.children = append(stops.children, val("w:tab", "right").with("w:pos", twips(halfWidth+width)))
		p.runs = append(p.runs, run("\t", lettersOf{}), mark)
	}
	p.tabs = stops
	return p
}

// footerPara is what stands below the text, "Trang 2/3" with both numbers
// reckoned by Word, or nothing.
func (f *wordFile) footerPara(d Document, count int) para {
	p := para{style: footerStyle}
	if d.Paging != PagesOfMany {
		return p
	}
	const page, pages = "\uE000", "\uE001" // stand for the fields
	pagesField := "NUMPAGES"
	if f.many {
		pagesField = "SECTIONPAGES"
	}
	text := assets.T("paper.page", "Page", page, "Pages", pages)
	for text != "" {
		at := strings.IndexAny(text, page+pages)
		if at < 0 {
			at = len(text)
		}
		p.runs = append(p.runs, run(text[:at], lettersOf{}))
		text = text[at:]
		switch {
		case strings.HasPrefix(text, page):
			p.runs = append(p.runs, field("PAGE", "1"))
		case strings.HasPrefix(text, pages):
			p.runs = append(p.runs, field(pagesField, strconv.Itoa(count)))
		}
		text = strings.TrimPrefix(strings.TrimPrefix(text, page), pages)
	}
	return p
}

// reference names a header or footer, which is written once where several are
// alike.
func (f *wordFile) reference(kind, pages string, p para) element {
	root := el(map[string]string{"header": "w:hdr", "footer": "w:ftr"}[kind], f.element(p)).
		with("xmlns:w", wordSpace, "xmlns:r", relationSpace)
	i := slices.IndexFunc(f.margin, func(other wordPart) bool { return reflect.DeepEqual(other.root, root) })
	if i < 0 {
		i = len(f.margin)
		f.margin = append(f.margin, wordPart{fmt.Sprintf("word/%s%d.xml", kind, i+1), wordType + kind + "+xml", root})
	}
	return el("w:"+kind+"Reference").with("w:type", pages, "r:id", relationID(f.margin[i].name))
}
