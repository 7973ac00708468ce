package vn

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean is the one door through which text enters the program: precomposed
// letters (NFC), ordinary spaces, no invisible or control characters, no
// spaces at the ends or doubled. The result is one line.
func Clean(s string) string {
	if tidy(s) {
		return s
	}
	return strings.Join(strings.Fields(visible(s, "")), " ")
}

// tidy reports, quickly, that s is clean: most text is, and a register has
// millions of words.
func tidy(s string) bool {
	space := true // as if one stood before
	for _, r := range s {
		switch {
		case r == ' ' && space:
			return false
		case r == ' ', '!' <= r && r <= '~', 'À' <= r && r <= '\u024f', 'Ạ' <= r && r <= 'ỹ':
		default:
			return false
		}
		space = r == ' '
	}
	return !space
}

// CleanLines is Clean for text of several lines: every line is cleaned, empty
// lines at the ends are dropped and at most one is kept in between.
func CleanLines(s string) string {
	if tidy(s) {
		return s
	}
	s = lineEnds.Replace(s)
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

// Pasted is what an input takes of a text from the clipboard: precomposed
// letters and ordinary spaces, without the characters that no reader can see.
// Tabs and ends of lines stay, a table is made of them.
func Pasted(s string) string { return visible(lineEnds.Replace(s), "\n\t") }

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n")

// Decomposed reports whether letters of s are kept apart from their marks, as
// on a Mac or a telephone: it looks the same and is another text to a program.
// [Clean] composes it.
func Decomposed(s string) bool { return !norm.NFC.IsNormalString(s) }

// visible returns s in NFC with every kind of space as a plain one and without
// characters that no reader can see: they come along from web pages, chat
// programs and old office files, and make equal names differ. The characters in
// keep stay as they are.
func visible(s, keep string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(keep, r):
			return r
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == '\uFFFE', r == '\uFFFF':
			return -1
		}
		return r
	}, s)
	return norm.NFC.String(s)
}

// Capital is s with its first letter as a capital, to stand at the beginning of
// a line.
func Capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + s[size:]
}
