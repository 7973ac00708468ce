package xlsx

import (
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"thidua/assets"
	"thidua/data/vn"
)

// Table is what a screen shows, to be written as it is shown. A value is a
// string, int, int64, float64, decimal.Decimal, decimal.NullDecimal, vn.Date,
// bool or nil; what is missing leaves its cell empty.
type Table struct {
	Title    string
	Subtitle string
	Header   []string
	Align    []Align                 // of the columns; may be shorter than Header
	Rows     iter.Seq2[[]any, error] // gone through twice: to measure, then to write; see [Listed]
	Groups   map[int]string          // a group title that stands before a row
	Footer   string
	Sample   bool // made-up data, marked as such
}

// Listed are rows that are all there already.
func Listed(rows [][]any) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		for _, values := range rows {
			if !yield(values, nil) {
				return
			}
		}
	}
}

// WriteTable writes t as a workbook of one sheet in the look of the annexes,
// its columns as wide as they need. It holds no more than one row at a time.
// An error that comes with the rows is returned.
func WriteTable(w io.Writer, t Table) error {
	if len(t.Header) == 0 {
		return fmt.Errorf("table %q has no columns", t.Title)
	}
	b, err := newBook(t.Title, "", t.Sample)
	if err != nil {
		return err
	}
	defer b.close()
	columns, err := b.fit(t)
	if err != nil {
		return fmt.Errorf("table %q: %w", t.Title, err)
	}
	s := b.sheet(sheetName(t.Title), columns)
	s.tableTitle(t)
	s.heading()
	s.bodyAt = len(s.lines)
	s.body = func(put func(line) error) error { return s.records(t, put) }
	if t.Footer != "" {
		s.gap(4)
		s.say(t.Footer, total)
	}
	if err := s.write(); err != nil {
		return err
	}
	return b.writeTo(w)
}

// records puts the rows of a table one by one.
func (s *sheet) records(t Table, put func(line) error) error {
	row, n := s.blank(look{}, 0), 0
	for values, err := range t.Rows {
		if err != nil {
			return err
		}
		if title, ok := t.Groups[n]; ok {
			if err := put(s.groupRow("", title, groupLook())); err != nil {
				return err
			}
		}
		n++
		clear(row.cells)
		row.height, row.spans = 0, nil
		if err := s.set(&row, look{}, values, nil); err != nil {
			return fmt.Errorf("row %d: %w", n, err)
		}
		if err := s.stack(row, put); err != nil {
			return err
		}
	}
	return s.err
}

// tableTitle adds the title, the subtitle and the mark of made-up data.
func (s *sheet) tableTitle(t Table) {
	if s.book.sample {
		s.say(assets.T("xlsx.sample"), look{size: 12, bold: true, align: Right, colour: markColour, oneLine: true})
	}
	s.say(t.Title, look{size: 14, bold: true, align: Center})
	s.say(t.Subtitle, look{size: 12, italic: true, align: Center})
	s.gap(8)
}

const (
	narrowest = 6.0
	widest    = 46.0
)

// fit makes the columns as wide as their longest word and figure and, up to a
// limit, as their longest text, and makes the styles of all cells known.
func (b *book) fit(t Table) ([]column, error) {
	columns, looks := make([]column, len(t.Header)), make([]look, len(t.Header))
	for i, title := range t.Header {
		columns[i] = column{title: title, width: narrowest}
		if i < len(t.Align) {
			columns[i].align = t.Align[i]
		}
		for word := range strings.FieldsSeq(title) {
			columns[i].width = max(columns[i].width, b.chars(word, look{bold: true}))
		}
	}
	if err := b.know(look{}, groupLook(), groupLook().falling(Left), groupLook().falling(Center)); err != nil {
		return nil, err
	}
	n := 0
	for values, err := range t.Rows {
		if n++; err == nil && len(values) > len(columns) {
			err = fmt.Errorf("%d values for %d columns", len(values), len(columns))
		}
		for i := 0; i < len(values) && err == nil; i++ {
			var c cell
			if c, err = typed(values[i], look{align: columns[i].align}); err == nil && c.look != looks[i] {
				looks[i], err = c.look, b.know(c.look)
			}
			columns[i].width = max(columns[i].width, b.need(&c, columns[i].width))
		}
		if err != nil {
			return nil, fmt.Errorf("row %d: %w", n, err)
		}
	}
	return columns, nil
}

// need is the column width that a cell needs, if it is more than there is.
func (b *book) need(c *cell, is float64) float64 {
	if _, isText := c.value.(string); !isText {
		return b.figureWidth(c)
	}
	if is < widest {
		for line := range strings.SplitSeq(c.seen(), "\n") {
			is = max(is, min(widest, b.chars(line, c.look)))
		}
	}
	return is
}

// chars is the column width that text needs to stay on one line.
func (b *book) chars(text string, l look) float64 {
	const slack = 1.8
	return b.ruler.width(text, l)*1.05/pointsPerChar + slack
}

// sheetName makes a name that Excel allows: 31 characters, none of : \ / ? * [ ]
// and no quotation marks.
func sheetName(title string) string {
	name := vn.Clean(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]'"“”`, r) {
			return ' '
		}
		return r
	}, title))
	for len(utf16.Encode([]rune(name))) > maxSheetName {
		_, last := utf8.DecodeLastRuneInString(name)
		name = vn.Clean(name[:len(name)-last])
	}
	if name == "" || strings.EqualFold(name, "History") { // which Excel keeps for itself
		return assets.T("xlsx.sheet")
	}
	return name
}
