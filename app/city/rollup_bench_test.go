package city

import (
	"context"
	"fmt"
	"testing"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data/city"
	"thidua/data/handup/handuptest"
	"thidua/data/store"
	"thidua/data/vn"
)

// BenchmarkRollUp is the city's work with the packages of all wards: receive
// reads, judges, keeps and adds them up; report writes the board's report with
// its annexes, as PDF, for Word and as a workbook.
func BenchmarkRollUp(b *testing.B) {
	for _, wards := range []int{1_000, 100} {
		name := fmt.Sprint(wards)
		if testing.Short() {
			wards /= 50
		}
		b.Run("receive-"+name, func(b *testing.B) {
			dir := packagesFor(b, wards)
			for b.Loop() {
				b.StopTimer()
				s, round := boardFor(b, wards)
				b.StartTimer()
				receiveAll(b, s, round, dir, wards)
				if err := s.Close(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.N*wards)/b.Elapsed().Seconds(), "rate-wards/s")
		})
		b.Run("report-"+name, func(b *testing.B) {
			s, round := boardFor(b, wards)
			defer s.Close()
			receiveAll(b, s, round, packagesFor(b, wards), wards)
			for b.Loop() {
				if _, err := writeBoardReport(context.Background(), s, desk.Outgoing{}, round, vn.NewDate(2025, 12, 20), b.TempDir(), func(int, int, string) {}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// packagesFor writes the packages of made-up wards, with documents as large as
// a small ward's.
func packagesFor(b *testing.B, wards int) (dir string) {
	b.Helper()
	dir = b.TempDir()
	if _, err := handuptest.WriteZips(dir, wards, 100_000); err != nil {
		b.Fatal(err)
	}
	return dir
}

// boardFor is the ledger of a board that has so many wards to report to it.
func boardFor(b *testing.B, wards int) (*store.Store, city.Round) {
	b.Helper()
	s, err := store.Open(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	if err := s.SetBoard(city.Board{Name: "Ban mẫu", City: "thành phố Mẫu", Officer: "Cán bộ mẫu", Signer: "Trưởng ban"}); err != nil {
		b.Fatal(err)
	}
	r := city.Round{Name: "Đợt mẫu", Year: 2025, Due: vn.NewDate(2025, 12, 15), DueInclusive: true, Sample: true}
	if err := s.Rounds.Save(&r, ""); err != nil {
		b.Fatal(err)
	}
	list := make([]*city.Ward, wards)
	for i := range list {
		list[i] = &city.Ward{Position: i + 1, Name: fmt.Sprintf("Phường Mẫu %d", i+1), MustReport: true}
	}
	if err := s.Wards.SaveAll(list, ""); err != nil {
		b.Fatal(err)
	}
	return s, r
}

func receiveAll(b *testing.B, s *store.Store, round city.Round, dir string, wards int) {
	b.Helper()
	in := intakeOfCity{paths: []string{dir}, on: vn.NewDate(2025, 12, 14), keep: true}
	rows, err := in.run(context.Background(), s, round, ui.Progress{})
	if err != nil {
		b.Fatal(err)
	}
	c, err := summarize(s, round, vn.NewDate(2025, 12, 20))
	if err != nil || len(rows) != wards || len(c.standings) != wards {
		b.Fatalf("%d files, %d wards, %v", len(rows), len(c.standings), err)
	}
}
