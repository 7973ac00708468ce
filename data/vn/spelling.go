package vn

import "strings"

// Spelling is the key of a text in which only what nobody reads as a difference
// is gone: case, kinds of quotes and dashes, spaces, how letters are composed and on which
// vowel of a syllable the tone stands. "Hoà" and "hòa" are one, "Hóa" is not;
// [Fold] takes all three for one.
func Spelling(s string) string {
	words := strings.Fields(strings.ToLower(Clean(strings.Map(foldRuneOnly, s))))
	for i, word := range words {
		if toneless, tone, ok := splitTone(word); ok && tone != 0 {
			words[i] = toneless + toneNames[tone]
		}
	}
	return strings.Join(words, " ")
}

// toneNames stand for the tones at the end of a syllable, in letters that no
// normal form joins with others.
var toneNames = map[rune]string{'\u0300': "|f", acute: "|s", '\u0309': "|r", '\u0303': "|x", below: "|j"}

// foldRuneOnly makes quotes and dashes alike and leaves letters alone.
func foldRuneOnly(r rune) rune {
	if r == 'đ' {
		return r
	}
	return foldRune(r)
}
