package data

import (
	"slices"
	"strings"
	"unicode"
)

// Hidden stands in place of what is masked and leaves nothing to be shown.
const Hidden = "••"

// shownDigits are left at the end of a masked telephone number, enough to see
// whether it is the one already known.
const shownDigits = 3

// Maskable reports whether something of a kind of personal data is left out
// when a file is masked. Who it is and what for is what lists are made for.
func Maskable(f PersonalField) bool {
	return slices.Contains([]PersonalField{PersonBirth, PersonAddress, PersonPhone, PersonEmail, PersonDiscipline, PersonRemark}, f)
}

// Masked is a text of a kind of personal data as it stands in a masked file.
// What is empty stays so.
func Masked(f PersonalField, text string) string {
	switch {
	case text == "" || !Maskable(f):
		return text
	case f == PersonAddress:
		return maskedAddress(text)
	case f == PersonPhone:
		return maskedPhone(text)
	case f == PersonEmail:
		return maskedEmail(text)
	}
	return Hidden
}

// maskedPhone leaves of each number its last digits.
func maskedPhone(text string) string {
	signs, left := []rune(text), 0
	for i := len(signs) - 1; i >= 0; i-- {
		switch {
		case unicode.IsDigit(signs[i]):
			if left++; left > shownDigits {
				signs[i] = '•'
			}
		case strings.ContainsRune(",;/-\n", signs[i]) && left > 6:
			left = 0 // another number
		}
	}
	return string(signs)
}

// maskedEmail leaves of each address its first letter and the domain.
func maskedEmail(text string) string {
	if !strings.Contains(text, "@") {
		return Hidden
	}
	words := strings.Fields(text)
	for i, word := range words {
		name, domain, found := strings.Cut(word, "@")
		if !found {
			words[i] = Hidden
			continue
		}
		words[i] = string([]rune(name)[:min(1, len(name))]) + Hidden + "@" + domain
	}
	return strings.Join(words, " ")
}

// MaskedEntry is an entry of the register as a masked file shows it.
func MaskedEntry(e *Entry) *Entry {
	masked := *e
	masked.BirthYear, masked.Note = 0, Masked(PersonRemark, e.Note)
	return &masked
}
