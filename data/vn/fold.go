package vn

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the key by which text is searched and compared for sameness:
// lower case, without tone or vowel marks (so that "hòa" and "hoà" are one),
// đ as d, every kind of quote and dash alike, spaces single.
func Fold(s string) string {
	if folded, ok := foldPlain(s); ok {
		return folded
	}
	return foldAny(s)
}

func foldAny(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFD.String(visible(s, "")) {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		b.WriteRune(foldRune(unicode.ToLower(r)))
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func foldRune(r rune) rune {
	switch r {
	case 'đ':
		return 'd'
	case '“', '”', '„', '«', '»', '‘', '’', '\'':
		return '"'
	case '–', '—', '‐', '‑', '−':
		return '-'
	}
	return r
}

// Matches reports whether every word of query, as an officer types it with or
// without diacritics, occurs somewhere in text.
func Matches(text, query string) bool {
	folded := Fold(text)
	for word := range strings.FieldsSeq(Fold(query)) {
		if !strings.Contains(folded, word) {
			return false
		}
	}
	return true
}

// ASCII returns s for places that take plain letters only, such as file names
// that travel between systems: marks are dropped, Đ becomes D, a slash a
// hyphen, and what is then not a letter, digit or hyphen is left out.
func ASCII(s string) string {
	s = strings.NewReplacer("Đ", "D", "đ", "d", "/", "-", "\\", "-").Replace(norm.NFD.String(s))
	return strings.Map(func(r rune) rune {
		if r == '-' || r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
			return r
		}
		return -1
	}, s)
}
