package paper

// stub is how much of a box that is higher than a page must fit before it is
// begun, in mm.
const stub = 30.0

// pager puts boxes on pages of equal height.
type pager struct {
	room  float64 // height of the text area
	pages []ink
	y     float64 // top of the free space on the last page
}

// paginate returns the pages that the boxes fill. Boxes that are kept together
// move to the next page together, unless they are more than a page.
func paginate(boxes []box, room float64) []ink {
	p := pager{room: room, pages: []ink{{}}}
	for len(boxes) > 0 {
		n, height := p.together(boxes)
		if height > p.room-p.y && !p.fresh(boxes[0]) {
			p.turn(p.header(boxes[0]))
			continue
		}
		for _, b := range boxes[:n] {
			for b.split != nil && b.height > p.room-p.y {
				b = p.tear(b)
			}
			p.put(b)
		}
		boxes = boxes[n:]
	}
	return p.pages
}

// together counts the boxes from the first on that must stay on one page, and
// their height. A chain too long for any page is counted as far as it fits.
func (p *pager) together(boxes []box) (n int, height float64) {
	room := p.room - p.header(boxes[0]).height
	for n < len(boxes) {
		least := boxes[n].height
		if boxes[n].split != nil && least > room {
			least = stub
		}
		if n > 0 && height+least > room {
			break
		}
		height += least
		n++
		if !boxes[n-1].keep {
			break
		}
	}
	return n, height
}

// fresh reports whether a new page would give b no more room than there is.
func (p *pager) fresh(b box) bool {
	return p.y <= p.header(b).height
}

// header is what is set again above b on a new page. A header that would fill
// half of the page is not.
func (p *pager) header(b box) box {
	if b.repeat == nil || b.repeat.height > p.room/2 {
		return box{}
	}
	return *b.repeat
}

func (p *pager) put(b box) {
	p.pages[len(p.pages)-1].add(b.ink, p.y)
	p.y += b.height
}

// turn begins a page, under the header of the table that goes on there.
func (p *pager) turn(header box) {
	p.pages = append(p.pages, ink{})
	p.y = 0
	p.put(header)
}

// tear puts as much of b as fits, turns the page and returns what is left.
func (p *pager) tear(b box) box {
	head, tail := b.split(p.room - p.y)
	p.put(head)
	p.turn(p.header(b))
	return tail
}
