package upward

import (
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/report"
)

// previewWord shows what was changed in Word, one change after the other; the
// officer ticks what is taken over. What was deleted, and what was changed here
// too in the meantime, she must tick herself.
func (s *reportScreen) previewWord(name string, changes []report.WordChange) {
	chosen := make([]bool, len(changes))
	fields := []ui.Field{ui.NoteField(ui.T("report.word_note", "Name", name, "Count", len(changes)))}
	for i, c := range changes {
		chosen[i] = c.Takes && c.Kind != report.WordRemoved && !c.Conflict
		fields = append(fields, ui.GroupField(ui.T("report_word."+string(c.Kind), "Part", words.Shortened(c.Part.Text))))
		if c.Was != "" {
			fields = append(fields, ui.FixedField(ui.T("report.word_was"), c.Was))
		}
		if c.Text != "" {
			fields = append(fields, ui.FixedField(ui.T("report.word_is"), c.Text))
		}
		if c.Conflict {
			fields = append(fields, ui.FixedField(ui.T("report.word_here"), c.Part.Text))
		}
		if c.Takes {
			fields = append(fields, ui.CheckField(ui.T("report.word_take"), &chosen[i]))
		}
	}
	taken := 0
	ui.Form{
		Window: s.d.Window, Title: ui.T("report.word_title"), Verb: ui.T("report.word_verb"), Wide: true, Fields: fields,
		Save: func() error {
			var edits []data.ReportEdit
			for i, c := range changes {
				if chosen[i] {
					edits = append(edits, c.Edit)
				}
			}
			taken = len(edits)
			return s.keep(edits...)
		},
		OnDone: func() { s.d.Saved(ui.T("report.word_taken", "Count", taken)) },
	}.Show()
}
