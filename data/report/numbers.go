package report

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// Known is something that the annexes say: a figure and what it is of, or words
// with numbers in them.
type Known struct {
	Where string              // the annex, "I"
	Label string              // what it is of or counts, "Thu ngân sách nhà nước trên địa bàn"; "" where words do not tell
	Value decimal.NullDecimal // none for words
	Text  string              // as it is printed there
}

// Doubt is why a number of the text is doubtful.
type Doubt string

// The doubts, the gravest first.
const (
	Differs  Doubt = "differs"  // it stands where a figure stood, and that is another one
	Thousand Doubt = "thousand" // an annex has it a thousand times as large or as small
	Contrary Doubt = "contrary" // the words around it are those of another figure of an annex
	Unknown  Doubt = "unknown"  // no annex has it
)

// Doubtful is a number of the text that somebody has written and that the
// annexes do not bear out.
type Doubtful struct {
	Part    string // key
	Number  string // as it is written
	Doubt   Doubt
	Where   string // the annex that says otherwise, "" for the ledger
	Label   string // what it says it of
	Says    string // what it says
	Context string // the words around the number
}

// Question words the doubt.
func (d Doubtful) Question() data.Question {
	args := []any{"Number", d.Number, "Where", d.Where, "Label", d.Label, "Says", d.Says, "Context", d.Context}
	switch d.Doubt {
	case Differs:
		return data.Question{Key: "report.doubt.differs", Args: args}
	case Thousand:
		return data.Question{Key: "report.doubt.thousand", Args: args}
	case Contrary:
		return data.Question{Key: "report.doubt.contrary", Args: args}
	}
	return data.Question{Key: "report.doubt.unknown", Args: args}
}

// Numbers checks every number that is printed and that no live figure vouches
// for, in the officer's words and in those of units, against what the annexes
// say. names are names that may hold numbers, "Tổ dân phố số 12".
func Numbers(r Report, annexes []Known, names []string) []Doubtful {
	c := newNumberCheck(annexes, names)
	for _, p := range r.Parts {
		if p.Shown() {
			c.part(p)
		}
	}
	slices.SortStableFunc(c.found, func(a, b Doubtful) int { return a.Doubt.rank() - b.Doubt.rank() })
	return c.found
}

func (d Doubt) rank() int { return slices.Index([]Doubt{Differs, Thousand, Contrary, Unknown}, d) }

// Names lists the names of a ledger that may hold numbers, for [Numbers].
func Names(l data.Ledger) []string {
	names := []string{l.Campaign.Name, l.Office.Ward, l.Office.City}
	for _, u := range l.Units {
		names = append(names, u.Name)
	}
	for _, m := range l.Movements {
		names = append(names, m.Name)
	}
	for _, e := range l.Exemplars {
		names = append(names, e.Name)
	}
	for _, n := range l.Nominations {
		names = append(names, n.Name, n.Workplace)
	}
	return names
}

// numberCheck knows what the annexes say.
type numberCheck struct {
	names   []string
	figures []Known         // those with a value
	said    map[string]bool // every number in them, figures and words
	labels  [][]string      // the words of the labels of figures
	found   []Doubtful
}

func newNumberCheck(annexes []Known, names []string) *numberCheck {
	c := &numberCheck{said: map[string]bool{}}
	for _, name := range names {
		if strings.ContainsAny(name, "0123456789") {
			c.names = append(c.names, name)
		}
	}
	for _, k := range annexes {
		if k.Value.Valid {
			c.figures = append(c.figures, k)
			c.labels = append(c.labels, labelWords(k.Label))
			c.said[k.Value.Decimal.String()] = true
			continue
		}
		for _, n := range vn.Numerals(k.Text, c.names) {
			c.said[n.Value.String()] = true
		}
	}
	return c
}

// part checks the numbers of one part.
func (c *numberCheck) part(p Part) {
	text := p.text.String()
	replaced := replacedFigures(p)
	for _, n := range vn.Numerals(text, c.names) {
		if vouched(p.text, n) {
			continue
		}
		d := Doubtful{Part: p.Key, Number: n.Text, Context: around(text, n.From, n.To)}
		if f, ok := replaced[n.From]; ok && f.Value != n.Text {
			d.Doubt, d.Where, d.Label, d.Says = Differs, f.Where, f.Label, f.Value
			c.found = append(c.found, d)
			continue
		}
		c.judge(d, n, text)
	}
}

// vouched reports whether the number is, or belongs to, a live figure.
func vouched(t Text, n vn.Numeral) bool {
	at := 0
	for _, s := range t {
		to := at + len(s.String())
		if s.live() && !s.field.Typed && n.From < to && at < n.To {
			return true
		}
		at = to
	}
	return false
}

// judge holds a number against the annexes.
func (c *numberCheck) judge(d Doubtful, n vn.Numeral, text string) {
	contrary, confirmed := c.labelled(n, text)
	slip := c.slip(n.Value)
	switch {
	case confirmed:
		return
	case !c.said[n.Value.String()] && slip != nil:
		d.Doubt, d.Where, d.Label, d.Says = Thousand, slip.Where, slip.Label, slip.Text
	case contrary != nil:
		d.Doubt, d.Where, d.Label, d.Says = Contrary, contrary.Where, contrary.Label, contrary.Text
	case c.said[n.Value.String()]:
		return
	default:
		d.Doubt = Unknown
	}
	c.found = append(c.found, d)
}

// slip finds a figure of the annexes that is a thousand times the value, or a
// thousandth of it. Small numbers are counts, not slips.
func (c *numberCheck) slip(value decimal.Decimal) *Known {
	thousand := decimal.NewFromInt(1000)
	for i, k := range c.figures {
		v := k.Value.Decimal
		if v.LessThan(thousand) && v.IsInteger() || v.IsZero() {
			continue
		}
		if v.Equal(value.Mul(thousand)) || v.Mul(thousand).Equal(value) {
			return &c.figures[i]
		}
	}
	return nil
}

// labelled finds a figure of the annexes whose name is in the words before or
// behind the number: contrary has another value, confirmed the same.
func (c *numberCheck) labelled(n vn.Numeral, text string) (contrary *Known, confirmed bool) {
	before, after := labelWords(clauseBefore(text[:n.From])), labelWords(clauseAfter(text[n.To:]))
	best := 0.0
	for i, words := range c.labels {
		room := len(words) + 3
		share := max(shareIn(words, after[:min(len(after), room)]), shareIn(words, before[max(0, len(before)-room):]))
		if len(words) < 3 || share < 0.75 || share < best {
			continue
		}
		if c.figures[i].Value.Decimal.Equal(n.Value) {
			return nil, true
		}
		if share > best || nearer(c.figures[i], *contrary, n.Value) {
			contrary, best = &c.figures[i], share
		}
	}
	return contrary, false
}

// nearer reports whether a is nearer to the value than b.
func nearer(a, b Known, value decimal.Decimal) bool {
	return a.Value.Decimal.Sub(value).Abs().LessThan(b.Value.Decimal.Sub(value).Abs())
}

// endOfClause is a mark that ends a clause; not the dots and commas of a number.
var endOfClause = regexp.MustCompile(`[;:\n]|[.](?:\s|$)`)

// clauseAfter is the words up to the next mark that ends a clause, or the next
// number.
func clauseAfter(text string) string {
	end := strings.IndexAny(text, ";.:\n0123456789")
	if end < 0 {
		return text
	}
	return text[:end]
}

// clauseBefore is the words since the last mark that ended a clause.
func clauseBefore(text string) string {
	marks := endOfClause.FindAllStringIndex(text, -1)
	if len(marks) == 0 {
		return text
	}
	return text[marks[len(marks)-1][1]:]
}

func labelWords(s string) []string {
	return strings.FieldsFunc(vn.Fold(s), func(r rune) bool { return strings.ContainsRune(" ,.;:()-–/\n", r) })
}

// shareIn is the share of the words that are among others.
func shareIn(words, others []string) float64 {
	if len(words) == 0 {
		return 0
	}
	n := 0
	for _, w := range words {
		if slices.Contains(others, w) {
			n++
		}
	}
	return float64(n) / float64(len(words))
}

// around is what stands around a place of the text, cut at words.
func around(text string, from, to int) string {
	const room = 60 // bytes
	start, end := max(0, from-room), min(len(text), to+room)
	if start > 0 {
		start += 1 + max(0, strings.IndexAny(text[start:from], " \n"))
	}
	if end < len(text) {
		if cut := strings.LastIndexAny(text[to:end], " \n"); cut >= 0 {
			end = to + cut
		} else {
			end = to
		}
	}
	cut := strings.ToValidUTF8(strings.ReplaceAll(text[min(start, from):end], "\n", " "), "")
	if start > 0 {
		cut = "… " + cut
	}
	if end < len(text) {
		cut += " …"
	}
	return cut
}
