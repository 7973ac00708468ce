package app

import (
	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/data"
)

// remind composes what is sent to one unit, copies it and records that the
// unit was urged (đôn đốc; plan V.2).
func (s *submissions) remind(row submissionRow) {
	if len(data.Urged([]data.SubmissionRow{row.SubmissionRow})) == 0 {
		ui.ShowError(s.d.window, &data.Problem{Key: "problem.not_urged"})
		return
	}
	r := s.reminder(row)
	ui.Form{
		Window: s.d.window, Title: ui.T("remind.title", "Unit", row.Unit.Name), Wide: true, Verb: ui.T("remind.verb"),
		Fields: []ui.Field{
			ui.NoteField(ui.T("remind.reach", "Reach", reachable(row.Unit))),
			ui.MultiField(ui.T("field.reminder.text"), &r.Text, ui.Name("text"), ui.Required(), ui.Tall(8)),
			ui.ChoiceField(ui.T("field.reminder.channel"), &r.Channel, choices("channel", data.Channels()), ui.Name("channel")),
			ui.DateField(ui.T("field.reminder.sent_on"), &r.On, ui.Name("sent_on"), ui.Required()),
		},
		Save: func() error { return s.d.store.Reminders.Save(&r, "") },
		OnDone: func() {
			fyne.CurrentApp().Clipboard().SetContent(r.Text)
			s.d.saved(ui.T("remind.done", "Unit", row.Unit.Name))
		},
	}.Show()
}

// remindAll composes a text for every unit to be urged, each to be copied by
// itself, and records those that were taken in one stroke.
func (s *submissions) remindAll() {
	rows := data.Urged(s.d.ledger.SubmissionRowsIn(s.d.period(), s.d.today()))
	if len(rows) == 0 {
		ui.ShowError(s.d.window, &data.Problem{Key: "problem.none_urged"})
		return
	}
	channel, on := data.ByChat, s.d.today()
	fields := []ui.Field{
		ui.NoteField(ui.T("remind.all_note")),
		ui.ChoiceField(ui.T("field.reminder.channel"), &channel, choices("channel", data.Channels())),
		ui.DateField(ui.T("field.reminder.sent_on"), &on, ui.Name("sent_on"), ui.Required()),
	}
	reminders, taken := make([]data.Reminder, len(rows)), make([]bool, len(rows))
	for i, row := range rows {
		reminders[i] = s.reminder(submissionRow{SubmissionRow: row})
		heading := ui.T("remind.heading", "No", i+1, "Unit", row.Unit.Name, "Reach", reachable(row.Unit))
		fields = append(fields, ui.CopyField(heading, reminders[i].Text, &taken[i]))
	}
	var sent []*data.Reminder
	ui.Form{
		Window: s.d.window, Title: ui.T("remind.all_title", "Count", len(rows)), Wide: true, Verb: ui.T("remind.all_verb"),
		Fields: fields,
		Save: func() error {
			sent = nil
			for i := range reminders {
				if taken[i] {
					reminders[i].Channel, reminders[i].On = channel, on
					sent = append(sent, &reminders[i])
				}
			}
			if len(sent) == 0 {
				return &data.Problem{Key: "problem.none_taken"}
			}
			return s.d.store.Reminders.SaveAll(sent, "")
		},
		OnDone: func() { s.d.saved(ui.T("remind.all_done", "Count", len(sent))) },
	}.Show()
}

// reminder is the reminder of a unit as it would be sent today.
func (s *submissions) reminder(row submissionRow) data.Reminder {
	l := s.d.ledger
	return data.Reminder{CampaignID: l.Campaign.ID, UnitID: row.Unit.ID, PeriodID: s.d.period().ID, On: s.d.today(), Channel: data.ByChat, Text: s.reminderText(row)}
}

// reminderText is the text for Zalo or SMS: whom it is for, what is missing,
// by when and for whom.
func (s *submissions) reminderText(row submissionRow) string {
	l, today := s.d.ledger, s.d.today()
	pairs := []any{
		"Unit", row.Unit.Name, "Plan", planName(l.Campaign), "Addressee", addressee(l), "Office", officeName(l.Office),
		"Contact", contactName(row.Unit), "Today", today.String(), "Due", ui.T("remind.soon"),
		"Days", row.Days, "Received", row.Submission.ReceivedOn.String(), "Why", row.Submission.ReturnedWhy,
	}
	if !row.Due.On.IsZero() {
		pairs = append(pairs, "Due", s.dueWithRest(row))
	}
	text := ""
	switch {
	case row.Submission.State == data.Returned:
		text = ui.T("remind.returned", pairs...)
	case row.Timeliness == data.Overdue:
		text = ui.T("remind.overdue", pairs...)
	default:
		text = ui.T("remind.awaited", pairs...)
	}
	if l.Campaign.Sample {
		text = ui.T("remind.sample", "Text", text)
	}
	return text
}

// dueWithRest words the deadline, with the working days left while there are
// any.
func (s *submissions) dueWithRest(row submissionRow) string {
	text := wording(row.Due)
	left := s.d.ledger.Calendar().WorkingDays(s.d.today(), row.Due.LastDay())
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

func reachable(u data.Unit) string {
	if text := reach(u); text != "" {
		return text
	}
	return ui.T("remind.reach_none")
}
