//go:build linux

package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"
)

// row is a line of the table of figures: one kind of fault in one scene.
type row struct {
	fault, scene  string
	cases, failed int
	notes         map[string]int
	began         time.Time
	took          time.Duration
	skipped       string
	mu            sync.Mutex
	keep          func(dir string) string
}

// note adds to a figure beside the cases.
func (r *row) note(what string, n int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.notes[what] += n
}

// tell counts a case and reports whether it failed; then its folder is kept.
func (r *row) tell(err error, dir string, seed uint64) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.cases++
	r.took = time.Since(r.began)
	if err == nil {
		return false
	}
	r.failed++
	const told = 10 // of one kind; there will be one cause
	if r.failed > told {
		return true
	}
	fmt.Printf("LOST %s %s, case %d, seed %d, kept in %s:\n     %s\n", r.fault, r.scene, r.cases, seed, r.keep(dir),
		strings.ReplaceAll(err.Error(), "\n", "\n     "))
	return true
}

func (r *row) String() string {
	if r.skipped != "" {
		return fmt.Sprintf("%-12s %-10s left out: %s", r.fault, r.scene, r.skipped)
	}
	var notes []string
	for _, what := range slices.Sorted(maps.Keys(r.notes)) {
		notes = append(notes, fmt.Sprintf("%s %d", what, r.notes[what]))
	}
	return fmt.Sprintf("%-12s %-10s %5d cases %3d failed %6.1f s  %s", r.fault, r.scene, r.cases, r.failed, r.took.Seconds(), strings.Join(notes, ", "))
}
