package annex_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/annex"
	"thidua/data/vn"
)

// today is three working days before the units' deadline of the plan.
var today = vn.NewDate(2025, 12, 8)

func sample(t *testing.T) data.Ledger {
	t.Helper()
	var l data.Ledger
	if err := json.Unmarshal(assets.Sample, &l); err != nil {
		t.Fatal(err)
	}
	return l
}

func dec(s string) decimal.Decimal { return decimal.RequireFromString(s) }

// drawn is a line as it reads: its kind and its cells.
func drawn(l annex.Line) string {
	kind := map[annex.LineKind]string{
		annex.Record: "", annex.Detail: "– ", annex.Sum: "= ", annex.Group: "# ", annex.Subgroup: "## ",
	}[l.Kind]
	if l.Kind == annex.Group || l.Kind == annex.Subgroup {
		return kind + strings.TrimSpace(l.Number+" "+l.Title)
	}
	return kind + strings.ReplaceAll(strings.Join(l.Cells(), "|"), "\n", "⏎")
}

// compare reports where the lines of an annex differ from what is wanted.
func compare(t *testing.T, a annex.Annex, want ...string) {
	t.Helper()
	var got []string
	for _, l := range a.Lines {
		got = append(got, drawn(l))
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("annex %s reads\n%s\nwant\n%s", a.Number, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// small is a ledger whose annexes can be written down by hand.
func small() data.Ledger {
	return data.Ledger{
		Office:   data.Office{Ward: "phường Thử", Place: "Thử", Officer: "A"},
		Campaign: data.Campaign{ShortName: "Đợt thử", Year: 2025, UnitDeadline: vn.NewDate(2025, 12, 10)},
		Targets: []data.Target{
			{ID: 1, Position: 1, Group: "Kinh tế", Name: "Thu", Measure: "triệu đồng", Planned: dec("330681.50"), Printed: "330.681,50", Direction: data.AtLeast, Nature: data.Cumulative},
			{ID: 2, Position: 2, Group: "Kinh tế", Name: "Chi", Measure: "triệu đồng", Planned: dec("100"), Printed: "100", Direction: data.AtLeast, Nature: data.Periodic, Footnote: "sau trừ tiết kiệm"},
			{ID: 3, Position: 3, Group: "Giáo dục", SubGroup: "Mầm non", Name: "Tổng số lớp", Measure: "lớp", Planned: dec("12"), Printed: "12", Direction: data.AtLeast, Nature: data.Snapshot},
			{ID: 4, Position: 4, Group: "Giáo dục", SubGroup: "Tiểu học", Name: "Tổng số lớp", Measure: "lớp", Planned: dec("30"), Printed: "30", Direction: data.AtLeast, Nature: data.Snapshot},
			{ID: 5, Position: 5, Group: "Xã hội", Name: "Hộ nghèo", Measure: "%", Printed: "không còn hộ nghèo", Direction: data.Zero, Nature: data.Snapshot},
			{ID: 6, Position: 6, Group: "Xã hội", Name: "Nước sạch", Measure: "%", Planned: dec("95"), Printed: "95%", Direction: data.AtLeast, Nature: data.Snapshot},
		},
		Results: []data.Result{
			{ID: 1, TargetID: 1, Kind: data.Actual, AsOf: vn.NewDate(2025, 11, 30), Value: dec("1234567.8")},
			{ID: 2, TargetID: 2, Kind: data.Actual, AsOf: vn.NewDate(2025, 6, 30), Value: dec("60.5")},
			{ID: 3, TargetID: 2, Kind: data.Actual, AsOf: vn.NewDate(2025, 11, 30), Value: dec("60")},
			{ID: 4, TargetID: 4, Kind: data.Actual, AsOf: vn.NewDate(2025, 9, 30), Value: dec("30")},
			{ID: 5, TargetID: 6, Kind: data.Actual, AsOf: vn.NewDate(2025, 11, 30), Value: dec("96.2")},
		},
		Units: []data.Unit{
			{ID: 1, Position: 1, Name: "Phòng A", Bloc: "Khối một", MustReport: true, Contact: "Bà  An", Phone: "0900 000 001"},
			{ID: 2, Position: 2, Name: "Phòng B", MustReport: true},
			{ID: 3, Position: 3, Name: "Tổ dân phố 1"},
		},
		Submissions: []data.Submission{
			{ID: 1, UnitID: 1, State: data.Accepted, ReceivedOn: vn.NewDate(2025, 12, 9), DocNumber: "12/BC-PA", DocDate: vn.NewDate(2025, 12, 8)},
			{ID: 2, UnitID: 2, State: data.Received, ReceivedOn: vn.NewDate(2025, 12, 10)},
		},
		RuleSets: []data.RuleSet{{ID: 1, Name: "QĐ", ValidFrom: vn.NewDate(2025, 7, 1), BaseSalary: 2_340_000, Rounding: data.RoundUp, Forms: []data.AwardForm{
			{Code: "GK", Name: "Giấy khen", Subject: data.Individual, Authority: data.Ward, Coefficient: dec("0.3")},
		}}},
		Nominations: []data.Nomination{
			{ID: 1, UnitID: 2, Subject: data.Individual, Salutation: "Ông", Name: "Nguyễn Văn A", BirthYear: 1975, Form: "GK", Round: data.CampaignRound, Stage: data.Voted, VotesFor: 9, VotesOf: 11, Achievement: "Tốt"},
			{ID: 2, UnitID: 1, Subject: data.Individual, Name: "Trần Thị B", Form: "GK", Round: data.CampaignRound, Stage: data.Refused, RefusedWhy: "Chưa đủ phiếu"},
			{ID: 3, UnitID: 1, Subject: data.Individual, Name: "Lê Văn C", Post: "Viên chức", Form: "GK", Round: data.CampaignRound, Stage: data.Nominated, SubmissionID: 1},
		},
		Movements: []data.Movement{
			{ID: 1, Position: 1, Name: "Xanh - sạch - đẹp", ByWard: true},
			{ID: 2, Position: 2, Name: "Vì người nghèo", ByCentral: true, ByCity: true, Outcome: "Sửa 5 nhà", Collectives: 1200},
		},
		MovementResults: []data.MovementResult{
			{ID: 1, MovementID: 1, UnitID: 1, SubmissionID: 1, Reply: data.Given, Outcome: "Trồng 40 cây", Individuals: 25},
		},
		Exemplars: []data.Exemplar{
			{ID: 1, Kind: data.ModelExemplar, Name: "Tuyến phố tự quản", Stage: data.Replicated, ToCity: true, FoundOn: vn.NewDate(2025, 10, 1)},
			{ID: 2, Kind: data.ModelExemplar, Name: "Chưa gửi", Stage: data.Found},
		},
	}
}
