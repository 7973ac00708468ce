package paper

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// targetGroups list the targets as a plan prints them, group by group. Targets
// whose names are told apart only by their sub-groups stand below these.
func targetGroups(targets []data.Target) []Block {
	sorted := slices.SortedStableFunc(slices.Values(targets), func(a, b data.Target) int { return cmp.Compare(a.Position, b.Position) })
	sorted = slices.DeleteFunc(sorted, func(t data.Target) bool { return t.NotApplied })
	var blocks []Block
	for _, group := range targetRuns(sorted, func(t data.Target) string { return t.Group }) {
		title := group[0].Group
		switch {
		case len(group) == 1:
			blocks = append(blocks, Paragraph{Text: "* " + plannedLine(group[0]) + "."})
			continue
		case title != "":
			blocks = append(blocks, Paragraph{Text: "* " + assets.T("paper.plan.group", "Group", inSentence(title))})
		}
		if namesake(group) {
			for _, part := range targetRuns(group, func(t data.Target) string { return t.SubGroup }) {
				blocks = append(blocks, Paragraph{Text: "- " + subtitle(title, part[0].SubGroup) + ":"})
				blocks = append(blocks, bulleted("+ ", part)...)
			}
			continue
		}
		blocks = append(blocks, bulleted("- ", group)...)
	}
	if len(blocks) == 0 {
		return []Block{Paragraph{Text: "- " + toFill}}
	}
	return blocks
}

// targetRuns divides targets by a property, in the order of its first
// appearance.
func targetRuns(targets []data.Target, of func(data.Target) string) [][]data.Target {
	var runs [][]data.Target
	for _, t := range targets {
		i := slices.IndexFunc(runs, func(r []data.Target) bool { return of(r[0]) == of(t) })
		if i < 0 {
			runs = append(runs, []data.Target{t})
		} else {
			runs[i] = append(runs[i], t)
		}
	}
	return runs
}

// namesake reports whether two of the targets have one name.
func namesake(targets []data.Target) bool {
	return slices.ContainsFunc(targets, func(t data.Target) bool { return data.TitleOf(t, targets) != t.Name })
}

func bulleted(mark string, targets []data.Target) []Block {
	blocks := make([]Block, len(targets))
	for i, t := range targets {
		end := ";"
		if i == len(targets)-1 {
			end = "."
		}
		blocks[i] = Paragraph{Text: mark + plannedLine(t) + end}
	}
	return blocks
}

// plannedLine is a target with its value, "Hoàn thành 100% …" where its name is
// a call to fulfil something.
func plannedLine(t data.Target) string {
	value := plannedText(t)
	if what, calls := strings.CutPrefix(t.Name, assets.T("paper.plan.fulfil")); calls && t.Percent() {
		return assets.T("paper.plan.fulfilled", "Value", value, "What", what, "Note", t.Footnote)
	}
	return assets.T("paper.plan.target", "Name", t.Name, "Value", value, "Note", t.Footnote)
}

// plannedText is the planned value with its measure: as it is printed, unless
// that is another value than the one that is set.
func plannedText(t data.Target) string {
	text := t.Printed
	if readings := readingsOf(text); text == "" || len(readings) > 0 && !slices.ContainsFunc(readings, t.Planned.Equal) {
		text = vn.FormatNumber(t.Planned)
	}
	switch {
	case len(readingsOf(text)) == 0, strings.HasSuffix(text, "%"): // in words, or with its measure
		return text
	case t.Percent():
		return text + "%"
	}
	return joinedBy(" ", text, t.Measure)
}

// readingsOf are the values that a figure can be read as; none for words.
func readingsOf(text string) []decimal.Decimal {
	value, err := vn.ParseNumber(strings.TrimSuffix(text, "%"))
	if err == nil {
		return []decimal.Decimal{value}
	}
	if doubtful := (*vn.AmbiguousError)(nil); errors.As(err, &doubtful) {
		return doubtful.Readings
	}
	return nil
}

// subtitle names a part of a group, "Giáo dục mầm non".
func subtitle(group, part string) string {
	if group == "" || part == "" || strings.HasPrefix(vn.Fold(part), vn.Fold(group)) {
		return cmp.Or(part, group)
	}
	return group + " " + inSentence(part)
}

// inSentence gives a title a small first letter, unless it is an abbreviation
// or has a second part with a capital of its own, "Văn hóa - Xã hội".
func inSentence(title string) string {
	letters := []rune(title)
	if strings.Contains(title, " - ") || len(letters) > 1 && unicode.IsUpper(letters[1]) {
		return title
	}
	return small(title)
}
