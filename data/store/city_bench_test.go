package store_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"thidua/data/city"
	"thidua/data/handup"
	"thidua/data/store"
	"thidua/data/vn"
)

// writePackages writes the packages of n wards as zip files, with papers beside
// the figures as a ward has them.
func writePackages(b *testing.B, n int) (paths []string) {
	b.Helper()
	dir := b.TempDir()
	paper := bytes.Repeat([]byte("Báo cáo kết quả thực hiện phong trào thi đua (mẫu). "), 3_000)
	for i := 1; i <= n; i++ {
		p, err := handup.Pack(fullContent(i, 1), []handup.File{
			{Name: "BaoCao.docx", Content: paper[:80_000]}, {Name: "PhuLuc.xlsx", Content: paper[:60_000]}, {Name: "BaoCao.pdf", Content: paper},
		}, "1")
		must(b, err)
		var zip bytes.Buffer
		must(b, p.WriteZip(&zip))
		path := filepath.Join(dir, fmt.Sprintf("PhuongMau%03d_70-KH-UBND_BaoCao_2025-12-15.zip", i))
		must(b, os.WriteFile(path, zip.Bytes(), 0o600))
		paths = append(paths, path)
	}
	return paths
}

// readPackages reads files on a few workers, no more of them ahead than fit
// into the channel.
func readPackages(b *testing.B, paths []string, keep int64) <-chan city.Arrival {
	const workers, ahead = 2, 8
	todo, read := make(chan string), make(chan city.Arrival, ahead)
	go func() {
		defer close(todo)
		for _, path := range paths {
			todo <- path
		}
	}()
	var busy sync.WaitGroup
	for range workers {
		busy.Go(func() {
			for path := range todo {
				f, err := os.Open(path)
				if err != nil {
					b.Error(err)
					return
				}
				info, _ := f.Stat()
				a, err := city.ReadFile(filepath.Base(path), f, info.Size(), vn.NewDate(2025, 12, 12), keep)
				if err != nil || a.Content == nil {
					b.Errorf("%s: %v, %+v", path, err, a.Findings)
				}
				_ = f.Close()
				read <- a
			}
		})
	}
	go func() { busy.Wait(); close(read) }()
	return read
}

// BenchmarkCity reads, judges and keeps the packages of 100 and of 1,000 wards
// and consolidates them. The peak of the heap must be of one size.
func BenchmarkCity(b *testing.B) {
	for _, c := range []struct {
		wards int
		keep  int64
	}{{100, 0}, {1_000, 0}, {1_000, store.MaxAttachment}} {
		b.Run(fmt.Sprintf("wards=%d,keep=%d", c.wards, c.keep), func(b *testing.B) {
			paths := writePackages(b, c.wards)
			for b.Loop() {
				s, r := cityOf(b, c.wards)
				peak := watchHeap()
				start := time.Now()
				takeAll(b, s.Receiver(r.ID, ""), readPackages(b, paths, c.keep))
				took := time.Since(start)
				b.ReportMetric(float64(c.wards)/took.Seconds(), "packages/s")
				b.ReportMetric(peak(), "peak-MB")
				peak = watchHeap()
				start = time.Now()
				lines, suspicions := rollUp(b, s, r)
				b.ReportMetric(time.Since(start).Seconds(), "rollup-s")
				b.ReportMetric(peak(), "rollup-peak-MB")
				if lines != 22 || suspicions < c.wards/2 {
					b.Fatalf("%d targets, %d suspicions", lines, suspicions)
				}
			}
		})
	}
}

// takeAll keeps arrivals, as many in one write as have been read by then.
func takeAll(b *testing.B, receiver *store.Receiver, read <-chan city.Arrival) {
	const most = 16
	for first := range read {
		batch := []city.Arrival{first}
		for len(batch) < most && len(read) > 0 {
			batch = append(batch, <-read)
		}
		verdicts, err := receiver.Receive(batch...)
		must(b, err)
		for _, v := range verdicts {
			if v.Package.State != city.Taken {
				b.Fatalf("%s: %s, %+v", v.Package.FileName, v.Package.State, v.Package.Findings)
			}
		}
	}
}

// rollUp reads everything that the city's screens and annexes are made of.
func rollUp(b *testing.B, s *store.Store, r city.Round) (lines, suspicions int) {
	targets, err := s.CityTargets(r.ID)
	must(b, err)
	_, err = s.CityMovements(r.ID)
	must(b, err)
	_, err = s.FormCounts(r.ID)
	must(b, err)
	_, _, err = s.Standings(r, vn.NewDate(2025, 12, 20))
	must(b, err)
	for _, err := range s.CityNominations(store.PeopleQuery{RoundID: r.ID}) {
		must(b, err)
	}
	for _, err := range s.CityExemplars(store.PeopleQuery{RoundID: r.ID}) {
		must(b, err)
	}
	for _, err := range s.Suspicions(r.ID, true) {
		must(b, err)
		suspicions++
	}
	return len(targets), suspicions
}

// watchHeap looks at the heap until it is asked for the peak, in MB beyond
// what there was.
func watchHeap() func() float64 {
	runtime.GC()
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := heap()
	done, peak := make(chan bool), make(chan uint64)
	go func() {
		most := before
		for {
			select {
			case <-done:
				peak <- most
				return
			case <-time.After(5 * time.Millisecond):
				most = max(most, heap())
			}
		}
	}()
	return func() float64 {
		close(done)
		return float64(<-peak-before) / (1 << 20)
	}
}
