package paper

import (
	"strconv"
	"strings"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// ReportingNotice asks units at the beginning of a period for their reports
// (plan V.1.b, V.2 "hướng dẫn"): what, up to which day, by when and how. One
// unit is written to by name, several by the list in the annex, with the targets
// that each gives figures for.
func ReportingNotice(l data.Ledger, p data.Period, rows []data.SubmissionRow, today vn.Date) Document {
	to := []string{assets.T("paper.reporting.to_list")}
	if len(rows) == 1 {
		to = []string{rows[0].Unit.Name}
	}
	period := periodInText(p)
	d := letter(l, assets.T("paper.reporting.regarding", "Period", period), to, today)
	d.Body = []Block{
		Paragraph{Text: assets.T("paper.reporting.asked", "Plan", planInText(l.Campaign), "From", committeeOf(l), "Period", period, "One", len(rows) == 1)},
		Paragraph{Lead: assets.T("paper.reporting.content"), Text: assets.T("paper.reporting.form")},
	}
	d.Body = append(d.Body, dashed(strings.Split(assets.T("paper.reporting.contents", "Kind", placeKind(l)), "\n"))...)
	d.Body = append(d.Body,
		Paragraph{Text: assets.T("paper.reporting.nil")},
		Paragraph{Lead: assets.T("paper.reporting.as_of"), Text: reportedUpTo(l.Campaign, p)},
		Paragraph{Lead: assets.T("paper.reporting.due"), Text: assets.T("paper.reporting.dues",
			"To", reportTo(l), "Due", due(p.Deadline(), today), "Last", p.Deadline().LastDay().String())},
		Paragraph{Lead: assets.T("paper.reporting.manner"), Text: assets.T("paper.reporting.manners")},
		closing(l))
	if len(rows) > 1 {
		list := Document{
			Paging: PagesOfMany, Kind: assets.T("paper.list"), Subject: assets.T("paper.reporting.list", "Period", period),
			Body: []Block{reportingTable(l, rows)}, Mark: d.Mark, Made: today,
		}
		d.Annex = attached(list, assets.T("paper.attached_letter", "Number", d.Number, "Date", dateToFill(today), "Ward", l.Office.Ward))
	}
	d.File = assets.T("paper.file.reporting", "Period", period)
	return d
}

// reportedUpTo says which day the figures are to be of.
func reportedUpTo(c data.Campaign, p data.Period) string {
	if p.ID == 0 {
		return assets.T("paper.reporting.as_of_final", "Year", c.Year)
	}
	return assets.T("paper.reporting.as_of_period", "To", OfficialDay(p.To), "Year", c.Year)
}

// reportingTable lists the units with what each supplies and until when.
func reportingTable(l data.Ledger, rows []data.SubmissionRow) Table {
	t := Table{Columns: []Column{
		{Title: assets.T("paper.col.no"), Width: 12, Align: Center},
		{Title: assets.T("paper.urging.unit"), Width: 78},
		{Title: assets.T("paper.reporting.supplies"), Width: 45},
		{Title: assets.T("paper.urging.due"), Width: 30, Align: Center},
	}}
	for i, r := range rows {
		day := ""
		if !r.Due.On.IsZero() {
			day = r.Due.LastDay().String()
		}
		t.Rows = append(t.Rows, Row{Cells: []string{strconv.Itoa(i + 1), r.Unit.Name, suppliedBy(l, r.Unit), day}})
	}
	return t
}

// suppliedBy are the codes, or else the names, of the targets that a unit gives
// figures for.
func suppliedBy(l data.Ledger, u data.Unit) string {
	var codes []string
	for _, t := range l.Targets {
		if !l.Asks(t, u) {
			continue
		}
		code := t.Code
		if code == "" {
			code = data.TitleOf(t, l.Targets)
		}
		codes = append(codes, code)
	}
	return strings.Join(codes, ", ")
}
