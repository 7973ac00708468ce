package person_test

import (
	"testing"

	"thidua/data/person"
	"thidua/data/vn"
)

const mark = "(đã xóa)"

func nameOf(t *testing.T, text string) person.Name {
	t.Helper()
	n, err := person.NewName(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// A name is found however it is spelt, and nothing else is.
func TestANameIsFoundAndBlanked(t *testing.T) {
	n := nameOf(t, "ThS. Trần Thị Hòa (mẫu)")
	for text, want := range map[string]string{
		"Bà TRẦN THỊ HOÀ, sinh 1985":      "Bà (đã xóa), sinh 1985",
		"tran thi hoa":                    mark,
		"Trần  Thị\nHòa và Trần Thị Hòa.": "(đã xóa) và (đã xóa).",
		"Trần Thị Hòang":                  "Trần Thị Hòang", // another name that begins so
		"Trần Thị, Hòa":                   "Trần Thị, Hòa",
		"Hòa Trần Thị":                    "Hòa Trần Thị",
		"":                                "",
	} {
		if got := n.Blank(text, mark); got != want {
			t.Errorf("%q becomes %q; want %q", text, got, want)
		}
		if n.In(text) != (text != want) {
			t.Errorf("%q has the name: %v", text, n.In(text))
		}
	}
	if !n.Is("trần thị hoà") || n.Is("Trần Thị Hòa Bình") {
		t.Error("a name is confirmed by another one, or not by itself")
	}
	if _, err := person.NewName("Hòa"); err == nil {
		t.Error("one word is taken for a name")
	}
}

// Namesakes are told apart by their year of birth, else by their place; a place
// known with a year goes with it.
func TestNamesakesAreToldApart(t *testing.T) {
	people := person.Namesakes([]person.Mention{
		{Kind: "nomination", Name: "Nguyễn Văn An", BirthYear: 1979, Place: "Trường Mẫu"},
		{Kind: "award", Name: "Ông Nguyễn Văn An", BirthYear: 1999, Place: "Quân sự"},
		{Kind: "exemplar", Name: "NGUYỄN VĂN AN", Place: "Trường Mẫu"},
		{Kind: "unit", Name: "Nguyễn Văn An", Place: "Chợ Mẫu"},
	})
	if len(people) != 3 {
		t.Fatalf("%d people: %+v", len(people), people)
	}
	for _, p := range people {
		if p.BirthYear == 1979 && (p.Kinds["nomination"] != 1 || p.Kinds["exemplar"] != 1) {
			t.Errorf("of 1979: %+v", p)
		}
	}
}

func TestDataAreDueAfterTheYearsChosen(t *testing.T) {
	today := vn.NewDate(2026, 1, 1)
	if got := person.DueBefore(today, 5); got != 2021 {
		t.Errorf("campaigns before %d are due", got)
	}
	if got := person.DueBefore(today, 0); got != 0 {
		t.Errorf("kept for ever, and campaigns before %d are due", got)
	}
}

// Removing one nomination leaves what else is known of the person.
func TestAroundANomination(t *testing.T) {
	rec := func(kind string, id int64, report string, of person.Key) person.Removal {
		return person.Removal{Record: person.Record{Kind: kind, ID: id, Row: map[string]string{"submission_id": report}, Of: of}}
	}
	this, form := person.Key{Kind: "nomination", ID: 1}, person.Key{Kind: "version", ID: 8}
	got := person.Around([]person.Removal{
		rec("nomination", 1, "5", person.Key{}), rec("nomination", 2, "6", person.Key{}), rec("attachment", 3, "", this),
		rec("version", 8, "5", person.Key{}), rec("version", 9, "6", person.Key{}), rec("attachment", 4, "", form), rec("award", 1, "", person.Key{}),
	}, 1)
	if len(got) != 4 {
		t.Errorf("around it: %+v", got)
	}
}
