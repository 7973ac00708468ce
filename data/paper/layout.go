package paper

import "slices"

// sheet is the paper and the part of it that is written on: A4 with the
// margins of Decree 30/2020, annex I, section I (20–25 mm above and below,
// 30–35 on the left, 15–20 on the right).
type sheet struct{ width, height, top, bottom, left, right float64 }

func sheetFor(d Document) sheet {
	s := sheet{width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15}
	if d.OnePage {
		s = sheet{width: 210, height: 297, top: 15, bottom: 15, left: 15, right: 15}
	}
	if d.Half { // the left half of A4 laid across; what follows it is the other half
		return sheet{width: 297, height: 210, top: 15, bottom: 10, left: 10, right: halfWidth + 10}
	}
	if d.Landscape {
		s.width, s.height = s.height, s.width
	}
	return s
}

// room is the width and height of the text area.
func (s sheet) room() (width, height float64) {
	return s.width - s.left - s.right, s.height - s.top - s.bottom
}

// onePageSizes are tried on a table that must not run over to a second page.
var onePageSizes = [...]float64{10, 9, 8, 7}

// layout sets the document's pages, measured from the corner of the text area.
func layout(d Document) []ink {
	_, pages := fitted(d)
	return pages
}

// fitted is d with its tables in the size that its pages ask for, and the pages.
func fitted(d Document) (Document, []ink) {
	pages := layoutOnce(d)
	for _, size := range onePageSizes {
		if !d.OnePage || len(pages) == 1 {
			break
		}
		d = d.withTables(size)
		pages = layoutOnce(d)
	}
	return d, pages
}

// withTables is d with the text of its tables in another size.
func (d Document) withTables(size float64) Document {
	d.Body = slices.Clone(d.Body)
	for i, block := range d.Body {
		if t, ok := block.(Table); ok {
			t.Size = size
			d.Body[i] = t
		}
	}
	return d
}

func layoutOnce(d Document) []ink {
	width, height := sheetFor(d).room()
	boxes := headBoxes(d, width)
	for i, block := range d.Body {
		switch b := block.(type) {
		case Heading:
			set := proseBoxes(b.Text, headingFace, b.indent(), width, false)
			for j := range set {
				set[j].keep = true
			}
			boxes = append(boxes, set...)
		case Centered:
			boxes = append(boxes, centeredBox(b.Text, width))
		case Paragraph:
			boxes = append(boxes, paragraphBoxes(b, width)...)
		case Note:
			boxes = append(boxes, proseBoxes(b.Text, noteFace, 0, width, false)...)
		case Table:
			if i > 0 {
				boxes = append(boxes, box{height: apart, keep: true})
			}
			boxes = append(boxes, gridBoxes(b, width)...)
		}
	}
	sign := signBox(d, width)
	if sign.height > 0 || closesTable(boxes) {
		holdTo(boxes)
	}
	if sign.height > 0 {
		boxes = append(boxes, sign)
	}
	return paginate(boxes, height)
}

// held is how many boxes at the end of the body the signature takes along at
// most: the last two rows of a table and the lines that close it, or as many
// lines of prose.
const held = 7

// closesTable reports whether the body ends with a table and a few lines that
// sum it up: they stand below its last rows.
func closesTable(boxes []box) bool {
	return slices.ContainsFunc(boxes[max(0, len(boxes)-held):], func(b box) bool { return b.row })
}

// holdTo keeps the end of the body with the signature: nobody shall sign an
// empty page.
func holdTo(boxes []box) {
	rows := 0
	for i := len(boxes) - 1; i >= max(0, len(boxes)-held) && rows < 2; i-- {
		boxes[i].keep = true
		if boxes[i].row {
			rows++
		}
	}
}
