package xlsx

import (
	"fmt"
	"regexp"
	"strconv"
	"time"

	"thidua/assets"
	"thidua/data/vn"
)

var (
	untilDay   = regexp.MustCompile(`(?:den|het|tinh den)(?: het)?(?: ngay)? (\d{1,2})(?:[/.-]| thang )(\d{1,2})(?:[/.-]| nam )(\d{4})`)
	letterDay  = regexp.MustCompile(`ngay[\s.…_]*\d{0,2}[\s.…_]*thang \d{1,2}(?: nam \d{4})?`)
	wholeMonth = regexp.MustCompile(`thang (\d{1,2})(?:[/.-]| nam )(\d{4})|(\d{1,2}) thang(?: dau)? nam (\d{4})`)
)

// dayIn finds the day up to which figures are said to hold: "đến 30/11/2025",
// "tháng 11/2025", "11 tháng năm 2025". Other days, of printing or of a
// decision, are none of it.
func dayIn(text string) vn.Date {
	folded := vn.Fold(text)
	if m := untilDay.FindStringSubmatch(folded); m != nil {
		if day, err := vn.ParseDate(fmt.Sprintf("%s/%s/%s", m[1], m[2], m[3])); err == nil {
			return day
		}
	}
	m := wholeMonth.FindStringSubmatch(letterDay.ReplaceAllString(folded, " "))
	if m == nil {
		return vn.Date{}
	}
	month, err := strconv.Atoi(m[1] + m[3])
	year, yearErr := strconv.Atoi(m[2] + m[4])
	if err != nil || yearErr != nil || month < 1 || month > 12 {
		return vn.Date{}
	}
	return vn.NewDate(year, time.Month(month)+1, 1).AddDays(-1)
}

// day is the day that the table says its figures hold for: by its headings, by
// the lines above them, else by most of its rows.
func (f *Figures) day(first int) vn.Date {
	for row := first - 1; row >= 0; row-- {
		for _, c := range f.grid.Rows[row] {
			if day := dayIn(c.Text); !day.IsZero() {
				return day
			}
		}
	}
	return f.usualDay()
}

// usualDay is the day that most rows give, the zero Date when none does.
func (f *Figures) usualDay() (usual vn.Date) {
	counts := map[vn.Date]int{}
	for _, row := range f.rows {
		day := f.dayOf(row.at)
		if day.IsZero() {
			continue
		}
		counts[day]++
		if counts[day] > counts[usual] || counts[day] == counts[usual] && day.After(usual) {
			usual = day
		}
	}
	return usual
}

// dayOf is the day that a row gives for its own figure.
func (f *Figures) dayOf(row int) vn.Date {
	column, ok := f.columns[figureDay]
	if !ok {
		return vn.Date{}
	}
	c := f.cell(row, column)
	if !c.Date.IsZero() {
		return c.Date
	}
	day, err := vn.ParseDate(c.Text)
	if err != nil {
		return vn.Date{}
	}
	return day
}

// otherDay complains about a figure that holds for another day than the rest:
// it must not be kept for theirs.
func (f *Figures) otherDay(row int) string {
	day, usual := f.dayOf(row), f.usualDay()
	if day.IsZero() || day == usual {
		return ""
	}
	return assets.T("figures.import.other_day", "Date", day.String(), "Usual", usual.String())
}
