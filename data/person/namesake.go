package person

import (
	"cmp"
	"slices"
	"strings"

	"thidua/data/vn"
)

// Mention is a name as a register has it, with what tells namesakes apart.
type Mention struct {
	Kind      string
	Name      string
	BirthYear int
	Place     string // where the person works or lives
}

// Namesake is one person of a name, as far as the registers tell.
type Namesake struct {
	Name      string
	BirthYear int
	Places    []string
	Kinds     map[string]int // how many records of each kind
}

// Namesakes puts the mentions of one person together: of the same name, however
// it is spelt, and the same year of birth. Where no year is known they are told
// apart by the place; a place that is known with one year only goes with that.
func Namesakes(all []Mention) []Namesake {
	type key struct {
		name string
		year int
		at   string
	}
	years := map[string]map[int]bool{} // by name and place
	at := func(m Mention) string { return vn.Fold(vn.BareName(m.Name)) + "|" + vn.Fold(m.Place) }
	for _, m := range all {
		if m.BirthYear != 0 {
			if years[at(m)] == nil {
				years[at(m)] = map[int]bool{}
			}
			years[at(m)][m.BirthYear] = true
		}
	}
	found := map[key]int{}
	var people []Namesake
	for _, m := range all {
		k := key{name: vn.Fold(vn.BareName(m.Name)), year: m.BirthYear}
		if k.year == 0 {
			if known := years[at(m)]; len(known) == 1 {
				for year := range known {
					k.year = year
				}
			} else {
				k.at = vn.Fold(m.Place)
			}
		}
		i, ok := found[k]
		if !ok {
			i = len(people)
			found[k] = i
			people = append(people, Namesake{Name: vn.BareName(m.Name), BirthYear: k.year, Kinds: map[string]int{}})
		}
		people[i].add(m)
	}
	slices.SortStableFunc(people, func(a, b Namesake) int {
		return cmp.Or(vn.CompareNames(a.Name, b.Name), cmp.Compare(a.BirthYear, b.BirthYear))
	})
	return people
}

func (p *Namesake) add(m Mention) {
	p.Kinds[m.Kind]++
	same := func(place string) bool { return vn.Fold(place) == vn.Fold(m.Place) }
	if strings.TrimSpace(m.Place) != "" && !slices.ContainsFunc(p.Places, same) {
		p.Places = append(p.Places, m.Place)
	}
}
