//go:build linux

package window

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
)

// What the open window takes of one processor while nobody touches it.
func BenchmarkIdle(b *testing.B) {
	b.Run("ours", func(b *testing.B) { idle(b, "thidua", "-data", fullWard(b)) })
	b.Run("bare", func(b *testing.B) { idle(b, "thidua/.ci/bench/window/bare") })
}

func idle(b *testing.B, pkg string, args ...string) {
	path, s := built(b, pkg), newScreen(b)
	quiet, watched := 10*time.Second, 20*time.Second
	if testing.Short() {
		quiet, watched = 3*time.Second, 3*time.Second
	}
	p := s.start(b, b.TempDir(), path, args...)
	p.shown(b)
	time.Sleep(quiet) // what is done behind the window at the start comes to its end
	for b.Loop() {
		before := p.used(b)
		time.Sleep(watched)
		b.ReportMetric(100*(p.used(b)-before).Seconds()/watched.Seconds(), "cpu-%")
	}
	p.stop(b)
}

// used is the processor time that a program has had.
func (p program) used(b *testing.B) time.Duration {
	b.Helper()
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.Process.Pid))
	if err != nil {
		b.Fatal(err)
	}
	_, after, _ := strings.Cut(string(text), ") ")
	var user, system int64
	fields := strings.Fields(after)
	if _, err := fmt.Sscan(fields[11]+" "+fields[12], &user, &system); err != nil {
		b.Fatal(err)
	}
	const tick = 10 * time.Millisecond // what Linux counts in for programs
	return time.Duration(user+system) * tick
}
