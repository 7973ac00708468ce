package vn

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
)

// Numeral is a number in a text that counts or measures something.
type Numeral struct {
	Text     string
	Value    decimal.Decimal // read as [Vietnamese]
	From, To int             // bytes of the text
}

var (
	anyNumber = regexp.MustCompile(`\d+(?:[.,]\d+)*`)

	// noNumerals are numbers that count nothing: numbers of documents, days, years, numbers of points and of things that
	// are called by a number, what stands in quotation marks.
	noNumerals = []*regexp.Regexp{
		regexp.MustCompile(`\d+(?:/\d{4})?(?:-\p{Lu}[\p{L}\d]*)?/\p{Lu}[\p{L}\d-]*`),
		regexp.MustCompile(`\d{1,2}[/.-]\d{1,2}[/.-]\d{4}`),
		regexp.MustCompile(`(?i)(?:ngày|tháng|năm|năm học|quý)\s+\d+(?:[/.]\d+)*`),
		regexp.MustCompile(`\d{1,2}/\d{4}`),
		regexp.MustCompile(`\b(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?\b`),
		regexp.MustCompile(`(?i)(?:^|[\s(,;])(?:điều|khoản|điểm|mục|chương|phụ lục|lần thứ|thứ|khối|đợt|cấp|lớp|khóa|khoá|tổ dân phố|tổ|nghị quyết|chỉ thị|kế hoạch|quyết định|nghị định|thông tư|NQ|CT)(?:\s+số)?\s+\d+(?:[.,]\d+)*`),
		regexp.MustCompile(`(?i)(?:dân phố|nhà|đường|ngõ|phố|xã|phường|trường|văn|lệnh|thị|quyết|hoạch|định|cáo|trình)\s+số\s+\d+`),
		regexp.MustCompile(`(?i)\d{1,2}\s*(?:giờ|h)(?:\s*\d{2})?\b`),
		regexp.MustCompile(`“[^”]*”|"[^"]*"`),
		regexp.MustCompile(`(?m)^\s*\d+[.)]\s`),
	}
)

// Numerals lists the numbers of a text that count or measure something, in
// order. What stands in one of the names, "Tổ dân phố Mẫu 7", is no numeral.
func Numerals(text string, names []string) []Numeral {
	var without [][2]int
	for _, shape := range noNumerals {
		for _, m := range shape.FindAllStringIndex(text, -1) {
			without = append(without, [2]int(m))
		}
	}
	for _, name := range names {
		for at := 0; name != ""; {
			i := strings.Index(text[at:], name)
			if i < 0 {
				break
			}
			without = append(without, [2]int{at + i, at + i + len(name)})
			at += i + len(name)
		}
	}
	var found []Numeral
	for _, m := range anyNumber.FindAllStringIndex(text, -1) {
		if slices.ContainsFunc(without, func(w [2]int) bool { return m[0] < w[1] && w[0] < m[1] }) {
			continue
		}
		if value, err := Vietnamese.Parse(text[m[0]:m[1]]); err == nil {
			found = append(found, Numeral{text[m[0]:m[1]], value, m[0], m[1]})
		}
	}
	return found
}
