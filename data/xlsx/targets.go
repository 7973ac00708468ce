package xlsx

import (
	"errors"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// ReadTargets reads a list of targets from a table, whatever its columns are
// called and wherever it begins: it needs one of names and one of planned
// values. Rows that are no targets, or cannot be, are left out with a finding
// that names the cell; so is a whole list that was planned for other years than
// year. The targets have no ID yet and are numbered by Position.
func ReadTargets(g Grid, year int) ([]data.Target, []Finding) {
	r := &targetReader{grid: g}
	first := 0
	if r.columns, first = targetHeader(g, year); r.columns == nil {
		r.find(0, targetNone, true, assets.T("targets.import.no_header"))
		return nil, r.findings
	}
	if _, ok := r.columns[targetPlanned]; !ok {
		text := vn.Clean(g.Rows[first-1][r.columns[targetOtherPlan]].Text)
		r.find(first-1, targetOtherPlan, true, assets.T("targets.import.other_year", "Heading", text, "Year", year))
		return nil, r.findings
	}
	for r.row = first; r.row < len(g.Rows); r.row++ {
		r.read()
	}
	if len(r.targets) == 0 && len(r.findings) == 0 {
		r.row = first
		r.find(max(0, first-1), targetName, true, assets.T("targets.import.none"))
	}
	return r.targets, r.findings
}

// targetReader reads a list of targets row by row.
type targetReader struct {
	grid     Grid
	columns  targetColumns
	row      int
	group    string // as the last heading within the list named it
	targets  []data.Target
	findings []Finding
}

// at returns the cell of the current row that holds a field.
func (r *targetReader) at(field targetField) Cell {
	column, ok := r.columns[field]
	if !ok || column >= len(r.grid.Rows[r.row]) {
		return Cell{}
	}
	return r.grid.Rows[r.row][column]
}

func (r *targetReader) text(field targetField) string { return vn.Clean(r.at(field).Text) }

func (r *targetReader) find(row int, field targetField, skipped bool, text string) {
	where := r.grid.Address(row, r.columns[field])
	if r.grid.Sheet == "" {
		where = assets.T("units.import.line", "Line", row+1)
	}
	r.findings = append(r.findings, Finding{Where: where, Text: text, Skipped: skipped})
}

// read reads the current row: a heading of a group, or a target.
func (r *targetReader) read() {
	name := r.text(targetName)
	planned := r.at(targetPlanned)
	switch {
	case name == "" && planned.Empty():
		// A note, a signature or an empty row: nothing to keep.
	case name == "":
		r.find(r.row, targetName, true, assets.T("targets.import.no_name"))
	case planned.Empty() && r.text(targetMeasure) == "":
		if r.text(targetCode) == "" {
			r.group = strings.TrimSuffix(name, ":")
			return
		}
		r.find(r.row, targetPlanned, true, assets.T("targets.import.no_plan", "Name", name))
	case planned.Empty():
		r.find(r.row, targetPlanned, true, assets.T("targets.import.no_plan", "Name", name))
	default:
		r.take(name)
	}
}

// take makes a target of the current row.
func (r *targetReader) take(name string) {
	t := data.Target{
		Position: len(r.targets) + 1, Name: bullet.ReplaceAllString(name, ""), Code: r.text(targetCode),
		Group: r.text(targetGroup), SubGroup: r.text(targetSubGroup), Measure: r.text(targetMeasure),
		Responsible: r.text(targetResponsible), Note: r.text(targetRemark), Printed: r.text(targetPlanned),
	}
	if t.Group == "" {
		t.Group = r.group
	}
	if t.Measure == "" && strings.HasSuffix(t.Printed, "%") {
		t.Measure = "%"
	}
	if !r.planned(&t) {
		return
	}
	if c := r.at(targetLastYear); !c.Empty() {
		value, ok := r.number(c, targetLastYear)
		t.LastYear = decimal.NullDecimal{Decimal: value, Valid: ok}
	}
	t, open := t.Proposed()
	open = r.stated(&t) && open
	if err := t.Check(); err != nil {
		r.find(r.row, targetFieldOf(err), true, assets.T("targets.import.refused", "Name", t.Name, "Why", explain(err)))
		return
	}
	if open {
		r.find(r.row, targetName, false, assets.T("targets.import.direction", "Name", t.Name, "Direction", assets.T("direction."+string(t.Direction))))
	}
	if r.codeTaken(t) {
		return
	}
	r.targets = append(r.targets, t)
}

// codeTaken reports, and finds, that another target of the list has the code.
func (r *targetReader) codeTaken(t data.Target) bool {
	for _, o := range r.targets {
		if t.Code != "" && vn.Fold(o.Code) == vn.Fold(t.Code) && vn.Fold(o.Name) != vn.Fold(t.Name) {
			r.find(r.row, targetCode, true, assets.T("targets.import.same_code", "Code", t.Code, "Name", t.Name, "Other", o.Name))
			return true
		}
	}
	return false
}

// planned reads the planned value, which may be in words where nothing may be
// left.
func (r *targetReader) planned(t *data.Target) bool {
	c := r.at(targetPlanned)
	if proposed, _ := t.Proposed(); proposed.Direction == data.Zero {
		if t.Measure == "" {
			t.Measure = "%"
		}
		return true
	}
	_, c.Text = data.Bounded(c.Text)
	value, ok := r.number(c, targetPlanned)
	if !ok {
		return false
	}
	t.Planned = value
	if c.Number.Valid {
		t.Printed = vn.FormatNumber(value)
	}
	return true
}

// number reads a number; what is not one, or could be two, is told and the row
// left out (for the planned value) or the cell (for others).
func (r *targetReader) number(c Cell, field targetField) (decimal.Decimal, bool) {
	if c.Number.Valid {
		return c.Number.Decimal, true
	}
	value, err := vn.ParseNumber(c.Text)
	var ambiguous *vn.AmbiguousError
	switch skipped := field == targetPlanned; {
	case errors.As(err, &ambiguous):
		r.find(r.row, field, skipped, assets.T("targets.import.two_readings", "Text", vn.Clean(c.Text)))
	case err != nil:
		r.find(r.row, field, skipped, assets.T("targets.import.not_number", "Text", vn.Clean(c.Text)))
	default:
		return value, true
	}
	return decimal.Decimal{}, false
}

// stated takes the direction from the sign of the planned value, then direction
// and nature from their columns, and reports whether the
// direction is still open.
func (r *targetReader) stated(t *data.Target) (open bool) {
	open = true
	if d, _ := data.Bounded(t.Printed); d != "" {
		open = false
		if d != data.AtLeast || t.Direction != data.AtLeastCapped {
			t.Direction = d
		}
	}
	if text := r.text(targetDirection); text != "" {
		if d, ok := wordOf("direction", text, data.Directions()); ok {
			t.Direction, open = d, false
		} else {
			r.find(r.row, targetDirection, false, assets.T("targets.import.unknown_word", "Text", text, "Taken", assets.T("direction."+string(t.Direction))))
		}
	}
	if text := r.text(targetNature); text != "" {
		if n, ok := wordOf("nature", text, data.Natures()); ok {
			t.Nature = n
		} else {
			r.find(r.row, targetNature, false, assets.T("targets.import.unknown_word", "Text", text, "Taken", assets.T("nature."+string(t.Nature))))
		}
	}
	return open
}
