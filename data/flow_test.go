package data_test

import (
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// flowing is a ledger with a target gathered from units, one that a unit
// supplies and a ward movement, and a submission to take.
func flowing() (data.Ledger, data.Submission) {
	s := data.Submission{ID: 9, CampaignID: 1, UnitID: 3, State: data.Accepted, ReceivedOn: vn.NewDate(2025, 12, 8)}
	return data.Ledger{
		Campaign: data.Campaign{ID: 1, Year: 2025},
		Units:    []data.Unit{{ID: 3, Name: "Trường Mẫu 1"}, {ID: 4, Name: "Trường Mẫu 2"}},
		Targets: []data.Target{
			{ID: 11, Code: "GD01", Aggregation: data.SumOf, Measure: "cháu"},
			{ID: 12, Code: "KT01", Aggregation: data.Supplied, Measure: "triệu đồng"},
			{ID: 13, Code: "VX02", Aggregation: data.RatioOf, Measure: "%"},
		},
		Movements:   []data.Movement{{ID: 21, Name: "Dạy tốt, học tốt", ByWard: true}},
		Submissions: []data.Submission{s},
	}, s
}

func amount(s string) decimal.NullDecimal {
	return decimal.NewNullDecimal(decimal.RequireFromString(s))
}

func firstVersion() data.Version {
	return data.Version{No: 1, SubmissionID: 9, UnitID: 3, Content: data.Answer{
		DocNumber: "12/BC-TM1", Theme: "Thi đua dạy tốt", AsOf: vn.NewDate(2025, 11, 30),
		Figures: []data.FigureAnswer{
			{TargetID: 11, Reply: data.Given, Actual: amount("452"), Estimate: amount("460")},
			{TargetID: 12, Reply: data.Given, Actual: amount("537487.84"), Note: "theo thuế"},
			{TargetID: 13, Reply: data.Given, Actual: amount("9"), Denominator: amount("10")},
		},
		Movements: []data.MovementAnswer{
			{MovementID: 21, Name: "Dạy tốt, học tốt", Reply: data.Given, Outcome: "Tốt", Individuals: 40},
			{Name: "Trường xanh", Reply: data.Given, Outcome: "Trồng cây"},
			{Name: "Không trả lời", Reply: data.Blank},
		},
		Exemplars:   []data.Exemplar{{Kind: data.ModelExemplar, Name: "Thư viện mở", Stage: data.Found}},
		Nominations: []data.Nomination{{Subject: data.Individual, Name: "Người Mẫu Một", Form: "GK", Achievement: "a", Round: data.CampaignRound}},
	}}
}

func TestTakingAReportFillsTheTabs(t *testing.T) {
	l, s := flowing()
	f := l.FlowOf(s, firstVersion(), "BC 12")
	if f.Submission.Taken != 1 || f.Submission.DocNumber != "12/BC-TM1" || f.Submission.Theme != "Thi đua dạy tốt" {
		t.Errorf("submission %+v", f.Submission)
	}
	if len(f.UnitFigures) != 3 || f.UnitFigures[0].SubmissionID != 9 || f.UnitFigures[0].Source != "BC 12" {
		t.Fatalf("unit figures %+v", f.UnitFigures)
	}
	if estimate := f.UnitFigures[1]; estimate.Kind != data.Estimate || estimate.AsOf != vn.NewDate(2025, 11, 30) || estimate.Value.String() != "460" {
		t.Errorf("estimate %+v", estimate)
	}
	if ratio := f.UnitFigures[2]; !ratio.Denominator.Valid || ratio.Denominator.Decimal.String() != "10" {
		t.Errorf("ratio %+v", ratio)
	}
	if len(f.Results) != 1 || f.Results[0].TargetID != 12 || f.Results[0].Value.String() != "537487.84" || f.Results[0].Reason != "theo thuế" {
		t.Errorf("what the unit supplies for the ward: %+v", f.Results)
	}
	if len(f.MovementResults) != 2 || f.MovementResults[0].MovementID != 21 || f.MovementResults[1].MovementID != 0 {
		t.Errorf("movements %+v", f.MovementResults)
	}
	if len(f.Exemplars) != 1 || f.Exemplars[0].UnitID != 3 || len(f.Nominations) != 1 || f.Nominations[0].SubmissionID != 9 {
		t.Errorf("exemplars %+v, nominations %+v", f.Exemplars, f.Nominations)
	}
}

// after is the ledger once f was kept, with ids given as the store would.
func after(l data.Ledger, f data.Flow) data.Ledger {
	id := int64(100)
	next := func() int64 { id++; return id }
	for _, x := range f.UnitFigures {
		x.ID = next()
		l.UnitFigures = append(l.UnitFigures, x)
	}
	for _, x := range f.Results {
		x.ID = next()
		l.Results = append(l.Results, x)
	}
	for _, x := range f.MovementResults {
		x.ID = next()
		l.MovementResults = append(l.MovementResults, x)
	}
	for _, x := range f.Exemplars {
		x.ID = next()
		l.Exemplars = append(l.Exemplars, x)
	}
	for _, x := range f.Nominations {
		x.ID = next()
		l.Nominations = append(l.Nominations, x)
	}
	return l
}

func TestACorrectionReplacesWhatItChangesAndTakesBackWhatItLeavesOut(t *testing.T) {
	l, s := flowing()
	l = after(l, l.FlowOf(s, firstVersion(), "BC 12"))
	l.MovementResults[1].MovementID = 77 // the office has placed the proposed movement
	l.Exemplars[0].Stage, l.Exemplars[0].ToCity = data.Replicated, true

	second := firstVersion()
	second.No = 2
	second.Content.Figures = second.Content.Figures[:1]
	second.Content.Figures[0].Actual = amount("470")
	second.Content.Exemplars[0].Outcome = "Thêm 200 đầu sách"
	second.Content.Nominations = nil
	f := l.FlowOf(s, second, "BC 13")

	if len(f.UnitFigures) != 2 || f.UnitFigures[0].ID != l.UnitFigures[0].ID || f.UnitFigures[0].Value.String() != "470" {
		t.Errorf("the figure that changed keeps its record: %+v", f.UnitFigures)
	}
	if !slices.Equal(f.GoneUnitFigures, []int64{l.UnitFigures[2].ID}) || !slices.Equal(f.GoneResults, []int64{l.Results[0].ID}) {
		t.Errorf("left out: %v, %v", f.GoneUnitFigures, f.GoneResults)
	}
	if f.MovementResults[1].MovementID != 77 {
		t.Errorf("what the office has placed stays placed: %+v", f.MovementResults[1])
	}
	if e := f.Exemplars[0]; e.Stage != data.Replicated || !e.ToCity || e.Outcome != "Thêm 200 đầu sách" {
		t.Errorf("the office's own notes stay, the unit's words are new: %+v", e)
	}
	if !slices.Equal(f.GoneNominations, []int64{l.Nominations[0].ID}) || len(f.Kept) != 0 {
		t.Errorf("nomination left out: %v, kept %v", f.GoneNominations, f.Kept)
	}
}

func TestANominationUnderWayIsNeitherChangedNorTakenBack(t *testing.T) {
	for name, change := range map[string]func(*data.Answer){
		"left out": func(a *data.Answer) { a.Nominations = nil },
		"changed":  func(a *data.Answer) { a.Nominations[0].Achievement = "khác" },
	} {
		l, s := flowing()
		l = after(l, l.FlowOf(s, firstVersion(), ""))
		l.Nominations[0].Stage = data.Voted
		second := firstVersion()
		second.No = 2
		change(&second.Content)
		f := l.FlowOf(s, second, "")
		if len(f.Nominations) != 0 || len(f.GoneNominations) != 0 || len(f.Kept) != 1 || f.Kept[0].ID != l.Nominations[0].ID {
			t.Errorf("%s: changed %v, gone %v, kept %v", name, f.Nominations, f.GoneNominations, f.Kept)
		}
	}
}

func TestTakingNothingTakesEverythingBack(t *testing.T) {
	l, s := flowing()
	l.UnitFigures = []data.UnitFigure{{ID: 5, TargetID: 11, UnitID: 3, Kind: data.Actual, AsOf: vn.NewDate(2025, 10, 31)}} // by hand
	l = after(l, l.FlowOf(s, firstVersion(), ""))
	f := l.FlowOf(s, data.Version{}, "")
	if f.Submission.Taken != 0 || len(f.GoneUnitFigures) != 3 || len(f.GoneResults) != 1 ||
		len(f.GoneMovementResults) != 2 || len(f.GoneExemplars) != 1 || len(f.GoneNominations) != 1 {
		t.Errorf("%+v", f)
	}
	if slices.Contains(f.GoneUnitFigures, 5) {
		t.Error("a figure entered by hand was taken back")
	}
	if len(f.UnitFigures)+len(f.Results)+len(f.MovementResults)+len(f.Exemplars)+len(f.Nominations) != 0 {
		t.Errorf("something was added: %+v", f)
	}
}

func TestComparingTwoVersionsNamesEveryCell(t *testing.T) {
	a, b := firstVersion().Content, firstVersion().Content
	b.Theme = "Thi đua mới"
	b.Figures = slices.Clone(b.Figures)
	b.Figures[1].Actual = amount("537487.85")
	b.Movements = b.Movements[:1]
	b.Nominations = append(slices.Clone(b.Nominations), data.Nomination{Subject: data.Collective, Name: "Tổ Mẫu"})
	b.Replies = map[data.Section]data.Reply{data.SectionFacts: data.NothingToTell}
	found := map[string][2]string{}
	for _, d := range a.Compare(b, func(id int64) string { return map[int64]string{11: "GD01", 12: "KT01"}[id] }) {
		found[string(d.Section)+"/"+d.Of+"/"+d.Field] = [2]string{d.Was, d.Is}
	}
	for cell, want := range map[string][2]string{
		"general//theme":                {"Thi đua dạy tốt", "Thi đua mới"},
		"figures/KT01/actual":           {"537.487,84", "537.487,85"},
		"movements/Trường xanh/outcome": {"Trồng cây", ""},
		"movements/Trường xanh/reply":   {"given", ""},
		"nominations/Tổ Mẫu/name":       {"", "Tổ Mẫu"},
		"facts//reply":                  {"", "nothing"},
	} {
		if found[cell] != want {
			t.Errorf("%s: %q, want %q", cell, found[cell], want)
		}
	}
	if len(found) != 6 {
		t.Errorf("%d differences: %v", len(found), found)
	}
	if same := a.Compare(firstVersion().Content, func(int64) string { return "" }); len(same) != 0 {
		t.Errorf("the same answer differs: %v", same)
	}
}

func TestAFigureOfTheWardIsNotWrittenOverUnseen(t *testing.T) {
	l, s := flowing()
	day := vn.NewDate(2025, 11, 30)
	own := data.Result{ID: 5, TargetID: 12, Kind: data.Actual, AsOf: day, Value: decimal.RequireFromString("500000")}
	for name, c := range map[string]struct {
		known data.Result
		want  int
	}{
		"entered by the office": {own, 1},
		"the same number":       {func(r data.Result) data.Result { r.Value = amount("537487.84").Decimal; return r }(own), 0},
		"of this report":        {func(r data.Result) data.Result { r.SubmissionID = 9; return r }(own), 0},
		"of another report":     {func(r data.Result) data.Result { r.SubmissionID = 8; return r }(own), 1},
		"of another day":        {func(r data.Result) data.Result { r.AsOf = day.AddDays(-30); return r }(own), 0},
	} {
		l.Results = []data.Result{c.known}
		if got := l.FlowOf(s, firstVersion(), "BC 12").Replaced; len(got) != c.want {
			t.Errorf("%s: %+v would be written over", name, got)
		}
	}
}

// TestWhatIsInTheTabsCitesItsVersion: a correction that nobody has accepted has
// its own number; what came before it is not from there.
func TestWhatIsInTheTabsCitesItsVersion(t *testing.T) {
	l, s := flowing()
	second := firstVersion()
	second.No, second.Content.DocNumber = 2, "13/BC-TM1"
	l.Versions = []data.Version{firstVersion(), second}
	s.Taken, s.DocNumber = 1, "13/BC-TM1"
	l.Submissions = []data.Submission{s}
	if got := l.Cited(s.ID).DocNumber; got != "12/BC-TM1" {
		t.Errorf("cites %s", got)
	}
	l.Submissions[0].Taken = 0
	if got := l.Cited(s.ID).DocNumber; got != "13/BC-TM1" {
		t.Errorf("with nothing taken it cites %s", got)
	}
}
