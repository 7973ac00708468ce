package upward

import (
	"encoding/json"
	"fmt"
	"testing"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// fullWard is the made-up ward grown to what a large one hands up: 300 units
// that have reported, 300 exemplars and 600 nominees in its decisions.
func fullWard(b *testing.B) (l data.Ledger) {
	b.Helper()
	if err := json.Unmarshal(assets.Sample, &l); err != nil {
		b.Fatal(err)
	}
	units, exemplars, nominees := 300, 300, 600
	if testing.Short() {
		units, exemplars, nominees = 60, 20, 40
	}
	report, exemplar, nomination := l.Submissions[0], l.Exemplars[0], l.Awardees(l.Decisions[0].ID, data.Individual)[0]
	for i := len(l.Units) + 1; i <= units; i++ {
		l.Units = append(l.Units, data.Unit{
			ID: int64(1000 + i), Position: i, Code: fmt.Sprint("TDP", i), Name: fmt.Sprintf("Tổ dân phố Mẫu %d", i), Kind: data.Neighborhood, MustReport: true,
		})
		report.ID, report.UnitID = int64(1000+i), int64(1000+i)
		l.Submissions = append(l.Submissions, report)
	}
	for i := range exemplars {
		exemplar.ID, exemplar.Name = int64(1000+i), fmt.Sprintf("Điển hình mẫu %d", i)
		l.Exemplars = append(l.Exemplars, exemplar)
	}
	for i := range nominees {
		nomination.ID, nomination.Name, nomination.UnitID = int64(10_000+i), fmt.Sprintf("Nguyễn Thị Tên Mẫu %d", i), int64(1001+len(l.Submissions)%units)
		nomination.DecisionID = l.Decisions[i%len(l.Decisions)].ID
		l.Nominations = append(l.Nominations, nomination)
	}
	return l
}

// BenchmarkHandUp makes the package of a full ward and writes it: report,
// annexes and lists as PDF and for Word, the workbook, the part for machines.
func BenchmarkHandUp(b *testing.B) {
	l := fullWard(b)
	for b.Loop() {
		if _, err := Write(b.Context(), l, vn.NewDate(2025, 12, 8), b.TempDir(), func(int, int, string) {}); err != nil {
			b.Fatal(err)
		}
	}
}
