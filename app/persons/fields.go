package persons

import (
	"slices"
	"strings"

	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/person"
)

// formWords is where the names of the forms of commendation stand by their codes,
// among the names of records.
const formWords = "form"

// titleOf is what a record is known by.
func titleOf(names history.Titles, r person.Record) string {
	switch r.Kind {
	case person.Author:
		return ui.T("persons.author", "Count", r.Past)
	case person.Setting:
		return r.Row["key"]
	case "meeting", "ballot", "attendance":
		return names.Of("meeting", meetingOf(r))
	}
	return names.Of(r.Kind, r.Row["id"])
}

func meetingOf(r person.Record) string {
	if r.Kind == "meeting" {
		return r.Row["id"]
	}
	return r.Row["meeting_id"]
}

// technical are the columns that tell nothing of a person.
func technical(column string) bool {
	return slices.Contains([]string{"id", "campaign_id", "position", "entity", "entity_id", "sha256", "size", "content"}, column)
}

// fieldsOf is what a record tells of the person: all of a record about the
// person, and the texts in which others name the person.
func fieldsOf(names history.Titles, n person.Name, r person.Record) (fields []ui.Pair) {
	switch r.Kind {
	case person.Author:
		return []ui.Pair{{Label: ui.T("history.who"), Text: r.Row["who"]}}
	case person.Setting:
		return []ui.Pair{{Label: r.Row["key"], Text: r.Row["value"]}}
	case "version":
		for _, part := range n.FromAnswer(r.Row["content"]) {
			fields = append(fields, ui.Pair{Label: ui.T("persons.part." + string(part.What)), Text: part.Text})
		}
		return fields
	}
	kind := kindOfFields(r.Kind)
	for _, column := range personalFirst(history.Fields(kind)) {
		if tells(r, column) {
			fields = append(fields, ui.Pair{Label: words.FieldLabel(kind, column), Text: textOf(names, kind, column, r.Row[column])})
		}
	}
	if len(fields) == 0 && r.Past > 0 {
		fields = append(fields, ui.Pair{Label: ui.T("history.title"), Text: ui.T("persons.only_past", "Count", r.Past)})
	}
	return fields
}

// tells reports whether a column tells something of the person.
func tells(r person.Record, column string) bool {
	if text := strings.TrimSpace(r.Row[column]); text == "" || text == "0" {
		return false
	}
	whole := r.About() || r.Of != person.Key{}
	return whole && !technical(column) || slices.Contains(r.Named, column) || ofContact(r, column)
}

// textOf is a field in words.
func textOf(names history.Titles, kind, column, text string) string {
	if name := names[formWords][text]; column == "form" && name != "" {
		return name
	}
	return names.Kept(kind, column, text)
}

// personalFirst puts the columns that tell of a person before those that tell of
// the office's work.
func personalFirst(columns []string) []string {
	order := []string{
		"salutation", "name", "birth_year", "gender", "contact", "head", "phone", "email", "post", "workplace", "address",
		"achievement", "outcome", "discipline", "comments", "note",
	}
	rank := func(column string) int {
		if i := slices.Index(order, column); i >= 0 {
			return i
		}
		return len(order)
	}
	return slices.SortedStableFunc(slices.Values(columns), func(a, b string) int { return rank(a) - rank(b) })
}

// ofContact reports whether a column of a unit is how its contact is reached.
func ofContact(r person.Record, column string) bool {
	return r.Kind == "unit" && (column == "phone" || column == "email") && slices.Contains(r.Named, "contact")
}

// kindOfFields is the kind whose words the fields of a record have: what wards
// hand up has those of the ward.
func kindOfFields(kind string) string {
	switch kind {
	case "city_nomination", "city_exemplar", "city_movement", "city_target", "city_unit":
		return strings.TrimPrefix(kind, "city_")
	case "city_remark":
		return "submission"
	}
	return kind
}
