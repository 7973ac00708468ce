package submissions

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

// arrive lets a form come for a unit's report in the period on the desk.
func arrive(t *testing.T, d *desk.Desk, unitID int64, warnings int, a data.Answer) {
	t.Helper()
	c := data.Submission{CampaignID: d.Ledger.Campaign.ID, UnitID: unitID, PeriodID: d.Period().ID, State: data.Expected}
	for _, s := range d.Ledger.Submissions {
		if s.UnitID == unitID && s.PeriodID == c.PeriodID {
			c = s
		}
	}
	arrival := store.Arrival{
		Submission: c.Corrected(d.Today()), Name: "Báo cáo.xlsx", Content: []byte("bản gốc " + a.Theme),
		Version: data.Version{ReceivedOn: d.Today(), Warnings: warnings, Content: a},
	}
	none := func(store.Arrival) *data.Flow { return nil }
	if err := d.Store.Receive([]store.Arrival{arrival}, none, ""); err != nil {
		t.Fatal(err)
	}
	d.Reread()
}

// told is an answer with a person put forward and a movement.
func told(name, theme string) data.Answer {
	return data.Answer{
		DocNumber: "12/BC", DocDate: vn.NewDate(2025, 12, 8), Theme: theme, AsOf: vn.NewDate(2025, 11, 30),
		Movements:   []data.MovementAnswer{{Name: "Dân vận khéo", Reply: data.Given, Outcome: "Xây 3 mô hình", Individuals: 40}},
		Nominations: []data.Nomination{{Subject: data.Individual, Name: name, Form: "GK", Achievement: "Vận động nhân dân hiến đất làm đường", Round: data.YearRound, Stage: data.Nominated}},
		Facts:       []data.FactAnswer{{Fact: data.NewsItems, Count: decimal.NewFromInt(12)}},
		Replies:     map[data.Section]data.Reply{data.SectionExemplars: data.NothingToTell},
	}
}

// nominees are the people put forward in a unit's report.
func nominees(d *desk.Desk, c data.Submission) []string {
	var names []string
	for _, n := range d.Ledger.Nominations {
		if n.SubmissionID == c.ID && c.ID != 0 {
			names = append(names, n.Name)
		}
	}
	return names
}

func TestAReportGoesRoundTheWholeCycle(t *testing.T) {
	d := sampleDesk(t, "2025-12-09")
	s, row := submissionsOf(t, d, func(r submissionRow) bool { return r.Submission.State == data.Expected })
	unit := row.Unit.ID
	now := func() submissionRow { return s.row(t, unit) }

	arrive(t, d, unit, 0, told("Trần Thị Vòng Một", "Chủ đề một"))
	s.review(now())
	if got := now().Submission.State; got != data.InReview {
		t.Fatalf("it stands as %s after review", got)
	}
	s.accept(now())
	if got := nominees(d, now().Submission); now().Submission.Taken != 1 || strings.Join(got, ",") != "Trần Thị Vòng Một" {
		t.Fatalf("accepted: taken %d, put forward %q", now().Submission.Taken, got)
	}
	s.consolidate()
	desktest.Press(d, fyne.KeyReturn)
	if c := now().Submission; c.State != data.Consolidated || c.Sent != 1 || c.SentOn != d.Today() {
		t.Fatalf("locked: %+v", c)
	}
	s.accept(now())
	if !desktest.DialogOpen(d) {
		t.Error("a locked report was accepted again without a word")
	}
	desktest.Press(d, fyne.KeyEscape)

	arrive(t, d, unit, 2, told("Trần Thị Vòng Hai", "Chủ đề hai"))
	if r := now(); !r.amended() || !r.pending() || !strings.Contains(stateOfReport(r), "cần điều chỉnh") {
		t.Fatalf("a correction of what went upward reads %q", stateOfReport(r))
	}
	todos := d.Ledger.Overview(d.Today()).Todos
	if !slices.ContainsFunc(todos, func(todo data.Todo) bool { return todo.Kind == data.TodoAmend && todo.Count == 1 }) {
		t.Errorf("the overview does not ask for an amending report: %+v", todos)
	}
	s.accept(now())
	if got := nominees(d, now().Submission); now().Submission.Taken != 2 || strings.Join(got, ",") != "Trần Thị Vòng Hai" {
		t.Errorf("the newest version was not taken: %d, %q", now().Submission.Taken, got)
	}
	if !now().amended() {
		t.Error("that something else went upward is forgotten")
	}
	d.Undo()
	if got := nominees(d, now().Submission); strings.Join(got, ",") != "Trần Thị Vòng Một" {
		t.Errorf("undone, %q are put forward", got)
	}
}

func TestReopeningAnAcceptedReportTakesItsContentBack(t *testing.T) {
	d := sampleDesk(t, "2025-12-09")
	s, row := submissionsOf(t, d, func(r submissionRow) bool { return r.Submission.State == data.Expected })
	arrive(t, d, row.Unit.ID, 0, told("Trần Thị Mở Lại", ""))
	s.accept(s.row(t, row.Unit.ID))
	s.reopen(s.row(t, row.Unit.ID))
	desktest.Ctrl(t, d, fyne.KeyS)
	if !desktest.DialogOpen(d) || s.row(t, row.Unit.ID).Submission.State != data.Accepted {
		t.Fatal("it was opened without a reason")
	}
	desktest.TypeOver(t, d, "Đơn vị xin sửa")
	desktest.Ctrl(t, d, fyne.KeyS)
	now := s.row(t, row.Unit.ID).Submission
	if now.State != data.InReview || now.Taken != 0 || len(nominees(d, now)) != 0 {
		t.Errorf("opened: %+v, put forward %q", now, nominees(d, now))
	}
	changes, err := d.Store.HistoryOf("submission", now.ID)
	if err != nil || !slices.ContainsFunc(changes, func(c data.Change) bool { return c.Why == "Đơn vị xin sửa" }) {
		t.Error("the reason is not in the history")
	}
}

func TestReturningPutsTheReasonIntoAMessage(t *testing.T) {
	d := sampleDesk(t, "2025-12-09")
	s, row := submissionsOf(t, d, func(r submissionRow) bool { return r.Submission.State == data.Expected })
	arrive(t, d, row.Unit.ID, 3, told("Trần Thị Trả Lại", ""))
	row = s.row(t, row.Unit.ID)
	if got := s.lacks(row); !strings.Contains(got, "“Khó khăn, kiến nghị”") || strings.Contains(got, "Điển hình") || !strings.Contains(got, "3 ô") {
		t.Fatalf("what lacks is put as %q", got)
	}
	s.sendBack(row)
	desktest.Ctrl(t, d, fyne.KeyS)
	now := s.row(t, row.Unit.ID).Submission
	if now.State != data.Returned || !strings.Contains(now.ReturnedWhy, "3 ô") {
		t.Fatalf("returned: %+v", now)
	}
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(got, row.Unit.Name) || !strings.Contains(got, "“Khó khăn, kiến nghị”; Có 3 ô") {
		t.Errorf("the message reads %q", got)
	}
}

// What the unit left out is said before anything is kept.
func TestAFormThatCannotBeKeptIsNotAccepted(t *testing.T) {
	d := sampleDesk(t, "2025-12-09")
	s, row := submissionsOf(t, d, func(r submissionRow) bool { return r.Submission.State == data.Expected })
	a := told("Trần Thị Thiếu", "")
	a.Nominations[0].Achievement = ""
	arrive(t, d, row.Unit.ID, 0, a)
	s.accept(s.row(t, row.Unit.ID))
	if now := s.row(t, row.Unit.ID).Submission; !desktest.DialogOpen(d) || now.State != data.Received || now.Taken != 0 {
		t.Errorf("it stands as %+v", now)
	}
}

func TestOnlyReportsWithoutQuestionsAreAcceptedTogether(t *testing.T) {
	d := sampleDesk(t, "2025-12-09")
	s, _ := submissionsOf(t, d, overdueOrAwaited)
	var units []int64
	for _, row := range s.Page.Rows() {
		if row.Submission.State == data.Expected {
			units = append(units, row.Unit.ID)
		}
	}
	arrive(t, d, units[0], 0, told("Trần Thị A", ""))
	arrive(t, d, units[1], 4, told("Trần Thị B", ""))
	arrive(t, d, units[2], 0, told("Trần Thị C", ""))
	s.acceptClean()
	desktest.Press(d, fyne.KeyReturn)
	for i, want := range []data.SubmissionState{data.Accepted, data.Received, data.Accepted} {
		if got := s.row(t, units[i]).Submission.State; got != want {
			t.Errorf("report %d is %s; want %s", i, got, want)
		}
	}
	d.Undo()
	if got := s.row(t, units[2]).Submission.State; got != data.Received {
		t.Errorf("one undo left it %s", got)
	}
}

func TestVersionsAreComparedCellByCell(t *testing.T) {
	d := sampleDesk(t, "2025-12-09")
	s, row := submissionsOf(t, d, func(r submissionRow) bool { return r.Submission.State == data.Expected })
	first, second := told("Trần Thị So", "Chủ đề một"), told("Trần Thị So", "Chủ đề hai")
	second.Movements[0].Individuals = 45
	second.Replies = map[data.Section]data.Reply{data.SectionExemplars: data.NotConcerned}
	arrive(t, d, row.Unit.ID, 0, first)
	arrive(t, d, row.Unit.ID, 0, second)
	versions := d.Ledger.VersionsOf(s.row(t, row.Unit.ID).Submission.ID)
	if len(versions) != 2 {
		t.Fatalf("%d versions", len(versions))
	}
	var got []string
	for _, diff := range s.differences(versions[0], versions[1]) {
		got = append(got, strings.Join([]string{diff.Of, answerField(diff), answerWord(diff, diff.Was), answerWord(diff, diff.Is)}, "|"))
	}
	want := []string{
		"|Chủ đề thi đua của đơn vị|Chủ đề một|Chủ đề hai",
		"Dân vận khéo|Số cá nhân tham gia|40|45",
		"|Trả lời chung cho mục này|Không phát sinh|Không áp dụng",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func overdueOrAwaited(r submissionRow) bool {
	return r.Timeliness == data.Overdue || r.Timeliness == data.Awaited
}

func TestAcceptingAsksBeforeItReplacesAFigure(t *testing.T) {
	d := sampleDesk(t, "2025-12-09")
	s, row := submissionsOf(t, d, func(r submissionRow) bool { return r.Submission.State == data.Expected })
	var was data.Result
	for _, r := range d.Ledger.Results {
		if target := d.Ledger.Target(r.TargetID); r.Kind == data.Actual && r.SubmissionID == 0 && (target.Aggregation == data.Supplied || target.Aggregation == "") {
			was = r
		}
	}
	a := told("Trần Thị Thay Số", "")
	a.AsOf = was.AsOf
	a.Figures = []data.FigureAnswer{{TargetID: was.TargetID, Reply: data.Given, Actual: decimal.NewNullDecimal(was.Value.Add(decimal.NewFromInt(1)))}}
	value := func() decimal.Decimal {
		for _, r := range d.Ledger.Results {
			if r.ID == was.ID {
				return r.Value
			}
		}
		return decimal.Zero
	}
	arrive(t, d, row.Unit.ID, 0, a)
	s.acceptClean()
	desktest.Press(d, fyne.KeyEscape)
	s.accept(s.row(t, row.Unit.ID))
	if !desktest.DialogOpen(d) || !value().Equal(was.Value) {
		t.Fatalf("%s of the office became %s without a word", was.Value, value())
	}
	desktest.Press(d, fyne.KeyReturn)
	if s.row(t, row.Unit.ID).Submission.State != data.Accepted || value().Equal(was.Value) {
		t.Errorf("accepted, the figure is %s", value())
	}
}
