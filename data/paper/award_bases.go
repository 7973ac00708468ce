package paper

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// awardBases are the documents that a request or decision to commend rests on:
// those that the rules name, those of the campaign that are cited in decisions,
// and its plan. Nothing is added to what the office has entered.
func awardBases(l data.Ledger, rules data.RuleSet) []string {
	cited := slices.DeleteFunc(slices.Clone(l.Bases), func(b data.LegalBasis) bool { return !b.InAward })
	slices.SortStableFunc(cited, func(a, b data.LegalBasis) int { return cmp.Compare(a.Position, b.Position) })
	var lines []string
	for part := range strings.SplitSeq(rules.Basis, ";") {
		part = withoutRemark(strings.TrimSpace(part))
		known := slices.ContainsFunc(cited, func(b data.LegalBasis) bool { return b.Number != "" && strings.Contains(part, b.Number) })
		if part != "" && !known {
			lines = append(lines, assets.T("paper.basis.rule", "Text", inFullDate(unnumberedLaw(part))))
		}
	}
	for _, b := range cited {
		lines = append(lines, citedBasis(b))
	}
	if c := l.Campaign; c.Number != "" && !c.IssuedOn.IsZero() {
		lines = append(lines, assets.T("paper.basis.cited", "Kind", assets.T("paper.basis.plan"), "Number", unbroken(c.Number),
			"Date", OfficialDate(c.IssuedOn, 0), "Issuer", c.Issuer, "About", aboutPlan(c)))
	}
	if len(lines) == 0 {
		lines = []string{assets.T("paper.basis.rule", "Text", toFill)}
	}
	return lines
}

// citedBasis cites a document as Decree 30/2020 does (annex I, section II.6a):
// kind, number, day, issuer, what it is about; of a law neither number nor
// issuer.
func citedBasis(b data.LegalBasis) string {
	law := vn.Fold(b.Kind) == vn.Fold(assets.T("paper.basis.law"))
	day := ""
	if !b.IssuedOn.IsZero() {
		day = OfficialDate(b.IssuedOn, 0)
	}
	if law {
		return assets.T("paper.basis.of_law", "Law", b.Kind+" "+b.About, "Date", day)
	}
	return assets.T("paper.basis.cited", "Kind", b.Kind, "Number", unbroken(b.Number), "Date", day, "Issuer", b.Issuer, "About", about(b.About))
}

// about is what a document is about, with "về" before it.
func about(text string) string {
	if text == "" || strings.HasPrefix(vn.Fold(text), "ve ") {
		return small(text)
	}
	return assets.T("paper.basis.about", "Text", small(text))
}

// aboutPlan is what the plan is about: the name of the campaign.
func aboutPlan(c data.Campaign) string {
	if c.Name == "" {
		return ""
	}
	return assets.T("paper.basis.launch", "Name", small(c.Name))
}

// withoutRemark takes the officer's remark in brackets off the end.
func withoutRemark(s string) string {
	if i := strings.LastIndex(s, " ("); i > 0 && strings.HasSuffix(s, ")") {
		return s[:i]
	}
	return s
}

// unnumberedLaw leaves out the number of a law.
func unnumberedLaw(s string) string {
	if !strings.HasPrefix(vn.Fold(s), vn.Fold(assets.T("paper.basis.law"))+" ") {
		return s
	}
	name, _, _ := strings.Cut(s, " "+assets.T("paper.basis.number")+" ")
	return name
}

var shortDate = regexp.MustCompile(`\d{1,2}/\d{1,2}/\d{4}$`)

// inFullDate writes the day at the end of a citation in full, as legal bases
// have it.
func inFullDate(s string) string {
	text := shortDate.FindString(s)
	day, err := vn.ParseDate(text)
	if err != nil || day.IsZero() {
		return s
	}
	full, _ := strings.CutPrefix(OfficialDate(day, 0), assets.T("paper.basis.day")+" ")
	return strings.TrimSuffix(s, text) + full
}

// citations set legal bases in italics, each in a line that ends with a
// semicolon, the last with a full stop.
func citations(lines []string) []Block {
	blocks := make([]Block, len(lines))
	for i, line := range lines {
		mark := ";"
		if i == len(lines)-1 {
			mark = "."
		}
		blocks[i] = Paragraph{Text: ended(line, mark), Italic: true}
	}
	return blocks
}
