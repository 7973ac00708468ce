package urging

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// reminderLog is the register of all reminders, over all periods.
type reminderLog struct {
	d *desk.Desk
	desk.Table[reminderRow]
}

// reminderRow is a reminder with the unit that it went to.
type reminderRow struct {
	data.Reminder
	unit   data.Unit
	period data.Period
}

func newReminderLog(d *desk.Desk) desk.Screen {
	s := &reminderLog{d: d}
	toUrging := ui.Action{Label: ui.T("place.urging"), Do: func() { d.Open(desk.AtUrging, 0) }}
	s.Fill(d, ui.TableSpec[reminderRow]{
		ID: "reminders", Title: ui.T("place.reminders"), DetailWidth: 280,
		Columns: []ui.Column[reminderRow]{
			{ID: "on", Title: ui.T("field.reminder.sent_on"), Width: 110, Text: func(r reminderRow) string { return r.On.String() }, Value: func(r reminderRow) any { return r.On }},
			{ID: "unit", Title: ui.T("submissions.unit"), Width: 190, Wrap: true, Text: func(r reminderRow) string { return r.unit.Name }},
			{ID: "contact", Title: ui.T("submissions.contact"), Hidden: true, Personal: words.Personal(data.PersonName, data.PersonPhone), Text: func(r reminderRow) string { return words.Reach(r.unit) }},
			{ID: "period", Title: ui.T("field.reminder.period_id"), Width: 130, Wrap: true, Text: func(r reminderRow) string { return words.PeriodName(r.period) }},
			{ID: "channel", Title: ui.T("field.reminder.channel"), Width: 130, Wrap: true, Text: func(r reminderRow) string { return words.Word("reminder_channel", r.Channel) }},
			{ID: "text", Title: ui.T("field.reminder.text"), Width: 300, Wrap: true, Text: func(r reminderRow) string { return r.Text }},
		},
		Actions: []ui.Action{
			toUrging,
			{Label: ui.T("reminders.edit"), NeedsRow: true, Do: s.On(s.edit)},
			{Label: ui.T("reminders.copy"), NeedsRow: true, Do: s.On(s.copy)},
		},
		Chips: s.chips(),
		Open:  s.edit,
		Delete: func(r reminderRow) {
			desk.Remove(d, d.Store.Reminders, r.ID, words.Joined(" ", r.On.String(), r.unit.Name))
		},
		Detail: s.detail,
		Footer: remindersFooter,
		Empty:  ui.Empty{Text: ui.T("reminders.empty"), Action: &toUrging},
	}, func(r reminderRow) int64 { return r.ID }, s.list)
	return s
}

// list is all reminders, the newest first.
func (s *reminderLog) list() []reminderRow {
	var rows []reminderRow
	for _, r := range s.d.Ledger.Reminders {
		rows = append(rows, reminderRow{r, s.d.Ledger.Unit(r.UnitID), s.d.Ledger.Period(r.PeriodID)})
	}
	slices.SortStableFunc(rows, func(a, b reminderRow) int { return cmp.Or(b.On.Compare(a.On), cmp.Compare(b.ID, a.ID)) })
	return rows
}

func (s *reminderLog) chips() []ui.Chip[reminderRow] {
	var chips []ui.Chip[reminderRow]
	for _, c := range data.Channels() {
		chips = append(chips, ui.Chip[reminderRow]{Label: words.Word("reminder_channel", c), Tone: ui.ToneInfo, Match: func(r reminderRow) bool { return r.Channel == c }})
	}
	return chips
}

// edit puts right what was recorded about a reminder.
func (s *reminderLog) edit(row reminderRow) {
	r := row.Reminder
	ui.Form{
		Window: s.d.Window, Title: ui.T("reminders.edit_title", "Unit", row.unit.Name), Wide: true,
		Fields: []ui.Field{
			ui.DateField(ui.T("field.reminder.sent_on"), &r.On, ui.Name("sent_on"), ui.Required()),
			ui.ChoiceField(ui.T("field.reminder.channel"), &r.Channel, words.Choices("reminder_channel", data.Channels()), ui.Name("channel")),
			ui.MultiField(ui.T("field.reminder.text"), &r.Text, ui.Name("text"), ui.Tall(6)),
		},
		Save:   func() error { return s.d.Store.Reminders.Save(&r, "") },
		OnDone: func() { s.d.Saved(ui.T("reminders.saved", "Unit", row.unit.Name)) },
	}.Show()
}

// copy takes the text of a reminder to the clipboard.
func (s *reminderLog) copy(row reminderRow) {
	fyne.CurrentApp().Clipboard().SetContent(row.Text)
	s.d.Status.Say(ui.T("reminders.copied"))
}

func (s *reminderLog) detail(row reminderRow) fyne.CanvasObject {
	return container.NewVBox(
		words.DetailTitle(row.unit.Name),
		ui.Details([]ui.Pair{
			{Label: ui.T("field.reminder.sent_on"), Text: row.On.String()},
			{Label: ui.T("field.reminder.channel"), Text: words.Word("reminder_channel", row.Channel)},
			{Label: ui.T("field.reminder.period_id"), Text: words.PeriodName(row.period)},
			{Label: ui.T("field.unit.contact"), Text: words.Reach(row.unit)},
			{Label: ui.T("field.reminder.text"), Text: row.Text},
		}),
		history.Pane(s.d, "reminder", row.ID))
}

func remindersFooter(shown []reminderRow) string {
	units := map[int64]bool{}
	for _, r := range shown {
		units[r.UnitID] = true
	}
	return ui.T("reminders.count", "Count", len(shown), "Units", len(units))
}
