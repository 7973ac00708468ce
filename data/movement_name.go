package data

import (
	"slices"
	"strings"
	"unicode"

	"thidua/data/vn"
)

// nameWords are the words that tell one movement from another: without marks,
// quotes and case, and without what every movement's name begins with.
func nameWords(name string) []string {
	folded := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return ' '
	}, vn.Fold(name))
	words := strings.Fields(folded)
	for {
		rest := words
		for _, title := range movementTitles {
			if len(rest) > len(title) && slices.Equal(rest[:len(title)], title) {
				rest = rest[len(title):]
			}
		}
		if len(rest) == len(words) {
			return words
		}
		words = rest
	}
}

// movementTitles are what the name of a movement may begin with.
var movementTitles = [][]string{{"phong", "trao"}, {"cuoc", "van", "dong"}, {"thi", "dua"}, {"dot"}}

// Likeness is how alike two names of movements are, from 0 to 1, whatever
// their quotes, marks, order of words and slips of the pen. Names with other
// numbers in them, such as years, are never alike.
func Likeness(a, b string) float64 {
	x, y := nameWords(a), nameWords(b)
	if len(x) == 0 || len(y) == 0 || otherNumbers(x, y) {
		return 0
	}
	left := slices.Clone(y)
	common := take(x, &left, 1, func(w, v string) bool { return w == v })
	common += take(x, &left, 0.8, nearlyEqual)
	return 2 * common / float64(len(x)+len(y))
}

// take pairs the words of x with those in left, which it removes, and returns
// what the pairs are worth. A word of x can find at most one.
func take(x []string, left *[]string, worth float64, same func(w, v string) bool) float64 {
	sum := 0.0
	for _, w := range x {
		if i := slices.IndexFunc(*left, func(v string) bool { return same(w, v) }); i >= 0 {
			*left = slices.Delete(*left, i, i+1)
			sum += worth
		}
	}
	return sum
}

// otherNumbers reports whether both names have numbers and these differ.
func otherNumbers(x, y []string) bool {
	of := func(words []string) []string {
		numbers := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return !strings.ContainsFunc(w, unicode.IsDigit) })
		slices.Sort(numbers)
		return numbers
	}
	a, b := of(x), of(y)
	return len(a) > 0 && len(b) > 0 && !slices.Equal(a, b)
}

// nearlyEqual reports whether two different words of some length differ by one
// letter: one more, one less, another one, or two that changed places.
func nearlyEqual(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if a == b || len(a) < 4 || len(b)-len(a) > 1 || strings.ContainsFunc(a+b, unicode.IsDigit) {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	return a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}
