package store_test

import (
	"testing"

	"thidua/data"
)

func note(t *testing.T, get func(int64) (data.Unit, error), id int64) string {
	t.Helper()
	u, err := get(id)
	must(t, err)
	return u.Note
}

func TestStrokesAreUndoneAndRedoneInTurn(t *testing.T) {
	s, l := busy(t)
	id, campaign := l.Units[0].ID, l.Campaign.ID
	must(t, s.SetOffice(data.Office{Ward: "phường Khác", Officer: "Nguyễn Thị Mẫu"}))
	steps := []struct {
		do   func(int64) ([]data.Change, error)
		note string
		ward string
	}{
		{s.UndoLast, "lần 4", "phường Mẫu"},
		{s.UndoLast, "lần 4", ""},
		{s.UndoLast, "lần 3", ""},
		{s.UndoLast, "lần 2", ""},
		{s.Redo, "lần 3", ""},
		{s.Redo, "lần 4", ""},
		{s.UndoLast, "lần 3", ""},
		{s.Redo, "lần 4", ""},
		{s.Redo, "lần 4", "phường Mẫu"},
		{s.Redo, "lần 4", "phường Khác"},
	}
	for i, step := range steps {
		if _, err := step.do(campaign); err != nil {
			t.Fatalf("step %d: %v", i, err)
		}
		if got := note(t, s.Units.Get, id); got != step.note || s.Office().Ward != step.ward {
			t.Fatalf("step %d: %q, %q; want %q, %q", i, got, s.Office().Ward, step.note, step.ward)
		}
	}
	_, err := s.Redo(campaign)
	wantProblem(t, err, "problem.nothing_to_redo")
	if f := audit(t, s); !f.Sound() {
		t.Errorf("the audit finds %+v", f.Differences)
	}
	if f := check(t, s); !f.Sound() {
		t.Errorf("the chain is broken: %+v", f.Broken)
	}
}

func TestWhatIsNewEndsRedoing(t *testing.T) {
	s, l := busy(t)
	u := data.Unit{Name: "Mới"}
	must(t, s.Units.Save(&u, ""))
	_, err := s.UndoLast(l.Campaign.ID)
	must(t, err)
	if n, err := s.LastUndone(l.Campaign.ID); n != 1 || err != nil {
		t.Errorf("%d can be redone, %v; want 1", n, err)
	}
	other := data.Unit{Name: "Khác"}
	must(t, s.Units.Save(&other, ""))
	_, err = s.Redo(l.Campaign.ID)
	wantProblem(t, err, "problem.nothing_to_redo")
}

func TestUndoingBackToAStroke(t *testing.T) {
	s, l := busy(t)
	changes, err := s.HistoryOf("unit", l.Units[0].ID)
	must(t, err)
	undone, err := s.UndoTo(l.Campaign.ID, changes[2].Batch) // "lần 2" and what followed, the office too
	must(t, err)
	if got := note(t, s.Units.Get, l.Units[0].ID); got != "lần 1" || len(undone) != 4 {
		t.Errorf("%q after undoing %d changes", got, len(undone))
	}
	for range 4 {
		_, err := s.Redo(l.Campaign.ID)
		must(t, err)
	}
	if got := note(t, s.Units.Get, l.Units[0].ID); got != "lần 4" {
		t.Errorf("%q after redoing", got)
	}
}

// What was made and is in use by now is not taken away from under it.
func TestUndoLeavesWhatIsInUse(t *testing.T) {
	s, l := busy(t)
	u := data.Unit{Name: "Mới"}
	must(t, s.Units.Save(&u, ""))
	made, err := s.HistoryOf("unit", u.ID)
	must(t, err)
	sub := data.Submission{CampaignID: l.Campaign.ID, UnitID: u.ID, State: data.Expected}
	must(t, s.Submissions.Save(&sub, ""))
	_, err = s.Undo(made[0].Batch)
	wantProblem(t, err, "problem.in_use")
}

// A campaign goes as a whole when its making is undone on purpose, and comes
// back as a whole.
func TestTheMakingOfACampaignIsUndoneOnPurpose(t *testing.T) {
	s, l := opened(t)
	_, err := s.UndoLast(l.Campaign.ID)
	wantProblem(t, err, "problem.undo_campaign")
	made, err := s.HistoryOf("campaign", l.Campaign.ID)
	must(t, err)
	before := standing(t, s)
	_, err = s.Undo(made[0].Batch)
	must(t, err)
	if left := standing(t, s); len(left) != 0 {
		t.Errorf("left: %v", left)
	}
	_, err = s.Redo(l.Campaign.ID)
	must(t, err)
	if again := standing(t, s); len(again) != len(before) || len(again["nomination"]) != 1 {
		t.Errorf("came back: %v", again)
	}
}
