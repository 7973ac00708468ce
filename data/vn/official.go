package vn

import (
	"fmt"
	"strings"
	"time"
)

// Counted writes a number of things in running text: those below 10 get the
// leading zero that official papers give them, thousands are grouped.
func Counted(n int) string {
	if n >= 0 && n < 10 {
		return fmt.Sprintf("%02d", n)
	}
	return FormatInt(int64(n))
}

// Official writes the day short in running text, "09/9/2025": days below 10 and
// the months 1 and 2 get a leading zero (Decree 30/2020, annex I, section II.4).
// It is "" for the zero Date.
func (d Date) Official() string {
	switch {
	case d.IsZero():
		return ""
	case d.month <= time.February:
		return fmt.Sprintf("%02d/%02d/%d", d.day, d.month, d.year)
	}
	return fmt.Sprintf("%02d/%d/%d", d.day, d.month, d.year)
}

// letters number the points of a document: those of the Vietnamese alphabet
// that do not only differ by a sign, and đ.
var letters = []rune("abcdđeghiklmnopqrstuvxy")

// Letter is the letter of the point n, from 1: a, b, c, d, đ, e, g. Beyond the
// last they double: aa, bb.
func Letter(n int) string {
	return strings.Repeat(string(letters[(n-1)%len(letters)]), (n-1)/len(letters)+1)
}
