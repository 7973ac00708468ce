package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
)

// awardsOf opens the page of nominations.
func awardsOf(t *testing.T, d *desk) *awards {
	t.Helper()
	d.places.open(atAwards, 0)
	s, ok := d.places.current().(*awards)
	if !ok {
		t.Fatalf("the page in front is a %T", d.places.current())
	}
	return s
}

// named finds the nomination of a nominee in the table.
func (s *awards) named(t *testing.T, name string) data.NominationRow {
	t.Helper()
	for _, row := range s.page.Rows() {
		if row.Name == name {
			return row
		}
	}
	t.Fatalf("%s is not in the table", name)
	return data.NominationRow{}
}

// now is how a nomination stands in the table.
func (s *awards) now(t *testing.T, id int64) data.NominationRow {
	t.Helper()
	for _, row := range s.page.Rows() {
		if row.ID == id {
			return row
		}
	}
	t.Fatalf("nomination %d is not in the table", id)
	return data.NominationRow{}
}

// first finds a nomination as the test needs it and selects it.
func (s *awards) first(t *testing.T, want func(data.NominationRow) bool) data.NominationRow {
	t.Helper()
	for _, row := range s.page.Rows() {
		if want(row) {
			s.Select(row.ID)
			return row
		}
	}
	t.Fatal("no nomination stands as the test needs it")
	return data.NominationRow{}
}

// tab moves the cursor n fields on.
func tab(d *desk, n int) {
	for range n {
		d.window.Canvas().FocusNext()
	}
}

// nominatePerson fills in the form for a person and presses Ctrl+S.
func (s *awards) nominatePerson(t *testing.T, name, birthYear, achievement string) {
	t.Helper()
	d := s.d
	s.Press(ui.Shortcut{Key: fyne.KeyN, Mod: fyne.KeyModifierControl})
	press(d, fyne.KeyReturn) // a person is what is asked first
	tab(d, 1)
	typeOver(t, d, name)
	tab(d, 1)
	typeOver(t, d, birthYear)
	tab(d, 9)
	typeOver(t, d, achievement)
	ctrl(t, d, fyne.KeyS)
}

func TestNominatingThroughTheForm(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	s.nominatePerson(t, "  Nguyễn Thị  Ánh Thử", "1980", "Sáng kiến tiết kiệm 30% chi phí")
	if dialogOpen(d) {
		t.Fatal("the form did not close")
	}
	row := s.named(t, "Nguyễn Thị Ánh Thử")
	if row.Stage != data.Nominated || row.BirthYear != 1980 || row.Form != "GK" || row.Achievement != "Sáng kiến tiết kiệm 30% chi phí" {
		t.Errorf("kept as %+v", row.Nomination)
	}
	if got := prizeFormula(row.Rules, row.Award); got != "0,3 × 2.340.000 = 702.000, làm tròn lên 710.000 đồng" {
		t.Errorf("the prize is told as %q", got)
	}
	if selected, ok := s.page.Selected(); !ok || selected.ID != row.ID {
		t.Error("the new nomination is not selected")
	}
	d.undo()
	for _, left := range s.page.Rows() {
		if left.ID == row.ID {
			t.Error("undone, yet it is in the table")
		}
	}
}

func TestWhatIsMissingIsAskedFor(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	before := len(s.page.Rows())
	s.nominatePerson(t, "", "1980", "Sáng kiến")
	if !dialogOpen(d) || len(s.page.Rows()) != before {
		t.Error("a nomination without a name was kept")
	}
}

// The same person put forward by another unit, in the old spelling, is kept
// only with a reason, which the history remembers.
func TestTheSameNomineeAgainNeedsAReason(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	old := s.first(t, func(r data.NominationRow) bool {
		return r.Subject == data.Individual && r.BirthYear != 0 && len(r.Twins) == 0
	})
	before := len(s.page.Rows())
	s.nominatePerson(t, strings.ToUpper(old.Name), year(old.BirthYear), "Thành tích khác")
	if !dialogOpen(d) || len(s.page.Rows()) != before {
		t.Fatal("a twin was kept without a word")
	}
	typeOver(t, d, "Hai đơn vị cùng đề nghị, chờ Hội đồng xét") // the cursor is where the reason goes
	ctrl(t, d, fyne.KeyS)
	if dialogOpen(d) || len(s.page.Rows()) != before+1 {
		t.Fatal("a twin with a reason was not kept")
	}
	twin := s.named(t, strings.ToUpper(old.Name))
	if warnings := s.warnings(twin); !strings.Contains(warnings, old.Name) {
		t.Errorf("warnings %q", warnings)
	}
	changes, err := d.store.HistoryOf("nomination", twin.ID)
	if err != nil || changes[0].Why != "Hai đơn vị cùng đề nghị, chờ Hội đồng xét" {
		t.Errorf("history %+v, %v", changes, err)
	}
}

// A whole group goes into the draft in one stroke, and comes out in one.
func TestPuttingAGroupIntoADraft(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	var waiting []int64
	for _, r := range s.page.Rows() {
		if r.Open() && r.Subject == data.Collective && r.Award.OfWard() {
			waiting = append(waiting, r.ID)
		}
	}
	s.decide()
	tab(d, 2)
	press(d, fyne.KeyDown)  // from the filter into the list, onto the collectives
	press(d, fyne.KeySpace) // all of them, one of whom is not voted on yet
	press(d, fyne.KeyReturn)
	if !dialogOpen(d) {
		t.Fatal("a nominee nobody voted on was decided without a word")
	}
	typeOver(t, d, "Hội đồng cho ý kiến bằng văn bản") // the cursor is where the reason goes
	press(d, fyne.KeyReturn)
	if dialogOpen(d) {
		t.Fatal("the form did not close")
	}
	for _, r := range s.page.Rows() {
		for _, id := range waiting {
			if r.ID == id && (r.Shown != data.InDraft || r.Stage != data.Decided) {
				t.Errorf("%s is shown as %s in %q", r.Name, r.Shown, r.Decision.Number)
			}
		}
		if !r.Award.OfWard() && r.Stage == data.Decided {
			t.Errorf("%s is the city's to give", r.Award.Name)
		}
	}
	if len(waiting) < 2 {
		t.Fatal("the sample has too few collectives to show anything")
	}
	d.undo()
	for _, r := range s.page.Rows() {
		for _, id := range waiting {
			if r.ID == id && r.Stage == data.Decided {
				t.Errorf("undone, yet %s is decided", r.Name)
			}
		}
	}
}

func TestPuttingIntoANewDecision(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	row := s.first(t, func(r data.NominationRow) bool { return r.Open() && r.Award.OfWard() })
	before := len(d.ledger.Decisions)
	s.decide() // the selected nomination is ticked already
	typeOver(t, d, "Lập dự thảo quyết định mới")
	tab(d, 2)
	press(d, fyne.KeyReturn)
	if dialogOpen(d) || len(d.ledger.Decisions) != before+1 {
		t.Fatalf("%d decisions", len(d.ledger.Decisions))
	}
	made := d.ledger.Decisions[before]
	if now := s.now(t, row.ID); now.DecisionID != made.ID || made.Issued() || made.About == "" || made.SignerTitle == "" {
		t.Errorf("nomination %+v in decision %+v", now.Nomination, made)
	}
	d.undo()
	if len(d.ledger.Decisions) != before || s.now(t, row.ID).DecisionID != 0 {
		t.Error("one undo does not take back the decision and whom it commends")
	}
}

func TestRefusingNeedsAWrittenReason(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	row := s.first(t, func(r data.NominationRow) bool { return r.Open() })
	s.refuse(row)
	ctrl(t, d, fyne.KeyS)
	if !dialogOpen(d) || s.now(t, row.ID).Stage == data.Refused {
		t.Fatal("refused without a reason")
	}
	typeOver(t, d, "Chưa đủ tiêu chuẩn theo Điều 75")
	ctrl(t, d, fyne.KeyS)
	now := s.now(t, row.ID)
	if now.Stage != data.Refused || now.RefusedWhy != "Chưa đủ tiêu chuẩn theo Điều 75" || now.Prize != 0 {
		t.Errorf("kept as %+v", now)
	}
}

func TestWhoIsInADecisionCannotBeRefusedOrDeleted(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	row := s.first(t, func(r data.NominationRow) bool { return r.Decision.Issued() })
	for _, try := range []func(data.NominationRow){s.refuse, s.remove} {
		try(row)
		if !dialogOpen(d) {
			t.Error("nothing was said")
		}
		press(d, fyne.KeyEscape)
		if now := s.now(t, row.ID); now.Stage != data.Decided {
			t.Errorf("now %s", now.Stage)
		}
	}
	s.withdraw(row) // out of an issued decision only with a reason
	ctrl(t, d, fyne.KeyS)
	if s.now(t, row.ID).DecisionID == 0 {
		t.Fatal("withdrawn without a reason")
	}
	typeOver(t, d, "Đơn vị rút đề nghị")
	ctrl(t, d, fyne.KeyS)
	if now := s.now(t, row.ID); now.DecisionID != 0 || now.Stage != data.Voted {
		t.Errorf("now %s in decision %d", now.Stage, now.DecisionID)
	}
}

func TestTheBallotIsRecorded(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	row := s.first(t, func(r data.NominationRow) bool { return r.Stage == data.Checked })
	s.vote(row)
	typeOver(t, d, "12") // of 11, as the last time
	press(d, fyne.KeyReturn)
	if !dialogOpen(d) {
		t.Fatal("12 votes of 11 were kept")
	}
	typeOver(t, d, "9")
	press(d, fyne.KeyReturn)
	if now := s.now(t, row.ID); votesShare(now.Nomination) != "9/11 phiếu (81,8%)" || now.Stage != data.Voted {
		t.Errorf("%q, %s", votesShare(now.Nomination), now.Stage)
	}
}

// A date in another year's rules proposes those; the officer may still keep
// the ones chosen.
func TestTheDateOfADecisionProposesItsRules(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	d.places.open(atDecisions, 0)
	s, ok := d.places.current().(*decisions)
	if !ok {
		t.Fatalf("the page in front is a %T", d.places.current())
	}
	draft := s.page.Rows()[0]
	if draft.Issued() {
		t.Fatal("drafts do not come first")
	}
	s.edit(draft.Decision)
	typeOver(t, d, "12/QĐ-UBND")
	tab(d, 1)
	typeOver(t, d, "15/07/2026")
	press(d, fyne.KeyReturn)
	if !dialogOpen(d) {
		t.Fatal("the rules of another year were kept without a word")
	}
	press(d, fyne.KeyReturn)
	if !dialogOpen(d) {
		t.Fatal("a date that has not come was kept without a word")
	}
	typeOver(t, d, "Ngày do Văn thư báo trước")
	press(d, fyne.KeyReturn)
	now := d.ledger.Decision(draft.ID)
	if dialogOpen(d) || now.Number != "12/QĐ-UBND" || now.IssuedOn != vn.NewDate(2026, 7, 15) || now.RuleSetID != draft.RuleSetID {
		t.Errorf("%+v", now)
	}
}

func TestRulesOfAnIssuedDecisionAreCopiedNotChanged(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	d.places.open(atRules, 0)
	s, ok := d.places.current().(*rules)
	if !ok {
		t.Fatalf("the page in front is a %T", d.places.current())
	}
	before := s.shown
	if !before.Covers(d.today()) {
		t.Fatalf("%q is shown first; want the rules in force", before.Name)
	}
	s.removeForm(before.Forms[len(before.Forms)-1])
	if !dialogOpen(d) || len(d.ledger.RuleSet(before.ID).Forms) != len(before.Forms) {
		t.Fatal("rules that a numbered decision rests on were changed")
	}
	press(d, fyne.KeyEscape)
	s.copy(before)
	typeOver(t, d, "Bộ thử")
	ctrl(t, d, fyne.KeyS)
	if dialogOpen(d) {
		t.Fatal("the form did not close")
	}
	copied := s.shown
	if copied.Name != "Bộ thử" || len(copied.Forms) != len(before.Forms) || copied.ID == before.ID {
		t.Fatalf("%+v", copied)
	}
	s.removeForm(copied.Forms[0])
	if got := d.ledger.RuleSet(copied.ID); len(got.Forms) != len(before.Forms)-1 {
		t.Errorf("%d forms are left of %d", len(got.Forms), len(before.Forms))
	}
}
