package report

import (
	"cmp"
	"slices"
	"strings"

	"thidua/data/vn"
)

// keep finds out which figures of a text are still in what the officer made of
// it, and words hers as a template: where the whole value of a figure stands
// untouched and can be taken for no other, it stays alive, even in another
// place; the rest is words.
func keep(old Text, typed string) Text {
	var t Text
	at := 0
	for _, p := range newKeeper(old, typed).places() {
		t = append(t, Plain(typed[at:p.from])...)
		t = append(t, span{field: p.field})
		at = p.to
	}
	return append(t, Plain(typed[at:])...)
}

// kept takes what was typed for a part that reads as old, or as the figures
// alone would have it, whichever keeps more figures alive.
func kept(typed string, olds ...Text) Text {
	var best Text
	for i, old := range olds {
		t := keep(old, typed)
		if i == 0 || len(t.Fields()) > len(best.Fields()) {
			best = t
		}
	}
	return best
}

// lines are the paragraphs that somebody typed, without empty ones.
func lines(typed string) string {
	return strings.Join(slices.DeleteFunc(strings.Split(vn.CleanLines(typed), "\n"), func(l string) bool { return l == "" }), "\n")
}

// place is where a figure stands in the new text, in bytes.
type place struct {
	field    Field
	from, to int
}

// figure is a figure of the old text and its tokens.
type figure struct {
	field    Field
	value    string
	from, to int
}

// keeper compares the old text with the new one.
type keeper struct {
	typed    string
	old, now []token
	live     []bool // by old token, whether it is part of a figure
	figures  []figure
}

func newKeeper(old Text, typed string) *keeper {
	k := &keeper{typed: typed, now: tokens(typed)}
	for _, s := range old {
		from := len(k.old)
		k.old = append(k.old, tokens(s.String())...) // only what they say counts, not where in the span they stand
		if s.live() && len(k.old) > from {
			k.figures = append(k.figures, figure{s.field, vn.CleanLines(s.String()), from, len(k.old)})
		}
		k.live = append(k.live, slices.Repeat([]bool{s.live()}, len(k.old)-from)...)
	}
	return k
}

// places are those of the figures that stay alive, in the order of the new
// text. Long values come first: a short one may stand within them.
func (k *keeper) places() []place {
	var found []place
	for _, f := range slices.SortedStableFunc(slices.Values(k.figures), func(a, b figure) int { return len(b.value) - len(a.value) }) {
		first, ok := k.survives(f)
		if !ok {
			continue
		}
		p := place{f.field, k.now[first].from, k.now[first+f.to-f.from-1].to}
		if !slices.ContainsFunc(found, func(o place) bool { return p.from < o.to && o.from < p.to }) {
			found = append(found, p)
		}
	}
	slices.SortFunc(found, func(a, b place) int { return cmp.Compare(a.from, b.from) })
	return found
}

// survives finds the first new token of a figure that stands somewhere whole and
// can be taken for no other. Equal values are told apart by what stands around
// them: the figure must stand between the same neighbours as before, and the two
// places must agree with each other more than with any else.
func (k *keeper) survives(f figure) (first int, ok bool) {
	value := k.old[f.from:f.to]
	here, there := occurrences(k.now, value), occurrences(k.old, value)
	best, rival := 0, 0
	for i, at := range here {
		alike := k.alike(f.from, at, len(value))
		if i == 0 || alike > best {
			first, best, alike = at, alike, best
		}
		if i > 0 {
			rival = max(rival, alike)
		}
	}
	if len(here) == 0 || !k.whole(f, first) {
		return 0, false
	}
	if len(here)+len(there) == 2 {
		return first, true
	}
	for _, at := range there {
		if at != f.from && !k.isField(at, f.field.Name) {
			rival = max(rival, k.alike(at, first, len(value)))
		}
	}
	return first, best > rival && k.between(f, first)
}

// between reports whether the figure stands between the same two neighbours as
// before.
func (k *keeper) between(f figure, first int) bool {
	neighbour := func(all []token, at int) string {
		if at < 0 || at >= len(all) {
			return ""
		}
		return all[at].text
	}
	last := first + f.to - f.from - 1
	return neighbour(k.old, f.from-1) == neighbour(k.now, first-1) && neighbour(k.old, f.to) == neighbour(k.now, last+1)
}

// occurrences are the places at which some tokens stand one after the other.
func occurrences(all, some []token) []int {
	var found []int
	for at := 0; at+len(some) <= len(all); at++ {
		if slices.EqualFunc(all[at:at+len(some)], some, func(x, y token) bool { return x.text == y.text }) {
			found = append(found, at)
		}
	}
	return found
}

// isField reports whether the figure of that name stands at an old token.
func (k *keeper) isField(at int, name string) bool {
	return slices.ContainsFunc(k.figures, func(f figure) bool { return f.from == at && f.field.Name == name })
}

// whole reports whether the value stands there as it was, with nothing joined
// to it that makes it another one: "15" has become "15%" or "15/22".
func (k *keeper) whole(f figure, first int) bool {
	last := first + f.to - f.from - 1
	after := last+1 < len(k.now) && k.now[last+1].from == k.now[last].to && joins(k.now[last+1].text) &&
		(f.to >= len(k.old) || k.old[f.to].text != k.now[last+1].text)
	before := first > 0 && k.now[first-1].to == k.now[first].from && joins(k.now[first-1].text) &&
		(f.from == 0 || k.old[f.from-1].text != k.now[first-1].text)
	return !after && !before && k.typed[k.now[first].from:k.now[last].to] == f.value
}

// joins reports whether a token without a space between makes one thing with
// its neighbour.
func joins(text string) bool { return !strings.ContainsAny(text, ".,;:!?()[]{}“”\"'’‘…") }

// farEnough is how many tokens to either side are compared.
const farEnough = 100

// alike is how much the words around an old place and a new one agree, in
// tokens; an end that both have counts as one, other figures for nothing: their
// values may be equal by chance.
func (k *keeper) alike(old, now, width int) int {
	n := 0
	i, j := old-1, now-1
	for ; i >= 0 && j >= 0 && old-i <= farEnough && k.old[i].text == k.now[j].text; i, j = i-1, j-1 {
		if !k.live[i] {
			n++
		}
	}
	if i < 0 && j < 0 {
		n++
	}
	i, j = old+width, now+width
	for ; i < len(k.old) && j < len(k.now) && i-old <= farEnough && k.old[i].text == k.now[j].text; i, j = i+1, j+1 {
		if !k.live[i] {
			n++
		}
	}
	if i == len(k.old) && j == len(k.now) {
		n++
	}
	return n
}
