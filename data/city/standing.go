package city

import (
	"slices"

	"thidua/data"
	"thidua/data/vn"
)

// Standing is how one ward stands in a round.
type Standing struct {
	Ward       Ward
	Package    *Package // the one that counts; nil when none does
	First      vn.Date  // the day on which the first that was in order came
	Timeliness data.Timeliness
	Days       int // late, once it has come or is overdue; else left until the last day
	Versions   int // that came and were in order
	Waiting    int // packages that wait for a decision of the city
	Damaged    bool
	Altered    bool
	Refused    int // packages that were refused, for whatever reason
}

// Standings lists how the wards stand that have to report or have reported, in
// the order of the city's list. A later version does not make a ward late: the
// day that counts is that of its first package that was in order.
func Standings(r Round, wards []Ward, packages []Package, today vn.Date) []Standing {
	of := make(map[int64][]Package, len(wards))
	for _, p := range packages {
		if p.WardID != 0 {
			of[p.WardID] = append(of[p.WardID], p)
		}
	}
	var rows []Standing
	for _, w := range wards {
		if w.Expected(r) || len(of[w.ID]) > 0 {
			rows = append(rows, standing(r, w, of[w.ID], today))
		}
	}
	return rows
}

func standing(r Round, w Ward, packages []Package, today vn.Date) Standing {
	s := Standing{Ward: w, Package: Counting(packages, w.ID)}
	if s.Package != nil {
		copied := *s.Package
		s.Package = &copied
	}
	for _, p := range packages {
		switch p.State {
		case Taken, Superseded:
			s.Versions++
			if s.First.IsZero() || p.ReceivedOn.Before(s.First) {
				s.First = p.ReceivedOn
			}
		case Waiting:
			s.Waiting++
		case Refused:
			s.Refused++
			s.Damaged = s.Damaged || p.Has(Damaged, Lacking)
			s.Altered = s.Altered || p.Has(Altered)
		}
	}
	s.judge(r, today)
	return s
}

// judge compares with the deadline of the round.
func (s *Standing) judge(r Round, today vn.Date) {
	due := r.Deadline()
	switch {
	case s.Package == nil && !s.Ward.Expected(r):
		s.Timeliness = data.NotDue
	case s.Package == nil && !due.On.IsZero() && today.After(due.LastDay()):
		s.Timeliness, s.Days = data.Overdue, today.Days(due.LastDay())
	case s.Package == nil:
		s.Timeliness = data.Awaited
		if !due.On.IsZero() {
			s.Days = due.LastDay().Days(today)
		}
	default:
		s.Timeliness, s.Days = data.OnTime, due.DaysLate(s.First)
		if s.Days > 0 {
			s.Timeliness = data.Late
		}
	}
}

// Count is how complete and how timely the wards of a round are. Its rates are
// reckoned against the wards expected, as DHIS2 does.
type Count struct {
	data.SubmissionCount
	Damaged int // wards that have sent a damaged package and no whole one
	Altered int // wards that have sent an altered package and no true one
	Refused int // wards that have sent only what had to be refused
	Waiting int // packages that wait for a decision, those of an unknown ward among them
}

// CountWards counts the standings of a round and its packages of no ward.
func CountWards(r Round, rows []Standing, packages []Package) Count {
	var c Count
	for _, s := range rows {
		c.meet(s, s.Ward.Expected(r))
	}
	for _, p := range packages {
		if p.State == Waiting {
			c.Waiting++
		}
	}
	return c
}

// CountByKind counts apart what is a ward, a commune or a special zone.
func CountByKind(r Round, rows []Standing) map[WardKind]Count {
	counts := map[WardKind]Count{}
	for _, s := range rows {
		c := counts[s.Ward.Kind()]
		c.meet(s, s.Ward.Expected(r))
		c.Waiting += s.Waiting
		counts[s.Ward.Kind()] = c
	}
	return counts
}

// meet counts a ward.
func (c *Count) meet(s Standing, expected bool) {
	if s.Package == nil {
		c.Damaged += one(s.Damaged)
		c.Altered += one(s.Altered)
		c.Refused += one(s.Refused > 0)
	}
	if !expected {
		c.Extra += one(s.Package != nil)
		return
	}
	c.Due++
	switch s.Timeliness {
	case data.OnTime:
		c.OnTime++
		c.Come++
	case data.Late:
		c.Late++
		c.Come++
	default:
		c.Missing++
	}
}

func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

// Missing lists the wards of which nothing counts although it is expected.
func Missing(r Round, rows []Standing) []Ward {
	var wards []Ward
	for _, s := range rows {
		if s.Package == nil && s.Ward.Expected(r) {
			wards = append(wards, s.Ward)
		}
	}
	return slices.Clip(wards)
}
