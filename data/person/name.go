package person

import (
	"strings"
	"unicode"

	"thidua/data"
	"thidua/data/vn"
)

// Name is a person's name as it is looked for in texts: however it is spelt,
// with or without marks, in capitals, with a title before it.
type Name struct {
	words []string // folded
	text  string
}

// NewName reads a name. One of a single word is a Problem: it would be found in
// half of all texts.
func NewName(text string) (Name, error) {
	n := Name{text: bare(text)}
	for word := range strings.FieldsFuncSeq(n.text, func(r rune) bool { return !ofWord(r) }) {
		n.words = append(n.words, vn.Fold(word))
	}
	if len(n.words) < 2 {
		return n, &data.Problem{Key: "problem.person_name", Field: "name"}
	}
	return n, nil
}

// bare is a name without what it is addressed by and titles before it and a
// remark in brackets behind it.
func bare(text string) string {
	text, _, _ = vn.SplitAddress(text)
	text, _, _ = strings.Cut(text, "(")
	return vn.BareName(text)
}

// String is the name as it was given, without titles.
func (n Name) String() string { return n.text }

// Is reports whether a text is this name and nothing else.
func (n Name) Is(text string) bool {
	return vn.Fold(bare(text)) == strings.Join(n.words, " ")
}

// In reports whether the name stands in a text.
func (n Name) In(text string) bool { return n.MayBeIn(text) && len(n.places(text)) > 0 }

// MayBeIn reports, quickly, whether all words of the name occur in a text, even
// one in which lines end as they do in JSON.
func (n Name) MayBeIn(text string) bool {
	folded := vn.Fold(text)
	for _, word := range n.words {
		if !strings.Contains(folded, word) {
			return false
		}
	}
	return len(n.words) > 0
}

// Blank puts mark wherever the name stands in a text.
func (n Name) Blank(text, mark string) string {
	if !n.MayBeIn(text) {
		return text
	}
	var b strings.Builder
	end := 0
	for _, p := range n.places(text) {
		b.WriteString(text[end:p.from])
		b.WriteString(mark)
		end = p.to
	}
	return b.String() + text[end:]
}

// place is where words stand in a text.
type place struct{ from, to int }

// places finds the name: its words one after another with nothing but spaces
// or ends of lines between them.
func (n Name) places(text string) (found []place) {
	words := wordsIn(text)
	for i := 0; i+len(n.words) <= len(words); {
		if n.at(text, words[i:i+len(n.words)]) {
			found = append(found, place{words[i].from, words[i+len(n.words)-1].to})
			i += len(n.words)
		} else {
			i++
		}
	}
	return found
}

func (n Name) at(text string, words []place) bool {
	for i, p := range words {
		if vn.Fold(text[p.from:p.to]) != n.words[i] {
			return false
		}
		if i > 0 && strings.TrimSpace(text[words[i-1].to:p.from]) != "" {
			return false
		}
	}
	return true
}

// wordsIn are the words of a text.
func wordsIn(text string) (words []place) {
	from := -1
	for i, r := range text {
		switch {
		case ofWord(r) && from < 0:
			from = i
		case !ofWord(r) && from >= 0:
			words = append(words, place{from, i})
			from = -1
		}
	}
	if from >= 0 {
		words = append(words, place{from, len(text)})
	}
	return words
}

func ofWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
