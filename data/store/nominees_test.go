package store_test

import (
	"reflect"
	"testing"
)

func TestANomineeIsBornBeforeTheCampaign(t *testing.T) {
	s, l := opened(t)
	n := l.Nominations[0]
	n.BirthYear = 2099
	wantProblem(t, s.Nominations.Save(&n, ""), "problem.birth_year")
	n.BirthYear = 1975
	must(t, s.Nominations.Save(&n, ""))
}

func TestSearchTellsNamesakesApart(t *testing.T) {
	s, l := opened(t)
	n := l.Nominations[0].Withdrawn()
	n.ID, n.UnitID, n.BirthYear = 0, l.Units[1].ID, 1985
	must(t, s.Nominations.Save(&n, ""))
	n.ID, n.UnitID, n.Workplace = 0, 0, "Chợ Mẫu"
	must(t, s.Nominations.Save(&n, ""))
	hits, err := s.Search("do thi hoa", 10)
	must(t, err)
	told := map[string]int{}
	for _, h := range hits {
		told[h.Place] = h.BirthYear
	}
	if want := map[string]int{"Trường THCS Lê Lợi": 0, "Trạm Y tế": 1985, "Chợ Mẫu": 1985}; !reflect.DeepEqual(told, want) {
		t.Errorf("told apart by %v; want %v", told, want)
	}
}
