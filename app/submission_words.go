package app

import (
	"strings"

	"thidua/app/ui"
	"thidua/data"
)

// timeliness says how a report stands against its deadline, with the days.
func (d *desk) timeliness(r data.SubmissionRow) string {
	switch r.Timeliness {
	case data.Late:
		return ui.T("submissions.late", "Days", r.Days)
	case data.Overdue:
		return ui.T("submissions.overdue", "Days", r.Days)
	case data.Awaited:
		if r.Due.On.IsZero() {
			return word("submission", data.Expected)
		}
		left := d.ledger.Calendar().WorkingDays(d.today(), r.Due.LastDay())
		if left == 0 {
			return ui.T("submissions.last_day")
		}
		return ui.T("submissions.left", "Days", left)
	}
	return word("timeliness", r.Timeliness)
}

func (s *submissions) timeliness(r submissionRow) string { return s.d.timeliness(r.SubmissionRow) }

// stateOfReport is how far a report has come, and what is left to do about it.
func stateOfReport(r submissionRow) string {
	state := word("submission", r.Submission.State)
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
	return submissionTones[r.Submission.State]
}

// dueText words a deadline as the plan does, "" for none.
func dueText(due data.Deadline) string {
	if due.On.IsZero() {
		return ""
	}
	return wording(due)
}

// reach is whom to call at a unit, and the number.
func reach(u data.Unit) string {
	return joined(", ", u.Contact, u.Phone)
}

// documentText cites the document of a report by number and date.
func documentText(s data.Submission) string {
	switch {
	case s.DocNumber != "" && !s.DocDate.IsZero():
		return ui.T("submissions.document_of", "Number", s.DocNumber, "Date", s.DocDate.String())
	case s.DocNumber != "":
		return s.DocNumber
	}
	return s.DocDate.String()
}

// channelText is the way a report came; a report that has not come has none.
func channelText(s data.Submission) string {
	if !s.HasCome() {
		return ""
	}
	return word("channel", s.Channel)
}

// searchedInSubmission is what the filter box looks through.
func searchedInSubmission(r submissionRow) string {
	return joined("\n", r.Unit.Code, r.Unit.Name, r.Unit.Bloc, r.Unit.Contact, r.Unit.Phone, r.Unit.Head,
		r.Submission.DocNumber, r.Submission.Signer, r.Submission.Theme, r.Submission.Note,
		word("submission", r.Submission.State), word("timeliness", r.Timeliness))
}

// joined puts a separator between the texts that say something.
func joined(separator string, texts ...string) string {
	var kept []string
	for _, text := range texts {
		if text != "" {
			kept = append(kept, text)
		}
	}
	return strings.Join(kept, separator)
}
