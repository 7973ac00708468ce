//go:build linux

// Command bench measures the program's work beside a bare peer doing the same,
// in turn and in the same run, and prints README's table of it. It is run at
// the repository's root, by .ci/dev bench.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"
)

func main() {
	short := flag.Bool("short", false, "less of everything, once: shows that it runs, and judges nothing")
	only := flag.String("only", "", "some of the rows, by name: export,edit")
	list := flag.Bool("list", false, "names the rows")
	flag.Parse()
	switch err := bench(*short, *only, *list); {
	case errors.Is(err, errMissed):
		os.Exit(1)
	case err != nil:
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(2)
	}
}

var errMissed = errors.New("a bar is not met")

func bench(short bool, only string, list bool) error {
	chosen, err := choose(rows(), only)
	if err != nil {
		return err
	}
	if list {
		for _, r := range chosen {
			fmt.Printf("%-20s %s\n", r.name, r.work)
		}
		return nil
	}
	b, err := newBuilder(short)
	if err != nil {
		return err
	}
	began := time.Now()
	var lines []line
	for _, r := range chosen {
		start := time.Now()
		found, err := r.measure(b)
		if err != nil {
			return fmt.Errorf("%s: %w", r.name, err)
		}
		lines = append(lines, found...)
		fmt.Fprintf(os.Stderr, "%-20s %5.1f s\n", r.name, time.Since(start).Seconds())
	}
	fmt.Fprintf(os.Stderr, "%d rows, %.0f s\n\n", len(chosen), time.Since(began).Seconds())
	printTable(os.Stdout, lines, short)
	if !short && slices.ContainsFunc(lines, line.missed) {
		return errMissed
	}
	return nil
}

// choose finds the rows with these names, all when none is given.
func choose(all []row, only string) (chosen []row, err error) {
	if only == "" {
		return all, nil
	}
	for name := range strings.SplitSeq(only, ",") {
		i := slices.IndexFunc(all, func(r row) bool { return r.name == name })
		if i < 0 {
			return nil, fmt.Errorf("no row is named %q; -list names them", name)
		}
		chosen = append(chosen, all[i])
	}
	return chosen, nil
}
