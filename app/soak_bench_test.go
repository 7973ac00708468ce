package app

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"thidua/app/desk"
)

// A year and more of edits in one run of the program: what it holds at the end
// beside what it held after the first thousand. Every edit is durable; the window
// shows every twentieth, on one page after another.
func BenchmarkSoak(b *testing.B) {
	edits := 100_000
	if testing.Short() {
		edits = 2_000
	}
	b.Run("ours", func(b *testing.B) {
		for b.Loop() {
			soak(b, edits)
		}
	})
}

func soak(b *testing.B, edits int) {
	d := sampleDesk(b, "2025-12-08")
	pages := d.Places.All()
	var held float64
	var running int
	for n := 1; n <= edits; n++ {
		edit(b, d, n)
		if n%20 == 0 {
			d.Saved("")
			d.Open(pages[n/20%len(pages)], 0)
		}
		if n%100 == 0 {
			d.Undo()
		}
		if n == 1000 {
			held, running = resident(b), runtime.NumGoroutine()
		}
	}
	b.ReportMetric(resident(b)/held, "grown-x")
	b.ReportMetric(float64(max(0, runtime.NumGoroutine()-running)), "goroutines")
}

// edit enters a figure or a note.
func edit(b *testing.B, d *desk.Desk, n int) {
	b.Helper()
	var err error
	if n%2 == 0 {
		target := d.Ledger.Targets[n%len(d.Ledger.Targets)]
		target.Note = fmt.Sprint("Ghi chú lần ", n)
		err = d.Store.Targets.Save(&target, "")
	} else {
		result := d.Ledger.Results[n%len(d.Ledger.Results)]
		result.Value = decimal.NewFromInt(int64(n))
		err = d.Store.Results.Save(&result, "")
	}
	if err != nil {
		b.Fatal(err)
	}
}

// resident is the memory that the process holds, as the system counts it, when
// all that can be given back has been.
func resident(b *testing.B) float64 {
	b.Helper()
	runtime.GC()
	debug.FreeOSMemory()
	text, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		b.Skip("only Linux tells: ", err)
	}
	var all, held float64
	if _, err := fmt.Fscan(strings.NewReader(string(text)), &all, &held); err != nil {
		b.Fatal(err)
	}
	return held
}
