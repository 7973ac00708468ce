package paper

import "slices"

// halfWidth is that of a page on half a sheet, in mm.
const halfWidth = 297.0 / 2

// copied is the pages of d as often as they are wanted, page by page: two on a
// sheet with the line along which it is cut, or one.
func copied(pages []ink, d Document) []ink {
	times := max(1, d.Copies)
	if !d.Half {
		return slices.Repeat(pages, times)
	}
	var sheets []ink
	s := sheetFor(d)
	for _, page := range pages {
		both := page.beside(halfWidth)
		both.add(page, 0)
		both.rules = append(both.rules, rule{halfWidth - s.left, -s.top, halfWidth - s.left, s.height - s.top})
		sheets = append(sheets, slices.Repeat([]ink{both}, (times+1)/2)...)
	}
	return sheets
}

// beside is the ink moved to the right by dx.
func (k ink) beside(dx float64) ink {
	var moved ink
	moved.add(k, 0)
	for i := range moved.words {
		moved.words[i].x += dx
	}
	for i := range moved.patches {
		moved.patches[i].x += dx
	}
	for i := range moved.rules {
		moved.rules[i].x += dx
		moved.rules[i].toX += dx
	}
	return moved
}

// halfTables is the size of the text of tables on half a sheet, in points.
const halfTables = 10

// onHalves is d on halves of sheets, if each of its pages has room on one; else
// d as it is.
func onHalves(d Document) Document {
	half := d.withTables(halfTables)
	half.Half = true
	if len(layoutOnce(half)) > 1 {
		return d
	}
	return half
}
