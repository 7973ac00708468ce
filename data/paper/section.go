package paper

import (
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// section is the part of a list for one kind of subject.
type section struct {
	number  string // "I", "II", "III"
	subject data.Subject
	list    []data.Nomination
}

// sectionsOf divides nominees that are already in order.
func sectionsOf(nominees []data.Nomination) []section {
	var parts []section
	for _, n := range nominees {
		if len(parts) == 0 || parts[len(parts)-1].subject != n.Subject {
			parts = append(parts, section{number: vn.Roman(len(parts) + 1), subject: n.Subject})
		}
		last := &parts[len(parts)-1]
		last.list = append(last.list, n)
	}
	return parts
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

// subjectsOf is namesOf for a title: no name is broken, and there is a blank
// where there is none.
func subjectsOf(parts []section) string {
	names := make([]string, len(parts))
	for i, s := range parts {
		names[i] = unbroken(s.name())
	}
	return orDots(strings.Join(names, ", "))
}

// countsInText counts the nominees, "12 tập thể, 45 cá nhân và 03 hộ gia đình".
func countsInText(parts []section) string {
	counts := make([]string, len(parts))
	for i, s := range parts {
		counts[i] = counted(len(s.list)) + " " + s.name()
	}
	if n := len(counts); n > 1 {
		return strings.Join(counts[:n-1], ", ") + " " + assets.T("paper.and") + " " + counts[n-1]
	}
	return strings.Join(counts, "")
}
