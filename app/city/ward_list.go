package city

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"thidua/data/city"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// A list of wards as offices have it: a name on each line, or a table with
// numbers, codes, contacts and telephones beside the names.

var (
	wardOrder = regexp.MustCompile(`^(\d{1,4}|[IVXLC]+|[-–+*•])[.):/]?\s+`) // before a name
	wardCode  = regexp.MustCompile(`^\d{4,6}$`)
	wardPhone = regexp.MustCompile(`^\+?[\d .\-()]{8,20}$`)
)

// wardHeadings are the folded texts that head the columns of such a list.
var wardHeadings = []string{
	"stt", "tt", "so tt", "ten", "ten phuong", "ten xa", "ten phuong, xa", "ten phuong, xa, dac khu", "phuong", "xa", "phuong, xa", "phuong, xa, dac khu",
	"don vi", "ten don vi", "ma", "ma dvhc", "ma don vi", "dau moi", "can bo dau moi", "nguoi phu trach", "ho ten", "ho va ten", "dien thoai", "so dien thoai", "sdt", "ghi chu",
}

// wardsOf reads the wards of a list. Lines that are no ward are left out: a
// heading, a number alone.
func wardsOf(grid xlsx.Grid) []city.Ward {
	var wards []city.Ward
	for _, row := range grid.Rows {
		var cells []string
		for _, c := range row {
			if text := strings.TrimRight(vn.Clean(c.Text), ";,."); text != "" {
				cells = append(cells, text)
			}
		}
		if heading := func(text string) bool { return slices.Contains(wardHeadings, vn.Fold(text)) }; len(cells) == 0 || !slices.ContainsFunc(cells, func(text string) bool { return !heading(text) }) {
			continue
		}
		if w, ok := wardOfCells(cells); ok {
			w.Position = len(wards) + 1
			wards = append(wards, w)
		}
	}
	return wards
}

// wardOfCells reads one row: the name is the first cell that says what kind of
// place it is, else the first with letters.
func wardOfCells(cells []string) (w city.Ward, ok bool) {
	for i, text := range cells {
		if hasLetter(text) {
			cells[i] = wardOrder.ReplaceAllString(text, "")
		}
	}
	at := slices.IndexFunc(cells, func(text string) bool { kind, _ := city.SplitWard(text); return kind != "" })
	if at < 0 {
		at = slices.IndexFunc(cells, hasLetter)
	}
	if at < 0 {
		return w, false
	}
	w = city.Ward{Name: wardInText(cells[at]), MustReport: true}
	for i, text := range cells {
		switch {
		case i == at:
		case w.Code == "" && wardCode.MatchString(text):
			w.Code = text
		case w.Phone == "" && i > at && wardPhone.MatchString(text):
			w.Phone = text
		case w.Contact == "" && i > at && hasLetter(text):
			w.Contact = text
		}
	}
	return w, w.Check() == nil
}

func hasLetter(text string) bool { return strings.ContainsFunc(text, unicode.IsLetter) }

// wardInText is a ward's name as it stands in running text, "phường Kiến An".
func wardInText(name string) string {
	kind, bare := city.SplitWard(name)
	if kind == "" {
		return name
	}
	return strings.ToLower(city.KindName(kind)) + " " + bare
}
