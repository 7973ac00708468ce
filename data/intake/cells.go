package intake

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// unusable tells of what is in a cell that can never be taken: errors of
// formulas and columns copied while they were too narrow.
func (r *reader) unusable(at spot, expected string) bool {
	c := at.cell()
	switch {
	case c.Formula && c.Empty():
		r.reject(at, expected, "intake.cell.formula")
	case c.Failed():
		r.reject(at, expected, "intake.cell.failed")
	case len(c.Text) > 1 && strings.Trim(c.Text, "#") == "":
		r.reject(at, expected, "intake.cell.narrow")
	default:
		return false
	}
	return true
}

// words reads a text of one line, or of several.
func (r *reader) words(at spot) string {
	if r.unusable(at, assets.T("intake.expect.words")) {
		return ""
	}
	text := at.cell().Text
	if c := at.cell(); c.Number.Valid {
		text = vn.FormatNumber(c.Number.Decimal)
		if wholeText(at.key) {
			text = c.Text // a telephone number is no quantity
		}
	}
	if wholeText(at.key) {
		return vn.Clean(text)
	}
	return vn.CleanLines(text)
}

// wholeText reports whether a field holds one line, in which digits are not
// grouped.
func wholeText(key string) bool {
	switch key {
	case "outcome", "models", "difficulties", "proposals", "achievement", "note":
		return false
	}
	return true
}

// number is a number as it was read: percent tells that it was written as one.
type number struct {
	value   decimal.Decimal
	percent bool
	behind  string // the word behind it, "buổi"
}

var wordBehind = regexp.MustCompile(`^([-+−–]?\s*\d[\d., ]*)\s*(\p{L}[\p{L} ]*)$`)

// number reads a cell that is no date and not empty, or tells why it is none.
func (r *reader) number(at spot, expected string, whole bool) (n number, ok bool) {
	c := at.cell()
	switch {
	case r.unusable(at, expected):
		return n, false
	case !c.Date.IsZero():
		r.reject(at, expected, "intake.cell.date")
		return n, false
	case c.Number.Valid:
		n = number{value: c.Number.Decimal, percent: c.Percent}
		if n.percent {
			n.value = n.value.Shift(2)
		}
		return n, r.bounded(at, n, expected)
	}
	text := vn.Clean(c.Text)
	if m := wordBehind.FindStringSubmatch(text); m != nil {
		text, n.behind = strings.TrimSpace(m[1]), m[2]
	}
	value, err := r.writing.Parse(text)
	if err != nil {
		r.reject(at, expected, "intake.cell.not_number")
		return n, false
	}
	if other, open := r.open[text]; open {
		value = r.meant(at, value, other, whole)
	}
	n.value, n.percent = value, strings.HasSuffix(text, "%")
	return n, r.bounded(at, n, expected)
}

// meant settles a text with two readings and tells of it, unless it is a whole
// number that only one of them is.
func (r *reader) meant(at spot, value, other decimal.Decimal, whole bool) decimal.Decimal {
	if whole && !value.IsInteger() && other.IsInteger() {
		value, other = other, value
	}
	if !whole || other.IsInteger() || strings.Contains(at.cell().Text, ",") {
		r.question(at, "intake.cell.ambiguous", "Taken", vn.FormatNumber(value), "Other", vn.FormatNumber(other))
	}
	return value
}

// bounded refuses numbers that nobody can mean.
func (r *reader) bounded(at spot, n number, expected string) bool {
	switch {
	case n.value.IsNegative():
		r.reject(at, expected, "intake.cell.negative")
	case n.value.GreaterThan(decimal.New(1, 15)):
		r.reject(at, expected, "intake.cell.digits")
	default:
		return true
	}
	return false
}

// count reads a whole number. "Không phát sinh" is none of it.
func (r *reader) count(at spot) (value decimal.NullDecimal) {
	c := at.cell()
	if c.Empty() && !c.Formula {
		return value
	}
	if reply := spoken(c.Text); reply != data.Blank {
		r.mention(at, "intake.cell.none")
		return decimal.NewNullDecimal(decimal.Zero)
	}
	expected := assets.T("intake.expect.count")
	n, ok := r.number(at, expected, true)
	switch {
	case !ok:
		return value
	case n.percent, !n.value.IsInteger(), n.value.GreaterThan(decimal.New(1, 9)):
		r.reject(at, expected, "intake.cell.not_count")
		return value
	case n.behind != "":
		r.question(at, "intake.cell.word_behind", "Taken", vn.FormatNumber(n.value))
	}
	return decimal.NewNullDecimal(n.value)
}

// whole is a count as an int, 0 when there is none.
func (r *reader) whole(at spot) int {
	if n := r.count(at); n.Valid {
		return int(n.Decimal.IntPart())
	}
	return 0
}

// spoken is what a text in a cell for a number answers: "không phát sinh" and
// what stands for it. The figure 0 is a figure.
func spoken(text string) data.Reply {
	if text == "" || unicode.IsDigit(rune(text[0])) {
		return data.Blank
	}
	folded := strings.Trim(vn.Fold(text), " .")
	switch folded {
	case "khong", "ko", "khong co", "ko co", "chua co", "chua phat sinh", "ko phat sinh", "k phat sinh", "kps", "-", "--", "---":
		return data.NothingToTell
	case "ko ap dung", "khong lien quan", "khong thuoc", "khong giao", "khong duoc giao", "khong co chi tieu":
		return data.NotConcerned
	}
	switch {
	case strings.HasPrefix(folded, "khong phat sinh"):
		return data.NothingToTell
	case strings.HasPrefix(folded, "khong ap dung"), strings.HasPrefix(folded, "khong thuoc "):
		return data.NotConcerned
	}
	return data.Blank
}
