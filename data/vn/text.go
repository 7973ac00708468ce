package vn

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Clean is the one door through which text enters the program: precomposed
// letters (NFC), ordinary spaces, no invisible or control characters, no
// spaces at the ends or doubled. The result is one line.
func Clean(s string) string {
	return strings.Join(strings.Fields(visible(s)), " ")
}

// CleanLines is Clean for text of several lines: every line is cleaned, empty
// lines at the ends are dropped and at most one is kept in between.
func CleanLines(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(s)
	var kept []string
	for line := range strings.SplitSeq(s, "\n") {
		line = Clean(line)
		if line == "" && (len(kept) == 0 || kept[len(kept)-1] == "") {
			continue
		}
		kept = append(kept, line)
	}
	return strings.TrimRight(strings.Join(kept, "\n"), "\n")
}

// visible returns s in NFC with every kind of space as a plain one and without
// characters that no reader can see: they come along from web pages, chat
// programs and old office files, and make equal names differ.
func visible(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == '\uFFFE', r == '\uFFFF':
			return -1
		}
		return r
	}, s)
	return norm.NFC.String(s)
}
