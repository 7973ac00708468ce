package persons

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/person"
)

// Row is a record of the person as the page shows it.
type Row struct {
	person.Removal
	title  string
	told   string
	chosen bool // to be removed
	other  bool // of a namesake, by the year of birth
}

// box is the box to tick; what stays has none.
func (r *Row) box() ui.Mark {
	if !r.Goes() {
		return ui.Mark{}
	}
	return ui.TickMark(r.chosen)
}

// fateText says what becomes of the record when removal is asked for, and why.
func (r *Row) fateText() string {
	text := ui.T("persons.fate_why", "Fate", ui.T("persons.verdict."+string(r.Verdict)), "Why", r.why())
	if r.other {
		return ui.T("persons.namesake", "Year", r.BirthYear())
	}
	return text
}

func (r *Row) why() string { return ui.T("persons.why." + string(r.Why)) }

func (r *Row) mark() ui.Mark {
	switch {
	case r.other:
		return ui.MarkOf(ui.ToneMuted)
	case r.Verdict == person.First:
		return ui.MarkOf(ui.ToneWarn)
	case r.Verdict == person.Kept:
		return ui.MarkOf(ui.ToneInfo)
	}
	return ui.MarkOf(ui.ToneGood)
}

// rowsOf words what was found. Where there are namesakes nothing is chosen but
// what is surely about the person.
func rowsOf(names history.Titles, who person.Person, all []person.Removal) (rows []*Row) {
	ambiguous := false
	for _, r := range all {
		ambiguous = ambiguous || who.Other(r.Record)
	}
	others := map[person.Key]bool{}
	for _, r := range all {
		others[r.Key()] = who.Other(r.Record)
	}
	for _, r := range all {
		row := &Row{Removal: r, title: titleOf(names, r.Record), other: others[r.Key()] || others[r.Of]}
		row.told = summary(row.title, fieldsOf(names, who.Name, r.Record))
		sure := !ambiguous || r.About() && r.BirthYear() == who.BirthYear
		row.chosen = r.Goes() && !row.other && sure
		rows = append(rows, row)
	}
	return rows
}

// summary is what a record tells of the person in a line or two, without its
// title.
func summary(title string, fields []ui.Pair) string {
	var parts []string
	for _, f := range fields {
		if f.Text == title {
			continue
		}
		parts = append(parts, ui.T("persons.field", "Label", f.Label, "Text", strings.ReplaceAll(f.Text, "\n", " ")))
	}
	return strings.Join(parts, "; ")
}

// words is what the filter searches.
func (s *Screen) words(r *Row) string {
	return strings.Join([]string{ui.T("entity." + r.Kind), r.title, r.told, r.fateText()}, "\n")
}

// detail is all that a record tells of the person, and what becomes of it.
func (s *Screen) detail(r *Row) fyne.CanvasObject {
	box := container.NewVBox(ui.Heading(words.Joined(" – ", ui.T("entity."+r.Kind), r.title)))
	if r.Aside {
		box.Add(ui.ToneSentence(ui.T("persons.aside"), ui.ToneMuted))
	}
	box.Add(ui.Details(fieldsOf(s.names, s.who.Name, r.Record)))
	box.Add(ui.Heading(ui.T("persons.fate")))
	box.Add(words.Wrapped(r.fateText()))
	if basis := s.basisOf(r); basis != "" {
		box.Add(words.Wrapped(basis))
	}
	if r.Past > 0 && r.Kind != person.Author {
		box.Add(history.Pane(s.d, r.Kind, r.ID))
	}
	return box
}

// basisOf is the legal basis for keeping a record.
func (s *Screen) basisOf(r *Row) string {
	if r.Verdict != person.Kept && r.Verdict != person.Partly {
		return ""
	}
	return ui.T("persons.basis_of", "Basis", basis(s.d))
}
