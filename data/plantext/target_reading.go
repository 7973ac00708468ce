package plantext

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"thidua/data/vn"
)

// measure reads the unit of measure behind a number: as it is usually written,
// where it ends, and what is in doubt about it.
func (p *page) measure(from, to int) (measure string, end int, doubt Reason) {
	rest := p.folded[from:to]
	skipped := len(rest) - len(strings.TrimLeft(rest, " \n"))
	rest = rest[skipped:]
	from += skipped
	if strings.HasPrefix(rest, "%") {
		return "%", from + 1, ""
	}
	ends := wordEnds(rest, 4)
	for n := len(ends) - 1; n >= 0; n-- {
		for _, known := range vn.Measures() {
			if vn.Fold(known) != vn.Fold(rest[:ends[n]]) {
				continue
			}
			written := p.words(from, from+ends[n])
			if per := regexp.MustCompile(`^\s?/\s?[a-z/ ]{1,20}`).FindString(rest[ends[n]:]); per != "" {
				return p.words(from, from+ends[n]+len(per)), from + ends[n] + len(per), ""
			}
			if strings.EqualFold(written, known) {
				return known, from + ends[n], ""
			}
			return known, from + ends[n], Measure
		}
	}
	for n := len(ends) - 1; n >= 0; n-- {
		if known := nearest(vn.Fold(rest[:ends[n]])); known != "" {
			return known, from + ends[n], Measure
		}
	}
	if len(ends) > 0 && len(ends) < 4 { // all there is up to the next stop
		return p.words(from, from+ends[len(ends)-1]), from + ends[len(ends)-1], UnknownMeasure
	}
	return "", from - skipped, NoMeasure
}

// nearest is the unit of measure that a damaged one was, "" when none is near.
func nearest(damaged string) string {
	damaged = loosely(damaged)
	for _, known := range vn.Measures() {
		folded := loosely(vn.Fold(known))
		allowed := len(folded) / 5
		if len(folded) == 4 {
			allowed = 1
		}
		if d := distance(damaged, folded); d <= allowed && (len(folded) > 2 || d == 0) {
			return known
		}
	}
	return ""
}

// wordEnds has the ends of the first words of a text, up to a stop.
func wordEnds(text string, most int) (ends []int) {
	for i := 0; i < len(text) && len(ends) < most; {
		j := i
		for j < len(text) && !strings.ContainsRune(" \n.,;:()/", rune(text[j])) {
			j++
		}
		if j == i || !strings.ContainsFunc(text[i:j], unicode.IsLetter) {
			break
		}
		ends = append(ends, j)
		for i = j; i < len(text) && (text[i] == ' ' || text[i] == '\n'); i++ {
			continue
		}
		if i == j {
			break
		}
	}
	return ends
}

// measureOfNone is the unit of measure of a target of which nothing may be
// left: a share stays one, else it is what is counted.
func (p *page) measureOfNone(name, value string) string {
	if strings.HasPrefix(strings.TrimSpace(name), "ty ") || strings.HasPrefix(strings.TrimSpace(name), "ti ") {
		return "%"
	}
	words := strings.Fields(value)
	for _, known := range vn.Measures() {
		if len(words) > 2 && vn.Fold(known) == words[2] {
			return known
		}
	}
	return ""
}

var (
	recruiting = regexp.MustCompile(`giao quan`)
	insured    = regexp.MustCompile(`n\w{1,4}i d\wn tham gia bhxh`)
)

// propose sets how the target is judged and asks where its wording leaves that
// open.
func propose(item *Item) {
	t, open := item.Target.Proposed()
	if open {
		item.doubt(OpenDirection)
	}
	name := vn.Fold(t.Name)
	if recruiting.MatchString(name) {
		item.doubt(Settled)
	}
	if insured.MatchString(name) {
		item.doubt(Insurance)
	}
	item.Target = t
}

// code numbers the targets of a group: KT01, KT02 …
func code(group string, used map[string]int) string {
	prefix := ""
	for _, word := range strings.Fields(group) {
		if letter := strings.ToUpper(vn.ASCII(word)); letter != "" && letter != "-" && len(prefix) < 2 {
			prefix += letter[:1]
		}
	}
	if len(prefix) < 2 {
		prefix = "CT"
	}
	used[prefix]++
	return fmt.Sprintf("%s%02d", prefix, used[prefix])
}
