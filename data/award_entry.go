package data

import (
	"slices"
	"strconv"
	"strings"

	"thidua/data/vn"
)

// RowID tells entries apart: the id of an old award; what was decided here has
// the negative id of its nomination.
func (e *Entry) RowID() int64 {
	if e.NominationID != 0 {
		return -e.NominationID
	}
	return e.ID
}

// Day is the day of the decision, its year where that is all that is known.
func (e *Entry) Day() string {
	if e.IssuedOn.IsZero() {
		return yearText(e.Year)
	}
	return e.IssuedOn.String()
}

// Who is what tells namesakes apart: year of birth, post and workplace.
func (e *Entry) Who() string {
	parts := []string{yearText(e.BirthYear), e.Post, e.Workplace}
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), ", ")
}

// Folded is what the entry is searched by, folded, but for the word for its
// kind.
func (e *Entry) Folded() string {
	return vn.Fold(strings.Join([]string{
		e.Number, e.Day(), e.Salutation, e.Name, yearText(e.BirthYear), e.Post, e.Workplace, e.FormName,
		e.Achievement, e.CertificateNo, e.ReceivedBy, e.Bloc, e.Field, e.Note,
	}, "\n"))
}

func yearText(y int) string {
	if y == 0 {
		return ""
	}
	return strconv.Itoa(y)
}
