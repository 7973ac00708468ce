package data

import "thidua/data/vn"

// Arriving is s as the form for receiving a report opens it on a day: what has
// not come yet comes today, what was returned comes back completed.
func (s Submission) Arriving(today vn.Date) Submission {
	switch {
	case s.State == Returned:
		s.State, s.CompletedOn = Received, today
	case !s.HasCome():
		s.State, s.ReceivedOn = Received, today
		if s.Channel == "" {
			s.Channel = ByDocumentSystem
		}
	}
	return s
}

// Following is s made to follow what it was before: a report that comes back
// completed is counted, and keeps the day on which it first came, because
// completing it makes it neither early nor late. One that stays returned has
// not been completed.
func (s Submission) Following(before Submission) Submission {
	if before.State == Returned {
		s.ReceivedOn = before.ReceivedOn
		if s.HasCome() && s.State != Returned {
			s.Supplements = before.Supplements + 1
		} else {
			s.CompletedOn = before.CompletedOn
		}
	}
	if s.State != Returned {
		s.ReturnedWhy = ""
	}
	if s.ExtendedTo.IsZero() {
		s.ExtendedWhy = ""
	}
	return s
}

// Corrected is s when a form has come for it on a day: what had not come yet,
// or was returned, arrives; whatever else was known already is supplemented,
// and looked at again.
func (s Submission) Corrected(today vn.Date) Submission {
	before := s
	s = s.Arriving(today).Following(before)
	if before.HasCome() && before.State != Returned {
		s.State, s.Supplements, s.CompletedOn = Received, before.Supplements+1, today
	}
	return s
}

// Review is s being looked at.
func (s Submission) Review() (Submission, error) {
	if s.State != Received {
		return s, &Problem{Key: "problem.not_to_review"}
	}
	s.State = InReview
	return s, nil
}

// Accept is s found in order.
func (s Submission) Accept() (Submission, error) {
	if !s.HasCome() {
		return s, &Problem{Key: "problem.not_received"}
	}
	if s.State != Consolidated {
		s.State, s.ReturnedWhy = Accepted, ""
	}
	return s, nil
}

// Consolidate is s locked, in the report to the city, with the version that is
// in the tabs.
func (s Submission) Consolidate(today vn.Date) (Submission, error) {
	if s.State != Accepted {
		return s, &Problem{Key: "problem.not_accepted"}
	}
	s.State, s.Sent, s.SentOn = Consolidated, s.Taken, today
	return s, nil
}

// ChangedSinceSent reports whether something else than what went upward is
// known of s now, so that an amending report is due (báo cáo điều chỉnh).
// latest is the number of its newest version.
func (s Submission) ChangedSinceSent(latest int) bool {
	return !s.SentOn.IsZero() && (latest > s.Sent || s.State != Consolidated && s.Taken != s.Sent)
}

// Reopen takes back that s was accepted or consolidated. That it went upward
// stays known.
func (s Submission) Reopen() (Submission, error) {
	switch s.State {
	case Consolidated:
		s.State = Accepted
	case Accepted:
		s.State = InReview
	case InReview:
		s.State = Received
	case Exempt:
		s.State, s.Note = Expected, ""
	default:
		return s, &Problem{Key: "problem.not_to_reopen"}
	}
	return s, nil
}

// Returnable refuses to send back what has not come, and what is already in
// the report to the city.
func (s Submission) Returnable() error {
	switch {
	case !s.HasCome():
		return &Problem{Key: "problem.not_received"}
	case s.State == Consolidated:
		return &Problem{Key: "problem.consolidated"}
	}
	return nil
}

// Return is s sent back to be completed, and why.
func (s Submission) Return(why string) (Submission, error) {
	if err := s.Returnable(); err != nil {
		return s, err
	}
	s.State, s.ReturnedWhy = Returned, why
	return s, s.Check()
}

// CheckDays refuses days that cannot be: what has not happened yet, what came
// before the plan that asks for it, a document of a later day than its arrival,
// a supplement before what it completes, an extension that does not extend the
// deadline due of its period.
func (s Submission) CheckDays(c Campaign, due Deadline, today vn.Date) error {
	begin := c.Begin()
	for _, d := range []struct {
		field string
		on    vn.Date
	}{{"received_on", s.ReceivedOn}, {"completed_on", s.CompletedOn}, {"doc_date", s.DocDate}} {
		switch {
		case d.on.IsZero():
		case d.on.After(today):
			return &Problem{Key: "problem.future", Field: d.field, Args: []any{"Today", today.String()}}
		case d.on.Before(begin):
			return &Problem{Key: "problem.before_campaign", Field: d.field, Args: []any{"Date", d.on.String(), "Begin", begin.String()}}
		}
	}
	arrived := s.ReceivedOn
	if s.Supplements > 0 {
		arrived = s.CompletedOn // unknown for reports from older files
	}
	switch {
	case s.HasCome() && !arrived.IsZero() && s.DocDate.After(arrived):
		return &Problem{Key: "problem.doc_after_received", Field: "doc_date"}
	case !s.CompletedOn.IsZero() && s.CompletedOn.Before(s.ReceivedOn):
		return &Problem{Key: "problem.completed_before_received", Field: "completed_on", Args: []any{"Received", s.ReceivedOn.String()}}
	case !s.ExtendedTo.IsZero() && !due.On.IsZero() && !s.ExtendedTo.After(due.LastDay()):
		return &Problem{Key: "problem.extension_order", Field: "extended_to", Args: []any{"Last", due.LastDay().String()}}
	}
	return nil
}

// Excuse is s of a unit that need not report this time, and why.
func (s Submission) Excuse(why string) (Submission, error) {
	if s.HasCome() {
		return s, &Problem{Key: "problem.already_received"}
	}
	s.State, s.Note = Exempt, why
	return s, nil
}
