package paper

import (
	"strings"

	"thidua/assets"
	"thidua/data"
)

// section is the part of a list for one kind of subject.
type section struct {
	number  string // "I", "II", "III"
	subject data.Subject
	list    []data.Nomination
}

// sections divides the nominations of a decision (0: of none yet) that keep
// admits. Kinds of subject that nobody is in are left out.
func sections(l data.Ledger, decisionID int64, keep func(data.Nomination) bool) []section {
	var parts []section
	for _, subject := range data.Subjects() {
		var list []data.Nomination
		for _, n := range l.Awardees(decisionID, subject) {
			if keep(n) {
				list = append(list, n)
			}
		}
		if len(list) > 0 {
			parts = append(parts, section{strings.Repeat("I", len(parts)+1), subject, list})
		}
	}
	return parts
}

// awarded are the sections of a decision's list.
func awarded(l data.Ledger, decision data.Decision) []section {
	if decision.ID == 0 {
		return nil // not saved yet, so nobody is in it
	}
	return sections(l, decision.ID, func(data.Nomination) bool { return true })
}

// name is the kind of subject in running text, "tập thể".
func (s section) name() string { return assets.T("paper.subject." + string(s.subject)) }

// title heads the section, "I. TẬP THỂ (05 tập thể)".
func (s section) title() string {
	return assets.T("paper.section",
		"Number", s.number, "Title", upper(s.name()), "Count", counted(len(s.list)), "Unit", s.name())
}

// namesOf are the kinds of subject of the sections, "tập thể, cá nhân".
func namesOf(parts []section) string {
	names := make([]string, len(parts))
	for i, s := range parts {
		names[i] = s.name()
	}
	return strings.Join(names, ", ")
}
