//go:build linux

package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
)

// printTable prints the table as README shows it. A ratio is the median of the
// pairs; beside it stand the lowest and the highest.
//
// A short run judges nothing.
func printTable(w io.Writer, lines []line, short bool) {
	fmt.Fprintln(w, "| Work | Ours | Bare peer | Ratio (lowest to highest) | Bar | Moonshot | Reached |")
	fmt.Fprintln(w, "|---|---|---|---|---|---|---|")
	for _, l := range lines {
		if l.skipped != "" {
			fmt.Fprintf(w, "| %s | | | left out: %s | | | |\n", l.work, l.skipped)
			continue
		}
		b, bare, ratio := l.bar, "", ""
		if !b.alone {
			bare = shown(l.bare, b.unit)
			ratio = fmt.Sprintf("%s (%s to %s)", times3(l.figure()), times3(slices.Min(l.judged)), times3(slices.Max(l.judged)))
		}
		reached := l.reached()
		if short {
			reached = "not judged"
		}
		fmt.Fprintf(w, "| %s | %s | %s | %s | %s | %s | %s |\n", l.work, shown(l.ours, b.unit), bare, ratio,
			b.asked(b.limit), b.asked(b.moonshot), reached)
	}
}

// asked is a bar as it is written.
func (b bar) asked(figure float64) string {
	sign := "≤ "
	if b.least {
		sign = "≥ "
	}
	switch {
	case figure == 0:
		return ""
	case b.alone:
		return sign + shown(figure, b.unit)
	}
	return sign + strconv.FormatFloat(figure, 'g', -1, 64) + "×"
}

func (l line) reached() string {
	switch b := l.bar; {
	case l.missed():
		return "**no**"
	case b.moonshot != 0 && b.meets(l.figure(), b.moonshot):
		return "moonshot"
	}
	return "bar"
}

func times3(ratio float64) string { return digits(ratio) + "×" }

// shown writes a figure with its unit.
func shown(figure float64, unit string) string {
	if unit == perOp {
		d := time.Duration(figure)
		switch {
		case d >= time.Second:
			return digits(d.Seconds()) + " s"
		case d >= time.Millisecond:
			return digits(float64(d)/float64(time.Millisecond)) + " ms"
		}
		return digits(float64(d)/float64(time.Microsecond)) + " µs"
	}
	_, unit, found := strings.Cut(unit, "-")
	if !found {
		unit = ""
	}
	return strings.TrimSpace(digits(figure) + " " + unit)
}

// digits writes a figure to three digits, with none that say nothing.
func digits(f float64) string {
	switch {
	case f >= 100:
		return strconv.FormatFloat(f, 'f', 0, 64)
	case f >= 10:
		return strconv.FormatFloat(f, 'f', 1, 64)
	case f >= 0.1:
		return strconv.FormatFloat(f, 'f', 2, 64)
	}
	return strconv.FormatFloat(f, 'g', 2, 64)
}
