package xlsx

import (
	"errors"
	"regexp"
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// targetField names what a column of a list of targets holds.
type targetField int

const (
	targetNone targetField = iota
	targetCode
	targetGroup
	targetSubGroup
	targetName
	targetMeasure
	targetPlanned
	targetDirection
	targetNature
	targetLastYear
	targetResponsible
	targetRemark
)

// targetHeadings are the folded headings by which columns are known.
var targetHeadings = map[targetField][]string{
	targetCode:        {"ma", "ma chi tieu", "ma so", "ma ct", "ky hieu"},
	targetGroup:       {"nhom", "nhom chi tieu", "linh vuc"},
	targetSubGroup:    {"phan nhom", "tieu nhom", "nhom con"},
	targetName:        {"chi tieu", "ten chi tieu", "noi dung", "noi dung chi tieu", "cac chi tieu", "ten", "chi tieu thi dua"},
	targetMeasure:     {"don vi tinh", "dvt", "don vi do", "don vi"},
	targetDirection:   {"yeu cau", "yeu cau so voi ke hoach", "chieu danh gia"},
	targetNature:      {"loai so lieu", "tinh chat"},
	targetLastYear:    {"nam truoc", "thuc hien nam truoc", "th nam truoc"},
	targetResponsible: {"co quan cung cap", "don vi cung cap", "co quan chu tri", "don vi chu tri", "nguon so lieu", "co quan theo doi"},
	targetRemark:      {"ghi chu"},
}

// plannedHeading knows the columns of planned values, with a year or without.
var plannedHeading = regexp.MustCompile(`^(?:muc )?(?:ke hoach|kh|muc tieu|chi tieu giao|giao)(?: giao)?(?: nam)?(?: 20\d\d)?$`)

// targetColumns says which column holds what.
type targetColumns map[targetField]int

func targetHeading(text string) targetField {
	folded := vn.Fold(aside.ReplaceAllString(text, " "))
	for field, headings := range targetHeadings {
		if slices.Contains(headings, folded) {
			return field
		}
	}
	if plannedHeading.MatchString(folded) {
		return targetPlanned
	}
	return targetNone
}

// targetHeader finds the header of a list of targets wherever it stands. first
// is the first row of the list.
func targetHeader(g Grid) (columns targetColumns, first int) {
	for i, row := range g.Rows[:min(len(g.Rows), headerRows)] {
		found := targetColumns{}
		for j, c := range row {
			field := targetHeading(c.Text)
			if _, ok := found[field]; field != targetNone && !ok {
				found[field] = j
			}
		}
		_, named := found[targetName]
		_, planned := found[targetPlanned]
		if named && planned && len(found) > len(columns) {
			columns, first = found, i+1
		}
	}
	return columns, first
}

// wordOf finds the value of an enumeration by its word in vi.json, or by how it
// begins.
func wordOf[S ~string](prefix, text string, all []S) (S, bool) {
	folded := vn.Fold(text)
	for _, value := range all {
		known := vn.Fold(assets.T(prefix + "." + string(value)))
		if folded == known || strings.HasPrefix(known, folded+" ") {
			return value, true
		}
	}
	return "", false
}

// targetFieldOf is the column that an error about a target is about.
func targetFieldOf(err error) targetField {
	var p *data.Problem
	if errors.As(err, &p) {
		switch p.Field {
		case "measure":
			return targetMeasure
		case "planned":
			return targetPlanned
		}
	}
	return targetName
}

// explain is the sentence of a problem.
func explain(err error) string {
	var p *data.Problem
	if errors.As(err, &p) {
		key, pairs := p.Explain()
		return assets.T(key, pairs...)
	}
	return err.Error()
}
