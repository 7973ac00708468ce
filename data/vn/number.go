package vn

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// ErrNumber reports text that is not a number.
var ErrNumber = errors.New("not a number")

// AmbiguousError reports a number that honest people write for two different
// values, such as 12,345. The program asks; it never guesses.
type AmbiguousError struct {
	Text     string
	Readings []decimal.Decimal // the Vietnamese reading first
}

// Error names the text and its readings, for the log.
func (e *AmbiguousError) Error() string {
	return fmt.Sprintf("ambiguous number %q: %v", e.Text, e.Readings)
}

// ErrDigits reports a number with more digits than Excel keeps. It is an
// [ErrNumber] too.
var ErrDigits = fmt.Errorf("%w: more than %d digits that count", ErrNumber, maxDigits)

// maxDigits is how many digits of a figure a workbook keeps, zeros at its end
// not counted: what has more could be typed but never handed up. maxLength
// keeps a slip of the keyboard from becoming a number.
const (
	maxDigits = 15
	maxLength = 18
)

// tooLong reports whether a workbook cannot keep d to the last digit.
func tooLong(d decimal.Decimal) bool {
	digits := strings.TrimRight(d.Coefficient().String(), "0")
	return len(strings.TrimLeft(digits, "-")) > maxDigits || d.NumDigits() > maxLength
}

var (
	plainNumber   = regexp.MustCompile(`^\d+$`)
	dotGrouped    = regexp.MustCompile(`^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$`)
	commaGrouped  = regexp.MustCompile(`^[1-9]\d{0,2}(,\d{3})+\.\d+$|^[1-9]\d{0,2}(,\d{3}){2,}$`)
	spaceGrouped  = regexp.MustCompile(`^[1-9]\d{0,2}( \d{3})+([.,]\d+)?$`)
	commaDecimal  = regexp.MustCompile(`^\d+,\d+$`)
	dotDecimal    = regexp.MustCompile(`^\d+\.\d+$`)
	oneCommaThree = regexp.MustCompile(`^[1-9]\d{0,2},\d{3}$`)
	longDotThree  = regexp.MustCompile(`^[1-9]\d{3,}\.\d{3}$`)
)

// ParseNumber reads a number as Vietnamese offices write it, 1.234.567,89:
// dots group, a comma begins the decimals. So 330.681 is three hundred thirty
// thousand and 95,08 is less than a hundred. The English form is read where it
// can mean nothing else (1,234.56; 0.67). What can mean two things (12,345;
// 1234.567) is an *AmbiguousError; anything else that is not a number is
// ErrNumber, or ErrDigits when it is one but has too many digits. A trailing % sign is allowed and does not change the value.
func ParseNumber(s string) (decimal.Decimal, error) {
	text, body, negative := splitNumber(s)
	if digits := strings.Count(body, "") - 1; digits > 2*maxLength {
		return decimal.Decimal{}, fmt.Errorf("%w: %d characters", ErrNumber, digits)
	}
	readings := readNumber(body)
	values := make([]decimal.Decimal, 0, len(readings))
	for _, canonical := range readings {
		d, err := decimal.NewFromString(canonical)
		if err != nil {
			return decimal.Decimal{}, fmt.Errorf("%w: %q", ErrNumber, text)
		}
		if tooLong(d) {
			return decimal.Decimal{}, fmt.Errorf("%w: %q", ErrDigits, text)
		}
		if negative {
			d = d.Neg()
		}
		values = append(values, d)
	}
	switch len(values) {
	case 0:
		return decimal.Decimal{}, fmt.Errorf("%w: %q", ErrNumber, text)
	case 1:
		return values[0], nil
	}
	return decimal.Decimal{}, &AmbiguousError{Text: text, Readings: values}
}

// splitNumber cleans a number and takes its sign and a trailing % sign off.
func splitNumber(s string) (text, body string, negative bool) {
	text = Clean(s)
	body = strings.TrimSpace(strings.TrimSuffix(text, "%"))
	if rest, ok := cutSign(body); ok {
		return text, rest, body[0] != '+'
	}
	return text, body, false
}

func cutSign(s string) (string, bool) {
	for _, sign := range []string{"-", "−", "–", "+"} {
		if rest, ok := strings.CutPrefix(s, sign); ok {
			return strings.TrimSpace(rest), true
		}
	}
	return s, false
}

// readNumber returns the canonical spelling (digits and one dot) of every
// reasonable reading of an unsigned number, the Vietnamese one first.
func readNumber(s string) []string {
	noDots := strings.NewReplacer(".", "", ",", ".")
	noCommas := strings.NewReplacer(",", "")
	switch {
	case plainNumber.MatchString(s):
		return []string{s}
	case dotGrouped.MatchString(s):
		return []string{noDots.Replace(s)}
	case commaGrouped.MatchString(s):
		return []string{noCommas.Replace(s)}
	case spaceGrouped.MatchString(s):
		return []string{strings.NewReplacer(" ", "", ",", ".").Replace(s)}
	case oneCommaThree.MatchString(s):
		return []string{noDots.Replace(s), noCommas.Replace(s)}
	case longDotThree.MatchString(s):
		return []string{noDots.Replace(s), s}
	case commaDecimal.MatchString(s):
		return []string{noDots.Replace(s)}
	case dotDecimal.MatchString(s):
		return []string{s}
	}
	return nil
}

// FormatNumber prints d as 1.234.567,89 with exactly the decimals it has.
func FormatNumber(d decimal.Decimal) string {
	return group(d.String())
}

// FormatFixed prints d as FormatNumber does with the given number of decimals,
// rounded half away from zero.
func FormatFixed(d decimal.Decimal, places int32) string {
	return group(d.StringFixed(places))
}

// FormatInt prints a whole number with its thousands grouped, 1.234.567.
func FormatInt(n int64) string {
	return group(strconv.FormatInt(n, 10))
}

// group turns a canonical number into the Vietnamese form.
func group(s string) string {
	whole, fraction, hasFraction := strings.Cut(s, ".")
	sign := 0
	if strings.HasPrefix(whole, "-") {
		sign = 1
	}
	if !hasFraction && len(whole)-sign <= 3 {
		return s
	}
	b := make([]byte, 0, len(s)+len(s)/3)
	for i := range len(whole) {
		if i > sign && (len(whole)-i)%3 == 0 {
			b = append(b, '.')
		}
		b = append(b, whole[i])
	}
	if hasFraction {
		b = append(append(b, ','), fraction...)
	}
	return string(b)
}
