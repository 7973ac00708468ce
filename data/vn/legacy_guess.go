package vn

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// GuessEncoding tells the encoding of a text whose font does not: "" unless the
// letters leave no doubt. The words must be Vietnamese once they are decoded
// and must not be before, and one sign alone is never enough: "café", "5 µm"
// and "Peña" stay what they are.
func GuessEncoding(text string) Encoding {
	if plain(text) || !legacyOnly(text) {
		return ""
	}
	abc, vni := evidence(TCVN3, text), evidence(VNI, text)
	switch {
	case abc.enough() && abc.pro > vni.pro:
		return TCVN3
	case vni.enough() && vni.pro > abc.pro:
		return VNI
	}
	return ""
}

// legacyOnly reports whether text has no letter that only Unicode has.
func legacyOnly(text string) bool {
	for _, r := range text {
		if r > unicode.MaxLatin1 && (unicode.IsLetter(r) || unicode.Is(unicode.Mn, r)) {
			return false
		}
	}
	return true
}

// traces are the words of a text that speak for an encoding and against it.
type traces struct {
	pro, contra int
	signs       map[rune]bool // the different signs in the words that speak for it
	most        int           // signs in one of them
}

func (t traces) enough() bool {
	return len(t.signs) >= 2 && (t.pro >= 2 || t.most >= 2) && t.pro >= 4*t.contra
}

func evidence(e Encoding, text string) traces {
	t := traces{signs: map[rune]bool{}}
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return r < utf8.RuneSelf && !unicode.IsLetter(r) || unicode.IsSpace(r) }) {
		word = strings.TrimFunc(word, func(r rune) bool { return r > unicode.MaxLatin1 }) // quotes and dashes
		if plain(word) || !strings.ContainsFunc(word, isASCIILetter) {
			continue // a sign that stands alone says nothing
		}
		decoded := e.letters(word)
		switch {
		case !IsSyllable(decoded) || !e.covers(word):
			t.contra++
		case !IsSyllable(word):
			t.pro++
			signs := 0
			for _, r := range word {
				if r > unicode.MaxASCII {
					t.signs[r] = true
					signs++
				}
			}
			t.most = max(t.most, signs)
		}
	}
	return t
}

func isASCIILetter(r rune) bool { return r < unicode.MaxASCII && unicode.IsLetter(r) }
