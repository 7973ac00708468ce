package awards

import (
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// yearEnd nominates for the year's end those whom the campaign has commended,
// as the plan has it (IV.2). Each carries along what it already got.
func (s *screen) yearEnd() {
	var ticks []ui.Tick
	var ids []int64
	candidates := map[int64]data.Nomination{}
	for _, r := range s.d.Ledger.NominationRows(s.d.Today()) {
		if next, ok := s.d.Ledger.ForYearEnd(r.Nomination); ok {
			ticks, ids = append(ticks, s.tick(r)), append(ids, r.ID)
			next.Note = ui.T("yearend.got", "Form", words.ShortForm(r.Award, r.Form), "Decision", words.DecisionText(r.Decision))
			candidates[r.ID] = next
		}
	}
	if len(ticks) == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.nobody_for_year"})
		return
	}
	forms := map[data.Subject]*string{}
	fields := []ui.Field{ui.NoteField(ui.T("yearend.note"))}
	for _, subject := range data.Subjects() {
		forms[subject] = new(string)
		if offered := s.forms(data.Nomination{Subject: subject}); len(offered) > 0 {
			*forms[subject] = offered[0].Value
			fields = append(fields, ui.ChoiceField(ui.T("yearend.form", "Subject", words.Word("subject", subject)), forms[subject], offered))
		}
	}
	ui.Form{
		Window: s.d.Window, Title: ui.T("yearend.title"), Verb: ui.T("yearend.verb"), Wide: true,
		Fields: append(fields, ui.TicksField("", &ids, ticks, ui.Required(), ui.Name("id"))),
		Save: func() error {
			var made []*data.Nomination
			for _, id := range ids {
				n := candidates[id]
				n.Form = *forms[n.Subject]
				made = append(made, &n)
			}
			return s.d.Store.Nominations.SaveAll(made, ui.T("yearend.why"))
		},
		OnDone: func() { s.d.Saved(ui.T("yearend.done", "Count", len(ids))) },
	}.Show()
}
