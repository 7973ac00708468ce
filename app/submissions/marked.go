package submissions

import (
	"thidua/app/inbox"
)

// canMark reports whether cells of the newest form ask for a look and the form
// is there to mark them in.
func (s *screen) canMark(row submissionRow) bool {
	_, ok := s.d.Attachment(row.latest.AttachmentID)
	return ok && row.latest.Warnings > 0
}

// saveMarked writes the newest form of a unit, as it came, with the cells marked
// that ask for a look, to be sent back with what is asked.
func (s *screen) saveMarked(row submissionRow) {
	a, _ := s.d.Attachment(row.latest.AttachmentID)
	inbox.SaveMarked(s.d, a, row.Unit.ID, row.Submission.PeriodID)
}
