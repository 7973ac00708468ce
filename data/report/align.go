package report

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a mark of a text.
type token struct {
	text     string
	from, to int  // bytes of the text
	word     bool // no mark
}

// tokens takes a text apart. A number is one token with the dots and commas
// inside it; spaces are none.
func tokens(text string) []token {
	var all []token
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		end := i + size
		switch {
		case unicode.IsSpace(r):
			i = end
			continue
		case unicode.IsDigit(r):
			end = numberEnd(text, i)
		case unicode.IsLetter(r) || unicode.IsMark(r):
			end = i + runLength(text[i:], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) })
		}
		all = append(all, token{text[i:end], i, end, unicode.IsDigit(r) || unicode.IsLetter(r)})
		i = end
	}
	return all
}

// numberEnd is where the number that begins at i ends: digits, and dots or
// commas between digits.
func numberEnd(text string, i int) int {
	end := i + runLength(text[i:], unicode.IsDigit)
	for end+1 < len(text) && (text[end] == '.' || text[end] == ',') {
		more := runLength(text[end+1:], unicode.IsDigit)
		if more == 0 {
			break
		}
		end += 1 + more
	}
	return end
}

// runLength is how many bytes at the beginning of text are in runes of a kind.
func runLength(text string, kind func(rune) bool) int {
	for i, r := range text {
		if !kind(r) {
			return i
		}
	}
	return len(text)
}

// most is how many pairs of tokens are compared at most: beyond that, only what
// two texts have alike at their beginning and end is paired.
const most = 4_000_000

// pair pairs the tokens of two texts that are alike, in order, and returns for
// each old one the place of its twin, or -1. Words count more than marks, and
// what stands together in both texts is rather paired than what does not.
func pair(old, now []token) []int {
	twins := slices.Repeat([]int{-1}, len(old))
	from := 0
	for from < len(old) && from < len(now) && old[from].text == now[from].text {
		twins[from] = from
		from++
	}
	a, b := len(old), len(now)
	for a > from && b > from && old[a-1].text == now[b-1].text {
		a--
		b--
		twins[a] = b
	}
	if n, m := a-from, b-from; n > 0 && m > 0 && n*m <= most {
		for i, j := range pairMiddle(old[from:a], now[from:b]) {
			if j >= 0 {
				twins[from+i] = from + j
			}
		}
	}
	return twins
}

// pairMiddle is the longest common subsequence by weight.
func pairMiddle(old, now []token) []int {
	width := len(now) + 1
	best := make([]int32, (len(old)+1)*width)   // of the first i and j tokens
	paired := make([]int32, (len(old)+1)*width) // of those that end in a pair; 0 for none
	for i := 1; i <= len(old); i++ {
		for j := 1; j <= len(now); j++ {
			at, before := i*width+j, (i-1)*width+j-1
			best[at] = max(best[at-1], best[at-width])
			if old[i-1].text != now[j-1].text {
				continue
			}
			weight := int32(1)
			if old[i-1].word {
				weight = 3
			}
			paired[at] = weight + best[before]
			if paired[before] > 0 {
				paired[at] = max(paired[at], weight+paired[before]+2)
			}
			best[at] = max(best[at], paired[at])
		}
	}
	return walk(best, paired, len(old), len(now), width, old)
}

// walk goes back through the tables and notes the pairs.
func walk(best, paired []int32, i, j, width int, old []token) []int {
	twins := slices.Repeat([]int{-1}, i)
	joined := false // the pair after this one counts as standing together with it
	for i > 0 && j > 0 {
		at, before := i*width+j, (i-1)*width+j-1
		if !joined && (paired[at] == 0 || best[at] != paired[at]) {
			if best[at] == best[at-width] {
				i--
			} else {
				j--
			}
			continue
		}
		weight := int32(1)
		if old[i-1].word {
			weight = 3
		}
		twins[i-1] = j - 1
		joined = paired[before] > 0 && paired[at] == weight+paired[before]+2
		i, j = i-1, j-1
	}
	return twins
}
