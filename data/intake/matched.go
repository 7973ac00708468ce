package intake

import (
	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// ReadMatched reads one table of a foreign file as a section of the report of a
// unit, by what the officer has said of its columns. The other sections stay
// unanswered.
func ReadMatched(r Reading, m Matching, d Desk, unitID, periodID int64, n vn.Notation) Reading {
	fresh := r.fresh()
	return fresh.open(func(book xlsx.Book) Reading { return fresh.matched(book, m, d, unitID, periodID, n) })
}

func (r *Reading) matched(book xlsx.Book, m Matching, d Desk, unitID, periodID int64, n vn.Notation) Reading {
	r.Unit, r.Period = d.Ledger.Unit(unitID), d.Ledger.Period(periodID)
	if r.Unit.ID == 0 {
		return r.end(Foreign, assets.T("intake.whose"))
	}
	for _, g := range book.Sheets {
		if g.Sheet == m.Sheet && m.HeaderRow >= 0 && m.HeaderRow < len(g.Rows) {
			s := newReader(d, r.Unit, r.Period, &findings{})
			s.lenient = true
			s.matched(m.table(g), n)
			return r.take(s)
		}
	}
	return r.end(Rejected, assets.T("intake.not_form"))
}

// table is the table that a matching names, up to the next header.
func (m Matching) table(g xlsx.Grid) table {
	p := &page{grid: g, hits: make([][]hit, len(g.Rows)), tall: map[[2]int]int{}, wide: map[[2]int]int{}}
	p.join()
	t := table{page: p, section: m.Section, header: m.HeaderRow, end: len(g.Rows), columns: map[string]int{}, fixed: m.Fixed}
	for col, key := range m.Columns {
		t.columns[key] = col
	}
	for _, other := range tablesOn(g) {
		if other.HeaderRow > m.HeaderRow {
			t.end = min(t.end, other.HeaderRow)
		}
	}
	return t
}

// matched reads the one table.
func (r *reader) matched(t table, n vn.Notation) {
	r.notation(n, t.texts(numeric(t.section)))
	if t.section == data.SectionFigures {
		r.matchedDay(t)
	}
	for _, need := range map[data.Section][]string{
		data.SectionNominations: {"name", "form", "achievement"},
		data.SectionExemplars:   {"name", "kind"},
		data.SectionMovements:   {"name"},
	}[t.section] {
		if _, ok := t.columns[need]; !ok && t.fixed[need] == "" {
			heading := title(t.section, need)
			r.reject(t.head(), assets.T("intake.expect.heading", "Heading", heading), "intake.foreign.column", "Heading", heading)
		}
	}
	if !r.table(t.section, []table{t}) {
		r.question(spot{section: t.section}, "intake.foreign.empty")
	}
}

// matchedDay is the day up to which the figures of a foreign table count: what
// the officer has said, else the end of the period or today.
func (r *reader) matchedDay(t table) {
	if d, err := vn.ParseISO(t.fixed["as_of"]); err == nil && !d.IsZero() {
		r.answer.AsOf = d
		return
	}
	r.answer.AsOf = r.desk.Today
	if end := r.period.To; !end.IsZero() && end.Before(r.desk.Today) {
		r.answer.AsOf = end
	}
	r.question(t.head(), "intake.foreign.day", "Date", r.answer.AsOf.String())
}
