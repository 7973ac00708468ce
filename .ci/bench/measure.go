//go:build linux

package main

import (
	"cmp"
	"fmt"
	"slices"
)

// line is a row of the table, measured.
type line struct {
	work       string
	bar        bar
	ours, bare float64   // medians
	judged     []float64 // of each pair; ours alone where the bar is so
	skipped    string    // why nothing was measured
}

// measure runs a row's benchmarks in turn and judges what they report.
func (r row) measure(b *builder) ([]line, error) {
	program, err := b.build(r.in)
	if err != nil {
		return nil, err
	}
	rounds, how := cmp.Or(r.rounds, usualRounds), cmp.Or(r.time, usualTime)
	if b.short {
		rounds, how = 1, "1x"
	}
	var ours, bare []figures
	for range rounds {
		for _, side := range []struct {
			name string
			into *[]figures
		}{{r.ours, &ours}, {r.bare, &bare}} {
			if side.name == "" {
				continue
			}
			f, skipped, err := program.run(side.name, how, b.short)
			switch {
			case err != nil:
				return nil, err
			case skipped != "":
				return []line{{work: r.work, skipped: skipped}}, nil
			}
			*side.into = append(*side.into, f)
		}
	}
	var lines []line
	for _, bar := range r.bars {
		l, err := bar.judge(ours, bare)
		if err != nil {
			return nil, err
		}
		l.work = r.work + bar.what
		lines = append(lines, l)
	}
	return lines, nil
}

// judge takes the medians of one of the figures, and of what it is in each pair.
func (b bar) judge(ours, bare []figures) (line, error) {
	l := line{bar: b}
	mine, err := b.of(ours)
	if err != nil {
		return l, err
	}
	l.ours, l.judged = median(mine), mine
	if b.alone {
		return l, nil
	}
	theirs, err := b.of(bare)
	if err != nil {
		return l, err
	}
	l.bare, l.judged = median(theirs), nil
	for i := range mine {
		l.judged = append(l.judged, mine[i]/theirs[i])
	}
	return l, nil
}

// of is the figure that the bar is about, in every round.
func (b bar) of(rounds []figures) (all []float64, err error) {
	for _, f := range rounds {
		value, ok := f[b.unit]
		if !ok {
			return nil, fmt.Errorf("no %s is reported", b.unit)
		}
		all = append(all, value)
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("nothing to compare %s with", b.unit)
	}
	return all, nil
}

func median(all []float64) float64 {
	sorted := slices.Sorted(slices.Values(all))
	middle := len(sorted) / 2
	if len(sorted)%2 == 1 {
		return sorted[middle]
	}
	return (sorted[middle-1] + sorted[middle]) / 2
}

// figure is what is judged: the median of the pairs.
func (l line) figure() float64 { return median(l.judged) }

// missed reports whether the bar was not met.
func (l line) missed() bool { return l.skipped == "" && !l.bar.meets(l.figure(), l.bar.limit) }
