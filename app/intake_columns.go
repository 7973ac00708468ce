package app

import (
	"strconv"
	"strings"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/intake"
	"thidua/data/xlsx"
)

// columnFields asks for each column what it holds, under what stands in it.
func (m *tableMatch) columnFields(samples [][]string) []ui.Field {
	offered := []ui.Choice[string]{{Label: ui.T("intake.column_none")}}
	for _, f := range data.FormFields(m.table.Section) {
		offered = append(offered, ui.Choice[string]{Value: f.Name, Label: ui.T("form." + string(m.table.Section) + "." + f.Name)})
	}
	var fields []ui.Field
	for col, heading := range m.table.Headings {
		if heading != "" {
			fields = append(fields, ui.ChoiceField(heading, &m.keys[col], offered, ui.Name(columnName(col)), ui.Hint(strings.Join(samples[col], " · "))))
		}
	}
	return fields
}

func columnName(col int) string { return "column" + strconv.Itoa(col) }

// fixedFields asks for what the officer can say for all rows at once.
func (m *tableMatch) fixedFields(d *desk) []ui.Field {
	if m.table.Section == data.SectionFigures {
		return []ui.Field{ui.DateField(ui.T("form.general.as_of"), &m.day, ui.Name("as_of"))}
	}
	none := ui.Choice[string]{Label: ui.T("intake.fixed_none")}
	var fields []ui.Field
	for i := range m.fixed {
		f := &m.fixed[i]
		label := ui.T("form." + string(m.table.Section) + "." + f.key)
		switch f.key {
		case "subject":
			fields = append(fields, ui.ChoiceField(label, &f.value, append([]ui.Choice[string]{none}, plain(choices("subject", data.Subjects()))...)))
		case "standing":
			fields = append(fields, ui.ChoiceField(label, &f.value, append([]ui.Choice[string]{none}, plain(choices("standing", data.Standings()))...)))
		case "kind":
			fields = append(fields, ui.ChoiceField(label, &f.value, append([]ui.Choice[string]{none}, plain(choices("exemplar", data.ExemplarKinds()))...)))
		case "form":
			offered := []ui.Choice[string]{none}
			if rules := data.RuleSetOn(d.ledger.RuleSets, d.today()); rules != nil {
				for _, form := range rules.Forms {
					offered = append(offered, ui.Choice[string]{Value: form.Code, Label: form.Name})
				}
			}
			fields = append(fields, ui.ChoiceField(label, &f.value, offered))
		default:
			fields = append(fields, ui.TextField(label, &f.value))
		}
	}
	return fields
}

// plain offers the values of an enumeration as texts.
func plain[S ~string](from []ui.Choice[S]) []ui.Choice[string] {
	offered := make([]ui.Choice[string], len(from))
	for i, c := range from {
		offered[i] = ui.Choice[string]{Value: string(c.Value), Label: c.Label}
	}
	return offered
}

// samplesOf are the first texts in each column of a table.
func samplesOf(r intake.Reading, t intake.Matching) [][]string {
	const most, longest = 3, 40
	samples := make([][]string, len(t.Headings))
	book, err := xlsx.ReadBook(r.Content)
	if err != nil {
		return samples // it was read before, and will be again: that says why
	}
	for _, g := range book.Sheets {
		if g.Sheet != t.Sheet {
			continue
		}
		for row := t.HeaderRow + 1; row < len(g.Rows); row++ {
			for col := range samples {
				text := []rune(g.At(row, col).Text)
				if len(text) == 0 || len(samples[col]) == most || g.At(row, col).Failed() {
					continue
				}
				if len(text) > longest {
					text = append(text[:longest-1], '…')
				}
				samples[col] = append(samples[col], string(text))
			}
		}
	}
	return samples
}
