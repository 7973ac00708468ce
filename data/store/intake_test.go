package store_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

// arrived is a form of the first unit that has come back with one figure.
func arrived(l data.Ledger, value int64) store.Arrival {
	return store.Arrival{
		Submission: data.Submission{CampaignID: l.Campaign.ID, UnitID: l.Units[0].ID, State: data.Received, ReceivedOn: vn.NewDate(2025, 12, 8)},
		Version: data.Version{ReceivedOn: vn.NewDate(2025, 12, 8), Content: data.Answer{
			AsOf:    vn.NewDate(2025, 11, 30),
			Figures: []data.FigureAnswer{{TargetID: l.Targets[0].ID, Reply: data.Given, Actual: decimal.NewNullDecimal(decimal.NewFromInt(value))}},
		}},
		Name: "Trường Mẫu 1.xlsx", Content: []byte("tệp gốc"),
	}
}

func TestFormsThatCameBackAreKeptAcceptedAndUndoneInOneStroke(t *testing.T) {
	s, l := opened(t)
	before, err := s.Ledger(l.Campaign.ID)
	must(t, err)
	must(t, s.Receive([]store.Arrival{arrived(l, 452)}, func(a store.Arrival) *data.Flow {
		accepted, err := a.Submission.Accept()
		must(t, err)
		f := before.FlowOf(accepted, a.Version, "BC 12")
		return &f
	}, "nhận tệp"))
	got, err := s.Ledger(l.Campaign.ID)
	must(t, err)
	if len(got.Submissions) != 1 || got.Submissions[0].State != data.Accepted || got.Submissions[0].Taken != 1 {
		t.Fatalf("submission %+v", got.Submissions)
	}
	if len(got.Versions) != 1 || got.Versions[0].No != 1 || got.Versions[0].Content.AsOf != vn.NewDate(2025, 11, 30) {
		t.Errorf("version %+v", got.Versions)
	}
	original, err := s.Content(got.Attachments[0])
	if err != nil || string(original) != "tệp gốc" || got.Versions[0].AttachmentID != got.Attachments[0].ID {
		t.Errorf("original %q, %v", original, err)
	}
	if len(got.Results)+len(got.UnitFigures) != len(before.Results)+len(before.UnitFigures)+1 {
		t.Errorf("the figure is not in the tabs: %+v %+v", got.Results, got.UnitFigures)
	}
	_, err = s.UndoLast(l.Campaign.ID)
	must(t, err)
	undone, err := s.Ledger(l.Campaign.ID)
	must(t, err)
	if len(undone.Submissions)+len(undone.Versions)+len(undone.Attachments) != 0 || len(undone.Results)+len(undone.UnitFigures) != len(before.Results)+len(before.UnitFigures) {
		t.Errorf("after undo: %+v %+v", undone.Submissions, undone.Versions)
	}
}

func TestACorrectionIsTheNextVersion(t *testing.T) {
	s, l := opened(t)
	none := func(store.Arrival) *data.Flow { return nil }
	must(t, s.Receive([]store.Arrival{arrived(l, 452)}, none, ""))
	got, err := s.Ledger(l.Campaign.ID)
	must(t, err)
	next := arrived(l, 460)
	next.Submission = got.Submissions[0].Corrected(vn.NewDate(2025, 12, 13))
	must(t, s.Receive([]store.Arrival{next}, none, ""))
	got, err = s.Ledger(l.Campaign.ID)
	must(t, err)
	versions := got.VersionsOf(got.Submissions[0].ID)
	if len(versions) != 2 || versions[1].No != 2 || versions[0].Content.Figures[0].Actual.Decimal.String() != "452" {
		t.Errorf("versions %+v", versions)
	}
	if got.Submissions[0].Supplements != 1 {
		t.Errorf("submission %+v", got.Submissions[0])
	}
}

func TestAReportThatFlowedIsNotThrownAway(t *testing.T) {
	s, l := opened(t)
	must(t, s.Receive([]store.Arrival{arrived(l, 452)}, func(a store.Arrival) *data.Flow {
		f := l.FlowOf(a.Submission, a.Version, "")
		return &f
	}, ""))
	got, err := s.Ledger(l.Campaign.ID)
	must(t, err)
	wantProblem(t, s.Submissions.Delete(got.Submissions[0].ID, ""), "problem.in_use")
	must(t, s.Take([]data.Flow{got.FlowOf(got.Submissions[0], data.Version{}, "")}, "mở lại"))
	must(t, s.Submissions.Delete(got.Submissions[0].ID, ""))
}

func TestTheLastAnswerOfAUnitIsFoundAgain(t *testing.T) {
	s, l := opened(t)
	none := func(store.Arrival) *data.Flow { return nil }
	must(t, s.Receive([]store.Arrival{arrived(l, 452)}, none, ""))
	answers, err := s.LastAnswers()
	must(t, err)
	if len(answers) != 0 {
		t.Error("an answer that was not accepted is offered again")
	}
	got, err := s.Ledger(l.Campaign.ID)
	must(t, err)
	must(t, s.Take([]data.Flow{got.FlowOf(got.Submissions[0], got.Versions[0], "")}, ""))
	answers, err = s.LastAnswers()
	must(t, err)
	if a := answers[l.Units[0].ID]; len(a.Figures) != 1 || a.Figures[0].Actual.Decimal.String() != "452" {
		t.Errorf("answers %+v", answers)
	}
}

func TestTheLedgerKeepsItsName(t *testing.T) {
	s, _ := opened(t)
	first, err := s.LedgerKey()
	must(t, err)
	again, err := s.LedgerKey()
	if err != nil || again != first || len(first) < 20 {
		t.Errorf("%q, then %q, %v", first, again, err)
	}
	other, _ := opened(t)
	if key, err := other.LedgerKey(); err != nil || key == first {
		t.Errorf("two ledgers of one name %q, %v", key, err)
	}
}
