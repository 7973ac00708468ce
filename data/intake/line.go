package intake

import (
	"regexp"
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// line is a row of a table.
type line struct {
	table *table
	row   int
	about string // what the officer calls it
}

func (t *table) line(row int, about string) line { return line{t, row, about} }

// at is the cell of a field. Words in cells joined downwards stand for all the
// rows that they cover; a figure stands for the first.
func (l line) at(key string) spot {
	s := spot{section: l.table.section, key: key, about: l.about}
	col, ok := l.table.columns[key]
	if !ok {
		return s
	}
	s.page, s.row, s.col = l.table.page, l.row, col
	if above, joined := s.page.tall[[2]int{s.row, col}]; joined && !s.cell().Number.Valid && s.cell().Empty() && spreads(key) {
		s.row = above
	}
	return s
}

// spreads reports whether a field in joined cells stands for several rows.
func spreads(key string) bool {
	switch key {
	case "subject", "kind", "workplace", "address", "form", "achievement", "standing", "field":
		return true
	}
	return false
}

// head is the cell over a column.
func (t *table) head() spot {
	return spot{page: t.page, row: t.header, section: t.section}
}

// blank reports whether nothing stands in the row under the fields.
func (l line) blank(keys ...string) bool {
	for _, key := range keys {
		col, ok := l.table.columns[key]
		if !ok {
			continue
		}
		if c := l.table.page.at(l.row, col); !c.Empty() || c.Formula {
			return false
		}
	}
	return true
}

// fields lists the fields of a table that a unit fills in.
func (t *table) fields() (keys []string) {
	for _, f := range data.FormFields(t.section) {
		if !f.Locked {
			keys = append(keys, f.Name)
		}
	}
	return keys
}

var (
	columnMark = regexp.MustCompile(`^(\(?\d{1,2}\)?|\(?\p{Lu}\)?|\d=.*)$`)
	sumRow     = regexp.MustCompile(`^(tong cong|tong so|cong|tong)$|^(ghi chu|luu y)\b`)
)

// frame reports whether a row is none of the unit's: numbers of columns below
// the header, a sum or a remark below the table.
func (l line) frame(name string) bool {
	page := l.table.page
	if l.row == l.table.header+1 && marksColumns(page.grid.Rows[l.row]) {
		return true
	}
	filled, first := 0, ""
	for _, c := range page.grid.Rows[l.row] {
		if !c.Empty() {
			if filled++; first == "" {
				first = c.Text
			}
		}
	}
	text := page.at(l.row, l.table.columns[name]).Text
	return sumRow.MatchString(vn.Fold(first)) || sumRow.MatchString(vn.Fold(text)) && filled < 4
}

func marksColumns(row []xlsx.Cell) bool {
	n := 0
	for _, c := range row {
		if c.Empty() {
			continue
		}
		if !columnMark.MatchString(c.Text) {
			return false
		}
		n++
	}
	return n >= leastColumns
}

// numbered names a row of a table by its place.
func (t *table) numbered(key string, row int) string {
	return assets.T(key, "Line", row-t.header)
}

// columns tells of columns whose heading is not there, and what stands in the
// header instead.
func (r *reader) columns(s data.Section, tables []table) {
	for i := range tables {
		t := &tables[i]
		for _, f := range data.FormFields(s) {
			if _, ok := t.columns[f.Name]; ok || f.Locked && f.Name != "code" && f.Name != "target" {
				continue
			}
			if _, named := t.columns["target"]; f.Name == "code" && named {
				continue
			}
			if _, coded := t.columns["code"]; f.Name == "target" && coded {
				continue
			}
			r.missing(t.head(), title(s, f.Name), t.page.grid.Rows[t.header])
		}
	}
}

// missing tells of a text of the frame that is not where it was, and which of
// the texts there comes nearest.
func (r *reader) missing(at spot, text string, among []xlsx.Cell) {
	expected := assets.T("intake.expect.heading", "Heading", text)
	best, near := "", 0.4
	for _, c := range among {
		if c.Number.Valid || len(c.Text) > longestHeading || headingsOf(c.Text) != nil {
			continue
		}
		if alike := likeness(headingKey(c.Text), headingKey(text)); alike > near {
			best, near = c.Text, alike
		}
	}
	if best != "" {
		r.reject(at, expected, "intake.heading.changed", "Heading", text, "Nearest", excerpt(best))
		return
	}
	r.reject(at, expected, "intake.heading.missing", "Heading", text)
}

// likeness is how many pairs of letters two texts share, from 0 to 1.
func likeness(a, b string) float64 {
	x, y := pairs(a), pairs(b)
	if len(x)+len(y) == 0 {
		return 0
	}
	shared := 0
	for _, pair := range x {
		if i := slices.Index(y, pair); i >= 0 {
			shared++
			y[i] = ""
		}
	}
	return float64(2*shared) / float64(len(x)+len(y))
}

func pairs(text string) (all []string) {
	text = strings.ReplaceAll(text, " ", "")
	for i := range len(text) - 1 {
		all = append(all, text[i:i+2])
	}
	return all
}
