package submissions

import (
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

func (s *screen) timeliness(r submissionRow) string { return s.d.Timeliness(r.SubmissionRow) }

// stateOfReport is how far a report has come, and what is left to do about it.
func stateOfReport(r submissionRow) string {
	state := words.Word("submission", r.Submission.State)
	switch {
	case r.amended():
		return ui.T("submissions.state_amended", "State", state)
	case r.pending():
		return ui.T("submissions.state_pending", "State", state)
	}
	return state
}

// toneOfReport warns of reports with something left to do.
func toneOfReport(r submissionRow) ui.Tone {
	switch {
	case r.amended():
		return ui.ToneBad
	case r.pending():
		return ui.ToneWarn
	}
	return words.SubmissionTones[r.Submission.State]
}

// channelText is the way a report came; a report that has not come has none.
func channelText(s data.Submission) string {
	if !s.HasCome() {
		return ""
	}
	return words.Word("channel", s.Channel)
}

// searchedInSubmission is what the filter box looks through.
func searchedInSubmission(r submissionRow) string {
	return words.Joined("\n", r.Unit.Code, r.Unit.Name, r.Unit.Bloc, r.Unit.Contact, r.Unit.Phone, r.Unit.Head,
		r.Submission.DocNumber, r.Submission.Signer, r.Submission.Theme, r.Submission.Note,
		words.Word("submission", r.Submission.State), words.Word("timeliness", r.Timeliness))
}
