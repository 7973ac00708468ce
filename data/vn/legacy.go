package vn

import (
	"strings"
	"unicode"
)

// Encoding is the way in which a text keeps its Vietnamese letters. Before
// Unicode fonts drew them in the place of others: what Excel hands on of such a
// cell is "Tr­êng" or "Tröôøng", and only the font showed "Trường".
type Encoding string

// The encodings. The zero Encoding is Unicode.
const (
	TCVN3 Encoding = "tcvn3" // ABC, of the fonts .Vn…
	VNI   Encoding = "vni"   // VNI for Windows, of the fonts VNI-…
)

// FontEncoding tells the encoding of what is written in a font, by its name,
// and whether the font draws small letters as capitals: TCVN3 has no capitals
// with tones, fonts such as .VnTimeH do that instead.
func FontEncoding(font string) (e Encoding, capitals bool) {
	name := strings.ToLower(strings.TrimSpace(font))
	switch {
	case strings.HasPrefix(name, ".vn"):
		return TCVN3, strings.HasSuffix(name, "h")
	case strings.HasPrefix(name, "vni-"), strings.HasPrefix(name, "vni "):
		return VNI, false
	}
	return "", false
}

// Decode returns text that was written in the encoding in Unicode, precomposed;
// capitals as [FontEncoding] tells. What is Unicode already stays as it is: a
// font says how letters look, not how they were typed.
func (e Encoding) Decode(text string, capitals bool) string {
	if e == "" || !e.covers(text) {
		return text
	}
	decoded := e.letters(text)
	if decoded != text && onlyVietnamese(text) && plausible(text) && !plausible(decoded) {
		return text
	}
	if capitals {
		decoded = strings.ToUpper(decoded)
	}
	return decoded
}

// covers reports whether text has no letter that the encoding lacks.
func (e Encoding) covers(text string) bool {
	for _, r := range text {
		switch {
		case r < unicode.MaxASCII:
		case unicode.Is(unicode.Mn, r), r > unicode.MaxLatin1 && unicode.IsLetter(r):
			return false
		case r <= unicode.MaxLatin1 && unicode.IsLetter(r) && !strings.ContainsRune(e.alphabet(), r):
			return false
		}
	}
	return true
}

func (e Encoding) alphabet() string {
	if e == VNI {
		return vniAlphabet
	}
	return tcvn3Alphabet
}

// letters puts the letters of Unicode in the place of those that stand for them.
func (e Encoding) letters(text string) string {
	if e == TCVN3 {
		return strings.Map(func(r rune) rune {
			if r >= tcvn3First && r <= unicode.MaxLatin1 {
				if letter := tcvn3[r-tcvn3First]; letter != '.' {
					return letter
				}
			}
			return r
		}, text)
	}
	return vniLetters.Replace(text)
}

// onlyVietnamese reports whether text could stand in a Vietnamese book as it
// is, by its letters.
func onlyVietnamese(text string) bool {
	for _, r := range text {
		if r >= 0xa1 && !vietnameseLetter(r) {
			return false
		}
	}
	return true
}

// plausible reports whether all words of text with letters beyond ASCII could
// be Vietnamese.
func plausible(text string) bool {
	for word := range strings.FieldsFuncSeq(text, apart) {
		if !plain(word) && !IsSyllable(word) {
			return false
		}
	}
	return true
}

func apart(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }

// plain reports whether s is ASCII.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] > unicode.MaxASCII {
			return false
		}
	}
	return true
}
