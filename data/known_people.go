package data

import (
	"strconv"
	"strings"
	"unicode"

	"thidua/data/vn"
)

// KnownPeople knows whom a ledger tells of, to find them in what leaves the
// program. So no document needs to say that it names somebody, and none can
// forget to.
type KnownPeople struct {
	byEnd map[string][]acquaintance // by the last two words of the name, which few share
}

// acquaintance is somebody, with what else is known.
type acquaintance struct {
	name  string                   // folded, between spaces
	who   string                   // tells namesakes apart
	facts map[PersonalField]string // folded, between spaces
}

// PeopleOf are all people that a ledger tells of: nominees and heads of
// households, members of the Council, who is to be asked in the units, and
// exemplary persons.
func PeopleOf(l Ledger) *KnownPeople {
	p := &KnownPeople{}
	for _, n := range l.Nominations {
		if n.Subject != Collective {
			p.Know(n.Name, n.BirthYear, map[PersonalField]string{
				PersonPost: n.Post, PersonAddress: n.Address, PersonAchievement: n.Achievement,
				PersonDiscipline: n.Discipline, PersonRemark: n.Note,
			})
		}
	}
	for _, m := range l.Members {
		p.Know(m.Name, 0, map[PersonalField]string{PersonPost: m.Post, PersonPhone: m.Phone, PersonRemark: m.Note})
	}
	for _, u := range l.Units {
		p.Know(u.Contact, 0, map[PersonalField]string{PersonPhone: u.Phone, PersonEmail: u.Email})
		p.Know(u.Head, 0, nil)
	}
	for _, e := range l.Exemplars {
		if e.Kind == PersonExemplar {
			p.Know(e.Name, 0, map[PersonalField]string{PersonAchievement: e.Outcome, PersonRemark: e.Note})
		}
	}
	return p
}

// Know adds somebody with what else is known. A name of one word is too common
// to be found again.
func (p *KnownPeople) Know(name string, born int, facts map[PersonalField]string) {
	name = spaced(name)
	if len(strings.Fields(name)) < 2 {
		return
	}
	known := acquaintance{name: name, who: name + spaced(facts[PersonPost]), facts: map[PersonalField]string{}}
	if born != 0 {
		known.who = name + strconv.Itoa(born)
		known.facts[PersonBirth] = " " + strconv.Itoa(born) + " "
	}
	for field, text := range facts {
		if text = spaced(text); len(text) > 4 {
			known.facts[field] = text
		}
	}
	if p.byEnd == nil {
		p.byEnd = map[string][]acquaintance{}
	}
	words := strings.Fields(name)
	end := strings.Join(words[len(words)-2:], " ")
	p.byEnd[end] = append(p.byEnd[end], known)
}

// In finds what lines of text tell of people. What belongs together, such as the
// cells of a row, is one line.
func (p *KnownPeople) In(lines []string) (told Personal) {
	for _, line := range lines {
		text, before := spaced(line), ""
		seen := map[string]bool{}
		for word := range strings.FieldsSeq(text) {
			end := before + " " + word
			if before = word; !seen[end] {
				seen[end] = true
				p.within(text, p.byEnd[end], &told)
			}
		}
	}
	return told
}

// within looks for those whose names end alike. Of namesakes those are meant
// of whom the text tells more, or else one of them.
func (p *KnownPeople) within(text string, known []acquaintance, told *Personal) {
	plain := map[string]string{} // of whom nothing else is told, by name
	meant := map[string]bool{}
	for _, a := range known {
		if !strings.Contains(text, a.name) {
			continue
		}
		told.Tell(PersonName)
		fields := a.toldIn(text)
		if len(fields) == 0 {
			plain[a.name] = a.who
			continue
		}
		told.Tell(fields...)
		told.one(a.who)
		meant[a.name] = true
	}
	for name, who := range plain {
		if !meant[name] {
			told.one(who)
		}
	}
}

// toldIn are the kinds of facts that a text has of somebody.
func (a acquaintance) toldIn(text string) (fields []PersonalField) {
	for field, fact := range a.facts {
		if strings.Contains(text, fact) {
			fields = append(fields, field)
		}
	}
	return fields
}

// spaced is a text as its folded words, with a space before, between and behind.
func spaced(text string) string {
	words := strings.FieldsFunc(vn.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return " " + strings.Join(words, " ") + " "
}
