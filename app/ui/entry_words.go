package ui

import "unicode"

// The kinds of letters among which the cursor stops.
const (
	runBreak = iota // the end of a line
	runSpace
	runSign
	runWord
)

// runKind is the kind of the letter at i. A sign between two digits belongs to
// their number or day: 1.234,5 and 08/12/2025 are one word.
func runKind(text []rune, i int) int {
	switch r := text[i]; {
	case r == '\n':
		return runBreak
	case unicode.IsSpace(r):
		return runSpace
	case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), r == '_':
		return runWord
	case (r == '.' || r == ',' || r == '/') && i > 0 && i+1 < len(text) && unicode.IsDigit(text[i-1]) && unicode.IsDigit(text[i+1]):
		return runWord
	}
	return runSign
}

// wordBefore is where the word before the cursor begins, as Ctrl+Left goes; the
// end of a line is a stop.
func wordBefore(text []rune, at int) int {
	if at > 0 && text[at-1] == '\n' {
		return at - 1
	}
	for at > 0 && runKind(text, at-1) == runSpace {
		at--
	}
	if at == 0 || text[at-1] == '\n' {
		return at
	}
	from, _ := runAround(text, at-1)
	return from
}

// wordAfter is where the word after the one at the cursor begins, as Ctrl+Right
// goes.
func wordAfter(text []rune, at int) int {
	if at == len(text) || text[at] == '\n' {
		return min(at+1, len(text))
	}
	if runKind(text, at) != runSpace {
		_, at = runAround(text, at)
	}
	for at < len(text) && runKind(text, at) == runSpace {
		at++
	}
	return at
}

// wordAt is the word that the cursor stands in or right behind.
func wordAt(text []rune, at int) (from, to int) {
	if at > 0 && (at == len(text) || runKind(text, at) != runWord) && runKind(text, at-1) == runWord {
		at--
	}
	if at == len(text) || text[at] == '\n' {
		return at, at
	}
	return runAround(text, at)
}

// runAround is the run of letters of one kind around i.
func runAround(text []rune, i int) (from, to int) {
	kind := runKind(text, i)
	for from = i; from > 0 && runKind(text, from-1) == kind; from-- {
	}
	for to = i + 1; to < len(text) && runKind(text, to) == kind; to++ {
	}
	return from, to
}
