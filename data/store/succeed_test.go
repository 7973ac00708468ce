package store_test

import (
	"testing"

	"thidua/data"
	"thidua/data/vn"
)

func TestAMergerIsOneStrokeAndUndoneTogether(t *testing.T) {
	s, l := opened(t)
	c := data.MergeUnits(l.Units, data.SuccessorOf(l.Units[0], "Trường hợp nhất"), vn.NewDate(2025, 11, 1), "QĐ 1")
	must(t, s.Succeed(&c, "QĐ 1"))
	got, err := s.Ledger(l.Campaign.ID)
	must(t, err)
	if len(got.Units) != 3 || len(got.Successions) != 2 || got.Successions[0].ToID != c.To[0].ID || c.To[0].ID == 0 {
		t.Fatalf("units %+v, successions %+v", got.Units, got.Successions)
	}
	if old := got.Unit(l.Units[0].ID); old.ValidTo != vn.NewDate(2025, 10, 31) {
		t.Errorf("the old unit goes on: %+v", old)
	}
	if nominee := got.Nominations[0]; nominee.UnitID != l.Nominations[0].UnitID {
		t.Error("what the old unit did is not its own any more")
	}
	_, err = s.UndoLast(l.Campaign.ID)
	must(t, err)
	undone, err := s.Ledger(l.Campaign.ID)
	must(t, err)
	if len(undone.Units) != 2 || len(undone.Successions) != 0 || !undone.Units[0].ValidTo.IsZero() {
		t.Errorf("after undo: %+v %+v", undone.Units, undone.Successions)
	}
}

func TestAFormerNameIsFound(t *testing.T) {
	s, l := opened(t)
	c := data.RenameUnit(l.Units[0], "Trường mang tên mới", vn.NewDate(2025, 11, 1), "")
	must(t, s.Succeed(&c, ""))
	hits, err := s.Search(l.Units[0].Name, 10)
	must(t, err)
	for _, h := range hits {
		if h.Entity == "succession" {
			return
		}
	}
	t.Errorf("nothing of %q is found: %+v", l.Units[0].Name, hits)
}

func TestARefusedChangeKeepsNothing(t *testing.T) {
	s, l := opened(t)
	c := data.MergeUnits(l.Units, data.Unit{Name: l.Units[1].Name}, vn.NewDate(2025, 11, 1), "")
	wantProblem(t, s.Succeed(&c, ""), "problem.unit_known")
	got, err := s.Ledger(l.Campaign.ID)
	must(t, err)
	if len(got.Units) != 2 || !got.Units[0].ValidTo.IsZero() {
		t.Errorf("units %+v", got.Units)
	}
}

func TestPlacingProposalsIsOneStroke(t *testing.T) {
	s, l := opened(t)
	known := data.Movement{CampaignID: l.Campaign.ID, Name: "Đã có", ByWard: true}
	must(t, s.Movements.Save(&known, ""))
	results := []*data.MovementResult{
		{CampaignID: l.Campaign.ID, UnitID: l.Units[0].ID, Name: "Đã có rồi", Reply: data.Given},
		{CampaignID: l.Campaign.ID, UnitID: l.Units[1].ID, Name: "Mới", Reply: data.Given},
	}
	must(t, s.MovementResults.SaveAll(results, ""))
	must(t, s.Place([]data.Placing{
		{Movement: known, Results: []data.MovementResult{*results[0]}},
		{Movement: data.Movement{CampaignID: l.Campaign.ID, Name: "Mới", ByUnit: true}, Results: []data.MovementResult{*results[1]}},
	}, ""))
	got, err := s.Ledger(l.Campaign.ID)
	must(t, err)
	if len(got.Movements) != 2 || len(got.Proposals()) != 0 || len(got.ResultsIn(known.ID)) != 1 || len(got.ResultsIn(got.Movements[1].ID)) != 1 {
		t.Fatalf("movements %+v, results %+v", got.Movements, got.MovementResults)
	}
	_, err = s.UndoLast(l.Campaign.ID)
	must(t, err)
	undone, err := s.Ledger(l.Campaign.ID)
	must(t, err)
	if len(undone.Movements) != 1 || len(undone.Proposals()) != 2 {
		t.Errorf("after undo: %+v", undone.Movements)
	}
}
