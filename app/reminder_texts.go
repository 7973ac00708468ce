package app

import (
	"strings"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
)

// message is a way of writing to a unit, with a text of its own.
type message string

// The messages.
const (
	byChat  message = "chat"  // Zalo: the whole text
	bySMS   message = "sms"   // short: two messages of the telephone at most
	byEmail message = "email" // subject and letter
)

// messages lists all messages in the order in which they are offered.
func messages() []message { return []message{byChat, bySMS, byEmail} }

// channel is how a message goes.
func (m message) channel() data.Channel {
	if m == byEmail {
		return data.ByEmail
	}
	return data.ByChat
}

// smsParts is how many messages of the telephone a reminder may take.
const smsParts = 2

// reminderText is what is sent to a unit: whom it is for, what is missing, by
// when and for whom.
func (d *desk) reminderText(row data.SubmissionRow, m message) string {
	switch m {
	case bySMS:
		return d.shortReminder(row)
	case byEmail:
		l := d.ledger
		return d.sample(ui.T("remind.email", "Text", d.remindFor(row, d.reminderPairs(row)), "Office", vn.Capital(officeName(l.Office)), "Officer", l.Office.Officer))
	}
	return d.sample(d.remindFor(row, d.reminderPairs(row)))
}

// remindFor words a reminder by how the report stands.
func (d *desk) remindFor(row data.SubmissionRow, pairs []any) string {
	switch {
	case row.Submission.State == data.Returned:
		return ui.T("remind.returned", pairs...)
	case row.Timeliness == data.Overdue:
		return ui.T("remind.overdue", pairs...)
	}
	return ui.T("remind.awaited", pairs...)
}

// shortReminder is the text for SMS, without the unit's name where that makes
// it too long: its contact knows who it is for.
func (d *desk) shortReminder(row data.SubmissionRow) string {
	text := ""
	for _, unit := range []string{row.Unit.Name, row.Unit.Code, ui.T("remind.contact_none")} {
		if unit == "" {
			continue
		}
		pairs := append(d.reminderPairs(row), "Unit", unit, "Office", ui.T("remind.office_short", "Ward", d.ledger.Office.Ward))
		switch {
		case row.Submission.State == data.Returned:
			text = ui.T("remind.sms_returned", pairs...)
		case row.Timeliness == data.Overdue:
			text = ui.T("remind.sms_overdue", pairs...)
		default:
			text = ui.T("remind.sms_awaited", pairs...)
		}
		text = d.sample(text)
		if vn.SMSParts(text) <= smsParts {
			break
		}
	}
	return text
}

// reminderSubject is the subject of an e-mail.
func (d *desk) reminderSubject(row data.SubmissionRow) string {
	if row.Submission.State == data.Returned {
		return d.sample(ui.T("remind.subject_returned", d.reminderPairs(row)...))
	}
	return d.sample(ui.T("remind.subject", d.reminderPairs(row)...))
}

// sample marks what is written from made-up data.
func (d *desk) sample(text string) string {
	if d.ledger.Campaign.Sample {
		return ui.T("remind.sample", "Text", text)
	}
	return text
}

func (d *desk) reminderPairs(row data.SubmissionRow) []any {
	l := d.ledger
	due := ui.T("remind.soon")
	if !row.Due.On.IsZero() {
		due = d.dueWithRest(row)
	}
	p := l.Period(row.Submission.PeriodID)
	return []any{
		"Unit", row.Unit.Name, "Plan", planName(l.Campaign), "Addressee", addressee(l), "Office", officeName(l.Office),
		"Contact", contactName(row.Unit), "Today", d.today().String(), "Due", due, "DueShort", dueText(row.Due),
		"Days", row.Days, "Received", row.Submission.ReceivedOn.String(), "Why", inOneLine(row.Submission.ReturnedWhy), "Report", reportName(p), "Period", p.Name,
	}
}

// reportName is what the report for a period is called in a sentence.
func reportName(p data.Period) string {
	if p.ID == 0 {
		return ui.T("remind.report")
	}
	return ui.T("remind.report_of", "Name", p.Name)
}

// inOneLine strings the lines of a text together, to stand within a sentence.
func inOneLine(text string) string {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.Trim(line, " \n-.;"); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "; ")
}

// dueWithRest words the deadline, with the working days left while there are
// any.
func (d *desk) dueWithRest(row data.SubmissionRow) string {
	text := wording(row.Due)
	left := d.ledger.Calendar().WorkingDays(d.today(), row.Due.LastDay())
	if row.Timeliness == data.Awaited && left > 0 {
		text += ui.T("remind.left", "Days", left)
	}
	return text
}

func planName(c data.Campaign) string {
	if c.Number == "" {
		return c.ShortName
	}
	return ui.T("remind.plan", "Number", c.Number)
}

func addressee(l data.Ledger) string {
	if l.Campaign.UnitAddressee != "" {
		return l.Campaign.UnitAddressee
	}
	return ui.T("remind.office_short", "Ward", l.Office.Ward)
}

func officeName(o data.Office) string {
	if o.Department == "" {
		return ui.T("remind.office_short", "Ward", o.Ward)
	}
	return ui.T("remind.office", "Department", o.Department, "Ward", o.Ward)
}

func contactName(u data.Unit) string {
	if u.Contact == "" {
		return ui.T("remind.contact_none")
	}
	return ui.T("remind.contact", "Name", u.Contact)
}

// reachableBy is whom a message goes to, and where; it says so when the
// register does not tell where.
func reachableBy(u data.Unit, m message) string {
	where, missing := u.Phone, ui.T("remind.no_phone")
	if m == byEmail {
		where, missing = u.Email, ui.T("remind.no_email")
	}
	switch {
	case u.Contact == "" && where == "":
		return ui.T("remind.reach_none")
	case where == "":
		return joined(", ", u.Contact, missing)
	}
	return joined(", ", u.Contact, where)
}
