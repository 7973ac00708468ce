package words

import (
	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/report"
	"thidua/data/vn"
)

// WordedDeadline is how a deadline is worded, as a form offers it.
type WordedDeadline string

const (
	// DeadlineBefore words a deadline whose day itself is too late.
	DeadlineBefore WordedDeadline = "before" // trước ngày: the day itself is too late
	// DeadlineBy words a deadline whose day still counts.
	DeadlineBy WordedDeadline = "by" // chậm nhất ngày
)

// Worded is the wording of a deadline.
func Worded(inclusive bool) WordedDeadline {
	if inclusive {
		return DeadlineBy
	}
	return DeadlineBefore
}

// DeadlineText says how long there is until a deadline. key has the variants
// _left, _today, _past and _none.
func DeadlineText(key string, due data.Deadline, days int) string {
	switch {
	case due.On.IsZero():
		return ui.T(key + "_none")
	case days < 0:
		return ui.T(key+"_past", "Wording", Wording(due), "Days", -days)
	case days == 0:
		return ui.T(key+"_today", "Wording", Wording(due))
	}
	return ui.T(key+"_left", "Wording", Wording(due), "Days", days)
}

// Wording is the deadline as documents word it.
func Wording(due data.Deadline) string {
	return ui.T("deadline.worded_"+string(Worded(due.Inclusive)), "Date", due.On.String())
}

// ReplyTones tell an answer that says something from one that says there is
// nothing.
var ReplyTones = map[data.Reply]ui.Tone{
	data.Given: ui.ToneGood, data.NothingToTell: ui.ToneMuted, data.NotConcerned: ui.ToneMuted, data.Blank: ui.ToneWarn,
}

// HandedName is what a package is known by.
func HandedName(h data.HandedUp) string {
	return ui.T("papers.handed", "Version", h.Version, "Date", h.FrozenOn.String())
}

// PeriodName is what a period is called.
func PeriodName(p data.Period) string {
	if p.ID == 0 {
		return ui.T("period.final")
	}
	return p.Name
}

// PercentText is a share in percent with one decimal, "" for none.
func PercentText(share decimal.NullDecimal) string {
	if !share.Valid {
		return ""
	}
	return vn.FormatFixed(share.Decimal, 1)
}

// ReportName is what the report for a period is called in a sentence.
func ReportName(p data.Period) string {
	if p.ID == 0 {
		return ui.T("remind.report")
	}
	return ui.T("remind.report_of", "Name", p.Name)
}

// PlanName is what a message calls the plan.
func PlanName(c data.Campaign) string {
	if c.Number == "" {
		return c.ShortName
	}
	return ui.T("remind.plan", "Number", c.Number)
}

// Addressee is whom the units report to.
func Addressee(l data.Ledger) string {
	if l.Campaign.UnitAddressee != "" {
		return l.Campaign.UnitAddressee
	}
	return ui.T("remind.office_short", "Ward", l.Office.Ward)
}

// OfficeName is what a message calls the office.
func OfficeName(o data.Office) string {
	if o.Department == "" {
		return ui.T("remind.office_short", "Ward", o.Ward)
	}
	return ui.T("remind.office", "Department", o.Department, "Ward", o.Ward)
}

// Numbered is the number of a heading, or the dash of an entry.
func Numbered(p report.Part) string {
	switch {
	case p.Level == report.Entry:
		return "–"
	case p.Number == "":
		return ""
	case p.Level == report.Item:
		return p.Number + ")"
	}
	return p.Number + "."
}

// ReportSource cites a unit's report as the source of figures.
func ReportSource(c data.Submission) string {
	switch {
	case c.DocNumber != "" && !c.DocDate.IsZero():
		return ui.T("submissions.source", "Number", c.DocNumber, "Date", c.DocDate.String())
	case c.DocNumber != "":
		return ui.T("submissions.source_number", "Number", c.DocNumber)
	}
	return ui.T("submissions.source_received", "Date", c.ReceivedOn.String())
}

// DueText words a deadline as the plan does, "" for none.
func DueText(due data.Deadline) string {
	if due.On.IsZero() {
		return ""
	}
	return Wording(due)
}

// Reach is whom to call at a unit, and the number.
func Reach(u data.Unit) string {
	return Joined(", ", u.Contact, u.Phone)
}

// DocumentText cites the document of a report by number and date.
func DocumentText(s data.Submission) string {
	switch {
	case s.DocNumber != "" && !s.DocDate.IsZero():
		return ui.T("submissions.document_of", "Number", s.DocNumber, "Date", s.DocDate.String())
	case s.DocNumber != "":
		return s.DocNumber
	}
	return s.DocDate.String()
}
