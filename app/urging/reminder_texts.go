package urging

import (
	"strings"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// Message is a way of writing to a unit, with a text of its own.
type Message string

// The messages.
const (
	ByChat  Message = "chat"  // Zalo: the whole text
	bySMS   Message = "sms"   // short: two messages of the telephone at most
	byEmail Message = "email" // subject and letter
)

// messages lists all messages in the order in which they are offered.
func messages() []Message { return []Message{ByChat, bySMS, byEmail} }

// channel is how a message goes.
func (m Message) channel() data.Channel {
	if m == byEmail {
		return data.ByEmail
	}
	return data.ByChat
}

// smsParts is how many messages of the telephone a reminder may take.
const smsParts = 2

// ReminderText is what is sent to a unit: whom it is for, what is missing, by
// when and for whom.
func ReminderText(d *desk.Desk, row data.SubmissionRow, m Message) string {
	switch m {
	case bySMS:
		return shortReminder(d, row)
	case byEmail:
		l := d.Ledger
		return sample(d, ui.T("remind.email", "Text", remindFor(d, row, reminderPairs(d, row)), "Office", vn.Capital(words.OfficeName(l.Office)), "Officer", l.Office.Officer))
	}
	return sample(d, remindFor(d, row, reminderPairs(d, row)))
}

// remindFor words a reminder by how the report stands.
func remindFor(d *desk.Desk, row data.SubmissionRow, pairs []any) string {
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
func shortReminder(d *desk.Desk, row data.SubmissionRow) string {
	text := ""
	for _, unit := range []string{row.Unit.Name, row.Unit.Code, ui.T("remind.contact_none")} {
		if unit == "" {
			continue
		}
		pairs := append(reminderPairs(d, row), "Unit", unit, "Office", ui.T("remind.office_short", "Ward", d.Ledger.Office.Ward))
		switch {
		case row.Submission.State == data.Returned:
			text = ui.T("remind.sms_returned", pairs...)
		case row.Timeliness == data.Overdue:
			text = ui.T("remind.sms_overdue", pairs...)
		default:
			text = ui.T("remind.sms_awaited", pairs...)
		}
		text = sample(d, text)
		if vn.SMSParts(text) <= smsParts {
			break
		}
	}
	return text
}

// reminderSubject is the subject of an e-mail.
func reminderSubject(d *desk.Desk, row data.SubmissionRow) string {
	if row.Submission.State == data.Returned {
		return sample(d, ui.T("remind.subject_returned", reminderPairs(d, row)...))
	}
	return sample(d, ui.T("remind.subject", reminderPairs(d, row)...))
}

// sample marks what is written from made-up data.
func sample(d *desk.Desk, text string) string {
	if d.Ledger.Campaign.Sample {
		return ui.T("remind.sample", "Text", text)
	}
	return text
}

func reminderPairs(d *desk.Desk, row data.SubmissionRow) []any {
	l := d.Ledger
	due := ui.T("remind.soon")
	if !row.Due.On.IsZero() {
		due = dueWithRest(d, row)
	}
	p := l.Period(row.Submission.PeriodID)
	return []any{
		"Unit", row.Unit.Name, "Plan", words.PlanName(l.Campaign), "Addressee", words.Addressee(l), "Office", words.OfficeName(l.Office),
		"Contact", contactName(row.Unit), "Today", d.Today().String(), "Due", due, "DueShort", words.DueText(row.Due),
		"Days", row.Days, "Received", row.Submission.ReceivedOn.String(), "Why", inOneLine(row.Submission.ReturnedWhy), "Report", words.ReportName(p), "Period", p.Name,
	}
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
func dueWithRest(d *desk.Desk, row data.SubmissionRow) string {
	text := words.Wording(row.Due)
	left := d.Ledger.Calendar().WorkingDays(d.Today(), row.Due.LastDay())
	if row.Timeliness == data.Awaited && left > 0 {
		text += ui.T("remind.left", "Days", left)
	}
	return text
}

func contactName(u data.Unit) string {
	if u.Contact == "" {
		return ui.T("remind.contact_none")
	}
	return ui.T("remind.contact", "Name", u.Contact)
}

// reachableBy is whom a message goes to, and where; it says so when the
// register does not tell where.
func reachableBy(u data.Unit, m Message) string {
	where, missing := u.Phone, ui.T("remind.no_phone")
	if m == byEmail {
		where, missing = u.Email, ui.T("remind.no_email")
	}
	switch {
	case u.Contact == "" && where == "":
		return ui.T("remind.reach_none")
	case where == "":
		return words.Joined(", ", u.Contact, missing)
	}
	return words.Joined(", ", u.Contact, where)
}
