package registers

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// holidays is the register of public days off, by which working days are
// counted.
type holidays struct {
	d *desk.Desk
	desk.Table[data.Holiday]
}

func newHolidays(d *desk.Desk) desk.Screen {
	s := &holidays{d: d}
	add := ui.Action{Label: ui.T("holidays.add"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: func() { s.form(data.Holiday{}) }}
	s.Fill(d, ui.TableSpec[data.Holiday]{
		ID: "holidays", Title: ui.T("place.holidays"),
		Columns: []ui.Column[data.Holiday]{
			{ID: "day", Title: ui.T("field.holiday.day"), Width: 120, Text: func(h data.Holiday) string { return h.On.String() }, Value: func(h data.Holiday) any { return h.On }},
			{ID: "weekday", Title: ui.T("holidays.weekday"), Width: 110, Text: func(h data.Holiday) string { return words.Weekday(h.On) }, Compare: func(a, b data.Holiday) int { return weekdayOrder(a.On) - weekdayOrder(b.On) }},
			{ID: "name", Title: ui.T("field.holiday.name"), Width: 420, Wrap: true, Text: func(h data.Holiday) string { return h.Name }},
		},
		Actions: []ui.Action{add, {Label: ui.T("holidays.edit"), NeedsRow: true, Do: s.On(s.form)}},
		Chips: []ui.Chip[data.Holiday]{
			{Label: ui.T("holidays.working"), Tone: ui.ToneInfo, Match: func(h data.Holiday) bool { return !onWeekend(h.On) }},
			{Label: ui.T("holidays.on_weekend"), Tone: ui.ToneMuted, Match: func(h data.Holiday) bool { return onWeekend(h.On) }},
		},
		Open:   s.form,
		Delete: func(h data.Holiday) { desk.Remove(d, d.Store.Holidays, h.ID, words.Joined(" ", h.On.String(), h.Name)) },
		Footer: func(shown []data.Holiday) string { return ui.T("holidays.count", "Count", len(shown)) },
		Empty:  ui.Empty{Text: ui.T("holidays.empty"), Action: &add},
	}, func(h data.Holiday) int64 { return h.ID }, s.list)
	return s
}

func (s *holidays) list() []data.Holiday {
	return slices.SortedFunc(slices.Values(s.d.Ledger.Holidays), func(a, b data.Holiday) int { return a.On.Compare(b.On) })
}

// form edits a day off; ID 0 is a new one.
func (s *holidays) form(h data.Holiday) {
	title := ui.T("holidays.edit_title")
	if h.ID == 0 {
		title = ui.T("holidays.add")
	}
	ui.Form{
		Window: s.d.Window, Title: title,
		Fields: []ui.Field{
			ui.DateField(ui.T("field.holiday.day"), &h.On, ui.Name("day"), ui.Required()),
			ui.TextField(ui.T("field.holiday.name"), &h.Name, ui.Name("name")),
		},
		Save: func() error { return s.d.Store.Holidays.Save(&h, "") },
		OnDone: func() {
			s.d.Saved(ui.T("holidays.saved", "Date", h.On.String()))
			s.Select(h.ID)
		},
	}.Show()
}

func onWeekend(day vn.Date) bool {
	return day.Weekday() == time.Saturday || day.Weekday() == time.Sunday
}

// weekdayOrder counts from Monday.
func weekdayOrder(day vn.Date) int { return (int(day.Weekday()) + 6) % 7 }
