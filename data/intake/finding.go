package intake

import (
	"cmp"
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
)

// Severity is how much a finding weighs.
type Severity string

// The severities.
const (
	Fault   Severity = "fault"   // cannot be taken; the unit has to correct it
	Caution Severity = "caution" // taken; deserves a look
	Note    Severity = "note"    // taken; told for completeness
)

// Severities lists all severities, the gravest first.
func Severities() []Severity { return []Severity{Fault, Caution, Note} }

// Finding is something about a cell or the whole of a file.
type Finding struct {
	Severity Severity
	Sheet    string // "" when it is about no cell
	Cell     string // "F12"
	Field    string // in words: "Chỉ tiêu GD01 – Thực hiện"
	Found    string // what stands there
	Expected string // what should; "" when nothing has to be changed
	Said     string // what is wrong or to be looked at
	Text     string // all of it in sentences
}

// mostFindings is how many findings of a severity are listed. Nobody reads
// more, and a workbook of nonsense has tens of thousands.
const mostFindings = 200

// findings gathers what is found in a file.
type findings struct {
	list   []Finding
	counts map[Severity]int
}

func (f *findings) add(found Finding) {
	if f.counts == nil {
		f.counts = map[Severity]int{}
	}
	f.counts[found.Severity]++
	if f.counts[found.Severity] <= mostFindings {
		f.list = append(f.list, found)
	}
}

// all lists the findings, the gravest first, and says how many were left out.
func (f *findings) all() []Finding {
	list := slices.Clone(f.list)
	for _, s := range Severities() {
		if more := f.counts[s] - mostFindings; more > 0 {
			list = append(list, Finding{Severity: s, Text: assets.T("intake.more."+string(s), "Count", more)})
		}
	}
	slices.SortStableFunc(list, func(a, b Finding) int {
		return cmp.Compare(slices.Index(Severities(), a.Severity), slices.Index(Severities(), b.Severity))
	})
	return list
}

// spot is a cell of a form as it is read. The zero page is that of a finding
// about no cell.
type spot struct {
	page     *page
	row, col int
	section  data.Section
	key      string // of the field; "" for the section as a whole
	about    string // the line that it is part of: "Chỉ tiêu GD01"
}

// place is a spot that outlives the reading.
type place struct{ sheet, cell, field, found string }

// place names a spot. Only what is told of pays for the words.
func (s spot) place() place {
	p := place{field: s.field()}
	if s.page != nil {
		p.sheet = s.page.grid.Sheet
		p.cell = s.page.grid.Address(s.row, s.col)
		p.found = excerpt(s.cell().Text)
	}
	return p
}

// field names a spot for the officer.
func (s spot) field() string {
	about := s.about
	if about == "" && s.section != "" {
		about = assets.T("section." + string(s.section))
	}
	switch s.key {
	case "":
		return about
	case data.ReplyField:
		return about + " – " + assets.T("intake.field.reply")
	}
	return about + " – " + assets.T("form."+string(s.section)+"."+s.key)
}

// excerpt is so much of a text as a sentence can quote.
func excerpt(text string) string {
	const most = 60
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return text
}

// reject tells of a cell that cannot be taken, and what is expected there.
func (f *findings) reject(at spot, expected, key string, args ...any) {
	f.say(Fault, at.place(), expected, key, args...)
}

// question tells of a cell that is taken but deserves a look.
func (f *findings) question(at spot, key string, args ...any) {
	f.say(Caution, at.place(), "", key, args...)
}

// mention tells of a cell for completeness.
func (f *findings) mention(at spot, key string, args ...any) {
	f.say(Note, at.place(), "", key, args...)
}

// say puts a finding into sentences: where, what was found, what is expected.
func (f *findings) say(s Severity, at place, expected, key string, args ...any) {
	what := assets.T(key, append([]any{"Found", strings.Trim(at.found, `“”"`), "Field", at.field}, args...)...)
	f.add(Finding{
		Severity: s, Sheet: at.sheet, Cell: at.cell, Field: at.field, Found: at.found, Expected: expected, Said: what,
		Text: assets.T("intake.sentence", "Sheet", at.sheet, "Cell", at.cell, "Field", at.field, "What", what, "Expected", expected),
	})
}
