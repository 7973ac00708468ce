package awards

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/decisions"
	"thidua/app/desk/desktest"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// at finds a nomination that stands at a stage.
func at(stage data.NominationStage) func(data.NominationRow) bool {
	return func(r data.NominationRow) bool { return r.Shown == stage }
}

func TestMakingNomineesPublic(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	checked := s.first(t, at(data.Checked))
	s.publish()
	desktest.Ctrl(t, d, fyne.KeyS)
	got := s.now(t, checked.ID)
	if got.Stage != data.Published || got.PublishedOn != d.Today() {
		t.Errorf("kept as %s from %s", got.Stage, got.PublishedOn)
	}
	d.Undo()
	if got := s.now(t, checked.ID); got.Stage != data.Checked || !got.PublishedOn.IsZero() {
		t.Errorf("undone, yet %s from %s", got.Stage, got.PublishedOn)
	}
}

// A nominee moved on by hand to "made public" has a day on which that was, so
// that the checks do not say the opposite.
func TestMovedOnToPublicHasADay(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	one := s.first(t, at(data.Nominated))
	s.Select(one.ID)
	s.advance()
	desktest.Press(d, fyne.KeyDown) // from "checked" to "made public"
	desktest.Tab(d, 1)
	desktest.Ctrl(t, d, fyne.KeyS)
	got := s.now(t, one.ID)
	if got.Stage != data.Published || got.PublishedOn != d.Today() {
		t.Errorf("%s is %s, public since %s", got.Name, got.Stage, got.PublishedOn)
	}
}

func TestHandingOverAndPaying(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	printed := s.first(t, at(data.Certified))
	s.aftermath()
	desktest.TypeOver(t, d, "30/11/2025") // before the decision
	desktest.Ctrl(t, d, fyne.KeyS)
	if !desktest.DialogOpen(d) {
		t.Fatal("handed over before it was decided")
	}
	desktest.TypeOver(t, d, "06/12/2025")
	desktest.Ctrl(t, d, fyne.KeyS)
	if got := s.now(t, printed.ID); got.Shown != data.HandedOver || got.HandedOn != vn.NewDate(2025, 12, 6) || !got.PaidOn.IsZero() {
		t.Errorf("stands as %s, handed over on %s, paid on %s", got.Shown, got.HandedOn, got.PaidOn)
	}
}

func TestTheYearsEndStartsFromTheCampaign(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	before := len(s.Page.Rows())
	s.yearEnd()
	desktest.Tab(d, 3) // from the forms to the nominees
	desktest.Ctrl(t, d, fyne.KeyS)
	// Twelve were commended by the decision with number and date; one of them is
	// nominated for the year's end already.
	if got := len(s.Page.Rows()) - before; got != 11 {
		t.Fatalf("%d nominations for the year's end", got)
	}
	for _, r := range s.Page.Rows() {
		if r.Name == "Trạm Y tế phường Mẫu" && r.Round == data.YearRound {
			if r.Stage != data.Nominated || !strings.Contains(r.Note, "Mẫu-01/QĐ-UBND") {
				t.Errorf("%s, note %q", r.Stage, r.Note)
			}
			if strings.Contains(s.warnings(r), "cùng thành tích") {
				t.Errorf("the other round is not the same achievement: %q", s.warnings(r))
			}
		}
	}
	s.yearEnd()
	if !desktest.DialogOpen(d) || len(s.Page.Rows()) != before+11 {
		t.Error("the second time there is nobody left, and that is said")
	}
}

func TestAReasonLetsANomineeGoOn(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	stopped := s.first(t, s.stopped)
	var stop data.Concern
	for _, c := range s.concerns[stopped.ID] {
		if c.Stops() {
			stop = c
			break
		}
	}
	s.waive(stop, stopped.ID, stopped.Name)
	desktest.TypeOver(t, d, "Hội đồng đã thống nhất")
	desktest.Ctrl(t, d, fyne.KeyS)
	for _, c := range s.concerns[stopped.ID] {
		if c.Check == stop.Check && (c.Stops() || c.Waived != "Hội đồng đã thống nhất") {
			t.Errorf("with a reason, yet %+v", c)
		}
	}
	s.unwaive(stop.Check, stopped.ID)
	if !s.stopped(s.now(t, stopped.ID)) {
		t.Error("the reason was taken back, yet nothing stops")
	}
}

func TestTheCitysDecisionIsRecorded(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	asked := s.first(t, func(r data.NominationRow) bool { return r.Stage == data.Requested && !r.Award.OfWard() })
	made, err := decisions.Draft(d)
	if err != nil {
		t.Fatal(err)
	}
	made.Level, made.Number, made.IssuedOn = data.City, "4567/QĐ-UBND", vn.NewDate(2025, 12, 7)
	if err := d.Store.Decide(&made, []data.Nomination{asked.Nomination}, nil, ""); err != nil {
		t.Fatal(err)
	}
	d.Reread()
	got := s.now(t, asked.ID)
	if got.Shown != data.Decided || !strings.Contains(words.DecisionText(got.Decision), "4567/QĐ-UBND") {
		t.Errorf("stands as %s under %s", got.Shown, words.DecisionText(got.Decision))
	}
	if warnings := s.warnings(got); strings.Contains(warnings, "thẩm quyền") {
		t.Errorf("the city may give it: %q", warnings)
	}
	s.decidedAbove()
	if !desktest.DialogOpen(d) {
		t.Error("others are still waiting for the city")
	}
}
