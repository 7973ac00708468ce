package inbox

import (
	"strings"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/intake"
)

// done tells what was received, and does not let those that were not out of
// sight.
func (b *intakeBatch) done() {
	left := b.count(intake.Rejected) + b.count(intake.Foreign)
	b.d.Open(desk.AtSubmissions, 0)
	b.d.Saved(ui.T("intake.done", "Count", b.kept.reports, "Accepted", b.kept.accepted, "Kept", b.kept.settled, "Left", left))
	if left == 0 {
		return
	}
	title, list := ui.T("intake.left_title", "Count", left), b.rejectedList()
	if len(b.untold()) == 0 {
		ui.Inform(b.d.Window, title, list)
		return
	}
	ui.Form{
		Window: b.d.Window, Title: title, Wide: true, Verb: ui.T("intake.errors_all"), Leave: ui.T("dialog.close"), OnDone: b.saveAllErrors,
		Fields: []ui.Field{ui.NoteField(ui.T("intake.left_note")), ui.ObjectField(words.Wrapped(list))},
		Save:   func() error { return nil },
	}.Show()
}

// rejectedList names the files that were not taken, and why.
func (b *intakeBatch) rejectedList() string {
	var lines []string
	for _, r := range b.rows {
		if r.is(intake.Rejected) || r.is(intake.Foreign) {
			lines = append(lines, ui.T("intake.left_line", "Name", r.reading.Name, "Unit", r.reading.Unit.Name, "Why", r.said()))
		}
	}
	if more := len(lines) - mostTold; more > 0 {
		lines = append(lines[:mostTold], ui.T("intake.left_more", "Count", more))
	}
	return strings.Join(lines, "\n")
}
