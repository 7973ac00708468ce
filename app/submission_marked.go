package app

import (
	"thidua/app/ui"
	"thidua/data/intake"
)

// canMark reports whether cells of the newest form ask for a look and the form
// is there to mark them in.
func (s *submissions) canMark(row submissionRow) bool {
	_, ok := s.d.attachment(row.latest.AttachmentID)
	return ok && row.latest.Warnings > 0
}

// saveMarked writes the newest form of a unit, as it came, with the cells marked
// that ask for a look, to be sent back with what is asked.
func (s *submissions) saveMarked(row submissionRow) {
	b, form, err := s.readAgain(row)
	if err != nil {
		ui.ShowError(s.d.window, err)
		return
	}
	b.saveErrors(form)
}

// readAgain reads the newest form of a unit as it was received.
func (s *submissions) readAgain(row submissionRow) (*intakeBatch, *intakeRow, error) {
	a, _ := s.d.attachment(row.latest.AttachmentID)
	content, err := s.d.store.Content(a)
	if err != nil {
		return nil, nil, err
	}
	key, err := s.d.store.LedgerKey()
	if err != nil {
		return nil, nil, err
	}
	b := newIntakeBatch(s, key)
	form := intake.Reading{Name: a.Name, Content: content}
	return b, &intakeRow{reading: intake.Reread(form, b.desk, row.Unit.ID, row.Submission.PeriodID, "")}, nil
}
