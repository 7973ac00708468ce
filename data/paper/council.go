package paper

import (
	"cmp"
	"strings"
	"unicode"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// councilPaper begins a paper of the Council for emulation and commendation.
func councilPaper(l data.Ledger, today vn.Date) Document {
	return Document{
		Parent: joinedBy("\n", assets.T("paper.committee"), l.Office.Ward),
		Issuer: strings.Split(assets.T("paper.council_head"), "\n"),
		Made:   today,
		Mark:   sampleMark(l),
	}
}

func sampleMark(l data.Ledger) string {
	if !l.Campaign.Sample {
		return ""
	}
	return assets.T("paper.sample")
}

// councilChair is the signature block of the Council's chair.
func councilChair(l data.Ledger, m data.Meeting) Signer {
	name := ""
	for _, member := range data.MembersOn(l.Members, m.On) {
		if member.Role == data.Chair {
			name = member.Name
			break
		}
	}
	return Signer{Lines: []string{assets.T("paper.for_council"), assets.T("paper.chair")}, Name: vn.BareName(name)}
}

// memberName names a member: "Ông Nguyễn Văn An, Chủ tịch Ủy ban nhân dân phường
// – Chủ tịch Hội đồng".
func memberName(m data.Member) string {
	if m.Name == "" {
		return toFill
	}
	name := joined(addressed(m), m.Post)
	if m.Role == "" {
		return name
	}
	return joinedBy(" – ", name, assets.T("council."+string(m.Role)))
}

// addressed is a member's name with the salutation.
func addressed(m data.Member) string { return strings.TrimSpace(m.Salutation + " " + m.Name) }

// toFill is a blank in running text.
const toFill = "……………………"

// orDots is text, or a blank to write it in.
func orDots(text string) string { return cmp.Or(strings.TrimSpace(text), toFill) }

// items are the lines of a text without what numbers them.
func items(text string) []string {
	var found []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = bareItem(strings.TrimSpace(line)); line != "" {
			found = append(found, line)
		}
	}
	return found
}

// bareItem takes a dash or a number ("1.", "2)") off the head of a line.
func bareItem(line string) string {
	line = strings.TrimLeft(line, "-–•+* ")
	rest := strings.TrimLeftFunc(line, unicode.IsDigit)
	if rest != line && len(rest) > 1 && strings.ContainsAny(rest[:1], ".)") && rest[1] == ' ' {
		return strings.TrimSpace(rest[1:])
	}
	return line
}

// ended ends a line with the mark, in place of its own.
func ended(line, mark string) string { return strings.TrimRight(line, ".;, ") + mark }

// dashed sets lines as a list, "- …;" to the last, which ends with a full stop.
func dashed(lines []string) []Block {
	blocks := make([]Block, len(lines))
	for i, line := range lines {
		mark := ";"
		if i == len(lines)-1 {
			mark = "."
		}
		blocks[i] = Paragraph{Text: "- " + ended(line, mark)}
	}
	return blocks
}

// small gives s a small first letter, for running text.
func small(s string) string {
	for i, r := range s {
		if i == 0 {
			return string(unicode.ToLower(r)) + s[len(string(r)):]
		}
	}
	return s
}
