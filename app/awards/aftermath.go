package awards

import (
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// aftermath records what follows a decision: the certificate handed over, the
// prize paid. A day left empty changes nothing.
func (s *screen) aftermath() {
	ticks := s.ticksOf(func(r data.NominationRow) bool { return r.Stage == data.Decided && r.Decision.Issued() })
	if len(ticks) == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.nobody_issued"})
		return
	}
	var handed, paid vn.Date
	receiver, ids := "", s.chosen(ticks)
	label := func(field string) string { return words.FieldLabel("nomination", field) }
	ui.Form{
		Window: s.d.Window, Title: ui.T("aftermath.title"), Verb: ui.T("aftermath.verb"), Wide: true,
		Fields: []ui.Field{
			ui.NoteField(ui.T("aftermath.note")),
			ui.DateField(label("handed_on"), &handed, ui.Name("handed_on")),
			ui.TextField(label("received_by"), &receiver, ui.Name("received_by"), ui.Hint(ui.T("aftermath.receiver_hint"))),
			ui.DateField(label("paid_on"), &paid, ui.Name("paid_on")),
			ui.TicksField("", &ids, ticks, ui.Required(), ui.Name("id")),
		},
		Save: func() error {
			if handed.IsZero() && paid.IsZero() {
				return &data.Problem{Key: "problem.required", Field: "handed_on"}
			}
			return s.saveEach(ids, func(n data.Nomination) (data.Nomination, error) {
				if !handed.IsZero() {
					n.HandedOn, n.ReceivedBy = handed, receiver
				}
				if !paid.IsZero() {
					n.PaidOn = paid
				}
				return n, n.CheckAftermath(s.d.Ledger.Decision(n.DecisionID), s.d.Today())
			})
		},
		OnDone: func() { s.d.Saved(ui.T("aftermath.done", "Count", len(ids))) },
	}.Show()
}
