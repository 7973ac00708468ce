package report

import (
	"slices"

	"thidua/data"
	"thidua/data/vn"
)

// saying is what several units, or the office itself, say in the same words.
type saying struct {
	key   string // the part that tells it
	on    int64  // the movement that it is about, 0 for the whole
	about Text   // its name
	text  string
	units []data.Unit
}

// sayings are gathered from many, each said once.
type sayings []*saying

// gather adds what a unit says, or the office when it is the zero Unit.
func (s *sayings) gather(on int64, about Text, text string, unit data.Unit) {
	if bare(text) == "" {
		return
	}
	i := slices.IndexFunc(*s, func(o *saying) bool {
		return o.on == on && vn.Fold(bare(o.text)) == vn.Fold(bare(text))
	})
	if i < 0 {
		*s = append(*s, &saying{on: on, about: about, text: text})
		i = len(*s) - 1
	}
	one := (*s)[i]
	if unit.ID != 0 && !slices.ContainsFunc(one.units, func(u data.Unit) bool { return u.ID == unit.ID }) {
		one.units = append(one.units, unit)
	}
}

// named gives every saying the key of its movement and its first unit, in a
// family of parts.
func (s sayings) named(family string) {
	taken := map[string]int{}
	for _, one := range s {
		one.key = of(of(family, one.on), 0)
		if len(one.units) > 0 {
			one.key = of(of(family, one.on), one.units[0].ID)
		}
		taken[one.key]++
		if n := taken[one.key]; n > 1 {
			one.key = of(one.key, int64(n))
		}
	}
}

// tell writes an entry for each saying: who says it of what, and what.
func (w *ward) tell(family string, all sayings) {
	all.named(family)
	for _, s := range all {
		var units []Text
		for _, u := range s.units {
			units = append(units, w.Phrase("report.s.saying.unit", Say("unit", u.Name)).About(id(u.ID), u.Name))
		}
		words := Typed("said", vn.Capital(s.text))
		who := With("units", Join(units, ", ", ", "))
		switch about := With("about", s.about); {
		case len(units) == 0 && len(s.about) == 0:
			w.Tell(s.key, Entry, "report.s.saying", words)
		case len(units) == 0:
			w.Tell(s.key, Entry, "report.s.saying.about", about, words)
		case len(s.about) == 0:
			w.Tell(s.key, Entry, "report.s.saying.of", who, words)
		default:
			w.Tell(s.key, Entry, "report.s.saying.of_about", about, who, words)
		}
	}
}
