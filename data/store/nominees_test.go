package store_test

import (
	"reflect"
	"testing"

	"thidua/data"
	"thidua/data/vn"
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

func TestSearchFindsPeriodsAndWhatUnitsDid(t *testing.T) {
	s, l := opened(t)
	p := data.Period{CampaignID: l.Campaign.ID, Name: "Quý III", To: vn.NewDate(2025, 9, 30), Due: vn.NewDate(2025, 10, 6)}
	must(t, s.Periods.Save(&p, ""))
	sent := data.Submission{CampaignID: l.Campaign.ID, UnitID: l.Units[1].ID, PeriodID: p.ID, State: data.Received, ReceivedOn: vn.NewDate(2025, 10, 3)}
	must(t, s.Submissions.Save(&sent, ""))
	r := data.MovementResult{
		CampaignID: l.Campaign.ID, UnitID: l.Units[1].ID, SubmissionID: sent.ID, Name: "Vườn rau sạch", Reply: data.Given, Outcome: "Trồng 5 luống",
	}
	must(t, s.MovementResults.Save(&r, ""))
	for query, want := range map[string]struct{ entity, place string }{
		"quy iii": {"period", ""}, "trong 5 luong": {"movement_result", "Trạm Y tế"},
	} {
		hits, err := s.Search(query, 10)
		must(t, err)
		if len(hits) != 1 || hits[0].Entity != want.entity || hits[0].Place != want.place {
			t.Errorf("search %q found %+v", query, hits)
		}
	}
}
