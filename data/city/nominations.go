package city

import (
	"cmp"
	"slices"

	"thidua/data"
	"thidua/data/vn"
)

// FormCount is how many are nominated for one form of commendation.
type FormCount struct {
	Key         string // see [NameKey]
	Form        string
	Authority   data.Level // who commends
	Collectives int
	Individuals int
	Households  int
	Wards       int // that nominate for it
}

// All is how many nominations there are.
func (c FormCount) All() int { return c.Collectives + c.Individuals + c.Households }

// SumForms adds up counts of forms. A ward may nominate for several forms, so
// that wards are not added up.
func SumForms(counts []FormCount) FormCount {
	var sum FormCount
	for _, c := range counts {
		sum.Collectives += c.Collectives
		sum.Individuals += c.Individuals
		sum.Households += c.Households
	}
	return sum
}

// ByAuthority orders forms by who commends, from the top, and by name.
func ByAuthority(a, b FormCount) int {
	return cmp.Or(cmp.Compare(rank(a.Authority), rank(b.Authority)), vn.Compare(a.Form, b.Form))
}

// rank is the place of a level from the top, the last for one that is unknown.
func rank(l data.Level) int {
	if at := slices.Index(data.Levels(), l); at >= 0 {
		return at
	}
	return len(data.Levels())
}

// ToCity reports whether a nomination asks the city, or a higher level, to
// commend.
func (n WardNomination) ToCity() bool { return n.Authority == data.City || n.Authority == data.Central }
