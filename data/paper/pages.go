package paper

import (
	"fmt"
	"image"
	"slices"
)

// inch in mm.
const inch = 25.4

// Pages is a document that has been laid out, to be looked at page by page and
// then written, without laying it out again. Its pictures are drawn by one
// goroutine at a time.
type Pages struct {
	document Document
	pages    []page
	letters  lettering
}

// Open lays d out. A character that cannot be printed is refused as by
// [WritePDF].
func Open(d Document) (*Pages, error) {
	pages, err := finished(d)
	if err != nil {
		return nil, err
	}
	for i := range pages { // a long list is kept for as long as it is looked at
		pages[i].ink = pages[i].slim()
	}
	return &Pages{document: d, pages: pages}, nil
}

// Count is the number of sheets.
func (p *Pages) Count() int { return len(p.pages) }

// Size is the width and height of sheet i, from 0, in mm.
func (p *Pages) Size(i int) (width, height float64) {
	return p.pages[i].sheet.width, p.pages[i].sheet.height
}

// Picture draws sheet i at so many dots an inch.
func (p *Pages) Picture(i int, dpi float64) (*image.RGBA, error) {
	if i < 0 || i >= len(p.pages) || dpi <= 0 {
		return nil, fmt.Errorf("no page %d of %d at %g dots an inch", i+1, len(p.pages), dpi)
	}
	page := p.pages[i]
	drawn := picture{dot: dpi / inch, letters: &p.letters}
	drawn.image = blank(image.Pt(drawn.dots(page.sheet.width), drawn.dots(page.sheet.height)))
	drawPage(&drawn, page.ink, page.sheet)
	return drawn.image, drawn.err
}

// slim is the ink without the lines that neighbouring cells draw twice, in as
// little memory as it needs.
func (k ink) slim() ink {
	drawn := make(map[rule]bool, len(k.rules))
	once := k.rules[:0:0]
	for _, r := range k.rules {
		if !drawn[r] {
			drawn[r] = true
			once = append(once, r)
		}
	}
	return ink{words: slices.Clone(k.words), rules: slices.Clone(once), patches: slices.Clone(k.patches)}
}
