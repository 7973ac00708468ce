package awards

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// awardsOf opens the page of nominations.
func awardsOf(t *testing.T, d *desk.Desk) *screen {
	t.Helper()
	d.Open(desk.AtAwards, 0)
	s, ok := d.Places.Current().(*screen)
	if !ok {
		t.Fatalf("the page in front is a %T", d.Places.Current())
	}
	return s
}

// named finds the nomination of a nominee in the table.
func (s *screen) named(t *testing.T, name string) data.NominationRow {
	t.Helper()
	for _, row := range s.Page.Rows() {
		if row.Name == name {
			return row
		}
	}
	t.Fatalf("%s is not in the table", name)
	return data.NominationRow{}
}

// now is how a nomination stands in the table.
func (s *screen) now(t *testing.T, id int64) data.NominationRow {
	t.Helper()
	for _, row := range s.Page.Rows() {
		if row.ID == id {
			return row
		}
	}
	t.Fatalf("nomination %d is not in the table", id)
	return data.NominationRow{}
}

// first finds a nomination as the test needs it and selects it.
func (s *screen) first(t *testing.T, want func(data.NominationRow) bool) data.NominationRow {
	t.Helper()
	for _, row := range s.Page.Rows() {
		if want(row) {
			s.Select(row.ID)
			return row
		}
	}
	t.Fatal("no nomination stands as the test needs it")
	return data.NominationRow{}
}

// nominatePerson fills in the form for a person and presses Ctrl+S.
func (s *screen) nominatePerson(t *testing.T, name, birthYear, achievement string) {
	t.Helper()
	d := s.d
	s.Press(ui.Shortcut{Key: fyne.KeyN, Mod: fyne.KeyModifierControl})
	desktest.Press(d, fyne.KeyReturn) // a person is what is asked first
	desktest.Tab(d, 1)
	desktest.TypeOver(t, d, name)
	desktest.Tab(d, 1)
	desktest.TypeOver(t, d, birthYear)
	desktest.Tab(d, 9)
	desktest.TypeOver(t, d, achievement)
	desktest.Ctrl(t, d, fyne.KeyS)
}

func TestNominatingThroughTheForm(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	s.nominatePerson(t, "  Nguyễn Thị  Ánh Thử", "1980", "Sáng kiến tiết kiệm 30% chi phí")
	if desktest.DialogOpen(d) {
		t.Fatal("the form did not close")
	}
	row := s.named(t, "Nguyễn Thị Ánh Thử")
	if row.Stage != data.Nominated || row.BirthYear != 1980 || row.Form != "GK" || row.Achievement != "Sáng kiến tiết kiệm 30% chi phí" {
		t.Errorf("kept as %+v", row.Nomination)
	}
	if got := prizeFormula(row.Rules, row.Award); got != "0,3 × 2.340.000 = 702.000, làm tròn lên 710.000 đồng" {
		t.Errorf("the prize is told as %q", got)
	}
	if selected, ok := s.Page.Selected(); !ok || selected.ID != row.ID {
		t.Error("the new nomination is not selected")
	}
	d.Undo()
	for _, left := range s.Page.Rows() {
		if left.ID == row.ID {
			t.Error("undone, yet it is in the table")
		}
	}
}

func TestWhatIsMissingIsAskedFor(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	before := len(s.Page.Rows())
	s.nominatePerson(t, "", "1980", "Sáng kiến")
	if !desktest.DialogOpen(d) || len(s.Page.Rows()) != before {
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
	before := len(s.Page.Rows())
	s.nominatePerson(t, strings.ToUpper(old.Name), words.Year(old.BirthYear), "Thành tích khác")
	if !desktest.DialogOpen(d) || len(s.Page.Rows()) != before {
		t.Fatal("a twin was kept without a word")
	}
	desktest.TypeOver(t, d, "Hai đơn vị cùng đề nghị, chờ Hội đồng xét") // the cursor is where the reason goes
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) || len(s.Page.Rows()) != before+1 {
		t.Fatal("a twin with a reason was not kept")
	}
	twin := s.named(t, strings.ToUpper(old.Name))
	if warnings := s.warnings(twin); !strings.Contains(warnings, old.Name) {
		t.Errorf("warnings %q", warnings)
	}
	changes, err := d.Store.HistoryOf("nomination", twin.ID)
	if err != nil || changes[0].Why != "Hai đơn vị cùng đề nghị, chờ Hội đồng xét" {
		t.Errorf("history %+v, %v", changes, err)
	}
}

// A whole group goes into the draft in one stroke, and comes out in one.
func TestPuttingAGroupIntoADraft(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	var waiting []int64
	for _, r := range s.Page.Rows() {
		if r.Open() && r.Subject == data.Collective && r.Award.OfWard() {
			waiting = append(waiting, r.ID)
		}
	}
	s.decide()
	desktest.Tab(d, 2)
	desktest.Press(d, fyne.KeyDown)  // from the filter into the list, onto the collectives
	desktest.Press(d, fyne.KeySpace) // all of them, one of whom is not voted on yet
	desktest.Press(d, fyne.KeyReturn)
	if !desktest.DialogOpen(d) {
		t.Fatal("a nominee nobody voted on was decided without a word")
	}
	desktest.TypeOver(t, d, "Hội đồng cho ý kiến bằng văn bản") // the cursor is where the reason goes
	desktest.Press(d, fyne.KeyReturn)
	if desktest.DialogOpen(d) {
		t.Fatal("the form did not close")
	}
	for _, r := range s.Page.Rows() {
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
	d.Undo()
	for _, r := range s.Page.Rows() {
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
	before := len(d.Ledger.Decisions)
	s.decide() // the selected nomination is ticked already
	desktest.TypeOver(t, d, "Lập dự thảo quyết định mới")
	desktest.Tab(d, 2)
	desktest.Press(d, fyne.KeyReturn)
	if desktest.DialogOpen(d) || len(d.Ledger.Decisions) != before+1 {
		t.Fatalf("%d decisions", len(d.Ledger.Decisions))
	}
	made := d.Ledger.Decisions[before]
	if now := s.now(t, row.ID); now.DecisionID != made.ID || made.Issued() || made.About == "" || made.SignerTitle == "" {
		t.Errorf("nomination %+v in decision %+v", now.Nomination, made)
	}
	d.Undo()
	if len(d.Ledger.Decisions) != before || s.now(t, row.ID).DecisionID != 0 {
		t.Error("one undo does not take back the decision and whom it commends")
	}
}

func TestRefusingNeedsAWrittenReason(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	row := s.first(t, func(r data.NominationRow) bool { return r.Open() })
	s.refuse(row)
	desktest.Ctrl(t, d, fyne.KeyS)
	if !desktest.DialogOpen(d) || s.now(t, row.ID).Stage == data.Refused {
		t.Fatal("refused without a reason")
	}
	desktest.TypeOver(t, d, "Chưa đủ tiêu chuẩn theo Điều 75")
	desktest.Ctrl(t, d, fyne.KeyS)
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
		if !desktest.DialogOpen(d) {
			t.Error("nothing was said")
		}
		desktest.Press(d, fyne.KeyEscape)
		if now := s.now(t, row.ID); now.Stage != data.Decided {
			t.Errorf("now %s", now.Stage)
		}
	}
	s.withdraw(row) // out of an issued decision only with a reason
	desktest.Ctrl(t, d, fyne.KeyS)
	if s.now(t, row.ID).DecisionID == 0 {
		t.Fatal("withdrawn without a reason")
	}
	desktest.TypeOver(t, d, "Đơn vị rút đề nghị")
	desktest.Ctrl(t, d, fyne.KeyS)
	if now := s.now(t, row.ID); now.DecisionID != 0 || now.Stage != data.Voted {
		t.Errorf("now %s in decision %d", now.Stage, now.DecisionID)
	}
}

func TestTheBallotIsRecorded(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := awardsOf(t, d)
	row := s.first(t, func(r data.NominationRow) bool { return r.Stage == data.Checked })
	s.vote(row)
	desktest.TypeOver(t, d, "12") // of 11, as the last time
	desktest.Press(d, fyne.KeyReturn)
	if !desktest.DialogOpen(d) {
		t.Fatal("12 votes of 11 were kept")
	}
	desktest.TypeOver(t, d, "9")
	desktest.Press(d, fyne.KeyReturn)
	if now := s.now(t, row.ID); words.VotesShare(now.Nomination) != "9/11 phiếu (81,8%)" || now.Stage != data.Voted {
		t.Errorf("%q, %s", words.VotesShare(now.Nomination), now.Stage)
	}
}
