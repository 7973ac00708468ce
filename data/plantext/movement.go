package plantext

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"thidua/data"
)

var (
	aboutMovements = regexp.MustCompile(`ph\wng\s+tr\wo`)
	launched       = regexp.MustCompile(`\bdo\s+([^.;:"]{3,120}?)\s+ph\wt\s+d\w{1,3}ng`)
	joinedWith     = regexp.MustCompile(`"\s+g\wn\s+v\w{1,2}i\s+(thi\s+dua\s+[^."]{8,120}?)\s*[.;]`)
	byCentral      = regexp.MustCompile(`thu\s+t\w{2,3}ng|chinh\s+phu|trung\s+\w{2,3}ng|nha\s+n\w{2,3}c`)
	byCity         = regexp.MustCompile(`th\wnh\s+ph|\btinh\b`)
	byWard         = regexp.MustCompile(`\bph\w{2,3}ng\b|\bxa\b`)
)

// readMovements reads the movements that the plan names in quotes, and those
// joined to one without a name of their own.
func readMovements(p *page, paragraphs []paragraph) []Item {
	var items []Item
	seen := map[string]bool{}
	for _, g := range paragraphs {
		text := p.folded[g.from:g.to]
		about := aboutMovements.FindStringIndex(text)
		if about == nil {
			continue
		}
		for _, q := range p.quotes(g) {
			name := p.words(q[0], q[1])
			words := strings.Fields(strings.Trim(p.folded[q[0]:q[1]], `"`))
			key := strings.Join(words, " ")
			if q[0]-g.from < about[0] || len(words) < 3 || seen[key] {
				continue
			}
			seen[key] = true
			item := Item{Kind: OfMovement, Span: p.span(q[0], q[1])}
			item.Movement = data.Movement{Name: name, Manner: data.Thematic, Clause: g.clause}
			level(&item, text, q[0]-g.from)
			items = append(items, item)
		}
		for _, m := range joinedWith.FindAllStringSubmatchIndex(text, -1) {
			item := Item{Kind: OfMovement, Span: p.span(g.from+m[2], g.from+m[3])}
			item.Movement = data.Movement{Name: p.words(g.from+m[2], g.from+m[3]), Manner: data.Thematic, Clause: g.clause}
			level(&item, text, m[2])
			item.doubt(Unquoted)
			items = append(items, item)
		}
	}
	slices.SortFunc(items, func(a, b Item) int { return cmp.Compare(a.Span.From, b.Span.From) })
	for i := range items {
		items[i].Movement.Position = i + 1
	}
	return items
}

// quotes finds what stands in quotation marks, which are kept. Quotes that
// open and close differently are told apart; a scan may mix them.
func (p *page) quotes(g paragraph) (found [][2]int) {
	const longest = 400
	open := -1
	for i := g.from; i < g.to; i++ {
		if p.folded[i] != '"' {
			continue
		}
		switch r, _ := utf8.DecodeRuneInString(p.text[p.at[i]:]); {
		case r == '“' || r == '„' || r == '«' || r == '"' && open < 0:
			open = i
		case open >= 0:
			if i-open < longest {
				found = append(found, [2]int{open, i + 1})
			}
			open = -1
		}
	}
	return found
}

// level finds out who launched the movement that is named at a place of the
// paragraph: in its sentence, else in an earlier one.
func level(item *Item, text string, at int) {
	m := &item.Movement
	text = text[max(0, at-reach):at]
	at = len(text)
	sentence := strings.LastIndex(strings.ReplaceAll(text[:at], "\n", " "), ". ") + 1
	by := launched.FindAllStringSubmatchIndex(text[sentence:at], -1)
	from := sentence
	if len(by) == 0 {
		if by = launched.FindAllStringSubmatchIndex(text[:at], -1); len(by) > 0 {
			from = 0
			item.doubt(CarriedLevel)
		}
	}
	if len(by) > 0 {
		last := by[len(by)-1]
		who := text[from+last[2] : from+last[3]]
		m.ByCentral, m.ByCity, m.ByWard = byCentral.MatchString(who), byCity.MatchString(who), byWard.MatchString(who)
	}
	if len(m.LaunchedBy()) == 0 {
		m.ByWard = true
		item.doubt(UnknownLevel)
	}
}
