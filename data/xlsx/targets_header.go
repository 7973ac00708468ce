package xlsx

import (
	"errors"
	"regexp"
	"slices"
	"strconv"
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
	targetOtherPlan // planned for another year
	targetUndated   // planned, without a year
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

// plannedHeading knows the columns of planned values, doneHeading those of what
// was reached in a year.
var (
	plannedHeading = regexp.MustCompile(`^(?:muc )?(?:ke hoach|kh|muc tieu|chi tieu giao|giao)(?: giao)?(?: nam)?(?: (20\d\d))?$`)
	doneHeading    = regexp.MustCompile(`^(?:ket qua |so )?(?:thuc hien|th)(?: ca)?(?: nam)? (20\d\d)$`)
)

// targetColumns says which column holds what.
type targetColumns map[targetField]int

// targetHeading tells what a heading stands for in a list for a year.
func targetHeading(text string, year int) targetField {
	folded := vn.Fold(aside.ReplaceAllString(text, " "))
	for field, headings := range targetHeadings {
		if slices.Contains(headings, folded) {
			return field
		}
	}
	if m := plannedHeading.FindStringSubmatch(folded); m != nil {
		switch m[1] {
		case strconv.Itoa(year):
			return targetPlanned
		case "":
			return targetUndated
		}
		return targetOtherPlan
	}
	if m := doneHeading.FindStringSubmatch(folded); m != nil && m[1] == strconv.Itoa(year-1) {
		return targetLastYear
	}
	return targetNone
}

// targetHeader finds the header of a list of targets for a year wherever it
// stands. first is the first row of the list. A list that was planned for other
// years only has no targetPlanned, but targetOtherPlan.
func targetHeader(g Grid, year int) (columns targetColumns, first int) {
	for i, row := range g.Rows[:min(len(g.Rows), headerRows)] {
		found := targetColumns{}
		for j, c := range row {
			field := targetHeading(c.Text, year)
			if _, ok := found[field]; field != targetNone && !ok {
				found[field] = j
			}
		}
		if column, ok := found[targetUndated]; ok {
			if _, ok := found[targetPlanned]; !ok {
				found[targetPlanned] = column
			}
			delete(found, targetUndated)
		}
		_, named := found[targetName]
		_, planned := found[targetPlanned]
		_, other := found[targetOtherPlan]
		planned = planned || other
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
