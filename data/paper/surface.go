package paper

import (
	"image/color"

	"thidua/data"
)

// lineWidth is that of all rules, in mm.
const lineWidth = 0.2

// surface is what a page is drawn on, the page of a PDF or a picture. Lengths
// are in mm from the corner of the paper.
type surface interface {
	line(x, y, toX, toY float64) // level or upright
	fill(x, y, width, height float64, c color.RGBA)
	text(x, y float64, text string, face typeface) // y is that of the foot of its letters
}

// page is what is drawn on a sheet of paper.
type page struct {
	ink
	sheet sheet
}

// finished sets the pages of d and its annex with what stands in their margins,
// and refuses a character that cannot be printed.
func finished(d Document) ([]page, error) {
	inks := layout(d)
	for i := range inks {
		inks[i] = furnish(d, inks[i], i+1, len(inks))
		if err := printable(inks[i]); err != nil {
			return nil, err
		}
	}
	var pages []page
	for _, k := range copied(inks, d) {
		pages = append(pages, page{k, sheetFor(d)})
	}
	if d.Annex == nil {
		return pages, nil
	}
	annex, err := finished(*d.Annex)
	return append(pages, annex...), err
}

// printable refuses a page with a character that its face does not have.
func printable(page ink) error {
	for _, t := range page.words {
		if lacking := t.face.style.lacks(t.text); lacking != "" {
			return &data.Problem{Key: "problem.glyph", Args: []any{"Char", lacking, "Text", t.text}}
		}
	}
	return nil
}

func drawPage(on surface, page ink, s sheet) {
	for _, p := range page.patches {
		on.fill(s.left+p.x, s.top+p.y, p.width, p.height, p.color)
	}
	for _, r := range page.rules {
		on.line(s.left+r.x, s.top+r.y, s.left+r.toX, s.top+r.toY)
	}
	for _, t := range page.words {
		on.text(s.left+t.x, s.top+t.y, t.text, t.face)
	}
}
