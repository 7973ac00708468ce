package paper

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"thidua/assets"
	"thidua/data/vn"
)

// gap is a blank of n unbreakable spaces to be filled by hand.
func gap(n int) string { return strings.Repeat("\u00a0", n) }

// OfficialDate writes a date in full. Days below 10 and the months 1 and 2 get
// a leading zero (Decree 30/2020, annex I, section II.4), so that September
// stays "tháng 9". A zero date leaves the day and the month blank.
func OfficialDate(d vn.Date, yearWhenBlank int) string {
	if d.IsZero() {
		return assets.T("paper.date", "Day", gap(5), "Month", gap(5), "Year", yearWhenBlank)
	}
	return assets.T("paper.date", "Day", counted(d.Day()), "Month", officialMonth(d), "Year", d.Year())
}

// OfficialDay writes a date short in running text, "09/9/2025", with the same
// leading zeros.
func OfficialDay(d vn.Date) string { return d.Official() }

func officialMonth(d vn.Date) string {
	if d.Month() <= time.February {
		return counted(int(d.Month()))
	}
	return strconv.Itoa(int(d.Month()))
}

// counted writes a number with the leading zero that official papers give to
// those below 10.
func counted(n int) string { return fmt.Sprintf("%02d", n) }

// OfficialNumber joins a number and the sign of a kind of document, "05/BC-UBND":
// numbers below 10 get a leading zero, and a missing number leaves a blank for
// the clerk. A number that already has its sign keeps it.
func OfficialNumber(number, sign string) string {
	own, rest, signed := strings.Cut(strings.TrimSpace(number), "/")
	if signed {
		sign = rest
	}
	if own == "" {
		own = gap(8)
	}
	if n, err := strconv.Atoi(own); err == nil && n > 0 && n < 10 {
		own = counted(n)
	}
	return own + "/" + sign
}

// unbroken keeps s on one line.
func unbroken(s string) string { return strings.ReplaceAll(s, " ", gap(1)) }

// upper is s in capitals, as issuers and titles are set.
func upper(s string) string { return strings.ToUpper(s) }

// capital gives s a capital first letter.
func capital(s string) string {
	for _, first := range s {
		letter := string(first)
		return upper(letter) + s[len(letter):]
	}
	return s
}
