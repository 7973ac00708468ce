package vn

import (
	"strings"
	"unicode/utf8"
)

// lastLetter is the end of the letters that Vietnamese is written with.
const lastLetter = 0x1eff

// plainLetters maps each character up to lastLetter to what [Fold] makes of
// it, 0 for those that need a closer look: marks that stand alone, what
// nobody sees, what becomes several letters.
var plainLetters = func() (to [lastLetter + 1]rune) {
	for r := rune('!'); r <= lastLetter; r++ {
		if r == '\u007f' || r > '\u024f' && r < '\u1ea0' {
			continue
		}
		folded := foldAny(string(r))
		if one, n := utf8.DecodeRuneInString(folded); n > 0 && n == len(folded) {
			to[r] = one
		}
	}
	return to
}()

// foldPlain folds text of letters that it knows, quickly: a register of
// 100,000 entries is folded as a whole before it is searched. ok is false when
// the text needs [foldAny].
func foldPlain(s string) (folded string, ok bool) {
	var b strings.Builder
	b.Grow(len(s))
	space := true // as if one stood before
	for _, r := range s {
		if r == ' ' || r == '\n' || r == '\t' || r == '\r' {
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		}
		if r > lastLetter || plainLetters[r] == 0 {
			return "", false
		}
		b.WriteRune(plainLetters[r])
		space = false
	}
	if folded = b.String(); space && folded != "" {
		folded = folded[:len(folded)-1]
	}
	return folded, true
}
