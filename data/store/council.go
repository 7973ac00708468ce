package store

import (
	"slices"

	"thidua/data"
)

// PlanMeeting keeps a meeting with whom it votes on in one stroke: ballots that
// are not among those given go. A new meeting gets its id.
func (s *Store) PlanMeeting(m *data.Meeting, ballots []data.Ballot, why string) error {
	planned := *m
	err := s.write(why, func(w *work) error {
		if planned.ID != 0 {
			if err := s.unclosed(w, planned.ID); err != nil {
				return err
			}
		}
		if err := s.Meetings.save(w, &planned); err != nil {
			return err
		}
		kept, err := s.Ballots.query(w.tx, "meeting_id = ? AND deleted = ''", planned.ID)
		if err != nil {
			return err
		}
		stays := map[int64]bool{}
		for i := range ballots {
			ballots[i].MeetingID = planned.ID
			stays[ballots[i].ID] = true
		}
		var gone []int64
		for _, b := range kept {
			if !stays[b.ID] {
				gone = append(gone, b.ID)
			}
		}
		return firstOf(removeAll(w, s.Ballots, gone), saveAll(w, s.Ballots, ballots))
	})
	if err == nil {
		*m = planned
	}
	return err
}

// CloseMeeting keeps a meeting whose votes stand, or no longer do, with its
// nominees in one stroke.
func (s *Store) CloseMeeting(c data.Closing, why string) error {
	return s.write(why, func(w *work) error {
		return firstOf(saveAll(w, s.Meetings, []data.Meeting{c.Meeting}), saveAll(w, s.Nominations, c.Nominations))
	})
}

// DropMeeting puts a meeting aside with its attendance and its votes, unless
// the votes stand.
func (s *Store) DropMeeting(id int64, why string) error {
	return s.write(why, func(w *work) error {
		if err := s.unclosed(w, id); err != nil {
			return err
		}
		ballots, err := s.Ballots.query(w.tx, "meeting_id = ? AND deleted = ''", id)
		if err != nil {
			return err
		}
		attendances, err := s.Attendances.query(w.tx, "meeting_id = ? AND deleted = ''", id)
		if err != nil {
			return err
		}
		for _, b := range ballots {
			if err := s.Ballots.remove(w, b.ID); err != nil {
				return err
			}
		}
		for _, a := range attendances {
			if err := s.Attendances.remove(w, a.ID); err != nil {
				return err
			}
		}
		return s.Meetings.remove(w, id)
	})
}

// BeginTerm keeps a new term of the Council in one stroke.
func (s *Store) BeginTerm(ended, fresh []data.Member, why string) error {
	return s.write(why, func(w *work) error {
		return firstOf(saveAll(w, s.Members, ended), saveAll(w, s.Members, fresh))
	})
}

// unclosed refuses to change a meeting whose votes stand.
func (s *Store) unclosed(w *work, meetingID int64) error {
	m, err := s.Meetings.get(w.tx, meetingID)
	if err == nil && m.Closed {
		err = &data.Problem{Key: "problem.meeting_closed", Args: []any{"Date", m.On.String()}}
	}
	return err
}

// guardBallot keeps what a closed meeting voted; a file brings such meetings in.
func (s *Store) guardBallot(w *work, _, after *data.Ballot) error {
	if w.fromFile {
		return nil
	}
	return s.unclosed(w, after.MeetingID)
}

// guardAttendance keeps who was at a closed meeting.
func (s *Store) guardAttendance(w *work, _, after *data.Attendance) error {
	if w.fromFile {
		return nil
	}
	return s.unclosed(w, after.MeetingID)
}

// guardMeeting keeps what decides the votes of a closed meeting: its day.
func guardMeeting(_ *work, before, after *data.Meeting) error {
	if before != nil && before.Closed && after.Closed && (before.On != after.On || before.Round != after.Round) {
		return &data.Problem{Key: "problem.meeting_closed", Field: "held_on", Args: []any{"Date", before.On.String()}}
	}
	return nil
}

// guardVotes keeps how meetings have voted whose results stand: while a rule
// set was in force on the day of one, its rules of voting stay.
func guardVotes(w *work, before, after data.RuleSet) error {
	changed := slices.ContainsFunc(before.Forms, func(f data.AwardForm) bool {
		now, ok := after.Form(f.Code, f.Subject)
		return !ok || now.Vote != f.Vote
	})
	if !changed {
		return nil
	}
	var n int
	err := w.tx.QueryRow("SELECT count(*) FROM meeting WHERE closed = 1 AND deleted = '' AND held_on >= ? AND (? = '' OR held_on <= ?)",
		before.ValidFrom.ISO(), before.ValidTo.ISO(), before.ValidTo.ISO()).Scan(&n)
	if err == nil && n > 0 {
		err = &data.Problem{Key: "problem.rules_voted", Args: []any{"Count", n}}
	}
	return err
}
