package plantext

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mark is what a paragraph begins with.
type mark int

const (
	noMark  mark = iota
	roman        // I.
	decimal      // 1.
	letter       // a)
	bullet       // - + *
)

// paragraph is a stretch of the page under a mark, over as many lines as the
// paper needed.
type paragraph struct {
	mark     mark
	sign     byte // of a bullet: '*', '-' or '+'
	from, to int  // in the folded text, behind the mark
	clause   string
}

var (
	bulletLine  = regexp.MustCompile(`^\s*\[?([-+*•●▪◦])\]?(?:\s+|\s*[^\s\d])`)
	romanLine   = regexp.MustCompile(`^\s*([ivxl1]{1,5})[.,]\s+`)
	decimalLine = regexp.MustCompile(`^\s*(\d{1,2})[.)]\s+`)
	letterLine  = regexp.MustCompile(`^\s*([a-z¢])\)\s+`)
)

// outline parts a page into paragraphs and tells for each in which clause of
// the plan it stands, as in "V.1.b".
func outline(p *page) []paragraph {
	var found []paragraph
	var clause [3]string // Roman, decimal, letter
	blank := true
	start := 0
	for line := range strings.SplitAfterSeq(p.folded, "\n") {
		from, to := start, start+len(line)
		start = to
		if strings.TrimSpace(line) == "" {
			blank = true
			continue
		}
		next := p.paragraphAt(from, to, &clause)
		if next.mark == noMark && len(found) > 0 && (!blank || p.goesOn(found[len(found)-1], next)) {
			found[len(found)-1].to = to
		} else {
			found = append(found, next)
		}
		blank = false
	}
	return found
}

// paragraphAt begins a paragraph with a line and follows the numbering.
func (p *page) paragraphAt(from, to int, clause *[3]string) paragraph {
	line := p.folded[from:to]
	next := paragraph{from: from, to: to}
	if m := bulletLine.FindStringSubmatchIndex(line); m != nil {
		next.mark, next.sign = bullet, line[m[2]]
		if next.sign >= utf8.RuneSelf {
			next.sign = '-'
		}
		next.from = from + m[3]
		for next.from < to && strings.IndexByte("] ", p.folded[next.from]) >= 0 {
			next.from++
		}
	} else {
		p.numbered(&next, clause)
	}
	next.clause = strings.Trim(strings.Join(clause[:], "."), ".")
	return next
}

// numbered recognises the three ranks of numbering.
func (p *page) numbered(next *paragraph, clause *[3]string) {
	line := p.folded[next.from:next.to]
	take := func(m []int, as mark, rank int, name string) {
		next.mark = as
		next.from += m[1]
		clear(clause[rank:])
		clause[rank] = name
	}
	if m := romanLine.FindStringSubmatchIndex(line); m != nil && p.inCapitals(next.from+m[1], next.to) {
		take(m, roman, 0, strings.ToUpper(strings.NewReplacer("1", "i", "l", "i").Replace(line[m[2]:m[3]])))
	} else if m := decimalLine.FindStringSubmatchIndex(line); m != nil {
		take(m, decimal, 1, line[m[2]:m[3]])
	} else if m := letterLine.FindStringSubmatchIndex(line); m != nil {
		name := p.words(next.from+m[2], next.from+m[3])
		take(m, letter, 2, strings.Replace(name, "¢", "c", 1))
	}
}

// inCapitals reports whether a stretch is written in capitals, as the headings
// of the first rank are.
func (p *page) inCapitals(from, to int) bool {
	upper, lower := 0, 0
	for _, r := range p.words(from, to) {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	return upper > 3*lower
}

// goesOn reports whether what follows an empty line is the rest of a paragraph
// that a page break has cut.
func (p *page) goesOn(before, next paragraph) bool {
	end := strings.TrimRight(p.folded[before.from:before.to], " \n")
	if end == "" || strings.ContainsRune(".;:/", rune(end[len(end)-1])) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(p.words(next.from, next.to))
	return unicode.IsLower(first)
}
