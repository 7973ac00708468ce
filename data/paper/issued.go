package paper

import (
	"cmp"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// issued begins a document with a title that the ward's People's Committee
// issues; the clerk gives it its number and day.
func issued(l data.Ledger, title, sign string, today vn.Date) Document {
	d := letter(l, "", nil, today)
	d.Number, d.Kind = OfficialNumber("", sign), title
	return d
}

// committeeOf is the ward's People's Committee in running text.
func committeeOf(l data.Ledger) string {
	return joinedBy(" ", assets.T("paper.committee"), l.Office.Ward)
}

// placeKind is what kind of place the ward is, in running text.
func placeKind(l data.Ledger) string {
	return cmp.Or(l.Office.Kind(), assets.T("paper.kind_of_place"))
}

// higher is what the place above the ward is: a city or a province.
func higher(l data.Ledger) string {
	first, _, _ := strings.Cut(l.Office.City, " ")
	if vn.Fold(first) == "tinh" {
		return strings.ToLower(first)
	}
	return assets.T("paper.higher")
}

// lettered sets lines as points in the order of the Vietnamese alphabet, with
// what stands below the first line of a point as paragraphs.
func lettered(lines []string) []Block {
	letters := []rune(assets.T("paper.clause_letters"))
	var blocks []Block
	for i, line := range lines {
		for j, part := range strings.Split(line, "\n") {
			if j == 0 && i < len(letters) {
				part = string(letters[i]) + ") " + part
			}
			blocks = append(blocks, Paragraph{Text: part})
		}
	}
	return blocks
}

// due words a deadline, with a blank for a day that is not known.
func due(d data.Deadline, today vn.Date) string {
	if d.On.IsZero() {
		return assets.T("paper.due.before", "Date", dayOrBlank(d.On, today))
	}
	return dueInText(d)
}

// citedDay is the day of a document cited in running text, with a blank where
// the clerk has still to give it.
func citedDay(d, today vn.Date) string {
	if d.IsZero() {
		return dateToFill(today)
	}
	return assets.T("paper.on_day", "Date", OfficialDay(d))
}

// dateToFill is a date that the clerk gives.
func dateToFill(today vn.Date) string { return unbroken(OfficialDate(vn.Date{}, today.Year())) }
