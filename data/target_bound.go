package data

import "strings"

// Bounded takes the sign off a planned value that says in which direction it is
// meant: "≥95" is at least 95. direction is "" where there is none.
func Bounded(text string) (direction Direction, value string) {
	text = strings.TrimSpace(text)
	for _, sign := range []string{"≥", ">=", "=>"} {
		if rest, ok := strings.CutPrefix(text, sign); ok {
			return AtLeast, strings.TrimSpace(rest)
		}
	}
	for _, sign := range []string{"≤", "<=", "=<"} {
		if rest, ok := strings.CutPrefix(text, sign); ok {
			return AtMost, strings.TrimSpace(rest)
		}
	}
	return "", text
}
