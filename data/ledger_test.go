package data_test

import (
	"slices"
	"testing"

	"thidua/data"
	"thidua/data/vn"
)

func TestAwardeesStandInTheOrderOfTheList(t *testing.T) {
	l := decided()
	for subject, want := range map[data.Subject][]string{
		data.Individual: {"Trần Thị Ánh", "Lê Văn Yên", "Nguyễn Văn Yên"}, // by given, then family name
		data.Collective: {"Văn phòng", "Trạm Y tế"},                       // by the protocol order of the units
		data.Household:  {"Phạm Văn Ổn"},
	} {
		var got []string
		for _, n := range l.Awardees(1, subject) {
			got = append(got, n.Name)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v; want %v", subject, got, want)
		}
	}
	if others := l.Awardees(2, data.Individual); len(others) != 0 {
		t.Errorf("in another decision: %v", others)
	}
}

// A decision made under old rules keeps them when new ones are in force.
func TestRulesForKeepsTheDecisionsRules(t *testing.T) {
	newer := decree152(2_530_000, data.RoundUp)
	newer.ID, newer.Name, newer.ValidFrom = 9, "2026", vn.NewDate(2026, 7, 1)
	l := decided()
	l.RuleSets = append(l.RuleSets[:1], newer)
	late := vn.NewDate(2026, 8, 1)
	if got := l.RulesFor(l.Nominations[0], late); got.ID != 1 {
		t.Errorf("decided: rules %q", got.Name)
	}
	open := person(unchanged)
	if got := l.RulesFor(open, late); got.ID != 9 {
		t.Errorf("not decided: rules %q; want those in force", got.Name)
	}
	if got := l.RulesFor(open, vn.NewDate(2020, 1, 1)); got.ID != 0 {
		t.Errorf("before all rules: %q", got.Name)
	}
}
