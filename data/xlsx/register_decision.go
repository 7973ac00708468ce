package xlsx

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"

	"thidua/data/vn"
)

var (
	monthOfYear = regexp.MustCompile(`^(?:thang )?\d{1,2}\s*(?:/|-|nam)\s*((?:19|20)\d\d)$`)
	shortYear   = regexp.MustCompile(`^\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2}$`)
)

// decision reads number, day and year of the decision.
func (r *registerReader) decision() {
	a := &r.line.Award
	year := 0
	a.Number = vn.BareNumber(r.text("number"))
	a.IssuedOn, year = r.day("issued_on")
	if both := r.text(RegisterNumberDate); both != "" && a.Number == "" {
		number, day := vn.SplitCitation(both)
		a.Number = number
		if a.IssuedOn.IsZero() && day != "" {
			d, y := r.dayOf(Cell{Text: day}, RegisterNumberDate)
			a.IssuedOn, year = d, cmp.Or(y, year)
		}
	}
	told := yearIn(r.text("year"))
	if told == 0 && r.text("year") != "" {
		r.keep("year", r.text("year"))
	}
	a.Year = cmp.Or(a.IssuedOn.Year(), told, year, r.year, r.match.Usual.Year)
	if told != 0 && told != a.Year {
		r.keep("year", strconv.Itoa(told))
	}
	if a.IssuedOn.IsZero() && year != 0 {
		r.note("register.import.year_only", "Year", year)
	}
	if a.IssuedOn.After(r.match.Today) {
		r.note("register.import.future", "Date", a.IssuedOn.String())
	}
}

// day reads a day, or where only the year is told, that.
func (r *registerReader) day(f RegisterField) (vn.Date, int) {
	c := r.cell(f)
	text := r.text(f)
	if c.Empty() || ditto(c.Text) {
		c = Cell{Text: text}
	}
	if !c.Date.IsZero() {
		r.last[f] = c.Date.String()
	}
	return r.dayOf(c, f)
}

func (r *registerReader) dayOf(c Cell, f RegisterField) (vn.Date, int) {
	switch {
	case !c.Date.IsZero():
		return c.Date, 0
	case c.Empty():
		return vn.Date{}, 0
	case c.Number.Valid && c.Number.Decimal.IsInteger():
		const firstSerial, lastSerial = 10_000, 80_000 // 1927 to 2119
		switch n := int(c.Number.Decimal.IntPart()); {
		case n >= 1945 && n <= 2100:
			return vn.Date{}, n
		case n >= firstSerial && n <= lastSerial:
			d := excelEpoch.AddDays(n)
			r.note("register.import.serial", "Text", c.Text, "Date", d.String())
			return d, 0
		}
	}
	text := vn.Clean(c.Text)
	if d, err := vn.ParseDate(strings.TrimSuffix(text, ".")); err == nil {
		if d.After(r.match.Today) && shortYear.MatchString(text) {
			d = vn.NewDate(d.Year()-100, d.Month(), d.Day())
		}
		return d, 0
	}
	folded := vn.Fold(text)
	if m := monthOfYear.FindStringSubmatch(folded); m != nil {
		return vn.Date{}, yearIn(m[1])
	}
	if y := yearIn(text); y != 0 && len(folded) < 12 {
		return vn.Date{}, y
	}
	r.note("register.import.day", "Text", text, "Field", f.Title())
	r.keep(f, text)
	return vn.Date{}, 0
}

// handedOn is the day on which the certificate was handed over.
func (r *registerReader) handedOn() vn.Date {
	d, year := r.day("handed_on")
	if d.IsZero() && year != 0 {
		r.keep("handed_on", strconv.Itoa(year))
	}
	return d
}
