package plantext

import (
	"regexp"
	"strings"

	"thidua/data"
	"thidua/data/vn"
)

var (
	document = regexp.MustCompile(`\b(nghi\s+quyet|chi\s+thi|ke\s+hoach|quyet\s+dinh|nghi\s+dinh|thong\s+tu|ket\s+luan|huong\s+dan|cong\s+van|thong\s+bao|luat)\s+s\w{0,2}\s*:?\s*` +
		`(\d+\s*[-/]\s*\w[\w/-]*)\s*,?\s+ng\w?\wy\s+` + aDay)
	namedLaw  = regexp.MustCompile(`\bcan\s+cu\s+(luat)\s+([^.;\n]{4,120}?),?\s+(?:s\w{0,2}\s+\S+\s+)?ng\w?\wy\s+` + aDay)
	issuedBy  = regexp.MustCompile(`^\s*,?\s*c\w{1,2}a\s+`)
	issuerEnd = regexp.MustCompile(`\s+(ve\s+viec\s+|ve\s+|quy\s+dinh\s+|huong\s+dan\s+|ban\s+hanh\s+|phe\s+duyet\s+|sua\s+doi)|\s*[;,.:](?:\s|$)`)
	subject   = regexp.MustCompile(`^\s*(?:ve\s+viec|ve)\s+`)
	subjectTo = regexp.MustCompile(`[;.](?:\s|$)`)
	joint     = regexp.MustCompile(`\s+(?:tai|theo|tu|trong)\s*$`) // what joins a sentence to a document
	verbFirst = regexp.MustCompile(`^\s*(?:quy\s+dinh|huong\s+dan|ban\s+hanh|phe\s+duyet|sua\s+doi)\s`)
)

// readBases reads the documents that the plan names by number and day, each
// once.
func readBases(p *page, paragraphs []paragraph) []Item {
	var items []Item
	where := map[string]int{}
	for _, g := range paragraphs {
		found := p.documents(g)
		share(found)
		for _, item := range found {
			key := vn.Fold(item.Basis.Number + item.Basis.Kind + item.Basis.IssuedOn.String())
			if at, ok := where[key]; ok {
				again(&items[at], item)
				continue
			}
			where[key] = len(items)
			items = append(items, item)
		}
	}
	for i := range items {
		items[i].Basis.Position = i + 1
	}
	return items
}

// documents reads the documents named in a paragraph.
func (p *page) documents(g paragraph) []Item {
	text := p.folded[g.from:g.to]
	var found []Item
	for _, m := range document.FindAllStringSubmatchIndex(text, -1) {
		day, err := readDay(text[m[6]:m[7]])
		if err != nil {
			continue
		}
		item := Item{Kind: OfLegalBasis}
		item.Basis = data.LegalBasis{
			Kind: p.words(g.from+m[2], g.from+m[3]), Number: p.words(g.from+m[4], g.from+m[5]),
			IssuedOn: day, Clause: g.clause, InReport: true,
		}
		found = append(found, p.described(item, g, m[0], m[1]))
	}
	for _, m := range namedLaw.FindAllStringSubmatchIndex(text, -1) {
		day, err := readDay(text[m[6]:m[7]])
		if err != nil || document.MatchString(text[m[0]:m[1]]) {
			continue
		}
		item := Item{Kind: OfLegalBasis, Span: p.span(g.from+m[2], g.from+m[1])}
		item.Basis = data.LegalBasis{Kind: p.words(g.from+m[2], g.from+m[3]), About: p.words(g.from+m[4], g.from+m[5]), IssuedOn: day, Clause: g.clause, InReport: true, InAward: true}
		item.doubt(UnknownDocument)
		found = append(found, item)
	}
	return found
}

// described adds who issued the document and what about. Where the plan does
// not say the latter, the sentence before it has to do.
func (p *page) described(item Item, g paragraph, from, end int) Item {
	text := p.folded[g.from:min(g.to, g.from+end+reach)]
	near := max(0, from-reach)
	if m := issuedBy.FindStringIndex(text[end:]); m != nil {
		begin := end + m[1]
		stop := len(text)
		if s := issuerEnd.FindStringIndex(text[begin:]); s != nil {
			stop = begin + s[0]
		}
		item.Basis.Issuer, end = p.words(g.from+begin, g.from+stop), stop
	}
	begin := -1
	if m := subject.FindStringIndex(text[end:]); m != nil {
		begin = end + m[1]
	} else if verbFirst.MatchString(text[end:]) {
		begin = end
	}
	if begin >= 0 {
		stop := len(text)
		if s := subjectTo.FindStringIndex(text[begin:]); s != nil {
			stop = begin + s[0]
		}
		item.Basis.About, end = p.words(g.from+begin, g.from+stop), stop
	}
	if item.Basis.About == "" {
		start := near + max(strings.LastIndex(text[near:from], ". "), strings.LastIndex(text[near:from], ";")) + 1
		item.Basis.About = p.words(g.from+start, g.from+start+len(joint.ReplaceAllString(text[start:from], "")))
		item.doubt(SubjectUnclear)
	}
	item.Span = p.span(g.from+from, g.from+end)
	return item
}

// share gives documents that are listed before one with a subject, "A; B về …",
// that subject.
func share(found []Item) {
	for i := len(found) - 2; i >= 0; i-- {
		item, next := &found[i], found[i+1]
		gap := next.Span.From - item.Span.To
		if len(item.Doubts) > 0 && item.Doubts[0] == SubjectUnclear && len(next.Doubts) == 0 && gap >= 0 && gap < 4 {
			item.Basis.About = next.Basis.About
			item.Doubts = []Reason{SubjectShared}
		}
	}
}

// again notes that a document is named a second time.
func again(first *Item, second Item) {
	if c := second.Basis.Clause; c != "" && !strings.Contains("; "+first.Basis.Clause+";", "; "+c+";") {
		first.Basis.Clause = strings.Trim(first.Basis.Clause+"; "+c, "; ")
	}
	if second.Certain() && vn.Fold(first.Basis.About) != vn.Fold(second.Basis.About) {
		first.doubt(SubjectDiffers)
	}
}
