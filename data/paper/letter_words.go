package paper

import (
	"thidua/assets"
	"thidua/data"
)

// reportTo is where reports go to, with the department that gathers them.
func reportTo(l data.Ledger) string {
	if l.Campaign.UnitAddressee != "" {
		return l.Campaign.UnitAddressee
	}
	return joinedBy(" ", assets.T("paper.committee"), l.Office.Ward)
}

// planInText cites the plan, by its name where it has no number.
func planInText(c data.Campaign) string {
	if c.Number == "" || c.IssuedOn.IsZero() {
		return c.ShortName
	}
	return assets.T("paper.plan_cited", "Number", unbroken(c.Number), "Date", OfficialDay(c.IssuedOn), "Issuer", c.Issuer)
}

// periodInText says for which period a report is, in running text.
func periodInText(p data.Period) string {
	if p.ID == 0 {
		return assets.T("paper.period.final")
	}
	return assets.T("paper.period.interim", "Name", p.Name)
}

// dueInText words a deadline as the plan does, "" for none.
func dueInText(due data.Deadline) string {
	switch {
	case due.On.IsZero():
		return assets.T("paper.due.soon")
	case due.Inclusive:
		return assets.T("paper.due.by", "Date", OfficialDay(due.On))
	}
	return assets.T("paper.due.before", "Date", OfficialDay(due.On))
}

// citedReport cites a unit's report by number and day, else by the day on which
// it came.
func citedReport(s data.Submission) string {
	switch {
	case s.DocNumber != "" && !s.DocDate.IsZero():
		return assets.T("paper.report.numbered", "Number", unbroken(s.DocNumber), "Date", OfficialDay(s.DocDate))
	case !s.ReceivedOn.IsZero():
		return assets.T("paper.report.received", "Date", OfficialDay(s.ReceivedOn))
	}
	return assets.T("paper.report.plain")
}
