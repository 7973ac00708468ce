package intake

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// option is a word that a cell takes, and others that mean the same, folded.
type option struct {
	value  string
	word   string
	folded string
	also   []string
}

func newOption(value, word string, also ...string) option {
	return option{value, word, plain(word), also}
}

// choose finds the one option that a text means: its word in any case and with
// or without marks, the beginning of it, or a part. exact tells that it was the
// word itself.
func choose(text string, options []option) (value string, exact, ok bool) {
	folded := plain(text)
	if folded == "" {
		return "", false, false
	}
	for _, fits := range []func(word string) bool{
		func(word string) bool { return word == folded },
		func(word string) bool { return len(folded) > 1 && strings.HasPrefix(word, folded) },
		func(word string) bool { return len(word) > 3 && containsWords(folded, word) },
		func(word string) bool { return len(folded) > 3 && containsWords(word, folded) },
	} {
		var values []string
		for _, o := range options {
			if (fits(o.folded) || slices.ContainsFunc(o.also, fits)) && !slices.Contains(values, o.value) {
				values = append(values, o.value)
			}
		}
		if len(values) == 1 {
			at := slices.IndexFunc(options, func(o option) bool { return o.value == values[0] })
			return values[0], options[at].folded == folded, true
		}
		if len(values) > 1 {
			return "", false, false
		}
	}
	return "", false, false
}

// plain is a text without marks, quotation marks and the like.
func plain(text string) string {
	return strings.TrimSpace(strings.Trim(strings.ReplaceAll(vn.Fold(text), `"`, ""), " .;,-"))
}

// containsWords reports whether the words of part stand in text one behind the
// other.
func containsWords(text, part string) bool {
	return strings.Contains(" "+text+" ", " "+part+" ")
}

// choice reads a cell that takes one of the options; "" when it is empty or
// takes none of them, which is told.
func (r *reader) choice(at spot, options []option) string {
	c := at.cell()
	if c.Empty() && !c.Formula || (c.Formula || c.Failed()) && r.unusable(at, oneOf(options)) {
		return ""
	}
	value, exact, ok := choose(c.Text, options)
	switch {
	case !ok:
		r.reject(at, oneOf(options), "intake.choice.unknown")
	case !exact:
		i := slices.IndexFunc(options, func(o option) bool { return o.value == value })
		r.mention(at, "intake.choice.taken", "Word", options[i].word)
	}
	return value
}

// oneOf words what a cell takes.
func oneOf(options []option) string {
	var words []string
	for _, o := range options {
		if !slices.Contains(words, o.word) {
			words = append(words, o.word)
		}
	}
	return assets.T("intake.expect.choice", "Words", strings.Join(words, "; "))
}

// reply reads how a line or a section is answered as a whole.
func (r *reader) reply(at spot) data.Reply {
	if text := at.cell().Text; text != "" {
		if reply := spoken(text); reply != data.Blank {
			return reply
		}
	}
	return data.Reply(r.choice(at, r.options.replies))
}

// optionsOf are the words of an enumeration.
func optionsOf[T ~string](values []T, word func(T) string, also map[T][]string) []option {
	options := make([]option, len(values))
	for i, v := range values {
		options[i] = newOption(string(v), word(v), also[v]...)
	}
	return options
}

// choices are the words that the cells of a form take.
type choices struct {
	replies, subjects, standings, kinds, salutations []option
}

// words are made once: the texts do not change while the program runs.
var words = sync.OnceValue(func() choices {
	return choices{
		replies: optionsOf(data.Replies(), func(v data.Reply) string { return assets.T("reply." + string(v)) },
			map[data.Reply][]string{data.Given: {"co"}, data.NothingToTell: {"khong co"}}),
		subjects: optionsOf(data.Subjects(), func(v data.Subject) string { return assets.T("subject." + string(v)) },
			map[data.Subject][]string{data.Household: {"ho", "gia dinh"}, data.Individual: {"cn", "nguoi"}, data.Collective: {"tt", "don vi"}}),
		standings: optionsOf(data.Standings(), func(v data.Standing) string { return assets.T("standing." + string(v)) },
			map[data.Standing][]string{
				data.Leader: {"lanh dao", "quan ly"}, data.Direct: {"truc tiep"}, data.People: {"nguoi dan"},
				data.Soldier: {"vu trang", "quan doi", "cong an", "quan nhan"},
			}),
		kinds: optionsOf(data.ExemplarKinds(), func(v data.ExemplarKind) string { return assets.T("exemplar." + string(v)) },
			map[data.ExemplarKind][]string{data.PracticeExemplar: {"sang kien", "kinh nghiem"}, data.PersonExemplar: {"guong"}}),
		salutations: []option{
			newOption(assets.T("salutation.mr"), assets.T("salutation.mr"), "anh", "nam"),
			newOption(assets.T("salutation.mrs"), assets.T("salutation.mrs"), "chi", "co", "nu"),
		},
	}
})

// formOptions are the forms of commendation for a subject, those of any subject
// for "".
func formOptions(forms []data.AwardForm, subject data.Subject) (options []option) {
	for _, f := range forms {
		if subject != "" && f.Subject != subject {
			continue
		}
		if slices.ContainsFunc(options, func(o option) bool { return o.value == f.Code }) {
			continue
		}
		options = append(options, newOption(f.Code, f.Name, append(shortened(f.Name), plain(f.Code))...))
	}
	slices.SortStableFunc(options, func(a, b option) int { return cmp.Compare(len(a.word), len(b.word)) })
	return options
}

// shortened are the ways in which units write who gives a form: "Bằng khen của
// UBND thành phố".
func shortened(name string) (ways []string) {
	full := plain(name)
	brief := strings.ReplaceAll(full, "uy ban nhan dan", "ubnd")
	for _, way := range []string{brief, strings.ReplaceAll(full, "chu tich ", ""), strings.ReplaceAll(brief, "chu tich ", "")} {
		if way != full && !slices.Contains(ways, way) {
			ways = append(ways, way)
		}
	}
	return ways
}
