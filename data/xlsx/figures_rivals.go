package xlsx

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

var (
	sinceJanuary = regexp.MustCompile(`luy ke|tu dau nam|\d{1,2} thang\b|\b(?:den|het)\b|\bca nam\b`)
	someMonth    = regexp.MustCompile(`\b(\d{1,2}) thang\b|\bthang (\d{1,2})\b|\b(?:den|het)(?: het)?(?: ngay)? \d{1,2}[/.](\d{1,2})\b`)
	someQuarter  = regexp.MustCompile(`\bquy (iv|iii|ii|i|[1-4])\b`)
	wholeYear    = regexp.MustCompile(`\bca nam\b|\bnam 20\d\d\b`)
)

// choose settles which of several columns of one kind is read: the one of all
// since January before the one of the month, which is left for targets whose
// figures are of a month; then the latest with figures. It returns the day that
// the heading of the chosen column names; a *data.Problem asks for one column
// where that is not clear.
func (f *Figures) choose(head figureHead, year int) (day vn.Date, err error) {
	f.taken = map[figureField]Finding{}
	for _, field := range []figureField{figureActual, figureEstimate, figureOfficial, figureAny} {
		rivals := f.rivals(head, field)
		if len(rivals) < 2 || field == figureAny && f.hasKind() {
			continue
		}
		until, err := f.settle(rivals, head.first, year)
		if err != nil {
			return day, err
		}
		if day.IsZero() {
			day = until
		}
	}
	return day, nil
}

// hasKind reports whether a column says of which kind its figures are.
func (f *Figures) hasKind() bool {
	return f.has(figureActual) || f.has(figureEstimate) || f.has(figureOfficial)
}

// rivals are the columns of a field, those with figures if there are any.
func (f *Figures) rivals(head figureHead, field figureField) (rivals []heading) {
	var filled []heading
	for _, h := range head.headings {
		if h.field != field {
			continue
		}
		rivals = append(rivals, h)
		if slices.ContainsFunc(f.grid.Rows[head.first:], func(row []Cell) bool { return textAt(row, h.column) != "" && !columnNumbers(row) }) {
			filled = append(filled, h)
		}
	}
	if len(filled) == 1 {
		f.columns[field] = filled[0].column
	}
	if len(filled) > 0 {
		return filled
	}
	return rivals
}

// settle chooses among the columns of one field.
func (f *Figures) settle(rivals []heading, first, year int) (vn.Date, error) {
	var all, some []heading
	for _, h := range rivals {
		folded := vn.Fold(h.text)
		if sinceJanuary.MatchString(folded) || wholeYear.MatchString(folded) && !someMonth.MatchString(folded) && !someQuarter.MatchString(folded) {
			all = append(all, h)
		} else {
			some = append(some, h)
		}
	}
	field := rivals[0].field
	key, month := "figures.import.column", heading{}
	if len(all) > 0 && len(some) > 0 {
		var ok bool
		if month, ok = latest(some, year); !ok {
			return vn.Date{}, severalColumns(some)
		}
		rivals = all
		if field == figureActual || field == figureAny {
			key = "figures.import.column_month"
			f.columns[figureInMonth] = month.column
		}
	}
	taken, ok := latest(rivals, year)
	if !ok {
		return vn.Date{}, severalColumns(rivals)
	}
	f.columns[field] = taken.column
	f.taken[field] = Finding{
		Where: f.where(first-1, taken.column),
		Text:  assets.T(key, "Count", len(all)+len(some), "Taken", taken.text, "Month", month.text),
	}
	return until(taken.text, year), nil
}

// latest is the heading of the last month; ok is false where that is not clear.
func latest(headings []heading, year int) (last heading, ok bool) {
	if len(headings) == 1 {
		return headings[0], true
	}
	var day vn.Date
	for _, h := range headings {
		switch d := until(h.text, year); {
		case d.IsZero():
			return last, false
		case day.IsZero() || d.After(day):
			last, day, ok = h, d, true
		case d == day:
			ok = false
		}
	}
	return last, ok
}

// until is the day up to which a heading says its figures hold, in year where
// it names none: "11 tháng", "tháng 11", "quý III", "đến 30/11".
func until(text string, year int) vn.Date {
	if day := dayIn(text); !day.IsZero() {
		return day
	}
	folded := vn.Fold(text)
	month := 0
	if m := someMonth.FindStringSubmatch(folded); m != nil {
		month, _ = strconv.Atoi(m[1] + m[2] + m[3])
	} else if m := someQuarter.FindStringSubmatch(folded); m != nil {
		if i := slices.Index([]string{"i", "ii", "iii", "iv"}, m[1]); i >= 0 {
			month = 3 * (i + 1)
		} else {
			quarter, _ := strconv.Atoi(m[1])
			month = 3 * quarter
		}
	} else if wholeYear.MatchString(folded) {
		month = 12
	}
	if month < 1 || month > 12 {
		return vn.Date{}
	}
	return vn.NewDate(year, time.Month(month)+1, 1).AddDays(-1)
}

func severalColumns(headings []heading) error {
	var texts []string
	for _, h := range headings {
		texts = append(texts, "“"+h.text+"”")
	}
	return &data.Problem{Key: "problem.figures_columns", Args: []any{"Columns", strings.Join(texts, ", ")}}
}
