package urging

import (
	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// Remind composes what is sent to one unit, copies it and records that the
// unit was urged (đôn đốc; plan V.2).
func Remind(d *desk.Desk, row data.SubmissionRow, m Message) {
	if len(data.Urged([]data.SubmissionRow{row})) == 0 {
		ui.ShowError(d.Window, &data.Problem{Key: "problem.not_urged"})
		return
	}
	r := reminder(d, row, m)
	fields := []ui.Field{ui.NoteField(ui.T("remind.reach", "Reach", reachableBy(row.Unit, m)))}
	switch m {
	case bySMS:
		fields = append(fields, ui.NoteField(ui.T("remind.sms_note", "Parts", vn.SMSParts(r.Text), "Letters", len([]rune(r.Text)))))
	case byEmail:
		taken := false
		fields = append(fields, ui.CopyField(ui.T("remind.subject_field"), reminderSubject(d, row), &taken))
	}
	ui.Form{
		Window: d.Window, Title: ui.T("remind.title_by", "Unit", row.Unit.Name, "Message", words.Word("message", m)), Wide: true, Verb: ui.T("remind.verb"),
		Fields: append(fields,
			ui.MultiField(ui.T("field.reminder.text"), &r.Text, ui.Name("text"), ui.Required(), ui.Tall(8)),
			ui.ChoiceField(ui.T("field.reminder.channel"), &r.Channel, words.Choices("reminder_channel", data.Channels()), ui.Name("channel")),
			ui.DateField(ui.T("field.reminder.sent_on"), &r.On, ui.Name("sent_on"), ui.Required())),
		Save: func() error { return d.Store.Reminders.Save(&r, "") },
		OnDone: func() {
			fyne.CurrentApp().Clipboard().SetContent(r.Text)
			d.Saved(ui.T("remind.done", "Unit", row.Unit.Name))
		},
	}.Show()
}

// remindAll composes a text for each unit, to be copied by itself, and records
// those that were taken in one stroke.
func remindAll(d *desk.Desk, rows []data.SubmissionRow, m Message) {
	if len(rows) == 0 {
		ui.ShowError(d.Window, &data.Problem{Key: "problem.none_urged"})
		return
	}
	channel, on := m.channel(), d.Today()
	fields := []ui.Field{
		ui.NoteField(ui.T("remind.all_note")),
		ui.ChoiceField(ui.T("field.reminder.channel"), &channel, words.Choices("reminder_channel", data.Channels())),
		ui.DateField(ui.T("field.reminder.sent_on"), &on, ui.Name("sent_on"), ui.Required()),
	}
	reminders, taken := make([]data.Reminder, len(rows)), make([]bool, len(rows))
	for i, row := range rows {
		reminders[i] = reminder(d, row, m)
		heading := ui.T("remind.heading", "No", i+1, "Unit", row.Unit.Name, "Reach", reachableBy(row.Unit, m))
		fields = append(fields, ui.CopyField(heading, reminders[i].Text, &taken[i]))
	}
	var sent []*data.Reminder
	ui.Form{
		Window: d.Window, Title: ui.T("remind.all_title", "Count", len(rows)), Wide: true, Verb: ui.T("remind.all_verb"),
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
			return d.Store.Reminders.SaveAll(sent, "")
		},
		OnDone: func() { d.Saved(ui.T("remind.all_done", "Count", len(sent))) },
	}.Show()
}

// reminder is the reminder of a unit as it would be sent today.
func reminder(d *desk.Desk, row data.SubmissionRow, m Message) data.Reminder {
	return data.Reminder{
		CampaignID: d.Ledger.Campaign.ID, UnitID: row.Unit.ID, PeriodID: row.Submission.PeriodID,
		On: d.Today(), Channel: m.channel(), Text: ReminderText(d, row, m),
	}
}

// AddReminders adds when and how a unit was urged in all periods, the newest
// first.
func AddReminders(d *desk.Desk, pane *fyne.Container, u data.Unit) {
	var list []data.Reminder
	for _, r := range d.Ledger.Reminders {
		if r.UnitID == u.ID {
			list = append([]data.Reminder{r}, list...)
		}
	}
	if len(list) == 0 {
		return
	}
	pane.Add(ui.Heading(ui.T("submissions.reminders_title", "Count", len(list))))
	for _, r := range list {
		line := ui.T("submissions.reminder_line", "Date", r.On.String(), "Channel", words.Word("reminder_channel", r.Channel))
		if r.PeriodID != d.Period().ID { // which stands above
			line = words.Joined(" · ", line, words.PeriodName(d.Ledger.Period(r.PeriodID)))
		}
		pane.Add(ui.Details([]ui.Pair{{Label: line, Text: r.Text}}))
	}
}
