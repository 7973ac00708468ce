package app

import (
	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
)

// remind composes what is sent to the selected unit.
func (s *submissions) remind(row submissionRow) { s.d.remind(row.SubmissionRow, byChat) }

// remind composes what is sent to one unit, copies it and records that the
// unit was urged (đôn đốc; plan V.2).
func (d *desk) remind(row data.SubmissionRow, m message) {
	if len(data.Urged([]data.SubmissionRow{row})) == 0 {
		ui.ShowError(d.window, &data.Problem{Key: "problem.not_urged"})
		return
	}
	r := d.reminder(row, m)
	fields := []ui.Field{ui.NoteField(ui.T("remind.reach", "Reach", reachableBy(row.Unit, m)))}
	switch m {
	case bySMS:
		fields = append(fields, ui.NoteField(ui.T("remind.sms_note", "Parts", vn.SMSParts(r.Text), "Letters", len([]rune(r.Text)))))
	case byEmail:
		taken := false
		fields = append(fields, ui.CopyField(ui.T("remind.subject_field"), d.reminderSubject(row), &taken))
	}
	ui.Form{
		Window: d.window, Title: ui.T("remind.title_by", "Unit", row.Unit.Name, "Message", word("message", m)), Wide: true, Verb: ui.T("remind.verb"),
		Fields: append(fields,
			ui.MultiField(ui.T("field.reminder.text"), &r.Text, ui.Name("text"), ui.Required(), ui.Tall(8)),
			ui.ChoiceField(ui.T("field.reminder.channel"), &r.Channel, choices("reminder_channel", data.Channels()), ui.Name("channel")),
			ui.DateField(ui.T("field.reminder.sent_on"), &r.On, ui.Name("sent_on"), ui.Required())),
		Save: func() error { return d.store.Reminders.Save(&r, "") },
		OnDone: func() {
			fyne.CurrentApp().Clipboard().SetContent(r.Text)
			d.saved(ui.T("remind.done", "Unit", row.Unit.Name))
		},
	}.Show()
}

// remindAll composes a text for each unit, to be copied by itself, and records
// those that were taken in one stroke.
func (d *desk) remindAll(rows []data.SubmissionRow, m message) {
	if len(rows) == 0 {
		ui.ShowError(d.window, &data.Problem{Key: "problem.none_urged"})
		return
	}
	channel, on := m.channel(), d.today()
	fields := []ui.Field{
		ui.NoteField(ui.T("remind.all_note")),
		ui.ChoiceField(ui.T("field.reminder.channel"), &channel, choices("reminder_channel", data.Channels())),
		ui.DateField(ui.T("field.reminder.sent_on"), &on, ui.Name("sent_on"), ui.Required()),
	}
	reminders, taken := make([]data.Reminder, len(rows)), make([]bool, len(rows))
	for i, row := range rows {
		reminders[i] = d.reminder(row, m)
		heading := ui.T("remind.heading", "No", i+1, "Unit", row.Unit.Name, "Reach", reachableBy(row.Unit, m))
		fields = append(fields, ui.CopyField(heading, reminders[i].Text, &taken[i]))
	}
	var sent []*data.Reminder
	ui.Form{
		Window: d.window, Title: ui.T("remind.all_title", "Count", len(rows)), Wide: true, Verb: ui.T("remind.all_verb"),
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
			return d.store.Reminders.SaveAll(sent, "")
		},
		OnDone: func() { d.saved(ui.T("remind.all_done", "Count", len(sent))) },
	}.Show()
}

// reminder is the reminder of a unit as it would be sent today.
func (d *desk) reminder(row data.SubmissionRow, m message) data.Reminder {
	return data.Reminder{
		CampaignID: d.ledger.Campaign.ID, UnitID: row.Unit.ID, PeriodID: row.Submission.PeriodID,
		On: d.today(), Channel: m.channel(), Text: d.reminderText(row, m),
	}
}

// addReminders adds when and how a unit was urged in all periods, the newest
// first.
func (d *desk) addReminders(pane *fyne.Container, u data.Unit) {
	var list []data.Reminder
	for _, r := range d.ledger.Reminders {
		if r.UnitID == u.ID {
			list = append([]data.Reminder{r}, list...)
		}
	}
	if len(list) == 0 {
		return
	}
	pane.Add(ui.Heading(ui.T("submissions.reminders_title", "Count", len(list))))
	for _, r := range list {
		line := ui.T("submissions.reminder_line", "Date", r.On.String(), "Channel", word("reminder_channel", r.Channel))
		if r.PeriodID != d.period().ID { // which stands above
			line = joined(" · ", line, periodName(d.ledger.Period(r.PeriodID)))
		}
		pane.Add(ui.Details([]ui.Pair{{Label: line, Text: r.Text}}))
	}
}
