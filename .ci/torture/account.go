//go:build linux

package main

import (
	"bufio"
	"io"
	"slices"
	"strings"
)

// account is what a child has told.
type account struct {
	done  []string // in this order
	doing string   // what was begun last and neither done nor refused
	tried []string // what was begun, and refused or cut off
	fault []fault
	ended bool
}

// fault is an error as the officer has met it.
type fault struct{ key, text string }

// hear takes in one line.
func (a *account) hear(line string) {
	what, name, _ := strings.Cut(line, "\t")
	switch what {
	case "will":
		a.doing = name
	case "done":
		a.done, a.doing = append(a.done, name), ""
	case "fault":
		key, text, _ := strings.Cut(name, "\t")
		a.fault = append(a.fault, fault{key, text})
		a.tried, a.doing = append(a.tried, a.doing), ""
	case "end":
		a.ended = true
	}
}

// listen hears everything until the child is gone; heard is called after each
// line. What was cut off in the middle was not told.
func (a *account) listen(r io.Reader, heard func()) {
	lines := bufio.NewReader(r)
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return
		}
		a.hear(strings.TrimSuffix(line, "\n"))
		heard()
	}
}

// count is how many things were done whose name begins so.
func (a account) count(prefix string) (n int) {
	for _, d := range a.done {
		if strings.HasPrefix(d, prefix) {
			n++
		}
	}
	return n
}

// open reports whether something of that name was begun of which nobody knows
// how it ended.
func (a account) open(prefix string) bool {
	return a.doing != "" && strings.HasPrefix(a.doing, prefix) ||
		slices.ContainsFunc(a.tried, func(t string) bool { return strings.HasPrefix(t, prefix) })
}

// undecided is what was begun last without a good end. What was refused may
// have come about too: with the disk gone it can neither be finished nor taken
// back.
func (a account) undecided() string {
	if a.doing == "" && len(a.tried) > 0 {
		return a.tried[len(a.tried)-1]
	}
	return a.doing
}

// raw lists the errors for which there is no sentence.
func (a account) raw() (texts []string) {
	for _, f := range a.fault {
		if f.key == "" {
			texts = append(texts, f.text)
		}
	}
	return texts
}

// last is which of these beginnings of names was done last, "" when none was.
func (a account) last(prefixes ...string) string {
	for i := len(a.done) - 1; i >= 0; i-- {
		for _, p := range prefixes {
			if strings.HasPrefix(a.done[i], p) {
				return p
			}
		}
	}
	return ""
}

// tells reports whether exactly this was done.
func (a account) tells(name string) bool { return slices.Contains(a.done, name) }
