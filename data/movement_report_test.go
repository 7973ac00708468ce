package data_test

import (
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/vn"
)

// told is a ledger in which two units report on a movement, one of them for a
// quarter and again at the end, and a third has nothing to tell.
func told() data.Ledger {
	result := func(id, unit, submission int64, people int, outcome string) data.MovementResult {
		return data.MovementResult{
			ID: id, MovementID: 1, UnitID: unit, SubmissionID: submission, Name: "Xanh - sạch - đẹp",
			Reply: data.Given, Outcome: outcome, Collectives: 1, Individuals: people,
		}
	}
	return data.Ledger{
		Campaign:  data.Campaign{ID: 1, Year: 2025, UnitDeadline: vn.NewDate(2025, 12, 10)},
		Periods:   []data.Period{{ID: 4, Name: "Quý III", To: vn.NewDate(2025, 9, 30), Due: vn.NewDate(2025, 10, 5)}},
		Units:     []data.Unit{{ID: 1, Position: 2, Name: "Trường Mẫu"}, {ID: 2, Position: 1, Name: "Phòng Mẫu"}, {ID: 3, Position: 3, Name: "Trạm Mẫu"}},
		Movements: []data.Movement{{ID: 1, Name: "Xanh - sạch - đẹp", ByWard: true}},
		Submissions: []data.Submission{
			{ID: 10, UnitID: 1, PeriodID: 4}, {ID: 11, UnitID: 1}, {ID: 12, UnitID: 2, PeriodID: 4}, {ID: 13, UnitID: 3}, {ID: 14, UnitID: 2},
		},
		MovementResults: []data.MovementResult{
			result(1, 1, 10, 30, "quý III"), result(2, 1, 11, 45, "cả năm"), result(3, 2, 12, 7, "trồng cây"),
			{ID: 4, MovementID: 1, UnitID: 3, SubmissionID: 13, Reply: data.NothingToTell},
			{ID: 5, MovementID: 1, UnitID: 2, SubmissionID: 14, Reply: data.NothingToTell}, // takes nothing away
		},
	}
}

func TestAUnitCountsOnceInAMovementWithItsNewestWord(t *testing.T) {
	l := told()
	if got, want := l.SumOf(1), (data.MovementSum{Units: 2, Nothing: 1, Collectives: 2, Individuals: 52}); got != want {
		t.Errorf("sum %+v; want %+v", got, want)
	}
	text, left := l.Told(l.MovementReport(l.Movements[0]), "", data.OutcomeOf, 1000)
	if want := "Phòng Mẫu: trồng cây\nTrường Mẫu: cả năm"; text != want || left != 0 {
		t.Errorf("told %q, %d left; want %q", text, left, want)
	}
}

func TestTheWardsOwnNumbersAndWordsComeFirst(t *testing.T) {
	l := told()
	own := l.Movements[0]
	own.Individuals, own.Outcome = 60, "Cả phường ra quân."
	r := l.MovementReport(own)
	if r.Individuals != 60 || r.Collectives != 2 || !r.FromUnits {
		t.Errorf("%d individuals, %d collectives", r.Individuals, r.Collectives)
	}
	text, _ := l.Told(r, own.Outcome, data.OutcomeOf, 1000)
	if !strings.HasPrefix(text, "Cả phường ra quân.\nPhòng Mẫu: ") {
		t.Errorf("told %q", text)
	}
	if text, left := l.Told(r, own.Outcome, data.OutcomeOf, 45); left != 1 || strings.Contains(text, "cả năm") || len([]rune(text)) > 45 {
		t.Errorf("in 45 characters %q, %d left", text, left)
	}
	if r.Movement = (data.Movement{ID: 1}); r.Blank() {
		t.Error("a movement that units report on is blank")
	}
	l.MovementResults = l.MovementResults[3:4]
	if !l.MovementReport(data.Movement{ID: 1}).Blank() {
		t.Error("a movement on which a unit has nothing to tell is not blank")
	}
}

func TestNamesOfMovementsAreComparedAsAnOfficerWould(t *testing.T) {
	const known = "Phong trào thi đua “Cả nước chung sức xây dựng nông thôn mới”"
	for _, c := range []struct {
		a, b  string
		alike bool
	}{
		{known, "CẢ NƯỚC CHUNG SỨC XÂY DỰNG NÔNG THÔN MỚI", true},
		{known, "phong trao 'chung sức xây dựng nông thôn mới'", true},
		{known, "Cả nước chung sưc xây dưng nông thôn mơi", true},
		{known, "Cả nước chugn sức xây dựng nông thôn mới", true},
		{known, "Xây dựng nông thôn mới, cả nước chung sức", true},
		{known, "Cả nước vì người nghèo", false},
		{"Dạy tốt, học tốt", "Thi đua dạy tốt - học tốt", true},
		{"Ngày Chủ nhật xanh", "Ngày Thứ bảy tình nguyện", false},
		{"Chào mừng 50 năm thống nhất đất nước", "Chào mừng 80 năm thống nhất đất nước", false},
		{"Tuyến phố hòa bình", "Tuyến phố hoà bình", true},
		{"Phong trào thi đua", "", false},
	} {
		if got := data.Likeness(c.a, c.b) >= 0.75; got != c.alike {
			t.Errorf("%q and %q: %.2f; want alike %t", c.a, c.b, data.Likeness(c.a, c.b), c.alike)
		}
	}
}

func TestProposalsOfUnitsAreGatheredByName(t *testing.T) {
	l := told()
	for i, name := range []string{"“Xanh – Sạch – Đẹp”", "Mỗi tuần một câu chuyện", "Phong trào Mỗi tuần một câu chuyện", "Không có gì"} {
		r := data.MovementResult{ID: int64(20 + i), UnitID: int64(1 + i%3), SubmissionID: 11, Name: name, Reply: data.Given}
		if i == 3 {
			r.Reply = data.NothingToTell
		}
		l.MovementResults = append(l.MovementResults, r)
	}
	got := l.Proposals()
	if len(got) != 2 {
		t.Fatalf("%d proposals: %+v", len(got), got)
	}
	if got[0].Name != "Mỗi tuần một câu chuyện" || len(got[0].Results) != 2 || got[0].Likely != nil {
		t.Errorf("first proposal %+v", got[0])
	}
	if len(got[1].Results) != 1 || got[1].Likely == nil || got[1].Likely.ID != 1 {
		t.Errorf("second proposal %+v", got[1])
	}
	if m := l.NewMovement(got[0]); !m.ByUnit || m.Name != got[0].Name || m.Position != 1 || m.Check() != nil {
		t.Errorf("a new movement would be %+v", m)
	}
	for _, todo := range l.Overview(vn.NewDate(2025, 12, 1)).Todos {
		if todo.Kind == data.TodoProposed && todo.Count == 2 {
			return
		}
	}
	t.Error("the overview does not ask to place them")
}

// Only what differs in writing alone is chosen for the officer: syllables are
// short, and one letter makes another movement.
func TestANearNameIsNotChosenForTheOfficer(t *testing.T) {
	l := data.Ledger{Movements: []data.Movement{{ID: 1, Name: "“Trường học hạnh phúc”"}}}
	for i, name := range []string{"Trường học xanh", "phong trào Trường học hạnh phúc"} {
		l.MovementResults = []data.MovementResult{{ID: 20, UnitID: 1, SubmissionID: 11, Name: name, Reply: data.Given}}
		if p := l.Proposals()[0]; p.Likely == nil || p.Sure != (i == 1) {
			t.Errorf("%q: likely %v, sure %t", name, p.Likely, p.Sure)
		}
	}
}
