package city

import (
	"cmp"
	"iter"
	"slices"

	"thidua/data"
	"thidua/data/vn"
)

// Likelihood is how sure it is that nominees of one name are one and the same.
type Likelihood int

// The likelihoods.
const (
	Unlikely Likelihood = iota
	Faint               // little more than the name is alike
	Possible
	Likely
)

// Likelihoods lists those that are shown, the surest first.
func Likelihoods() []Likelihood { return []Likelihood{Likely, Possible, Faint} }

// Name is the key of the likelihood, "city.likelihood.<name>" in vi.json.
func (l Likelihood) Name() string {
	return [...]string{"unlikely", "faint", "possible", "likely"}[l]
}

// Suspicion is that several nominations are of one and the same nominee.
type Suspicion struct {
	Likelihood Likelihood
	Wards      int  // that nominate; 1 when one ward does so twice
	SameForm   bool // two of the nominations are for the same form of commendation
	Rows       []WardNomination
}

// Suspicions finds the nominees who may be nominated more than once. rows come
// by person key and ward; no more than the namesakes of one name are held.
func Suspicions(rows iter.Seq2[WardNomination, error]) iter.Seq2[Suspicion, error] {
	return func(yield func(Suspicion, error) bool) {
		var group []WardNomination
		flush := func() bool {
			for _, s := range suspect(group) {
				if !yield(s, nil) {
					return false
				}
			}
			group = nil
			return true
		}
		for row, err := range rows {
			if err != nil {
				yield(Suspicion{}, err)
				return
			}
			if len(group) > 0 && group[0].PersonKey != row.PersonKey && !flush() {
				return
			}
			if row.Stage != string(data.Refused) {
				group = append(group, row)
			}
		}
		flush()
	}
}

// suspect parts namesakes by what tells them apart.
func suspect(namesakes []WardNomination) []Suspicion {
	if len(namesakes) < 2 {
		return nil
	}
	if namesakes[0].Subject == data.Collective {
		return gather(byPlace(namesakes))
	}
	return gather(byYear(namesakes))
}

// byYear puts persons of one name together who are born in the same year.
// Those whose year is not known may be any of them.
func byYear(namesakes []WardNomination) [][]WardNomination {
	years := map[int][]WardNomination{}
	for _, n := range namesakes {
		years[n.BirthYear] = append(years[n.BirthYear], n)
	}
	unknown := years[0]
	delete(years, 0)
	if len(years) <= 1 {
		return [][]WardNomination{namesakes}
	}
	var groups [][]WardNomination
	for _, n := range namesakes { // in their order
		if of := years[n.BirthYear]; len(of) > 1 {
			groups = append(groups, of)
		}
		delete(years, n.BirthYear)
	}
	if len(unknown) > 0 {
		groups = append(groups, namesakes)
	}
	return groups
}

// byPlace puts collectives of one name together. A name that every ward has,
// such as that of a residential group, tells nothing between wards.
func byPlace(namesakes []WardNomination) [][]WardNomination {
	if !IsGeneric(namesakes[0].Name) {
		return [][]WardNomination{namesakes}
	}
	wards := map[int64][]WardNomination{}
	for _, n := range namesakes {
		wards[n.WardID] = append(wards[n.WardID], n)
	}
	var groups [][]WardNomination
	for _, n := range namesakes {
		if of := wards[n.WardID]; len(of) > 1 {
			groups = append(groups, of)
		}
		delete(wards, n.WardID)
	}
	return groups
}

// gather makes a suspicion of every group in which two may be the same.
func gather(groups [][]WardNomination) []Suspicion {
	var found []Suspicion
	for _, rows := range groups {
		s := Suspicion{Rows: rows}
		wards := map[int64]bool{}
		for i, a := range rows {
			wards[a.WardID] = true
			for _, b := range rows[:i] {
				likelihood := compare(a, b)
				s.Likelihood = max(s.Likelihood, likelihood)
				s.SameForm = s.SameForm || likelihood > Unlikely && a.FormKey == b.FormKey
			}
		}
		s.Wards = len(wards)
		if s.Likelihood > Unlikely {
			found = append(found, s)
		}
	}
	return found
}

// compare says how sure it is that two nominees of one folded name are the same.
func compare(a, b WardNomination) Likelihood {
	spelt := vn.Spelling(vn.BareName(a.Name)) == vn.Spelling(vn.BareName(b.Name))
	place := a.Unit != "" && vn.Fold(a.Unit) == vn.Fold(b.Unit)
	if a.Subject == data.Collective {
		return compareCollectives(spelt, place, a.WardID == b.WardID)
	}
	year := a.BirthYear != 0 && a.BirthYear == b.BirthYear
	switch {
	case a.BirthYear != 0 && b.BirthYear != 0 && !year:
		return Unlikely
	case spelt && (year || place || a.WardID == b.WardID):
		return Likely
	case spelt, year, place:
		return Possible
	}
	return Faint
}

// compareCollectives: a unit above that is the same makes one of them, another
// one is often only written otherwise.
func compareCollectives(spelt, place, sameWard bool) Likelihood {
	switch {
	case spelt && (place || sameWard):
		return Likely
	case spelt, place:
		return Possible
	}
	return Faint
}

// SurestFirst orders suspicions for a list.
func SurestFirst(a, b Suspicion) int {
	return cmp.Or(-cmp.Compare(a.Likelihood, b.Likelihood), -cmp.Compare(a.Wards, b.Wards), vn.Compare(a.Rows[0].Name, b.Rows[0].Name))
}

// Origins names the wards of a suspicion, each once, in their order.
func (s Suspicion) Origins() []string {
	var wards []string
	for _, row := range s.Rows {
		if !slices.Contains(wards, row.Ward) {
			wards = append(wards, row.Ward)
		}
	}
	return wards
}
