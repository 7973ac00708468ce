package xlsx

import (
	"fmt"
	"slices"

	"thidua/assets"
	"thidua/data"
)

// guideForms offers, for each nomination, the forms of commendation of its
// subject; all of them while the subject is not chosen.
func (t *formTable) guideForms() {
	forms := t.of.form.Forms
	i := t.column("form")
	subject := t.column("subject")
	a := t.open[i][0]
	field := t.fields[i]
	hint := assets.T("unit_form.hint.nominations.form")
	place := cellName(i+1, a.from) + ":" + cellName(i+1, a.to)
	if len(forms) == 0 {
		field.Kind = data.WordsCell // the office keeps no list
		t.guide(field, place, fieldTitle(t.section, field.Name), hint)
		return
	}
	g := t.guide(field, place, fieldTitle(t.section, field.Name), hint)
	formula := t.of.list(formNames(forms, ""))
	for _, s := range slices.Backward(data.Subjects()) {
		names := formNames(forms, s)
		if len(names) == 0 {
			continue
		}
		// The list begins with its subject, so that the formula quotes no word.
		t.of.list(append([]string{assets.T("subject." + string(s))}, names...))
		column := firstList + len(t.of.lists) - 1
		formula = fmt.Sprintf("IF($%s=%s,%s,%s)", cellName(subject+1, a.from),
			listCell(column, 1), listArea(column, 2, len(names)+1), formula)
	}
	g.SetSqrefDropList(formula)
}

// column is the place of a field among those of the table.
func (t *formTable) column(key string) int {
	return slices.IndexFunc(t.fields, func(f data.FormField) bool { return f.Name == key })
}

// formNames lists the names of the forms for a subject, each once; those for all
// subjects for "".
func formNames(forms []data.AwardForm, s data.Subject) []string {
	var names []string
	for _, f := range forms {
		if (s == "" || f.Subject == s) && !slices.Contains(names, f.Name) {
			names = append(names, f.Name)
		}
	}
	return names
}
