package paper

import (
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// ReturnLetter asks a unit to complete its report (hoàn thiện báo cáo), and
// says what is missing; why may have several lines.
func ReturnLetter(l data.Ledger, p data.Period, row data.SubmissionRow, why string, today vn.Date) Document {
	d := letter(l, assets.T("paper.return.regarding", "Period", periodInText(p)), []string{row.Unit.Name}, today)
	d.Body = []Block{Paragraph{Text: assets.T("paper.return.seen",
		"Plan", planInText(l.Campaign), "Period", periodInText(p), "Report", citedReport(row.Submission), "Unit", row.Unit.Name, "Ward", l.Office.Ward)}}
	for line := range strings.SplitSeq(why, "\n") {
		if line = strings.TrimLeft(strings.TrimSpace(line), "-•+ "); line != "" {
			d.Body = append(d.Body, Paragraph{Text: "- " + strings.TrimRight(line, ".;") + ";"})
		}
	}
	if last := len(d.Body) - 1; last > 0 {
		if item, ok := d.Body[last].(Paragraph); ok {
			d.Body[last] = Paragraph{Text: strings.TrimSuffix(item.Text, ";") + "."}
		}
	}
	d.Body = append(d.Body, Paragraph{Text: assets.T("paper.return.please", "To", reportTo(l))}, closing(l))
	return d
}
