package paper

import (
	"strconv"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// UrgingLetter urges units to report for a period (đôn đốc; plan V.2). One unit
// is written to by name, several by the list in the letter.
func UrgingLetter(l data.Ledger, p data.Period, rows []data.SubmissionRow, today vn.Date) Document {
	d := letter(l, assets.T("paper.urging.regarding", "Period", periodInText(p)), addressees(rows), today)
	pairs := []any{
		"Plan", planInText(l.Campaign), "Period", periodInText(p), "Due", dueInText(p.Deadline()),
		"Today", OfficialDay(today), "Count", counted(len(rows)), "To", reportTo(l), "Ward", l.Office.Ward,
	}
	d.Body = []Block{Paragraph{Text: assets.T("paper.urging.asked", pairs...)}}
	if len(rows) == 1 {
		state := append(pairs, "State", urgedState(rows[0]))
		d.Body = append(d.Body,
			Paragraph{Text: assets.T("paper.urging.state_one", state...)},
			Paragraph{Text: assets.T("paper.urging.please_one", pairs...)},
			closing(l))
		return d
	}
	d.Body = append(d.Body,
		Paragraph{Text: assets.T("paper.urging.state", pairs...)},
		urgedTable(rows),
		Paragraph{Text: assets.T("paper.urging.please", pairs...)},
		closing(l))
	return d
}

// addressees is the one unit by name, several as those of the list.
func addressees(rows []data.SubmissionRow) []string {
	if len(rows) == 1 {
		return []string{rows[0].Unit.Name}
	}
	return []string{assets.T("paper.urging.to_list")}
}

// urgedTable lists the units to be urged, how each stands and until when it has
// time.
func urgedTable(rows []data.SubmissionRow) Table {
	t := Table{Columns: []Column{
		{Title: assets.T("paper.col.no"), Width: 10, Align: Center},
		{Title: assets.T("paper.urging.unit"), Width: 80, Align: Left},
		{Title: assets.T("paper.urging.due"), Width: 28, Align: Center},
		{Title: assets.T("paper.urging.standing"), Width: 47, Align: Left},
	}}
	for i, r := range rows {
		due := ""
		if !r.Due.On.IsZero() {
			due = r.Due.LastDay().String()
		}
		t.Rows = append(t.Rows, Row{Cells: []string{strconv.Itoa(i + 1), r.Unit.Name, due, capital(urgedState(r))}})
	}
	return t
}

// urgedState is how a unit's report stands, in running text.
func urgedState(r data.SubmissionRow) string {
	switch {
	case r.Submission.State == data.Returned:
		return assets.T("paper.urging.returned")
	case r.Timeliness == data.Overdue:
		return assets.T("paper.urging.overdue", "Days", counted(r.Days))
	}
	return assets.T("paper.urging.awaited")
}
