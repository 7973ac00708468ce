package intake

import (
	"regexp"
	"strings"
	"time"

	"thidua/assets"
	"thidua/data/vn"
)

// excelEpoch is day 0 of Excel's calendar.
var excelEpoch = vn.NewDate(1899, time.December, 30)

// span is the days between which a day of a form can be expected.
type span struct{ from, to vn.Date }

func (s span) holds(d vn.Date) bool { return !d.Before(s.from) && !d.After(s.to) }

// day reads a day. One outside its span that lies within it with day and month
// exchanged is taken so, and told of: a PC set up in English has turned it.
func (r *reader) day(at spot, usual span) vn.Date {
	c := at.cell()
	expected := assets.T("intake.expect.day")
	if c.Empty() && !c.Formula || r.unusable(at, expected) {
		return vn.Date{}
	}
	d := c.Date
	if d.IsZero() {
		var ok bool
		if d, ok = r.dayOf(at, usual); !ok {
			r.reject(at, expected, "intake.day.unreadable")
			return vn.Date{}
		}
	}
	if swapped, ok := vn.SwappedDay(d, usual.holds); ok {
		r.question(at, "intake.day.swapped", "Was", d.String(), "Is", swapped.String())
		return swapped
	}
	switch {
	case d.After(r.desk.Today.AddDays(1)) && !usual.holds(d):
		r.question(at, "intake.day.future", "Date", d.String())
	case !usual.holds(d):
		r.question(at, "intake.day.unusual", "Date", d.String(), "From", usual.from.String(), "To", usual.to.String())
	}
	return d
}

// dayOf reads a day that is not marked as one: text, or the number by which
// Excel counts days.
func (r *reader) dayOf(at spot, usual span) (d vn.Date, ok bool) {
	c := at.cell()
	if c.Number.Valid {
		n := c.Number.Decimal
		if !n.IsInteger() || len(c.Text) != 5 {
			return d, false
		}
		d = excelEpoch.AddDays(int(n.IntPart()))
		if !usual.holds(d) {
			return d, false
		}
		r.question(at, "intake.day.serial", "Date", d.String())
		return d, true
	}
	text := vn.Clean(c.Text)
	if d, err := vn.ParseDate(text); err == nil && !d.IsZero() {
		return d, true
	}
	if first, _, timed := strings.Cut(text, " "); timed {
		if d, err := vn.ParseDate(first); err == nil && !d.IsZero() {
			return d, true
		}
	}
	if m := monthFirst.FindStringSubmatch(text); m != nil {
		if d, err := vn.ParseDate(m[2] + "/" + m[1] + "/" + m[3]); err == nil {
			r.question(at, "intake.day.swapped", "Was", text, "Is", d.String())
			return d, true
		}
	}
	return d, false
}

// monthFirst is a day as English PCs write it, 12/25/2025.
var monthFirst = regexp.MustCompile(`^(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})$`)

var fourDigits = regexp.MustCompile(`(?:^|\D)(\d{4})(?:\D|$)`)

// year reads a year of birth. Of a full day only the year is kept.
func (r *reader) year(at spot) int {
	c := at.cell()
	expected := assets.T("intake.expect.year", "Year", r.desk.Ledger.Campaign.Year)
	if c.Empty() && !c.Formula || r.unusable(at, expected) {
		return 0
	}
	year := r.yearOf(at)
	switch last := r.desk.Ledger.Campaign.Year; {
	case year == 0:
		r.reject(at, expected, "intake.year.unreadable")
	case year < 100:
		r.reject(at, expected, "intake.year.short")
		year = 0
	case year < 1900 || year > last:
		r.reject(at, expected, "intake.year.impossible")
		year = 0
	case year > last-youngest:
		r.question(at, "intake.year.young", "Born", year)
	}
	return year
}

// youngest is the age under which a nominee is asked about, as in package data.
const youngest = 10

// yearOf reads what may be a year, 0 when it can be none.
func (r *reader) yearOf(at spot) int {
	c := at.cell()
	switch {
	case !c.Date.IsZero():
		// 1975 typed where a day is expected is shown as a day of 1905.
		if serial := c.Date.Days(excelEpoch); serial >= 1900 && serial <= r.desk.Ledger.Campaign.Year {
			r.question(at, "intake.year.serial", "Born", serial)
			return serial
		}
		r.mention(at, "intake.year.day", "Born", c.Date.Year())
		return c.Date.Year()
	case c.Number.Valid:
		if n := c.Number.Decimal; n.IsInteger() && len(c.Text) <= 5 {
			return int(n.IntPart())
		}
		return 0
	}
	text := vn.Clean(c.Text)
	if d, err := vn.ParseDate(text); err == nil && !d.IsZero() {
		if twoDigitYear.MatchString(text) {
			return 1 // which century is meant is not known
		}
		r.mention(at, "intake.year.day", "Born", d.Year())
		return d.Year()
	}
	if found := fourDigits.FindAllStringSubmatch(text, -1); len(found) == 1 {
		if text != found[0][1] {
			r.question(at, "intake.year.within", "Born", found[0][1])
		}
		return atoi(found[0][1])
	}
	if shortYear.MatchString(text) {
		return 1
	}
	return 0
}

var (
	twoDigitYear = regexp.MustCompile(`[/.\-]\s*\d{2}$`)
	shortYear    = regexp.MustCompile(`^\d{2}$`)
)

// atoi converts digits that a pattern has vouched for.
func atoi(digits string) (n int) {
	for _, d := range digits {
		n = 10*n + int(d-'0')
	}
	return n
}
