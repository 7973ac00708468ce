package xlsx

import (
	"math"
	"strings"

	"github.com/xuri/excelize/v2"
)

// column is one column of a table.
type column struct {
	title string
	over  string  // a heading shared with the neighbours that have the same one
	width float64 // in digits of the body, as Excel counts; it grows where a figure needs more
	align Align
}

// sheet is a sheet being laid out from top to bottom. The first error stays
// and makes everything after it do nothing, so that only write needs asking.
type sheet struct {
	book    *book
	name    string
	columns []column
	lines   []line
	header  [2]int                           // first and last line of the table's header, counted from 1
	body    func(put func(line) error) error // rows that are made while they are written; may be nil
	bodyAt  int                              // how many lines stand above them
	guard   func(*excelize.File) error       // locks the sheet and guides typing; may be nil
	err     error
}

// line is one row of the sheet.
type line struct {
	cells  []cell
	spans  []span
	height float64 // in points
}

// span joins the cells of some columns, and of so many lines below.
type span struct{ from, to, down int }

// maxHeight is the height in points beyond which a record takes several rows; a
// landscape page has room for about 440.
const (
	maxHeight = 380
	tallest   = 409 // that Excel allows, for a title above a sheet of one narrow column
)

func (b *book) sheet(name string, columns []column) *sheet {
	return &sheet{book: b, name: name, columns: columns}
}

func (s *sheet) last() int { return len(s.columns) - 1 }

// room is the width in points that text has in the cells of some columns.
// Screens draw letters up to a twentieth wider than the font's own measure.
func (s *sheet) room(from, to int) float64 {
	const padding, tolerance = 4, 0.95
	return (s.width(from, to)*pointsPerChar - padding) * tolerance
}

// width is the width of some columns together.
func (s *sheet) width(from, to int) float64 {
	chars := 0.0
	for _, c := range s.columns[from : to+1] {
		chars += c.width
	}
	return chars
}

// pointsPerChar is the width of one unit of column width: a digit of the body
// font is seven pixels wide on a screen of 96 to the inch.
const pointsPerChar = 7 * 0.75

// tall is the height in points of a cell's text in so much room.
func (s *sheet) tall(text string, l look, room float64) float64 {
	n := 1
	if !l.oneLine {
		n = s.book.ruler.lines(text, l, room)
	}
	return float64(n)*l.points()*1.18 + 4
}

// add appends a line and returns its number.
func (s *sheet) add(l line) int {
	s.lines = append(s.lines, l)
	return len(s.lines)
}

// blank is a line of empty cells of one look.
func (s *sheet) blank(l look, height float64) line {
	cells := make([]cell, len(s.columns))
	for i := range cells {
		cells[i].look = l
	}
	return line{cells: cells, height: height}
}

// banner adds a line of text across some columns of an otherwise empty line.
func (s *sheet) banner(text string, from, to int, l look) {
	row := s.blank(look{loose: true, oneLine: true}, s.tall(text, l, s.room(from, to)))
	s.lay(&row, text, from, to, l)
	s.add(row)
}

// lay puts text across some columns of a line.
func (s *sheet) lay(row *line, text string, from, to int, l look) {
	for i := from; i <= to; i++ {
		row.cells[i].look = l
	}
	c, err := words(text, l)
	if err != nil && s.err == nil {
		s.err = err
	}
	row.cells[from] = c
	if to > from {
		row.spans = append(row.spans, span{from: from, to: to})
	}
	row.height = max(row.height, s.tall(text, l, s.room(from, to)))
}

// gap adds an empty line.
func (s *sheet) gap(height float64) {
	s.add(s.blank(look{loose: true, oneLine: true}, height))
}

// heading adds the header of the table, of two lines where columns share a
// heading. It repeats on every printed page.
func (s *sheet) heading() {
	l := look{bold: true, align: Center, shade: headShade}
	upper, lower := s.blank(l, 0), s.blank(l, 0)
	double := false
	for i := 0; i < len(s.columns); i++ {
		c := s.columns[i]
		if c.over == "" {
			continue
		}
		double = true
		end := i
		for end < s.last() && s.columns[end+1].over == c.over {
			end++
		}
		s.lay(&upper, c.over, i, end, l)
		for ; i <= end; i++ {
			s.lay(&lower, s.columns[i].title, i, i, l)
		}
		i = end
	}
	for i, c := range s.columns {
		if c.over != "" {
			continue
		}
		above := upper.height
		s.lay(&upper, c.title, i, i, l)
		if double {
			upper.spans = append(upper.spans, span{i, i, 1})
			lower.height = max(lower.height, upper.height-above)
			upper.height = above
		}
	}
	s.header[0] = s.add(upper)
	s.header[1] = s.header[0]
	if double {
		s.header[1] = s.add(lower)
	}
}

// group adds a bold line that heads the records after it.
func (s *sheet) group(number, title string) {
	s.groupLine(number, title, groupLook())
}

func groupLook() look { return look{bold: true, shade: groupShade} }

// subgroup adds a line that heads part of a group.
func (s *sheet) subgroup(title string) {
	s.groupLine("", title, look{bold: true, italic: true})
}

func (s *sheet) groupLine(number, title string, l look) { s.add(s.groupRow(number, title, l)) }

func (s *sheet) groupRow(number, title string, l look) line {
	row := s.blank(l, 0)
	from := 0
	if number != "" || s.last() > 0 && s.columns[0].align == Center {
		centred := l
		centred.align = Center
		s.lay(&row, number, 0, 0, centred)
		from = 1
	}
	s.lay(&row, title, from, s.last(), l)
	return row
}

// record adds a row of the table, one value a column.
func (s *sheet) record(values ...any) {
	s.recordIn(look{}, values...)
}

func (s *sheet) recordIn(base look, values ...any) {
	if s.err != nil {
		return
	}
	row := s.blank(base, 0)
	if s.err = s.set(&row, base, values, s.widen); s.err != nil {
		return
	}
	s.err = s.stack(row, func(l line) error {
		s.add(l)
		return nil
	})
}

// set puts values into a row of a look and makes it as high as they need.
func (s *sheet) set(row *line, base look, values []any, figure func(i int, c *cell)) error {
	for i, value := range values {
		l := base
		l.align = s.columns[i].align
		c, err := typed(value, l)
		if err != nil {
			return err
		}
		row.cells[i] = c
		if _, isText := c.value.(string); isText {
			row.height = max(row.height, s.tall(c.seen(), c.look, s.room(i, i)))
		} else if figure != nil {
			figure(i, &row.cells[i])
		}
	}
	row.height = max(row.height, s.tall("", base, 0))
	return nil
}

// widen makes a column wide enough for a figure, which would show as ####.
func (s *sheet) widen(i int, c *cell) {
	s.columns[i].width = max(s.columns[i].width, s.book.figureWidth(c))
}

// figureWidth is the column width that a figure needs.
func (b *book) figureWidth(c *cell) float64 {
	const slack = 1.6 // padding, and letters drawn wider than measured
	return b.ruler.width(c.seen(), c.look)/pointsPerChar + slack
}

// stack puts a row; one too high for Excel becomes several with joined cells.
func (s *sheet) stack(row line, put func(line) error) error {
	parts := int(math.Ceil(row.height / maxHeight))
	if parts <= 1 {
		return put(row)
	}
	row.height /= float64(parts)
	rest := s.blank(look{}, row.height)
	for i := range s.columns {
		rest.cells[i].look = row.cells[i].look
		row.spans = append(row.spans, span{i, i, parts - 1})
	}
	if err := put(row); err != nil {
		return err
	}
	for range parts - 1 {
		if err := put(rest); err != nil {
			return err
		}
	}
	return nil
}

// say adds words below the table, across its whole width.
func (s *sheet) say(text string, l look) {
	l.loose = true
	if strings.TrimSpace(text) != "" {
		s.banner(text, 0, s.last(), l)
	}
}
