package intake

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// Matching says what the columns of a table hold. It is proposed to the officer,
// who may change it.
type Matching struct {
	Section   data.Section
	Sheet     string
	HeaderRow int            // counted from 0
	Columns   map[int]string // the keys of data.FormFields, by column counted from 0
	Headings  []string       // what stands over each column, "" over none
	Rows      int            // rows in which something stands
	// Fixed is what holds for all rows of a column that the table lacks, by key:
	// a text, a day as 2025-11-30, the code of a form or the value of an enumeration.
	Fixed map[string]string
}

// headerDepth is how far down a sheet headers are looked for.
const headerDepth = 200

// Tables finds the tables whose headers say that they hold what a section of
// our form asks for, those of guides and examples last.
func Tables(sheets []xlsx.Grid) []Matching {
	var plainly, guides []Matching
	for _, g := range sheets {
		if g.Hidden || g.Sheet == xlsx.FaultsSheet() {
			continue
		}
		for _, m := range tablesOn(g) {
			if m.Rows == 0 {
				continue
			}
			if name := vn.Fold(g.Sheet); strings.Contains(name, "huong dan") || strings.Contains(name, "vi du") {
				guides = append(guides, m)
			} else {
				plainly = append(plainly, m)
			}
		}
	}
	return append(plainly, guides...)
}

// blankTable finds a table that has a header and no rows.
func blankTable(sheets []xlsx.Grid) (Matching, bool) {
	for _, g := range sheets {
		if found := tablesOn(g); len(found) > 0 && !g.Hidden {
			return found[0], true
		}
	}
	return Matching{}, false
}

// tablesOn finds the tables of a sheet, those without rows as well.
func tablesOn(g xlsx.Grid) (found []Matching) {
	var ends []int
	for row := range g.Rows[:min(len(g.Rows), headerDepth)] {
		if m, ok := matchHeader(g, row); ok {
			found = append(found, m)
			ends = append(ends, row)
		}
	}
	ends = append(ends, len(g.Rows))
	for i := range found {
		for row := found[i].HeaderRow + 1; row < ends[i+1]; row++ {
			if filled(g.Rows[row], found[i].Columns) {
				found[i].Rows++
			}
		}
	}
	return found
}

// filled reports whether anything stands in a row under the columns that are
// known. Errors of formulas that wait for an entry are nothing.
func filled(row []xlsx.Cell, columns map[int]string) bool {
	for col := range columns {
		if col < len(row) && !row[col].Empty() && !row[col].Failed() {
			return true
		}
	}
	return false
}

// matchHeader takes a row for a header when it has the columns that a section
// cannot do without.
func matchHeader(g xlsx.Grid, row int) (best Matching, ok bool) {
	filledCells := 0
	for _, c := range g.Rows[row] {
		if c.Number.Valid || !c.Date.IsZero() {
			return best, false
		}
		if !c.Empty() {
			filledCells++
		}
	}
	if filledCells < 2 {
		return best, false
	}
	above := titleAbove(g, row)
	for _, s := range []data.Section{data.SectionNominations, data.SectionFigures, data.SectionMovements, data.SectionExemplars} {
		columns := matchColumns(g.Rows[row], s)
		if len(columns) > len(best.Columns) && essential(s, columns, above) {
			best = Matching{Section: s, Sheet: g.Sheet, HeaderRow: row, Columns: columns, Fixed: map[string]string{}}
		}
	}
	if best.Columns == nil {
		return best, false
	}
	for _, c := range g.Rows[row] {
		best.Headings = append(best.Headings, vn.Clean(c.Text))
	}
	best.propose(above)
	return best, true
}

// essential reports whether columns are enough of a section.
func essential(s data.Section, columns map[int]string, above string) bool {
	has := func(keys ...string) bool {
		return slices.ContainsFunc(slices.Collect(maps.Values(columns)), func(key string) bool { return slices.Contains(keys, key) })
	}
	switch s {
	case data.SectionNominations:
		return has("name") && (has("form", "achievement", "subject") || strings.Contains(above, "khen thuong"))
	case data.SectionFigures:
		return has("code", "target") && has("actual", "estimate")
	case data.SectionMovements:
		return has("name") && has("outcome", "collectives", "individuals")
	}
	return has("name") && has("outcome", "field")
}

// titleAbove is what stands over a header: the title of the table.
func titleAbove(g xlsx.Grid, row int) string {
	const rows = 10
	var texts []string
	for i := max(0, row-rows); i < row; i++ {
		for _, c := range g.Rows[i] {
			if !c.Empty() && len(c.Text) < 2*longestHeading {
				texts = append(texts, vn.Fold(c.Text))
			}
		}
	}
	return strings.Join(texts, "\n")
}

var dayWithin = regexp.MustCompile(`\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}`)

// propose reads from the title and the header what holds for all rows.
func (m *Matching) propose(above string) {
	keys := slices.Collect(maps.Values(m.Columns))
	switch m.Section {
	case data.SectionNominations:
		if slices.Contains(keys, "subject") {
			return
		}
		if subject := namedIn(above); subject != "" {
			m.Fixed["subject"] = string(subject)
		}
	case data.SectionFigures:
		for _, text := range append(slices.Clone(m.Headings), above) {
			if d, err := vn.ParseDate(dayWithin.FindString(text)); err == nil && !d.IsZero() {
				m.Fixed["as_of"] = d.ISO()
				return
			}
		}
	}
}

// namedIn is the one kind of nominee that a folded title names.
func namedIn(folded string) data.Subject {
	var named []data.Subject
	for subject, word := range map[data.Subject]string{data.Collective: "tap the", data.Individual: "ca nhan", data.Household: "ho gia dinh"} {
		if strings.Contains(folded, word) {
			named = append(named, subject)
		}
	}
	if len(named) == 1 {
		return named[0]
	}
	return ""
}
