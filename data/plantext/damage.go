package plantext

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Vietnamese writes nearly every second word with a letter or a pair of marks
// that no western language has. A scan read with a western eye has none of
// them, and neither has a text typed without marks.
const (
	enoughWords = 30 // to judge a text by
	leastMarked = 5  // one word in so many, in a text that can be trusted
)

// lostMarks reports whether a text as a whole has lost its Vietnamese letters.
func lostMarks(text string) bool {
	words, marked := 0, 0
	for word := range strings.FieldsFuncSeq(norm.NFC.String(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		words++
		if strings.ContainsFunc(word, onlyVietnamese) {
			marked++
		}
	}
	return words >= enoughWords && marked*leastMarked < words
}

// onlyVietnamese reports whether a letter occurs in Vietnamese alone.
func onlyVietnamese(r rune) bool {
	switch unicode.ToLower(r) {
	case '\u0103', '\u0111', '\u01a1', '\u01b0': // a breve, d stroke, o horn, u horn
		return true
	}
	return r >= '\u1ea0' && r <= '\u1ef9'
}

// oddLetters reports whether a stretch of text has what no Vietnamese word has:
// signs of currency, a figure before letters within a word, U+FFFD.
func oddLetters(text string) bool {
	if strings.ContainsAny(text, "¢£¥§$¬\ufffd") {
		return true
	}
	for word := range strings.FieldsSeq(text) {
		word = strings.Trim(word, `.,;:()"'“”[]`)
		runes := []rune(word)
		if strings.ContainsAny(word, "/-") || len(runes) < 2 {
			continue
		}
		digits := strings.ContainsFunc(word, unicode.IsDigit)
		lower := strings.ContainsFunc(word, unicode.IsLower)
		if digits && lower {
			return true
		}
	}
	return false
}

// loosely is a folded text with figures that stand for look-alike letters.
func loosely(folded string) string {
	return strings.NewReplacer("0", "o", "6", "o", "1", "l", "4", "a", "5", "s", "8", "b").Replace(folded)
}

// distance counts the letters to add, drop or change between two words.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
