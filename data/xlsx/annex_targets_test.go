package xlsx

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// annexOne is the first sheet of the annexes of a ledger.
func annexOne(t *testing.T, l data.Ledger) ([][]rawCell, string) {
	t.Helper()
	rows := rawRows(t, partsOf(t, annexes(t, l))["xl/worksheets/sheet1.xml"])
	return rows, allText(rows)
}

// Footnotes are numbered through the annex, the plan's own and those of
// amendments alike.
func TestAnnexOneNamesTheResolution(t *testing.T) {
	l := small()
	l.Amendments = []data.Amendment{
		{ID: 1, TargetID: 1, From: vn.NewDate(2025, 9, 1), Planned: dec("340000"), Printed: "340.000", Basis: "Nghị quyết số 21/NQ-HĐND"},
		{ID: 2, TargetID: 2, From: vn.NewDate(2025, 9, 1), Planned: dec("110"), Basis: "Nghị quyết số 21/NQ-HĐND"},
		{ID: 3, TargetID: 2, From: vn.NewDate(2025, 11, 20), Planned: dec("120.5"), Basis: "Nghị quyết số 30/NQ-HĐND"},
		{ID: 4, TargetID: 4, From: vn.NewDate(2026, 1, 1), Planned: dec("99"), Basis: "Nghị quyết năm sau"},
	}
	rows, text := annexOne(t, l)
	for _, piece := range []string{
		"Thu (1)",
		"(1) Kế hoạch điều chỉnh từ 330.681 thành 340.000 triệu đồng theo Nghị quyết số 21/NQ-HĐND",
		"Chi (2) (3)",
		"(2) sau trừ tiết kiệm",
		"(3) Kế hoạch điều chỉnh từ 100 thành 110 triệu đồng theo Nghị quyết số 21/NQ-HĐND, sau đó thành 120,5 triệu đồng theo Nghị quyết số 30/NQ-HĐND",
		"4 chỉ tiêu: 2 đạt, 1 đúng tiến độ, 1 chưa có số liệu.",
	} {
		if !strings.Contains(text, piece) {
			t.Errorf("the annex does not say %q", piece)
		}
	}
	if strings.Contains(text, "Nghị quyết năm sau") {
		t.Error("a resolution of the next year is named")
	}
	for row, want := range map[string]string{"Thu": "340000", "Chi": "120.5", "Nước sạch": "95"} {
		if got := numbersOf(t, rows, row)[4]; got != want {
			t.Errorf("%s is planned at %s, want %s", row, got, want)
		}
	}
}

func TestAnnexOneComparesWithLastYear(t *testing.T) {
	l := small()
	if _, text := annexOne(t, l); strings.Contains(text, "So với năm trước") {
		t.Error("a column that would be empty is printed")
	}
	last := func(s string) decimal.NullDecimal { return decimal.NewNullDecimal(dec(s)) }
	l.Targets[0].LastYear, l.Targets[2].LastYear, l.Targets[3].LastYear = last("320000"), last("0"), last("95")
	l.Targets[1].LastYearNote = "không so sánh được do sáp nhập"
	l.Results = append(l.Results, data.Result{ID: 9, TargetID: 1, Kind: data.Estimate, AsOf: vn.NewDate(2025, 11, 30), Value: dec("336000")},
		data.Result{ID: 10, TargetID: 1, Kind: data.Official, AsOf: vn.NewDate(2025, 12, 31), Value: dec("335000"), Note: "giảm thu tiền đất"})
	rows, text := annexOne(t, l)
	for row, want := range map[string]string{"Thu": "104.69", "Hộ nghèo": "", "Nước sạch": "1.2"} {
		if got := numbersOf(t, rows, row)[11]; got != want { // the official column is there too
			t.Errorf("%s against last year: %q, want %q", row, got, want)
		}
	}
	for _, piece := range []string{
		"Thực hiện năm 2024", "So với năm trước (%)", "So với năm trước: không so sánh được do sáp nhập",
		"Giải trình chênh lệch: số chính thức 335.000, ước 336.000, chênh -1.000 triệu đồng. giảm thu tiền đất",
	} {
		if !strings.Contains(text, piece) {
			t.Errorf("the annex does not say %q", piece)
		}
	}
}

func TestAnnexOneSaysThatUnitsAreMissing(t *testing.T) {
	l := small()
	l.Targets[2].Aggregation = data.SumOf
	l.Allocations = []data.Allocation{{ID: 1, TargetID: 3, UnitID: 1}, {ID: 2, TargetID: 3, UnitID: 2}}
	l.UnitFigures = []data.UnitFigure{{ID: 1, TargetID: 3, UnitID: 1, Kind: data.Actual, AsOf: vn.NewDate(2025, 11, 30)}}
	if _, text := annexOne(t, l); !strings.Contains(text, "Tổng hợp từ 1/2 đơn vị.") {
		t.Error("a figure that lacks a unit passes for the ward's")
	}
}
