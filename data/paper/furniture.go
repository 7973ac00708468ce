package paper

import (
	"strconv"

	"thidua/assets"
)

var (
	pageFace = typeface{upright, 13} // số trang: 13–14
	ofFace   = typeface{upright, 11}
	markFace = typeface{bold, 11}
)

// furnish adds what stands in the margins: page number and mark.
func furnish(d Document, page ink, number, count int) ink {
	s := sheetFor(d)
	width, height := s.room()
	switch {
	case d.Paging == PagesOfMany:
		text := assets.T("paper.page", "Page", number, "Pages", count)
		page.center(0, height+s.bottom-12, width, []string{text}, ofFace)
	case number > 1:
		page.center(0, 10-s.top, width, []string{strconv.Itoa(number)}, pageFace)
	}
	if d.Mark != "" {
		long := markFace.width(d.Mark)
		y := 8 - s.top
		page.write(width-long-2, y, d.Mark, markFace)
		page.frame(width-long-4, y-0.8, long+4, markFace.leading()+1.6)
	}
	return page
}
