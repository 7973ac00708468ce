package plantext

import (
	"regexp"
	"strings"

	"thidua/data/vn"
)

const aDay = `(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+th\w{1,2}ng\s+\d{1,2}\s+n\wm\s+\d{4})`

var (
	dueBefore = regexp.MustCompile(`\b(tr\w{2,4}c|ch\wm\s+nh\wt(?:\s+la|\s+vao|\s+den|\s+het)*|(?:den|truoc)\s+het|h\wn\s+cuoi(?:\s+la)?)\s+ng\w?\wy\s+` + aDay)
	sentTo    = regexp.MustCompile(`\bg\w{1,3}i\s+(?:ve|den|toi|cho|bao cao ve)?\s*`)
	toCity    = regexp.MustCompile(`th\wnh\s+ph|\btinh\b|ban\s+thi\s+dua|so\s+noi\s+vu|cap\s+tren`)
	toWard    = regexp.MustCompile(`ph\w{2,3}ng\b|ubnd\s+xa|van\s+phong`)
)

// readDeadlines reads by which days reports are due, and to whom.
func readDeadlines(p *page, paragraphs []paragraph) []Item {
	var items []Item
	taken := map[bool]bool{}
	for _, g := range paragraphs {
		text := p.folded[g.from:g.to]
		for _, m := range dueBefore.FindAllStringSubmatchIndex(text, -1) {
			day, err := readDay(text[m[4]:m[5]])
			item := Item{Kind: OfDeadline, Deadline: Deadline{
				On: day, Clause: g.clause,
				Inclusive: !strings.HasPrefix(text[m[2]:m[3]], "tr") || strings.Contains(text[m[2]:m[3]], "het"),
			}}
			near := max(0, m[0]-reach)
			begin := near + strings.LastIndex(text[near:m[0]], ". ") + 1
			from := begin
			if to := sentTo.FindAllStringIndex(text[begin:m[0]], -1); len(to) > 0 {
				from = begin + to[len(to)-1][1]
				item.Deadline.Addressee = p.words(g.from+from, g.from+m[0])
			}
			item.Span = p.span(g.from+from, g.from+m[1])
			whose(&item, len(items) > 0)
			switch {
			case err != nil: // 31/02
				item.doubt(Unread)
			case taken[item.Deadline.OfCity]:
				item.doubt(SecondDeadline)
			default:
				taken[item.Deadline.OfCity] = true
			}
			items = append(items, item)
		}
	}
	return items
}

// whose finds out whether the ward or its units must report, by whom they
// report to.
func whose(item *Item, later bool) {
	to := vn.Fold(item.Deadline.Addressee)
	switch {
	case to == "":
		item.Deadline.OfCity = later
		item.doubt(NoAddressee, WhoseDeadline)
	case toCity.MatchString(to):
		item.Deadline.OfCity = true
	case !toWard.MatchString(to):
		item.Deadline.OfCity = later
		item.doubt(WhoseDeadline)
	}
}

var dayParts = regexp.MustCompile(`^(\d+)\D+(\d+)\D+(\d+)$`)

// readDay reads a day in figures or in words; the words may be damaged.
func readDay(text string) (vn.Date, error) {
	return vn.ParseDate(dayParts.ReplaceAllString(vn.Fold(text), "$1/$2/$3"))
}
