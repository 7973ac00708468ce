package paper

import (
	"slices"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/report"
	"thidua/data/vn"
)

// CityReport is the ward's report to the city (báo cáo; plan V.2) as r words
// it, for the chair to sign; the clerk gives it number and day. Its annexes are
// those of [Annexes]. Every paragraph has the key of its part, so that what the
// officer changes in Word can be taken back.
func CityReport(l data.Ledger, r report.Report, today vn.Date) Document {
	d := issued(l, assets.T("paper.report_title"), assets.T("paper.sign.report"), today)
	d.Subject = assets.T("paper.city_report.subject", "Year", l.Campaign.Year, "Higher", higher(l))
	d.To = []string{orDots(l.Campaign.CityAddressee)}
	d.Body = ReportBody(r)
	d.Recipients = reportRecipients(l)
	d.File = assets.T("paper.file.city_report", "Year", l.Campaign.Year)
	d.ID = "report"
	return d
}

// ReportBody sets the parts of a report that are printed.
func ReportBody(r report.Report) []Block {
	var blocks []Block
	for _, p := range r.Parts {
		if !p.Shown() {
			continue
		}
		for i, line := range p.Lines() {
			blocks = append(blocks, reportBlock(p.Level, line, report.LineKey(p.Key, i)))
		}
	}
	return blocks
}

// reportBlock sets a line of a part. Points, "a) …", are upright like what
// belongs to them (Decree 30/2020, annex I, section II.5).
func reportBlock(level report.Level, text, key string) Block {
	switch level {
	case report.Chapter:
		return Heading{Text: text, Key: key, Level: 1}
	case report.Section:
		return Heading{Text: text, Key: key, Level: 2}
	case report.Basis:
		return Paragraph{Text: text, Key: key, Italic: true}
	}
	return Paragraph{Text: text, Key: key}
}

// reportRecipients are whom the report is sent to: the city first, then those
// that the plan names, with the archive at the end.
func reportRecipients(l data.Ledger) []string {
	var all []string
	add := func(name string) {
		name = ended(bareItem(strings.TrimSpace(name)), "")
		known := slices.ContainsFunc(all, func(o string) bool { return vn.Fold(unabbreviated(o)) == vn.Fold(unabbreviated(name)) })
		if name != "" && !known {
			all = append(all, name)
		}
	}
	add(l.Campaign.CityAddressee)
	for line := range strings.SplitSeq(l.Campaign.Recipients, "\n") {
		add(line)
	}
	archive := func(name string) bool {
		return strings.HasPrefix(vn.Fold(name), vn.Fold(assets.T("paper.archive"))+":")
	}
	if !slices.ContainsFunc(all, archive) {
		add(assets.T("paper.recipient.archive"))
	}
	slices.SortStableFunc(all, func(a, b string) int { return rank(archive(a)) - rank(archive(b)) })
	return all
}

func rank(last bool) int {
	if last {
		return 1
	}
	return 0
}

// unabbreviated writes out the abbreviation of what this is all about, to know a
// body again by either name.
func unabbreviated(name string) string {
	return strings.ReplaceAll(name, assets.T("paper.emulation_short"), assets.T("paper.emulation"))
}
