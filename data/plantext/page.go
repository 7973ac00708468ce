package plantext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"thidua/data/vn"
)

// page is a text and, for recognising, the same text folded as by vn.Fold but
// with its lines and spaces, so that every place in the one is known in the
// other.
type page struct {
	text    string
	folded  string
	at      []int // for each byte of folded, and for its end, the byte of text
	damaged bool  // the letters of the whole text cannot be trusted
}

// reach is how far around a place what belongs to it is looked for, in bytes.
const reach = 3000

func newPage(text string) *page {
	p := &page{text: text, at: make([]int, 0, len(text)+1)}
	known := map[rune]string{}
	var b strings.Builder
	for i, r := range text {
		folded, ok := known[r]
		if !ok {
			folded = foldRune(r)
			known[r] = folded
		}
		for range len(folded) {
			p.at = append(p.at, i)
		}
		b.WriteString(folded)
	}
	p.folded = b.String()
	p.at = append(p.at, len(text))
	p.damaged = lostMarks(text)
	return p
}

// foldRune folds one letter; marks and what cannot be seen vanish.
func foldRune(r rune) string {
	switch r {
	case '\n', '\f', '\v', '\u2028', '\u2029':
		return "\n"
	case '“', '”', '„', '«', '»', '"':
		return `"`
	case '‘', '’', '\'', utf8.RuneError:
		return "'"
	}
	switch {
	case unicode.IsSpace(r):
		return " "
	case unicode.Is(unicode.Mn, r):
		return ""
	}
	return vn.Fold(string(r))
}

// span is a stretch of the folded text as one of the text itself, without the
// spaces at its ends.
func (p *page) span(from, to int) Span {
	for from < to && (p.folded[from] == ' ' || p.folded[from] == '\n') {
		from++
	}
	for to > from && (p.folded[to-1] == ' ' || p.folded[to-1] == '\n') {
		to--
	}
	s := Span{p.at[from], p.at[to]}
	if to > from {
		s.To = s.From + len(strings.TrimRightFunc(p.text[s.From:s.To], unicode.IsSpace))
	}
	return s
}

// words is what stands in the text at a stretch of the folded text, on one
// line.
func (p *page) words(from, to int) string {
	s := p.span(from, to)
	return vn.Clean(p.text[s.From:s.To])
}
