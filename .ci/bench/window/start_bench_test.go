//go:build linux

package window

import "testing"

// From the start of the program to its painted window, with a ward's data and,
// for a peer, a Fyne window with an empty table.
func BenchmarkStart(b *testing.B) {
	b.Run("ours", func(b *testing.B) { start(b, "thidua", "-data", fullWard(b)) })
	b.Run("bare", func(b *testing.B) { start(b, "thidua/.ci/bench/window/bare") })
}

func start(b *testing.B, pkg string, args ...string) {
	path, s, home := built(b, pkg), newScreen(b), b.TempDir()
	once := func() {
		p := s.start(b, home, path, args...)
		p.shown(b)
		b.StopTimer()
		p.stop(b)
		b.StartTimer()
	}
	b.StopTimer()
	once() // from now on it is in the memory of the system
	for b.Loop() {
		once()
	}
}
