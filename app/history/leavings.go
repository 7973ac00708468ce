package history

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// Leavings lists every time that personal data left the program, of all
// campaigns: who was told what the office has about people must be answered
// (Law 91/2025/QH15).
func Leavings(d *desk.Desk) {
	all, err := d.Store.AllDisclosures(d.Other != nil)
	if err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	slices.Reverse(all)
	table := leavingsTable(d)
	table.SetRows(all)
	ui.Form{
		Window: d.Window, Title: ui.T("leavings.title"), Full: true, Verb: ui.T("dialog.close"),
		Fields: []ui.Field{ui.NoteField(ui.T("leavings.note")), ui.TableField(d.Window, table.Object())},
	}.Show()
	table.Focus()
}

func leavingsTable(d *desk.Desk) *ui.TablePage[data.Disclosure] {
	type row = data.Disclosure
	text := func(id, field string, width float32, of func(row) string) ui.Column[row] {
		return ui.Column[row]{ID: id, Title: words.FieldLabel("disclosure", field), Width: width, Wrap: true, Text: of}
	}
	return ui.NewTablePage(ui.TableSpec[row]{
		ID: "leavings", Title: ui.T("leavings.title"), Window: d.Window, Settings: d.Store, DetailWidth: 240,
		Key: func(r row) string { return strconv.FormatInt(r.ID, 10) },
		Columns: []ui.Column[row]{
			{
				ID: "on", Title: words.FieldLabel("disclosure", "left_on"), Width: 98, Wrap: true,
				Text: func(r row) string { return words.Joined(" ", r.On.String(), r.Hour) }, Compare: func(a, b row) int { return int(a.ID - b.ID) },
			},
			text("officer", "officer", 90, func(r row) string { return r.Officer }),
			text("what", "what", 160, func(r row) string { return r.What }),
			text("way", "way", 68, func(r row) string { return words.Word("disclosure_way", r.Way) }),
			text("file", "file", 150, func(r row) string { return r.File }),
			{
				ID: "people", Title: words.FieldLabel("disclosure", "people"), Width: 56, Align: ui.Right,
				Text: func(r row) string { return vn.FormatInt(int64(r.People)) }, Value: func(r row) any { return r.People },
			},
			text("masked", "masked", 68, maskedWord),
			text("fields", "fields", 150, func(r row) string { return words.PersonalText(r.Fields) }),
			text("purpose", "purpose", 90, func(r row) string { return r.Purpose }),
			text("recipient", "recipient", 90, func(r row) string { return r.Recipient }),
		},
		Chips: []ui.Chip[row]{
			{Label: ui.T("leavings.masked"), Tone: ui.ToneGood, Match: func(r row) bool { return r.Masked }},
			{Label: ui.T("leavings.full"), Tone: ui.ToneWarn, Match: func(r row) bool { return !r.Masked }},
		},
		Detail: leavingDetail,
		Footer: func(shown []row) string { return ui.T("leavings.count", "Count", vn.FormatInt(int64(len(shown)))) },
		Empty:  ui.Empty{Text: ui.T("leavings.empty")},
		Export: d.ExportSheet, Print: d.PrintSheet,
	})
}

func maskedWord(d data.Disclosure) string {
	if d.Masked {
		return ui.T("leavings.masked")
	}
	return ui.T("leavings.full")
}

func leavingDetail(d data.Disclosure) fyne.CanvasObject {
	pair := func(field, text string) ui.Pair {
		return ui.Pair{Label: words.FieldLabel("disclosure", field), Text: text}
	}
	return ui.Details([]ui.Pair{
		pair("what", d.What), pair("file", d.File), pair("left_on", words.Joined(" ", d.On.String(), d.Hour)), pair("officer", d.Officer),
		pair("way", words.Word("disclosure_way", d.Way)), pair("people", vn.FormatInt(int64(d.People))), pair("fields", words.PersonalText(d.Fields)),
		pair("masked", maskedWord(d)), pair("purpose", d.Purpose), pair("recipient", d.Recipient),
	})
}
