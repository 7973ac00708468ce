package plantext

import (
	"errors"
	"regexp"
	"strings"

	num "github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// The ways in which a plan states a value.
var (
	afterColon  = regexp.MustCompile(`(\S)\s*:\s*((?:tu|dat|tren|duoi|khong qua|it nhat|toi thieu|toi da|khoang)\s+)?(\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:[.,]\d+)*)`)
	noneIsLeft  = regexp.MustCompile(`:\s*(kh\wng\s+c\wn\s+[^.;\n]{2,40})`)
	reaches     = regexp.MustCompile(`\s(dat\s+(?:tren\s+|tu\s+|khoang\s+)?|tren\s+)(\d+(?:[.,]\d+)*)\s*%`)
	completes   = regexp.MustCompile(`^\s*(?:phan dau\s+)?hoan\s+thanh\s+(\d+(?:[.,]\d+)*)\s*%\s+\S`)
	aside       = regexp.MustCompile(`^\s*\(([^()]{2,200})\)`)
	upTo        = regexp.MustCompile(`^\s*(?:-|den)\s*\d`)
	goesUpTo    = regexp.MustCompile(`^\s*den\s*\d+(?:[.,]\d+)*`)
	aboutGoals  = regexp.MustCompile(`\bch\w\s+ti\wu\b`)
	atMostWords = regexp.MustCompile(`^(?:duoi|khong qua|toi da)`)
)

// targetReader reads targets paragraph by paragraph under their groups.
type targetReader struct {
	p               *page
	group, subgroup string
	within          bool // below a heading that announces targets, or after one in a list
	items           []Item
}

func readTargets(p *page, paragraphs []paragraph) []Item {
	r := &targetReader{p: p}
	for _, g := range paragraphs {
		r.read(g)
	}
	codes := map[string]int{}
	for i := range r.items {
		t := &r.items[i].Target
		t.Position = i + 1
		if r.items[i].Read() {
			t.Code = code(t.Group, codes)
		}
	}
	return r.items
}

// read reads a paragraph: a heading of what follows, or targets.
func (r *targetReader) read(g paragraph) {
	switch {
	case g.mark == roman || g.mark == decimal:
		r.group, r.subgroup = "", ""
	case g.sign == '*':
		r.group, r.subgroup = "", ""
	case g.sign == '-':
		r.subgroup = ""
	}
	if r.values(g) {
		r.within = r.within || g.mark == bullet
		return
	}
	announced := g.to-g.from < 160 && aboutGoals.MatchString(r.p.folded[g.from:g.to])
	switch g.mark {
	case noMark:
		r.within = r.within || announced
		return
	case roman, decimal:
		r.within = announced
	}
	title, ends := strings.CutSuffix(r.p.words(g.from, g.to), ":")
	if !ends || title == "" || len([]rune(title)) > 80 {
		r.unread(g)
		return
	}
	r.within = r.within || aboutGoals.MatchString(vn.Fold(title))
	r.head(g, heading(title))
}

// head begins a group of targets.
func (r *targetReader) head(g paragraph, title string) {
	switch {
	case g.sign == '*' || g.mark == letter:
		r.group, r.subgroup = title, ""
	case g.sign == '-':
		r.subgroup = title
	}
}

// unread notes a bulleted line among the targets that has a figure and could not
// be read, so that none is passed over in silence.
func (r *targetReader) unread(g paragraph) {
	if !r.within || g.mark != bullet || !strings.ContainsAny(r.p.folded[g.from:g.to], "0123456789") {
		return
	}
	name := []rune(strings.TrimRight(r.p.words(g.from, g.to), " .;"))
	if len(name) == 0 {
		return
	}
	item := Item{Kind: OfTarget, Span: r.p.span(g.from, g.to), Target: r.target(string(name[:min(300, len(name))]), "")}
	propose(&item)
	item.Doubts = []Reason{Unread}
	r.items = append(r.items, item)
}

// heading is a group's title without the words that all of them begin with.
func heading(title string) string {
	words := strings.Fields(title)
	if f := vn.Fold(title); strings.HasPrefix(f, "chi tieu ") && len(words) > 2 {
		words = words[2:]
	}
	title = strings.Join(words, " ")
	first := []rune(title)
	return strings.ToUpper(string(first[:1])) + string(first[1:])
}

// values reads the targets of a paragraph and reports whether there are any.
// One without a bullet must be written quite like a target.
func (r *targetReader) values(g paragraph) bool {
	before := len(r.items)
	text := r.p.folded[g.from:g.to]
	name := 0 // where the next name begins
	for _, m := range afterColon.FindAllStringSubmatchIndex(text, -1) {
		hour := text[m[3]-1] >= '0' && text[m[3]-1] <= '9' && text[m[6]-1] == ':'
		if m[0] < name || hour || strings.HasPrefix(text[m[7]:], "/") {
			continue
		}
		if end, ok := r.colon(g, name, m); ok {
			name = end
		}
	}
	if len(r.items) == before && g.mark == bullet {
		r.inWords(g, text)
	}
	return len(r.items) > before
}

// colon reads "name: value measure" and returns where it ends, in the
// paragraph.
func (r *targetReader) colon(g paragraph, name int, m []int) (end int, ok bool) {
	p, text := r.p, r.p.folded[g.from:g.to]
	behind := g.from + m[7]
	if until := goesUpTo.FindStringIndex(text[m[7]:]); until != nil {
		behind += until[1] // the unit of measure stands behind the second number
	}
	measure, end, doubt := p.measure(behind, g.to)
	end -= g.from
	if g.mark != bullet && (doubt == NoMeasure || doubt == UnknownMeasure) {
		return 0, false
	}
	from := name + len(text[name:m[3]]) - len(strings.TrimLeft(text[name:m[3]], " \n.,;:-+*)"))
	title := p.words(g.from+from, g.from+m[3])
	if title == "" || len([]rune(title)) > 300 {
		return 0, false
	}
	item := Item{Kind: OfTarget}
	if doubt != "" {
		item.doubt(doubt)
	}
	if name > 0 {
		item.doubt(joined(text[name:from]))
	}
	if upTo.MatchString(text[m[7]:]) {
		item.doubt(Range)
	}
	item.Target = r.target(title, measure)
	value := m[6]
	if m[4] >= 0 {
		value = m[4]
	}
	item.Target.Printed = p.words(g.from+value, g.from+m[7])
	if measure == "%" {
		item.Target.Printed = p.words(g.from+value, g.from+end)
	}
	if a := aside.FindStringSubmatchIndex(text[end:]); a != nil {
		item.Target.Footnote = p.words(g.from+end+a[2], g.from+end+a[3])
		end += a[1]
	}
	if !number(&item, text[m[6]:m[7]]) {
		return 0, false
	}
	propose(&item)
	if atMostWords.MatchString(text[value:m[6]]) {
		item.Target.Direction = data.AtMost
	}
	item.Span = p.span(g.from+from, g.from+end)
	r.items = append(r.items, item)
	return end, true
}

// joined is what is doubtful about a target that follows another without a
// bullet of its own.
func joined(between string) Reason {
	if strings.Contains(between, "\n") {
		return NoBullet
	}
	return RunTogether
}

// inWords reads a target whose value is not behind a colon as a number.
func (r *targetReader) inWords(g paragraph, text string) {
	p := r.p
	item := Item{Kind: OfTarget}
	end := len(strings.TrimRight(text, " \n.;"))
	item.Span = p.span(g.from, g.from+end)
	if m := noneIsLeft.FindStringSubmatchIndex(text); m != nil {
		item.Target = r.target(p.words(g.from, g.from+m[0]), p.measureOfNone(text[:m[0]], text[m[2]:m[3]]))
		item.Target.Printed = p.words(g.from+m[2], g.from+m[3])
		item.doubt(InWords)
		propose(&item)
		item.Target.Direction = data.Zero
	} else if m := completes.FindStringSubmatchIndex(text); m != nil {
		item.Target = r.target(p.words(g.from, g.from+end), "%")
		item.Target.Printed = p.words(g.from+m[2], g.from+m[3]) + "%"
		if !number(&item, text[m[2]:m[3]]) {
			return
		}
		propose(&item)
	} else if m := reaches.FindStringSubmatchIndex(text); m != nil {
		item.Target = r.target(p.words(g.from, g.from+m[0]), "%")
		item.Target.Printed = p.words(g.from+m[4], g.from+m[1])
		if !number(&item, text[m[4]:m[5]]) {
			return
		}
		propose(&item)
	}
	if n := len([]rune(item.Target.Name)); n > 0 && n <= 300 {
		r.items = append(r.items, item)
	}
}

func (r *targetReader) target(name, measure string) data.Target {
	return data.Target{Name: name, Measure: measure, Group: r.group, SubGroup: r.subgroup}
}

// number reads the planned value. One with two readings is taken the
// Vietnamese way, and asked about.
func number(item *Item, text string) bool {
	value, err := vn.ParseNumber(text)
	var ambiguous *vn.AmbiguousError
	if errors.As(err, &ambiguous) {
		value, err = ambiguous.Readings[0], nil
		item.doubt(TwoReadings)
	}
	item.Target.Planned = value
	return err == nil && value.LessThan(num.New(1, 16))
}
