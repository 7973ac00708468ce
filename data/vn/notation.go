package vn

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
)

// Notation says what dots and commas mean in a whole list of numbers, such as
// a column copied from a workbook of a PC that is set up in English.
type Notation string

// The notations. The zero Notation is that of a list that has shown neither.
const (
	Vietnamese Notation = "vietnamese" // 1.234.567,89
	English    Notation = "english"    // 1,234,567.89
)

// Notations lists both in the order in which they are offered.
func Notations() []Notation { return []Notation{Vietnamese, English} }

var (
	vietnameseForms = []*regexp.Regexp{plainNumber, dotGrouped, commaDecimal, longDotThree, regexp.MustCompile(`^[1-9]\d{0,2}( \d{3})+(,\d+)?$`)}
	englishForms    = []*regexp.Regexp{plainNumber, dotDecimal, regexp.MustCompile(`^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$`), regexp.MustCompile(`^[1-9]\d{0,2}( \d{3})+(\.\d+)?$`)}
)

// canonical spells an unsigned number with digits and one dot, "" when it is
// no number in this notation.
func (n Notation) canonical(body string) string {
	forms, group, point := vietnameseForms, ".", ","
	if n == English {
		forms, group, point = englishForms, ",", "."
	}
	if !slices.ContainsFunc(forms, func(form *regexp.Regexp) bool { return form.MatchString(body) }) {
		return ""
	}
	return strings.NewReplacer(group, "", " ", "", point, ".").Replace(body)
}

// Parse reads a number of the list. What can only be meant in the other
// notation is read in that: honest columns mix both. Anything else that is not
// a number is ErrNumber, one with too many digits ErrDigits.
func (n Notation) Parse(s string) (decimal.Decimal, error) {
	text, body, negative := splitNumber(s)
	order := Notations()
	if n == English {
		slices.Reverse(order)
	}
	for _, notation := range order {
		canonical := notation.canonical(body)
		if canonical == "" {
			continue
		}
		d, err := decimal.NewFromString(canonical)
		if err != nil {
			break
		}
		if tooLong(d) {
			return decimal.Decimal{}, fmt.Errorf("%w: %q", ErrDigits, text)
		}
		if negative {
			d = d.Neg()
		}
		return d, nil
	}
	return decimal.Decimal{}, fmt.Errorf("%w: %q", ErrNumber, text)
}

// NotationOf tells the notation of a list of numbers. When the list leaves it
// open, asked are the numbers that would be read differently, to be put to the
// officer in one question; then the notation is the zero Notation.
//
// A list is open when a number has two readings and nothing else in the list
// is certainly Vietnamese, or something is certainly English: 330.681 alone is
// Vietnamese, as everywhere in the program, but not beside 1,234.56.
func NotationOf(texts []string) (n Notation, asked []string) {
	vietnamese, english, hard := false, false, false
	for _, s := range texts {
		_, body, _ := splitNumber(s)
		here, there := Vietnamese.canonical(body), English.canonical(body)
		switch {
		case here == there:
		case there == "":
			vietnamese = true
		case here == "":
			english = true
		default:
			asked = append(asked, Clean(s))
			hard = hard || !dotGrouped.MatchString(body)
		}
	}
	if len(asked) == 0 || !english && (vietnamese || !hard) {
		return Vietnamese, nil
	}
	return "", asked
}
