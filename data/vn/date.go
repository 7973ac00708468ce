package vn

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// ErrDate reports text that is not a day of the calendar.
var ErrDate = errors.New("not a date")

// Date is a day of the calendar without a time or a zone. The zero value means
// that no date is known. Dates are comparable with ==.
type Date struct {
	year  int
	month time.Month
	day   int
}

// NewDate returns the given day; days past the end of a month roll over as in
// time.Date.
func NewDate(year int, month time.Month, day int) Date {
	return DateOf(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
}

// DateOf returns the day on which t falls in its own zone.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// ParseISO reads the form in which dates are stored, 2025-12-10. The empty
// text is the zero Date.
func ParseISO(s string) (Date, error) {
	if s == "" {
		return Date{}, nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, fmt.Errorf("%w: %q", ErrDate, s)
	}
	return DateOf(t), nil
}

var (
	numericDate = regexp.MustCompile(`^(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})$`)
	writtenDate = regexp.MustCompile(`^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$`)
)

// ParseDate reads a date as an officer writes it: 10/12/2025, 1-9-25,
// "ngày 19 tháng 9 năm 2025", or the stored form 2025-12-10. The day always
// comes before the month. Two-digit years are years of this century. The empty
// text is the zero Date.
func ParseDate(s string) (Date, error) {
	s = Fold(s)
	if s == "" {
		return Date{}, nil
	}
	if d, err := ParseISO(s); err == nil {
		return d, nil
	}
	m := numericDate.FindStringSubmatch(s)
	if m == nil {
		m = writtenDate.FindStringSubmatch(s)
	}
	if m == nil {
		return Date{}, fmt.Errorf("%w: %q", ErrDate, s)
	}
	day, month, year := atoi(m[1]), atoi(m[2]), atoi(m[3])
	if len(m[3]) == 2 {
		year += 2000
	}
	d := NewDate(year, time.Month(month), day)
	if d.year != year || int(d.month) != month || d.day != day || year < 1900 {
		return Date{}, fmt.Errorf("%w: %q", ErrDate, s)
	}
	return d, nil
}

// atoi converts digits that a pattern has already vouched for.
func atoi(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}

// ISO returns the stored form, 2025-12-10, or "" for the zero Date.
func (d Date) ISO() string {
	if d.IsZero() {
		return ""
	}
	return d.Time().Format(time.DateOnly)
}

// String returns the form shown on screen and paper, 10/12/2025, or "".
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.Time().Format("02/01/2006")
}

// IsZero reports whether no date is known.
func (d Date) IsZero() bool { return d == Date{} }

// Year returns the year, 0 for the zero Date.
func (d Date) Year() int { return d.year }

// Month returns the month.
func (d Date) Month() time.Month { return d.month }

// Day returns the day of the month.
func (d Date) Day() int { return d.day }

// Weekday returns the day of the week.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }

// Time returns midnight UTC of the day, for libraries that want a time.Time.
func (d Date) Time() time.Time {
	return time.Date(d.year, d.month, d.day, 0, 0, 0, 0, time.UTC)
}

// Compare returns -1, 0 or 1 as d is before, the same as or after o. The zero
// Date is before all others.
func (d Date) Compare(o Date) int {
	return cmp.Or(cmp.Compare(d.year, o.year), cmp.Compare(d.month, o.month), cmp.Compare(d.day, o.day))
}

// Before reports whether d is an earlier day than o.
func (d Date) Before(o Date) bool { return d.Compare(o) < 0 }

// After reports whether d is a later day than o.
func (d Date) After(o Date) bool { return d.Compare(o) > 0 }

// AddDays returns the day n days later, or earlier when n is negative.
func (d Date) AddDays(n int) Date { return NewDate(d.year, d.month, d.day+n) }

// Days returns the number of days from o to d; both must be known.
func (d Date) Days(o Date) int {
	return int(d.Time().Sub(o.Time()) / (24 * time.Hour))
}

// MarshalText writes the stored form.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.ISO()), nil }

// UnmarshalText reads the stored form.
func (d *Date) UnmarshalText(text []byte) error {
	parsed, err := ParseISO(strings.TrimSpace(string(text)))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

// SwappedDay returns d with its day and month exchanged when d is not plausible
// and that is: a PC that is set up in English takes 03/12 for the 12th of March.
// It only makes an offer: the officer knows the day.
func SwappedDay(d Date, plausible func(Date) bool) (Date, bool) {
	if d.IsZero() || d.day > 12 || d.day == int(d.month) || plausible(d) {
		return Date{}, false
	}
	swapped := Date{d.year, time.Month(d.day), int(d.month)}
	return swapped, plausible(swapped)
}
