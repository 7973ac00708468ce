package columns

import (
	"strconv"
	"strings"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/intake"
	"thidua/data/xlsx"
)

// Fields asks for each column what it holds, under what stands in it.
func (m *Match) Fields(samples [][]string) []ui.Field {
	offered := []ui.Choice[string]{{Label: ui.T("intake.column_none")}}
	for _, f := range data.FormFields(m.Table.Section) {
		offered = append(offered, ui.Choice[string]{Value: f.Name, Label: ui.T("form." + string(m.Table.Section) + "." + f.Name)})
	}
	var fields []ui.Field
	for col, heading := range m.Table.Headings {
		if heading != "" {
			fields = append(fields, ui.ChoiceField(heading, &m.Keys[col], offered, ui.Name(Name(col)), ui.Hint(strings.Join(samples[col], " · "))))
		}
	}
	return fields
}

// Name is what a form knows the field of a column by.
func Name(col int) string { return "column" + strconv.Itoa(col) }

// FixedFields asks for what the officer can say for all rows at once.
func (m *Match) FixedFields(d *desk.Desk) []ui.Field {
	if m.Table.Section == data.SectionFigures {
		return []ui.Field{ui.DateField(ui.T("form.general.as_of"), &m.day, ui.Name("as_of"))}
	}
	none := ui.Choice[string]{Label: ui.T("intake.fixed_none")}
	var fields []ui.Field
	for i := range m.Fixed {
		f := &m.Fixed[i]
		label := ui.T("form." + string(m.Table.Section) + "." + f.Key)
		switch f.Key {
		case "subject":
			fields = append(fields, ui.ChoiceField(label, &f.Value, append([]ui.Choice[string]{none}, plain(words.Choices("subject", data.Subjects()))...)))
		case "standing":
			fields = append(fields, ui.ChoiceField(label, &f.Value, append([]ui.Choice[string]{none}, plain(words.Choices("standing", data.Standings()))...)))
		case "kind":
			fields = append(fields, ui.ChoiceField(label, &f.Value, append([]ui.Choice[string]{none}, plain(words.Choices("exemplar", data.ExemplarKinds()))...)))
		case "form":
			offered := []ui.Choice[string]{none}
			if rules := data.RuleSetOn(d.Ledger.RuleSets, d.Today()); rules != nil {
				for _, form := range rules.Forms {
					offered = append(offered, ui.Choice[string]{Value: form.Code, Label: form.Name})
				}
			}
			fields = append(fields, ui.ChoiceField(label, &f.Value, offered))
		default:
			fields = append(fields, ui.TextField(label, &f.Value))
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

// Samples are the first texts in each column of a table.
func Samples(r intake.Reading, t intake.Matching) [][]string {
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
