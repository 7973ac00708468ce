package data

import (
	"strconv"

	"thidua/data/vn"
)

// PersonalField is a kind of personal data that a file can hold (Law
// 91/2025/QH15, article 2).
type PersonalField string

// The kinds of personal data that the program keeps.
const (
	PersonName        PersonalField = "name"
	PersonBirth       PersonalField = "birth_year"
	PersonGender      PersonalField = "gender"
	PersonPost        PersonalField = "post" // with the place of work
	PersonAddress     PersonalField = "address"
	PersonPhone       PersonalField = "phone"
	PersonEmail       PersonalField = "email"
	PersonAchievement PersonalField = "achievement"
	PersonAward       PersonalField = "award" // with the prize
	PersonVotes       PersonalField = "votes"
	PersonDiscipline  PersonalField = "discipline"
	PersonRemark      PersonalField = "remark" // what an officer noted about somebody
)

// PersonalFields lists the kinds of personal data, the most telling first.
func PersonalFields() []PersonalField {
	return []PersonalField{
		PersonName, PersonBirth, PersonGender, PersonPost, PersonAddress, PersonPhone, PersonEmail,
		PersonAchievement, PersonAward, PersonVotes, PersonDiscipline, PersonRemark,
	}
}

// Personal is what a file tells of people: of whom, and what. The zero value
// tells nothing.
type Personal struct {
	fields map[PersonalField]bool
	people map[string]bool
}

// Tell adds kinds of personal data.
func (p *Personal) Tell(fields ...PersonalField) {
	if p.fields == nil {
		p.fields = map[PersonalField]bool{}
	}
	for _, f := range fields {
		p.fields[f] = true
	}
}

// Of adds a person, told apart from namesakes by the year of birth where it is
// known. A person without a name is nobody.
func (p *Personal) Of(name string, born int) {
	if name = vn.Fold(name); name != "" {
		p.one(name + " " + strconv.Itoa(born))
	}
}

func (p *Personal) one(who string) {
	if p.people == nil {
		p.people = map[string]bool{}
	}
	p.people[who] = true
}

// YearIn is the year of birth that a text begins with, 0 for none.
func YearIn(text string) int {
	year, err := strconv.Atoi(text[:min(4, len(text))])
	if err != nil || year < 1900 {
		return 0
	}
	return year
}

// Add adds what another part of the same file tells.
func (p *Personal) Add(other Personal) {
	p.Tell(other.Fields()...)
	for who := range other.people {
		p.one(who)
	}
}

// Fields lists the kinds of personal data in the order of [PersonalFields]; none
// where there is nobody to be told of.
func (p Personal) Fields() (fields []PersonalField) {
	if len(p.people) == 0 {
		return nil
	}
	for _, f := range PersonalFields() {
		if p.fields[f] {
			fields = append(fields, f)
		}
	}
	return fields
}

// Tells reports whether a kind of personal data is among them.
func (p Personal) Tells(f PersonalField) bool { return len(p.people) > 0 && p.fields[f] }

// People counts the people.
func (p Personal) People() int { return len(p.people) }
