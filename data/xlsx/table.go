package xlsx

import (
	"fmt"
	"io"
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
	Align    []Align // of the columns; may be shorter than Header
	Rows     [][]any
	Groups   map[int]string // a group title that stands before Rows[i]
	Footer   string
	Sample   bool // made-up data, marked as such
}

// WriteTable writes t as a workbook of one sheet in the look of the annexes,
// its columns as wide as they need.
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
	for i, values := range t.Rows {
		if title, ok := t.Groups[i]; ok {
			s.group("", title)
		}
		s.record(values...)
	}
	if t.Footer != "" {
		s.gap(4)
		s.say(t.Footer, total)
	}
	if err := s.write(); err != nil {
		return err
	}
	return b.writeTo(w)
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

// fit makes the columns as wide as their longest word and, up to a limit, as
// their longest value.
func (b *book) fit(t Table) ([]column, error) {
	columns := make([]column, len(t.Header))
	for i, title := range t.Header {
		columns[i] = column{title: title, width: narrowest}
		if i < len(t.Align) {
			columns[i].align = t.Align[i]
		}
		for word := range strings.FieldsSeq(title) {
			columns[i].width = max(columns[i].width, b.chars(word, look{bold: true}))
		}
	}
	for n, values := range t.Rows {
		if len(values) > len(columns) {
			return nil, fmt.Errorf("row %d has %d values for %d columns", n, len(values), len(columns))
		}
		for i, value := range values {
			c, err := typed(value, look{})
			if err != nil {
				return nil, fmt.Errorf("row %d: %w", n, err)
			}
			for line := range strings.SplitSeq(c.shown, "\n") {
				columns[i].width = max(columns[i].width, min(widest, b.chars(line, c.look)))
			}
		}
	}
	return columns, nil
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
