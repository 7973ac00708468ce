package person

import (
	"slices"
	"strconv"

	"thidua/data"
)

// Record is something kept in which the name of a person stands, or which
// belongs to such a record.
type Record struct {
	Kind       string // the history's name of its kind
	ID         int64
	CampaignID int64
	Row        map[string]string // its columns as they are kept
	Aside      bool              // deleted by the officer, and still kept
	Named      []string          // the columns in which the name stands now
	Past       int               // entries of the history in which it stands
	Of         Key               // the record of the person that it belongs to; zero for one in which the name stands
}

// Key names a record.
type Key struct {
	Kind string
	ID   int64
}

// Key is what names the record.
func (r Record) Key() Key { return Key{r.Kind, r.ID} }

// Kinds of records that are none of a table of their own.
const (
	Author  = "author"  // who made changes, in the history
	Setting = "setting" // what the program remembers of choices
)

// own are the columns that hold the name of the person that a record is about.
func own(kind string) string {
	switch kind {
	case "nomination", "exemplar", "award", "member", "city_nomination", "city_exemplar":
		return "name"
	}
	return ""
}

// About reports whether the record is about the person, rather than about
// something else in which the person is named.
func (r Record) About() bool {
	column := own(r.Kind)
	if column == "" || r.Of != (Key{}) || r.Row["subject"] == string(data.Collective) {
		return false
	}
	if r.Kind == "exemplar" || r.Kind == "city_exemplar" {
		return r.Row["kind"] == string(data.PersonExemplar) && slices.Contains(r.Named, column)
	}
	return slices.Contains(r.Named, column)
}

// BirthYear is the year of birth that the record has, 0 when it has none.
func (r Record) BirthYear() int {
	year, err := strconv.Atoi(r.Row["birth_year"])
	if err != nil {
		return 0
	}
	return year
}

func (r Record) number(column string) int64 {
	n, err := strconv.ParseInt(r.Row[column], 10, 64)
	if err != nil {
		return 0
	}
	return n
}

// Person tells namesakes apart.
type Person struct {
	Name      Name
	BirthYear int
}

// Other reports whether the record is surely about a namesake: both years of
// birth are known and differ.
func (p Person) Other(r Record) bool {
	return p.BirthYear != 0 && r.BirthYear() != 0 && p.BirthYear != r.BirthYear()
}
