package app

import (
	"maps"
	"slices"
	"strconv"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/intake"
	"thidua/data/vn"
)

// match asks what the columns hold of a table that is none of ours, and whose
// it is. Of several tables the officer first says which.
func (b *intakeBatch) match(row *intakeRow) {
	tables := row.reading.Tables
	switch len(tables) {
	case 0:
		b.refuse("problem.intake_no_table", row)
		return
	case 1:
		b.matchTable(row, 0)
		return
	}
	at := "0"
	var offered []ui.Choice[string]
	for i, t := range tables {
		offered = append(offered, ui.Choice[string]{Value: strconv.Itoa(i), Label: ui.T("intake.table",
			"Section", word("section", t.Section), "Sheet", t.Sheet, "Row", t.HeaderRow+1, "Rows", t.Rows)})
	}
	ui.Form{
		Window: b.d.window, Title: ui.T("intake.match"), Wide: true, Verb: ui.T("submissions.continue"),
		Fields: []ui.Field{ui.NoteField(ui.T("intake.tables_note", "Name", row.reading.Name)), ui.RadioField(ui.T("intake.table_field"), &at, offered)},
		Save:   func() error { return nil },
		OnDone: func() {
			if i, err := strconv.Atoi(at); err == nil {
				b.matchTable(row, i)
			}
		},
	}.Show()
}

// tableMatch is what the officer says of a table.
type tableMatch struct {
	table  intake.Matching
	unitID int64
	keys   []string // what each column holds, "" for nothing that is asked
	fixed  []fixedValue
	day    vn.Date // up to which figures count
}

// fixedValue is what holds where the table does not tell.
type fixedValue struct{ key, value string }

// matchTable asks about table i of a file.
func (b *intakeBatch) matchTable(row *intakeRow, i int) {
	table := row.reading.Tables[i]
	m := newTableMatch(table)
	m.unitID = row.reading.Unit.ID
	if m.unitID == 0 {
		m.unitID = b.unitNamedBy(row)
	}
	fields := []ui.Field{
		ui.NoteField(ui.T("intake.match_note", "Section", word("section", table.Section), "Sheet", table.Sheet, "Rows", table.Rows, "Period", periodName(b.d.period()))),
		ui.PickField(ui.T("submissions.unit"), &m.unitID, b.d.unitPicks(), ui.Required()),
		ui.GroupField(ui.T("intake.columns")),
	}
	fields = append(fields, m.columnFields(samplesOf(row.reading, table))...)
	if fixed := m.fixedFields(b.d); len(fixed) > 0 {
		fields = append(append(fields, ui.GroupField(ui.T("intake.fixed"))), fixed...)
	}
	ui.Form{
		Window: b.d.window, Title: ui.T("intake.match"), Wide: true, Verb: ui.T("intake.read_verb"), Fields: fields,
		Save: m.settle,
		OnDone: func() {
			row.reading.Tables = slices.Clone(row.reading.Tables)
			row.reading.Tables[i] = m.table // what was said is asked about the next time
			periodID := b.d.period().ID
			b.reread(row, func(r intake.Reading) intake.Reading {
				return intake.ReadMatched(r, m.table, b.desk, m.unitID, periodID, row.notation)
			})
		},
	}.Show()
}

func newTableMatch(t intake.Matching) *tableMatch {
	m := &tableMatch{table: t, keys: make([]string, len(t.Headings))}
	for col, key := range t.Columns {
		m.keys[col] = key
	}
	for _, key := range map[data.Section][]string{
		data.SectionNominations: {"subject", "standing", "form", "achievement"},
		data.SectionExemplars:   {"kind"},
	}[t.Section] {
		m.fixed = append(m.fixed, fixedValue{key, t.Fixed[key]})
	}
	if day, err := vn.ParseISO(t.Fixed["as_of"]); err == nil {
		m.day = day
	}
	return m
}

// settle takes over what the officer has said. No two columns hold the same.
func (m *tableMatch) settle() error {
	m.table.Columns = map[int]string{}
	seen := map[string]bool{}
	for col, key := range m.keys {
		if key == "" {
			continue
		}
		if seen[key] {
			return &data.Problem{Key: "problem.intake_column_twice", Field: columnName(col), Args: []any{"Heading", m.table.Headings[col]}}
		}
		seen[key], m.table.Columns[col] = true, key
	}
	if len(seen) == 0 {
		return &data.Problem{Key: "problem.intake_no_column"}
	}
	m.table.Fixed = maps.Clone(m.table.Fixed)
	if m.table.Fixed == nil {
		m.table.Fixed = map[string]string{}
	}
	for _, f := range m.fixed {
		m.table.Fixed[f.key] = f.value
	}
	m.table.Fixed["as_of"] = m.day.ISO()
	return nil
}
