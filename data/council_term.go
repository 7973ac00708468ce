package data

import (
	"slices"

	"thidua/data/vn"
)

// NewTerm begins a new term of the Council: the members in office are ended on
// the day before and return under the decision that founds it anew. It is an
// error when the term of one of them has only just begun, or there are none.
func NewTerm(all []Member, founding string, from vn.Date) (ended, fresh []Member, err error) {
	for _, m := range MembersOn(all, from.AddDays(-1)) {
		if !m.To.IsZero() && m.To.Before(from) {
			m.To = vn.Date{} // ended already, to go on in the new term
		} else {
			was := m
			was.To = from.AddDays(-1)
			ended = append(ended, was)
		}
		m.ID, m.From, m.To, m.Founding = 0, from, vn.Date{}, founding
		fresh = append(fresh, m)
	}
	switch {
	case founding == "":
		return nil, nil, required("founding")
	case slices.ContainsFunc(all, func(m Member) bool { return !m.From.Before(from) }):
		return nil, nil, &Problem{Key: "problem.term_begun", Field: "valid_from", Args: []any{"Date", from.String()}}
	case len(fresh) == 0:
		return nil, nil, &Problem{Key: "problem.no_members", Field: "valid_from", Args: []any{"Date", from.AddDays(-1).String()}}
	}
	return ended, fresh, nil
}

// MemberFate is what becomes of a member of a pasted list.
type MemberFate string

// The fates.
const (
	MemberNew   MemberFate = "new"
	MemberKnown MemberFate = "known" // in office on the day that the list begins
	MemberTwice MemberFate = "twice" // stands in the list before
)

// FatesOf compares a list of new members with those known.
func FatesOf(list, known []Member) []MemberFate {
	fates := make([]MemberFate, len(list))
	for i, m := range list {
		same := func(o Member) bool {
			return vn.Fold(vn.BareName(o.Name)) == vn.Fold(vn.BareName(m.Name)) && sameOrNoPost(o, m)
		}
		switch {
		case slices.ContainsFunc(list[:i], same):
			fates[i] = MemberTwice
		case slices.ContainsFunc(known, func(o Member) bool { return o.On(m.From) && same(o) }):
			fates[i] = MemberKnown
		default:
			fates[i] = MemberNew
		}
	}
	return fates
}

// sameOrNoPost tells namesakes apart by their posts.
func sameOrNoPost(a, b Member) bool {
	return a.Post == "" || b.Post == "" || vn.Fold(a.Post) == vn.Fold(b.Post)
}
