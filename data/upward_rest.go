package data

// aboutReports looks at the units' reports, which the ward's is made from.
func (u *upward) aboutReports() {
	if len(u.ledger.Units) == 0 {
		u.note(Lacking, "unit", 0, "", "ready.no_units")
	}
	newest := u.ledger.newestVersions()
	for _, row := range u.ledger.SubmissionRows(u.today) {
		s := row.Submission
		note := func(w UpwardWeight, key string, args ...any) {
			u.note(w, "submission", row.Unit.ID, row.Unit.Name, key, args...)
		}
		switch {
		case s.State == Exempt || s.State == Expected && row.Timeliness == NotDue:
		case s.State == Expected:
			note(Lacking, "ready.missing_report")
		case s.State == Returned:
			note(Lacking, "ready.returned_report")
		case s.State == Received || s.State == InReview:
			note(Doubtful, "ready.unread_report")
		case s.ChangedSinceSent(newest[s.ID]):
			note(Doubtful, "ready.changed_report")
		}
	}
}

// aboutMovements looks at the movements that the plan (V.2) has the ward report
// to the city, and at what units report beside them.
func (u *upward) aboutMovements() {
	for _, m := range u.ledger.Movements {
		if m.ToCity() && u.ledger.MovementReport(m).Blank() {
			u.note(Lacking, "movement", m.ID, m.Name, "ready.blank_movement")
		}
	}
	for _, p := range u.ledger.Proposals() {
		u.note(Doubtful, "movement", 0, p.Name, "ready.proposed_movement")
	}
	toCity := 0
	for _, e := range u.ledger.Exemplars {
		if e.ToCity {
			toCity++
			if e.Outcome == "" {
				u.note(Lacking, "exemplar", e.ID, e.Name, "ready.blank_exemplar")
			}
		}
	}
	if toCity == 0 {
		u.note(Lacking, "exemplar", 0, "", "ready.no_exemplars")
	}
}

// aboutAwards looks at nominees and decisions.
func (u *upward) aboutAwards() {
	twins := AllTwins(u.ledger.Nominations)
	for _, n := range u.ledger.Nominations {
		if len(twins[n.ID]) > 0 && u.ledger.StageOf(n) != Refused {
			u.note(Doubtful, "nomination", n.ID, n.Name, "ready.twin")
		}
		if u.ledger.StageOf(n) != Refused && n.Achievement == "" {
			u.note(Lacking, "nomination", n.ID, n.Name, "ready.no_achievement")
		}
	}
	for _, d := range u.ledger.Decisions {
		if !d.Issued() {
			u.note(Lacking, "decision", d.ID, d.About, "ready.unnumbered")
		}
	}
	if n := u.ledger.unclosedMeetings(u.today); n > 0 {
		u.note(Lacking, "meeting", 0, "", "ready.unclosed", "Count", n)
	}
}

// aboutPlan looks at the plan's tasks, at its doubtful readings and at who
// reports to whom.
func (u *upward) aboutPlan() {
	for _, t := range u.ledger.Tasks {
		if t.Outcome == "" {
			u.note(Lacking, "task", t.ID, t.Clause, "ready.blank_task")
		}
	}
	for _, d := range u.ledger.Doubts {
		if d.Open() {
			u.note(Doubtful, "doubt", d.ID, d.Clause, "ready.open_doubt", "Question", d.Question)
		}
	}
	c := u.ledger.Campaign
	for _, field := range []struct{ key, value string }{
		{"ready.no_number", c.Number}, {"ready.no_addressee", c.CityAddressee}, {"ready.no_signer", c.SignerTitle},
	} {
		if field.value == "" {
			u.note(Lacking, "campaign", c.ID, c.ShortName, field.key)
		}
	}
	if last := c.CityDue().LastDay(); !last.IsZero() && u.today.After(last) {
		u.note(Doubtful, "campaign", c.ID, c.ShortName, "ready.past_due", "Date", last.String(), "Days", u.today.Days(last))
	}
}
