package submissions

import (
	"thidua/app/urging"
)

// remind composes what is sent to the selected unit.
func (s *screen) remind(row submissionRow) { urging.Remind(s.d, row.SubmissionRow, urging.ByChat) }
