package plantext

import (
	"regexp"
	"strconv"
	"strings"

	"thidua/data/vn"
)

// headRoom is how far down the head of a plan reaches, in bytes.
const headRoom = 1500

var (
	planNumber = regexp.MustCompile(`(?:^|\n)\s*([^\s\d]{0,3}\w?)\s*:?\s*(\d{1,5})(\s*)/(\s*)(kh-[a-z]{2,8})`)
	inNumber   = regexp.MustCompile(`^so$`)
	issueDay   = regexp.MustCompile(`ng\w?\wy\s+(\d{1,2}\s+th\w{1,2}ng\s+\d{1,2}\s+n\wm\s+\d{4})`)
	planTitle  = regexp.MustCompile(`(?m)^\s*ke\s+hoach\s*$`)
	ofYear     = regexp.MustCompile(`n\wm\s+(20\d\d)`)
	authority  = regexp.MustCompile(`(?m)^\s*(uy\s+ban\s+nhan\s+dan\s*\n\s*(?:phuong|xa|dac khu)\s[^\n]+)`)
	goalAfter  = regexp.MustCompile(`^\s*m\wc\s+ti\wu\s+tong\s+\w+t\s*:\s*`)
	untilMonth = regexp.MustCompile(`\bh[a-z]t\s+th\w{1,2}ng\s+(\d{1,2})\s+n\wm\s+(\d{4})`)
	recipients = regexp.MustCompile(`^\s*n\wi\s+nh\w{1,2}n\s*:`)
	onBehalf   = regexp.MustCompile(`^(?:kt|tl|tuq|q)\.\s`)
)

// readFacts reads what the plan says of itself.
func readFacts(p *page, paragraphs []paragraph) []Item {
	var items []Item
	add := func(fact Fact, from, to int, doubts ...Reason) {
		item := Item{Kind: General, Fact: fact, Span: p.span(from, to)}
		item.doubt(doubts...)
		items = append(items, item)
	}
	head := p.folded[:min(len(p.folded), headRoom)]
	if m := planNumber.FindStringSubmatchIndex(head); m != nil {
		number := p.words(m[4], m[5]) + "/" + p.words(m[10], m[11])
		var doubts []Reason
		if m[7] > m[6] || m[9] > m[8] || !inNumber.MatchString(strings.Trim(head[m[2]:m[3]], ": ")) {
			doubts = append(doubts, NumberUnclear)
		}
		add(Fact{Field: "number", Text: number}, m[2], m[11], doubts...)
	}
	year := 0
	if m := issueDay.FindStringSubmatchIndex(head); m != nil {
		if day, err := readDay(head[m[2]:m[3]]); err == nil {
			add(Fact{Field: "issued_on", Date: day}, m[0], m[1])
			year = day.Year()
		}
	}
	if m := authority.FindStringSubmatchIndex(head); m != nil {
		add(Fact{Field: "issuer", Text: p.words(m[2], m[3])}, m[2], m[3])
	}
	if from, to := p.title(); to > from {
		add(Fact{Field: "name", Text: p.words(from, to)}, from, to)
		if m := ofYear.FindStringSubmatchIndex(p.folded[from:to]); m != nil {
			year, _ = strconv.Atoi(p.folded[from+m[2] : from+m[3]])
			add(Fact{Field: "year", Year: year}, from+m[2], from+m[3])
			year = 0
		}
	}
	if year != 0 && len(items) > 0 {
		items = append(items, Item{Kind: General, Fact: Fact{Field: "year", Year: year}, Span: items[len(items)-1].Span})
	}
	for i, g := range paragraphs {
		p.factOf(g, paragraphs[i+1:], add)
	}
	return once(items)
}

// title is the stretch of the plan's full name, below the word "KẾ HOẠCH".
func (p *page) title() (from, to int) {
	m := planTitle.FindStringIndex(p.folded)
	if m == nil {
		return 0, 0
	}
	from = m[1]
	for to = from; to < len(p.folded); {
		line := p.folded[to:]
		end := strings.IndexByte(line, '\n')
		if end < 0 {
			return from, len(p.folded)
		}
		if strings.TrimSpace(line[:end]) == "" && strings.TrimSpace(p.folded[from:to]) != "" {
			break
		}
		to += end + 1
	}
	return from, to
}

// factOf reads what a paragraph says of the campaign: its goal, its end, who
// gets the plan, who signed.
func (p *page) factOf(g paragraph, rest []paragraph, add func(Fact, int, int, ...Reason)) {
	text := p.folded[g.from:g.to]
	if m := goalAfter.FindStringIndex(text); m != nil {
		add(Fact{Field: "goal", Text: p.words(g.from+m[1], g.to)}, g.from+m[1], g.to)
	}
	if m := untilMonth.FindStringSubmatchIndex(text); m != nil {
		if day, err := vn.ParseDate("1/" + text[m[2]:m[3]] + "/" + text[m[4]:m[5]]); err == nil {
			add(Fact{Field: "ends_on", Date: vn.NewDate(day.Year(), day.Month()+1, 0)}, g.from+m[0], g.from+m[1])
		}
	}
	if recipients.MatchString(text) {
		p.recipients(rest, add)
	}
	p.signature(g, add)
}

// recipients lists the bullets below "Nơi nhận".
func (p *page) recipients(rest []paragraph, add func(Fact, int, int, ...Reason)) {
	var lines []string
	end := 0
	for _, g := range rest {
		if g.mark != bullet {
			break
		}
		lines = append(lines, strings.TrimRight(p.words(g.from, g.to), ";. "))
		end = g.to
	}
	if len(lines) > 0 {
		add(Fact{Field: "recipients", Text: strings.Join(lines, "\n")}, rest[0].from, end)
	}
}

// signature reads the office of who signed, in capitals and on behalf of
// another.
func (p *page) signature(g paragraph, add func(Fact, int, int, ...Reason)) {
	var lines []string
	from, at := 0, g.from
	for line := range strings.SplitAfterSeq(p.folded[g.from:g.to], "\n") {
		to := at + len(line)
		switch trimmed := strings.TrimSpace(line); {
		case trimmed == "":
		case len(lines) == 0 && !onBehalf.MatchString(trimmed):
		case !p.inCapitals(at, to):
			return
		default:
			if len(lines) == 0 {
				from = at
			}
			lines = append(lines, p.words(at, to))
		}
		at = to
	}
	if len(lines) > 0 && len(lines) < 4 {
		add(Fact{Field: "signer_title", Text: strings.Join(lines, "\n")}, from, at)
	}
}

// once keeps the first fact of each field.
func once(items []Item) []Item {
	seen := map[string]bool{}
	var kept []Item
	for _, i := range items {
		if !seen[i.Fact.Field] {
			seen[i.Fact.Field] = true
			kept = append(kept, i)
		}
	}
	return kept
}
