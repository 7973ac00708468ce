package xlsx

import (
	"regexp"
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// Finding is something about a row that the officer should know.
type Finding struct {
	Where   string // the cell, "B7", or the line of pasted text
	Text    string // what is the matter, in Vietnamese
	Skipped bool   // the row was left out
	Target  int64  // the target that it is about, 0 for none or where there are none
}

// ParseUnits reads a pasted list of units: a table with tabs or one name a
// line.
func ParseUnits(text string) ([]UnitLine, []Finding) { return ReadUnits(TextGrid(text)) }

// ReadUnits reads a list of units from a table, whatever its columns are called
// and wherever it begins. Rows that are no units, or cannot be, and columns
// that it does not know are left out with a finding; rows that may be none are
// doubted. The units have no ID yet and are numbered by Position in the order
// of the rows.
func ReadUnits(g Grid) ([]UnitLine, []Finding) {
	g.Rows = slices.Clone(g.Rows)
	r := &unitReader{grid: g, seen: map[string]string{}}
	first := 0
	r.columns, first = findHeader(g)
	r.headed = r.columns != nil
	if !r.headed {
		r.columns, first = guessColumns(g), 0
		if _, ok := r.columns[unitName]; !ok {
			r.find(0, unitNone, true, assets.T("units.import.no_names"))
			return nil, r.findings
		}
	}
	r.leftOut(first)
	r.above(first)
	r.numbered, r.capitals = r.isNumbered(first), r.mostlyCapitals(first)
	for i := first; i < len(g.Rows); i++ {
		r.row = i
		r.read()
	}
	if len(r.units) == 0 && len(r.findings) == 0 {
		r.find(0, unitNone, true, assets.T("units.import.no_names"))
	}
	return r.units, r.findings
}

// unitReader reads a list of units row by row.
type unitReader struct {
	grid     Grid
	columns  unitColumns
	headed   bool // the list has a header
	numbered bool // every unit has its number in the list
	capitals bool // most names are in capitals
	row      int
	bloc     string            // the bloc that the last heading within the list named
	seen     map[string]string // names of units by what makes two the same
	units    []UnitLine
	findings []Finding
}

// at returns the cell of the current row that holds a field.
func (r *unitReader) at(field unitField) Cell {
	column, ok := r.columns[field]
	if !ok || column >= len(r.grid.Rows[r.row]) {
		return Cell{}
	}
	return r.grid.Rows[r.row][column]
}

func (r *unitReader) text(field unitField) string { return vn.Clean(r.at(field).Text) }

func (r *unitReader) find(row int, field unitField, skipped bool, text string) {
	r.findings = append(r.findings, Finding{Where: r.where(row, field), Text: text, Skipped: skipped})
}

// where names the cell of a field, in pasted text the line.
func (r *unitReader) where(row int, field unitField) string {
	if r.grid.Sheet == "" {
		return assets.T("units.import.line", "Line", row+1)
	}
	return r.grid.Address(row, r.columns[field])
}

// isNumbered reports whether the units of the list have numbers, so that a row
// without one is not a unit but a total or a signature. What stands below the
// last number does not count against it.
func (r *unitReader) isNumbered(first int) bool {
	numbers, gaps, pending := 0, 0, 0
	for r.row = first; r.row < len(r.grid.Rows); r.row++ {
		order := r.text(unitOrder)
		switch {
		case plainOrder.MatchString(order):
			numbers++
			gaps += pending
			pending = 0
		case order == "" && r.text(unitName) != "":
			pending++
		}
	}
	return numbers > gaps
}

var (
	bullet          = regexp.MustCompile(`^(\d{1,4}[.)]\s+|[-+•*]\s+)`)
	startsWithDigit = regexp.MustCompile(`^\d`)
	romanNumber     = regexp.MustCompile(`^[IVX]+\.?$`)
	letterNumber    = regexp.MustCompile(`^[A-Z]\.?$`)
)

// read reads the current row.
func (r *unitReader) read() {
	if emptyRow(r.grid.Rows[r.row]) || r.clearErrors() {
		return
	}
	name, order := r.text(unitName), r.text(unitOrder)
	if _, hasOrder := r.columns[unitOrder]; !hasOrder {
		name = bullet.ReplaceAllString(name, "")
	}
	switch {
	case name == "" && plainOrder.MatchString(order) && r.filled() > 1:
		r.find(r.row, unitName, true, assets.T("units.import.no_name"))
	case name == "" && r.strayName() != "":
		r.take(r.strayName(), assets.T("units.import.doubt_stray"))
	case name == "":
		r.skip()
	case r.isHeading(order):
		r.bloc = name
	case r.isNoUnit(name, order):
		r.find(r.row, unitName, true, assets.T("units.import.not_unit", "Text", name))
	default:
		r.take(name, r.doubtOf(name, r.filled() == 1))
	}
}

// isNoUnit reports whether the current row is certainly none: a total, a header
// that comes again, a bare number, or a row without a number in a list that has
// them.
func (r *unitReader) isNoUnit(name, order string) bool {
	return isTotal(name) || headingOf(name) == unitName || !hasLetters.MatchString(name) || r.numbered && !plainOrder.MatchString(order)
}

// filled counts the cells of the current row in which something stands.
func (r *unitReader) filled() int {
	n := 0
	for _, c := range r.grid.Rows[r.row] {
		if !c.Empty() {
			n++
		}
	}
	return n
}

// isHeading reports whether the current row names a bloc: a Roman number or a
// letter before it and nothing behind it.
func (r *unitReader) isHeading(order string) bool {
	return r.filled() == 2 && (romanNumber.MatchString(order) || letterNumber.MatchString(order))
}

func isTotal(name string) bool {
	folded := vn.Fold(name)
	return strings.HasPrefix(folded, "tong cong") || strings.HasPrefix(folded, "tong so") || folded == "cong"
}

// take makes a unit of the current row, with what speaks against it.
func (r *unitReader) take(name, doubt string) {
	u := data.Unit{
		Position: len(r.units) + 1,
		Code:     r.text(unitCode),
		Name:     name,
		Bloc:     r.text(unitBloc),
		Contact:  r.text(unitContact),
		Phone:    r.phone(),
		Email:    r.email(),
		Head:     r.text(unitHead),
		Staff:    r.staff(),
		Note:     r.text(unitNote),
	}
	if u.Bloc == "" {
		u.Bloc = r.bloc
	}
	u.Kind = r.kind(name)
	u.MustReport = r.duty(u.Kind)
	if twin := r.twin(u); twin != "" {
		r.find(r.row, unitName, true, assets.T("units.import.twice", "Name", name, "Other", twin))
		return
	}
	r.units = append(r.units, UnitLine{Unit: u, Where: r.where(r.row, unitName), Doubt: doubt})
}

// twin returns the name of an earlier unit of the same name or code, as
// data.SameUnit finds it, and remembers u when there is none. It stays quick
// for a list of any length.
func (r *unitReader) twin(u data.Unit) string {
	keys := []string{"name " + vn.Fold(u.Name)}
	if u.Code != "" {
		keys = append(keys, "code "+vn.Fold(u.Code))
	}
	for _, key := range keys {
		if earlier := r.seen[key]; earlier != "" {
			return earlier
		}
	}
	for _, key := range keys {
		r.seen[key] = u.Name
	}
	return ""
}
