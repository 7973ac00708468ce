package submissions

import (
	"strings"

	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/app/urging"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/paper"
)

// sendBack returns a report to be completed: why, and how the unit is told.
func (s *screen) sendBack(row submissionRow) {
	if err := row.Submission.Returnable(); err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	why, message, letter, marked := s.lacks(row), true, false, s.canMark(row)
	var flow data.Flow
	note := ui.T("submissions.return_text", "Unit", row.Unit.Name)
	if row.Submission.Taken != 0 {
		note += " " + ui.T("submissions.reopen_flowed")
	}
	fields := []ui.Field{
		ui.NoteField(note),
		ui.MultiField(ui.T("field.submission.returned_why"), &why, ui.Name("returned_why"), ui.Required(), ui.Tall(5), ui.Hint(ui.T("submissions.return_hint"))),
		ui.CheckField(ui.T("submissions.return_message"), &message),
		ui.CheckField(ui.T("submissions.return_letter"), &letter),
	}
	if marked {
		fields = append(fields, ui.CheckField(ui.T("submissions.return_marked"), &marked))
	}
	ui.Form{
		Window: s.d.Window, Title: ui.T("submissions.return_title"), Verb: ui.T("submissions.return_verb"), Wide: true,
		Fields: fields,
		Save: func() error {
			returned, err := row.Submission.Return(why)
			if err != nil {
				return err
			}
			row.Submission, flow = returned, moving(s.d, returned)
			return s.d.Store.Take([]data.Flow{flow}, why)
		},
		OnDone: func() {
			done := ui.T("submissions.returned_done", "Unit", row.Unit.Name)
			if message {
				fyne.CurrentApp().Clipboard().SetContent(urging.ReminderText(s.d, row.SubmissionRow, urging.ByChat))
				done = ui.T("submissions.returned_copied", "Unit", row.Unit.Name)
			}
			s.d.Saved(done)
			if letter {
				document := paper.ReturnLetter(s.d.Ledger, s.d.Ledger.Period(row.Submission.PeriodID), row.SubmissionRow, why, s.d.Today())
				s.d.Show(document, ui.T("submissions.return_file", "Unit", row.Unit.Name))
			}
			s.tellKept(flow.Kept) // over the letter
			if marked {
				s.saveMarked(row)
			}
		},
	}.Show()
}

// lacks proposes what is to be completed: the parts of the newest form that
// were left blank, and that some cells ask for a look.
func (s *screen) lacks(row submissionRow) string {
	if row.Submission.ReturnedWhy != "" || row.latest.No == 0 {
		return row.Submission.ReturnedWhy
	}
	var lines []string
	for _, section := range data.Sections() {
		if row.latest.Content.ReplyOf(section) == data.Blank {
			lines = append(lines, ui.T("submissions.lacks_section", "Section", words.Word("section", section)))
		}
	}
	if row.latest.Warnings > 0 {
		lines = append(lines, ui.T("submissions.lacks_cells", "Count", row.latest.Warnings))
	}
	return strings.Join(lines, "\n")
}
