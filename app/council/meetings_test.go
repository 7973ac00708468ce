package council

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// waiting makes three nominees of the sample wait for the Council, besides the
// one who does.
func waiting(t *testing.T, d *desk.Desk) {
	t.Helper()
	for _, n := range d.Ledger.Nominations {
		if n.Stage == data.Voted {
			n.VotesFor, n.VotesOf = 0, 0
			n = n.At(data.Published)
			if err := d.Store.Nominations.Save(&n, ""); err != nil {
				t.Fatal(err)
			}
		}
	}
	d.Reread()
}

// convened is a meeting on the day of the sample with all who wait on its
// ballots.
func convened(t *testing.T) (*desk.Desk, *meetings) {
	t.Helper()
	d := sampleDesk(t, "2025-12-11")
	waiting(t, d)
	s := desktest.ScreenAt[*meetings](t, d, desk.AtMeetings)
	s.Press(ui.Shortcut{Key: fyne.KeyN, Mod: fyne.KeyModifierControl})
	desktest.Tab(d, 1)
	desktest.TypeOver(t, d, "11/12/2025")
	desktest.Ctrl(t, d, fyne.KeyS)
	if !desktest.DialogOpen(d) {
		t.Fatal("the nominees are not asked for")
	}
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) || len(s.shown.Ballots) != 4 {
		t.Fatalf("%d on the ballots", len(s.shown.Ballots))
	}
	return d, s
}

// attended records that one member is absent and another has written.
func attended(t *testing.T, d *desk.Desk, s *meetings) {
	t.Helper()
	s.attend(s.shown)
	desktest.Press(d, fyne.KeyDown)
	d.Window.Canvas().Focused().TypedRune('2')
	d.Window.Canvas().FocusNext()
	desktest.TypeOver(t, d, "Đi công tác")
	d.Window.Canvas().FocusNext()
	d.Window.Canvas().Focused().TypedRune('3')
	desktest.CtrlNext(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) {
		t.Fatal("the roll was not kept")
	}
}

// voted types the votes for each nominee.
func voted(t *testing.T, d *desk.Desk, s *meetings, inFavour ...string) {
	t.Helper()
	s.enterVotes(s.shown)
	for _, votes := range inFavour {
		desktest.TypeOver(t, d, votes)
		desktest.Press(d, fyne.KeyReturn)
	}
	desktest.Ctrl(t, d, fyne.KeyS)
}

// A meeting from the plan to the votes that stand, by the keyboard.
func TestAMeetingOfTheCouncil(t *testing.T) {
	d, s := convened(t)
	m := s.shown.Meeting
	if m.ChairID == 0 || m.KeeperID == 0 || !strings.Contains(m.Agenda, "1 tập thể, 3 cá nhân") {
		t.Errorf("planned as %+v", m)
	}
	s.enterVotes(s.shown)
	if !desktest.DialogOpen(d) {
		t.Fatal("votes are entered before anybody is present")
	}
	desktest.Press(d, fyne.KeyEscape)
	attended(t, d, s)
	if got := presentText(s.shown); got != "9/11" || s.shown.Written != 1 {
		t.Fatalf("present %s, %d in writing", got, s.shown.Written)
	}
	for _, a := range d.Ledger.Attendances {
		if a.Presence == data.IsAbsent && a.Why != "Đi công tác" {
			t.Errorf("absent: %+v", a)
		}
	}

	voted(t, d, s, "9", "10")
	if !desktest.DialogOpen(d) {
		t.Fatal("ten votes of nine present were kept")
	}
	desktest.TypeOver(t, d, "8") // the cursor is where something is wrong
	for _, votes := range []string{"9", "7"} {
		desktest.Press(d, fyne.KeyReturn)
		desktest.TypeOver(t, d, votes)
	}
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) || s.shown.Cast != 4 || s.shown.Passed != 2 {
		t.Fatalf("%d votes entered, %d passed", s.shown.Cast, s.shown.Passed)
	}
	if text, _ := outcomeText(s.shown.Ballots[1]); text != "8/11 phiếu (72,7%): không đạt, cần 80% tổng số thành viên Hội đồng" {
		t.Errorf("told as %q", text)
	}

	s.close(s.shown)
	desktest.Press(d, fyne.KeyReturn)
	if !s.shown.Meeting.Closed || !desktest.DialogOpen(d) {
		t.Fatal("not closed, or those who failed are not offered to be refused")
	}
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) {
		t.Fatal("not refused")
	}
	for i, want := range []data.NominationStage{data.Voted, data.Refused, data.Voted, data.Refused} {
		n := s.shown.Ballots[i].Nominee
		if n.Stage != want || n.VotesOf != 11 {
			t.Errorf("%s stands as %s with %s", n.Name, n.Stage, words.VotesText(n))
		}
		if n.Stage == data.Refused && !strings.Contains(n.RefusedWhy, "/11, cần 80% tổng số thành viên Hội đồng") {
			t.Errorf("refused since %q", n.RefusedWhy)
		}
	}
	d.Undo() // the refusals
	d.Undo() // the closing
	if s.shown.Meeting.Closed || s.shown.Ballots[0].Nominee.VotesOf != 0 || s.shown.Cast != 4 {
		t.Errorf("undone: %+v", s.shown)
	}
}

// Opening the votes again needs a reason and takes the results back.
func TestReopeningAMeeting(t *testing.T) {
	d, s := convened(t)
	attended(t, d, s)
	voted(t, d, s, "9", "9", "9", "9")
	s.close(s.shown)
	desktest.Press(d, fyne.KeyReturn)
	if desktest.DialogOpen(d) {
		t.Fatal("somebody is offered to be refused though all passed")
	}
	s.attend(s.shown)
	if !desktest.DialogOpen(d) {
		t.Fatal("who was at a closed meeting can be changed")
	}
	desktest.Press(d, fyne.KeyEscape)
	s.reopen(s.shown)
	desktest.Ctrl(t, d, fyne.KeyS)
	if !desktest.DialogOpen(d) || !s.shown.Meeting.Closed {
		t.Fatal("opened again without a reason")
	}
	desktest.TypeOver(t, d, "Kiểm phiếu nhầm")
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) || s.shown.Meeting.Closed {
		t.Fatal("not opened again")
	}
	for _, r := range s.shown.Ballots {
		if r.Nominee.Stage != data.Published || r.Nominee.VotesOf != 0 {
			t.Errorf("%s stands as %s with %s", r.Nominee.Name, r.Nominee.Stage, words.VotesText(r.Nominee))
		}
	}
}

// F7 fills in that all agree where nothing was entered, without those who do
// not vote on a nominee.
func TestAllAgreeAtOnce(t *testing.T) {
	d, s := convened(t)
	attended(t, d, s)
	b := s.shown.Ballots[0].Ballot
	b.Recused = []int64{data.MembersOn(d.Ledger.Members, d.Today())[0].ID}
	if err := d.Store.Ballots.Save(&b, ""); err != nil {
		t.Fatal(err)
	}
	d.Reread()
	s.enterVotes(s.shown)
	desktest.Press(d, fyne.KeyDown)
	desktest.TypeOver(t, d, "5")
	desktest.Press(d, agreeKey)
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) {
		t.Fatal("not kept")
	}
	for i, want := range []struct{ inFavour, written, of int }{{8, 1, 10}, {5, 0, 11}, {9, 1, 11}, {9, 1, 11}} {
		r := s.shown.Ballots[i]
		if r.Ballot.For != want.inFavour || r.Ballot.WrittenFor != want.written || r.Tally.Of != want.of {
			t.Errorf("vote %d: %+v, %+v", i, r.Ballot, r.Tally)
		}
	}
}

// A day off is asked about once; a chair who is no member that day is refused.
func TestTheDayOfAMeeting(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s := desktest.ScreenAt[*meetings](t, d, desk.AtMeetings)
	s.add()
	desktest.Tab(d, 1)
	if day := d.Ledger.NextWorkingDay(d.Today(), usualNotice); day != vn.NewDate(2025, 12, 11) {
		t.Errorf("proposed for %s", day)
	}
	desktest.TypeOver(t, d, "13/12/2025") // a Saturday
	desktest.Ctrl(t, d, fyne.KeyS)
	if !desktest.DialogOpen(d) || len(d.Ledger.Meetings) != 0 {
		t.Fatal("a day off was taken without a word")
	}
	desktest.Ctrl(t, d, fyne.KeyS)
	if len(d.Ledger.Meetings) != 1 {
		t.Fatal("a day off that the officer wants was not taken")
	}
	m := d.Ledger.Meetings[0]
	m.On = vn.NewDate(2025, 7, 1) // before the Council was founded
	var p *data.Problem
	if err := d.Ledger.CheckMeeting(m); !errors.As(err, &p) || p.Key != "problem.not_member" {
		t.Errorf("a meeting before the Council: %v", err)
	}
}

// Who has been voted on stays on the ballots.
func TestWhoWasVotedOnStaysOnTheBallots(t *testing.T) {
	d, s := convened(t)
	attended(t, d, s)
	voted(t, d, s, "9")
	ids := []int64{}
	for _, r := range s.shown.Ballots[1:] {
		ids = append(ids, r.Nominee.ID)
	}
	var p *data.Problem
	if _, err := s.ballotsFor(s.shown, ids); !errors.As(err, &p) || p.Key != "problem.ballot_cast" {
		t.Errorf("%v", err)
	}
	if ballots, err := s.ballotsFor(s.shown, []int64{s.shown.Ballots[0].Nominee.ID}); err != nil || len(ballots) != 1 || !ballots[0].Cast {
		t.Errorf("%+v, %v", ballots, err)
	}
}

// The detail pane of a meeting has a way to each of its papers.
func TestPapersOfAMeeting(t *testing.T) {
	d, s := convened(t)
	if got := len(s.papers()); got != 7 {
		t.Errorf("%d papers", got)
	}
	s.request(s.shown, true)
	if !desktest.DialogOpen(d) {
		t.Error("a request for nobody was made")
	}
	desktest.Press(d, fyne.KeyEscape)
	s.printBallots(s.shown)
	test.Type(d.Window.Canvas().Focused(), "500")
	desktest.Ctrl(t, d, fyne.KeyS)
	if !desktest.DialogOpen(d) {
		t.Error("hundreds of spare ballots were printed")
	}
}
