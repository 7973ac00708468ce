package xlsx

import (
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/vn"
)

// reported is a small ledger in which units report on its movements.
func reported() data.Ledger {
	l := small()
	l.Submissions[0].DocNumber, l.Submissions[0].DocDate = "12/BC-PA", vn.NewDate(2025, 12, 8)
	l.MovementResults = []data.MovementResult{
		{ID: 1, MovementID: 1, UnitID: 1, SubmissionID: 1, Reply: data.Given, Outcome: "Trồng 40 cây", Individuals: 25, Models: "Vườn trường"},
		{ID: 2, MovementID: 1, UnitID: 2, SubmissionID: 2, Reply: data.Given, Outcome: "Dọn 3 tuyến phố", Individuals: 10, Collectives: 2},
		{ID: 3, MovementID: 2, UnitID: 1, SubmissionID: 1, Reply: data.Given, Outcome: "Quyên góp", Collectives: 3, Individuals: 9},
		{ID: 4, MovementID: 1, UnitID: 3, Reply: data.NothingToTell},
	}
	l.Nominations[2].SubmissionID = 1
	return l
}

func TestAnnexTwoTakesWhatUnitsReport(t *testing.T) {
	rows := rawRows(t, partsOf(t, annexes(t, reported()))["xl/worksheets/sheet2.xml"])
	text := allText(rows)
	for _, piece := range []string{
		"– Phòng A", "Trồng 40 cây", "– Phòng B", "Dọn 3 tuyến phố", "Vườn trường", "Sửa 5 nhà", "Quyên góp",
		"2 đơn vị báo cáo", "báo cáo đã chấp nhận của 2 đơn vị",
	} {
		if !strings.Contains(text, piece) {
			t.Errorf("annex II does not say %q", piece)
		}
	}
	if got := numbersOf(t, rows, "Xanh"); got[6] != "2" || got[7] != "35" {
		t.Errorf("the units' sum: %v", got)
	}
	if got := numbersOf(t, rows, "Vì người nghèo"); got[6] != "12" || got[7] != "9" {
		t.Errorf("the ward's own number and the units' sum: %v", got)
	}
	if got := numbersOf(t, rows, "– Phòng B"); len(got) != 2 || got[6] != "2" || got[7] != "10" {
		t.Errorf("the row of a unit: %v", got)
	}
}

// Three hundred units that all write at length must not stop the report.
func TestAnnexTwoHoldsWhatManyUnitsTell(t *testing.T) {
	l := reported()
	for id := range int64(300) {
		l.Units = append(l.Units, data.Unit{ID: 100 + id, Position: int(100 + id), Name: "Tổ dân phố"})
		l.MovementResults = append(l.MovementResults, data.MovementResult{
			ID: 100 + id, MovementID: 1, UnitID: 100 + id, Reply: data.Given, Outcome: strings.Repeat("kết quả ", 40),
		})
	}
	text := allText(rawRows(t, partsOf(t, annexes(t, l))["xl/worksheets/sheet2.xml"]))
	if !strings.Contains(text, "302 đơn vị báo cáo") || strings.Count(text, "– Tổ dân phố") != 300 {
		t.Error("annex II does not hold what all units tell")
	}
}

func TestAnnexFourCitesTheReportOfANominee(t *testing.T) {
	text := allText(rawRows(t, partsOf(t, annexes(t, reported()))["xl/worksheets/sheet4.xml"]))
	if strings.Count(text, "Theo Báo cáo số 12/BC-PA ngày 08/12/2025") != 1 {
		t.Error("annex IV does not cite the report that a nominee came with, once")
	}
}
