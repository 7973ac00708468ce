package honours

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
)

// registerSizes are the registers that are compared: a ward's and twenty years
// of a city's.
func registerSizes() map[string]int {
	if testing.Short() {
		return map[string]int{"small": 1000, "large": 10_000}
	}
	return map[string]int{"small": 1000, "large": 100_000}
}

// makeRegister makes a ledger with the sample campaign and so many old awards,
// and returns its folder.
func makeRegister(b *testing.B, n int) string {
	b.Helper()
	folder := b.TempDir()
	s, err := desk.OpenLedger(folder, true)
	if err != nil {
		b.Fatal(err)
	}
	family, middle := strings.Fields("Nguyễn Trần Lê Phạm Hoàng Đặng Bùi Đỗ Ngô Vũ"), strings.Fields("Văn Thị Đức Ngọc Minh Hữu Thanh")
	given := strings.Fields("An Bình Châu Dung Đạt Hà Hải Hòa Hương Khánh Lan Long Mai Nam Oanh Phúc Quân Sơn Thảo Uyên Vinh Xuân Yến")
	old := make([]*data.Award, n)
	for i := range old {
		a := oldAward(fmt.Sprintf("%s %s %s (mẫu)", family[i%len(family)], middle[i/3%len(middle)], given[i/7%len(given)]), 2000+i%25)
		a.Number, a.IssuedOn = fmt.Sprintf("%d/QĐ-UBND", i%4000+1), vn.NewDate(a.Year, time.Month(i%12+1), i%28+1)
		a.Workplace, a.CertificateNo = fmt.Sprintf("Trường Tiểu học mẫu %d", i%60), fmt.Sprint(i)
		old[i] = a
	}
	if err := errors.Join(s.KeepAwards(b.Context(), old, "", func(int) {}), s.Close()); err != nil {
		b.Fatal(err)
	}
	return folder
}

// benchRegister is a desk on such a ledger.
func benchRegister(b *testing.B, n int) *desk.Desk {
	b.Helper()
	return desktest.SampleIn(b, makeRegister(b, n), "2025-12-11", Screens)
}

// benchPage is the table of the register in the window.
func benchPage(d *desk.Desk, pages *ui.Paged[*registerRow]) *ui.TablePage[*registerRow] {
	page := ui.NewTablePage(ui.TableSpec[*registerRow]{
		ID: "bench", Key: func(r *registerRow) string { return fmt.Sprint(r.id()) }, Columns: registerColumns(), Chips: registerChips(),
		Paged: pages, Window: d.Window,
	})
	d.Window.SetContent(page.Object())
	return page
}

// BenchmarkRegisterOpen makes the page of the register and paints it for the
// first time.
func BenchmarkRegisterOpen(b *testing.B) {
	for name, n := range registerSizes() {
		b.Run(name, func(b *testing.B) {
			d := benchRegister(b, n)
			for b.Loop() {
				pages := newRegisterPages(d.Store).paged()
				count := pages.Count
				pages.Count = func(ctx context.Context, asked ui.Asked) (ui.Counted, error) {
					b.StopTimer() // the window does not wait for the number
					defer b.StartTimer()
					return count(ctx, asked)
				}
				pages.Ready = nil
				page := benchPage(d, pages)
				page.Reread()
				d.Window.Canvas().Capture()
			}
		})
	}
}

// BenchmarkRegisterFilter types searches letter by letter. The window shows the
// rows that are found without waiting for their number: p99-ms is from a key to
// the rows in their places, painted-p99-ms to a picture of the whole window by
// Fyne's software painter, counted-p99-ms to their number.
func BenchmarkRegisterFilter(b *testing.B) {
	for name, n := range registerSizes() {
		b.Run(name, func(b *testing.B) {
			d := benchRegister(b, n)
			pages := newRegisterPages(d.Store).paged()
			var there time.Time
			count := pages.Count
			pages.Count = func(ctx context.Context, asked ui.Asked) (ui.Counted, error) {
				there = time.Now() // the rows are shown
				return count(ctx, asked)
			}
			page := benchPage(d, pages)
			page.Reread()
			var rows, painted, counted []time.Duration
			for b.Loop() {
				for _, text := range []string{"nguyen thi hoa", "truong tieu hoc 7", "12/qd", "mau 99", "khong co"} {
					for i := range text {
						begin := time.Now()
						page.Filter(text[:i+1])
						rows, counted = append(rows, there.Sub(begin)), append(counted, time.Since(begin))
						begin = begin.Add(time.Since(there)) // the painter does not wait for the number
						d.Window.Canvas().Capture()
						painted = append(painted, time.Since(begin))
					}
				}
			}
			b.ReportMetric(p99(rows), "p99-ms")
			b.ReportMetric(p99(painted), "painted-p99-ms")
			b.ReportMetric(p99(counted), "counted-p99-ms")
		})
	}
}

func p99(all []time.Duration) float64 {
	slices.Sort(all)
	return all[len(all)*99/100].Seconds() * 1000
}

// BenchmarkRegisterMemory opens the register in a program of its own, goes to
// its end, searches it and sorts it. The figure is what that program then holds,
// of which the ledger's making is no part.
func BenchmarkRegisterMemory(b *testing.B) {
	if folder := os.Getenv("THIDUA_BENCH_LEDGER"); folder != "" {
		useRegister(b, folder)
		return
	}
	for name, n := range registerSizes() {
		b.Run(name, func(b *testing.B) {
			folder := makeRegister(b, n)
			var most float64
			for b.Loop() {
				use := exec.Command(os.Args[0], "-test.run=^$", "-test.bench=^BenchmarkRegisterMemory$", "-test.benchtime=1x")
				use.Env = append(os.Environ(), "THIDUA_BENCH_LEDGER="+folder)
				said, err := use.CombinedOutput()
				if err != nil {
					b.Fatalf("%v: %s", err, said)
				}
				if _, err := fmt.Sscanf(string(said[bytes.Index(said, []byte("resident ")):]), "resident %f MB", &most); err != nil {
					b.Fatalf("%v: %s", err, said)
				}
			}
			b.ReportMetric(most, "held-MB")
		})
	}
}

// useRegister is that program: it works with the register and tells the most
// memory that it held.
func useRegister(b *testing.B, folder string) {
	d := desktest.SampleIn(b, folder, "2025-12-11", Screens)
	s := desktest.ScreenAt[*awardRegister](b, d, desk.AtRegister)
	for _, key := range []fyne.KeyName{fyne.KeyEnd, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageUp} {
		desktest.Press(d, key)
	}
	for _, text := range []string{"nguyen", "mau 7", ""} {
		s.Page.Filter(text)
		d.Window.Canvas().Capture()
	}
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		b.Skip("how much memory is held is only told on Linux")
	}
	var kilobytes float64
	if _, err := fmt.Sscanf(string(status[bytes.Index(status, []byte("VmHWM:")):]), "VmHWM: %f", &kilobytes); err != nil {
		b.Fatal(err)
	}
	fmt.Printf("resident %.1f MB\n", kilobytes/1024)
}
