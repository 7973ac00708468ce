package inbox

import (
	"slices"
	"strconv"

	"thidua/app/columns"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/intake"
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
			"Section", words.Word("section", t.Section), "Sheet", t.Sheet, "Row", t.HeaderRow+1, "Rows", t.Rows)})
	}
	ui.Form{
		Window: b.d.Window, Title: ui.T("intake.match"), Wide: true, Verb: ui.T("submissions.continue"),
		Fields: []ui.Field{ui.NoteField(ui.T("intake.tables_note", "Name", row.reading.Name)), ui.RadioField(ui.T("intake.table_field"), &at, offered)},
		Save:   func() error { return nil },
		OnDone: func() {
			if i, err := strconv.Atoi(at); err == nil {
				b.matchTable(row, i)
			}
		},
	}.Show()
}

// matchTable asks about table i of a file.
func (b *intakeBatch) matchTable(row *intakeRow, i int) {
	table := row.reading.Tables[i]
	m := columns.New(table)
	m.UnitID = row.reading.Unit.ID
	if m.UnitID == 0 {
		m.UnitID = b.unitNamedBy(row)
	}
	fields := []ui.Field{
		ui.NoteField(ui.T("intake.match_note", "Section", words.Word("section", table.Section), "Sheet", table.Sheet, "Rows", table.Rows, "Period", words.PeriodName(b.d.Period()))),
		ui.PickField(ui.T("submissions.unit"), &m.UnitID, b.d.UnitPicks(), ui.Required()),
		ui.GroupField(ui.T("intake.columns")),
	}
	fields = append(fields, m.Fields(columns.Samples(row.reading, table))...)
	if fixed := m.FixedFields(b.d); len(fixed) > 0 {
		fields = append(append(fields, ui.GroupField(ui.T("intake.fixed"))), fixed...)
	}
	ui.Form{
		Window: b.d.Window, Title: ui.T("intake.match"), Wide: true, Verb: ui.T("intake.read_verb"), Fields: fields,
		Save: m.Settle,
		OnDone: func() {
			row.reading.Tables = slices.Clone(row.reading.Tables)
			row.reading.Tables[i] = m.Table // what was said is asked about the next time
			periodID := b.d.Period().ID
			b.reread(row, func(r intake.Reading) intake.Reading {
				return intake.ReadMatched(r, m.Table, b.desk, m.UnitID, periodID, row.notation)
			})
		},
	}.Show()
}
