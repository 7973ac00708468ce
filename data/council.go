package data

import (
	"cmp"
	"slices"

	"thidua/data/vn"
)

// CouncilRole is a member's part in the Council.
type CouncilRole string

// The roles.
const (
	Chair       CouncilRole = "chair"
	FirstVice   CouncilRole = "first_vice"
	ViceChair   CouncilRole = "vice"
	Secretary   CouncilRole = "secretary" // a member who keeps the minutes
	PlainMember CouncilRole = "member"
)

// CouncilRoles lists all roles in the order of the list of members.
func CouncilRoles() []CouncilRole {
	return []CouncilRole{Chair, FirstVice, ViceChair, Secretary, PlainMember}
}

// Member belongs to the Council for emulation and commendation (Hội đồng Thi
// đua - Khen thưởng) for a time.
type Member struct {
	ID         int64       `json:"id"`
	Position   int         `json:"position"`
	Salutation string      `json:"salutation"`
	Name       string      `json:"name"`
	Post       string      `json:"post"`
	Role       CouncilRole `json:"role"`
	UnitID     int64       `json:"unit_id"` // its own unit, for conflicts of interest; 0 for none
	From       vn.Date     `json:"valid_from"`
	To         vn.Date     `json:"valid_to"` // the last day; zero while in office
	Founding   string      `json:"founding"` // the decision that founded the Council: number and date
	Phone      string      `json:"phone"`
	Note       string      `json:"note"`
}

// Check reports the first field of m that cannot stay as it is.
func (m Member) Check() error {
	switch {
	case m.Name == "":
		return required("name")
	case !slices.Contains(CouncilRoles(), m.Role):
		return required("role")
	case !m.To.IsZero() && m.To.Before(m.From):
		return &Problem{Key: "problem.valid_order", Field: "valid_to"}
	}
	return nil
}

// On reports whether m is a member on day.
func (m Member) On(day vn.Date) bool {
	return !day.Before(m.From) && (m.To.IsZero() || !day.After(m.To))
}

// MembersOn lists the members on a day, the chair first.
func MembersOn(all []Member, day vn.Date) []Member {
	members := slices.DeleteFunc(slices.Clone(all), func(m Member) bool { return !m.On(day) })
	slices.SortStableFunc(members, func(a, b Member) int {
		return cmp.Or(cmp.Compare(slices.Index(CouncilRoles(), a.Role), slices.Index(CouncilRoles(), b.Role)),
			cmp.Compare(a.Position, b.Position), vn.CompareNames(a.Name, b.Name))
	})
	return members
}

// Meeting is a meeting of the Council.
type Meeting struct {
	ID         int64      `json:"id"`
	CampaignID int64      `json:"campaign_id"`
	Round      AwardRound `json:"award_round"`
	On         vn.Date    `json:"held_on"`
	Hour       string     `json:"hour"` // "14 giờ 00"
	Place      string     `json:"place"`
	ChairID    int64      `json:"chair_member_id"`  // a member
	KeeperID   int64      `json:"keeper_member_id"` // a member, who keeps the minutes
	Agenda     string     `json:"agenda"`           // one item a line
	Remarks    string     `json:"remarks"`          // what was said, for the minutes
	Conclusion string     `json:"conclusion"`
	Closed     bool       `json:"closed"` // its votes stand
	Note       string     `json:"note"`
}

// Check reports the first field of m that cannot stay as it is.
func (m Meeting) Check() error {
	switch {
	case m.On.IsZero():
		return required("held_on")
	case m.Closed && m.ChairID == 0:
		return required("chair_member_id")
	case m.Closed && m.KeeperID == 0:
		return required("keeper_member_id")
	}
	return nil
}

// Presence is whether a member is at a meeting.
type Presence string

// The kinds of presence.
const (
	IsPresent Presence = "present"
	IsAbsent  Presence = "absent"
	InWriting Presence = "written" // absent, the opinion given in writing
)

// Presences lists all kinds in the order in which they are offered.
func Presences() []Presence { return []Presence{IsPresent, IsAbsent, InWriting} }

// Attendance is the presence of a member at a meeting.
type Attendance struct {
	ID         int64    `json:"id"`
	CampaignID int64    `json:"campaign_id"`
	MeetingID  int64    `json:"meeting_id"`
	MemberID   int64    `json:"member_id"`
	Presence   Presence `json:"presence"`
	Why        string   `json:"why"` // of an absence
}

// Ballot is the Council's vote on one nominee at a meeting.
type Ballot struct {
	ID             int64   `json:"id"`
	CampaignID     int64   `json:"campaign_id"`
	MeetingID      int64   `json:"meeting_id"`
	NominationID   int64   `json:"nomination_id"`
	Cast           bool    `json:"cast_in"` // the votes have been entered
	For            int     `json:"for_count"`
	Against        int     `json:"against_count"`
	Invalid        int     `json:"invalid_count"`
	WrittenFor     int     `json:"written_for"`
	WrittenAgainst int     `json:"written_against"`
	Recused        []int64 `json:"recused"` // members with a conflict of interest
	Note           string  `json:"note"`
}

// Votes are the votes of b.
func (b Ballot) Votes() Votes {
	return Votes{For: b.For, Against: b.Against, Invalid: b.Invalid, WrittenFor: b.WrittenFor, WrittenAgainst: b.WrittenAgainst}
}

// Check reports the first field of b that cannot stay as it is.
func (b Ballot) Check() error {
	switch {
	case b.NominationID == 0:
		return required("nomination_id")
	case min(b.For, b.Against, b.Invalid, b.WrittenFor, b.WrittenAgainst) < 0:
		return &Problem{Key: "problem.negative", Field: "for_count"}
	}
	return nil
}

// AttendanceOf is the presence of the members on the day of meeting m, in the
// order of the list of members; those about whom nothing is known are absent.
func (l Ledger) AttendanceOf(m Meeting) []Attendance {
	var all []Attendance
	for _, member := range MembersOn(l.Members, m.On) {
		a := Attendance{CampaignID: m.CampaignID, MeetingID: m.ID, MemberID: member.ID, Presence: IsAbsent}
		for _, kept := range l.Attendances {
			if kept.MeetingID == m.ID && kept.MemberID == member.ID && m.ID != 0 {
				a = kept
			}
		}
		all = append(all, a)
	}
	return all
}

// AssemblyFor is who may vote on b at meeting m: members with a conflict of
// interest are left out.
func (l Ledger) AssemblyFor(m Meeting, b Ballot) (a Assembly) {
	for _, at := range l.AttendanceOf(m) {
		if slices.Contains(b.Recused, at.MemberID) {
			continue
		}
		a.Members++
		switch at.Presence {
		case IsPresent:
			a.Present++
		case InWriting:
			a.Written++
		}
	}
	return a
}

// ConflictsOf lists the members on day who should not vote on a nominee: it is
// they themselves or their household, or it is their own unit as a collective.
func (l Ledger) ConflictsOf(n Nomination, day vn.Date) []int64 {
	var found []int64
	for _, m := range MembersOn(l.Members, day) {
		itself := n.Subject != Collective && vn.Fold(vn.BareName(m.Name)) == vn.Fold(vn.BareName(n.Name))
		ours := n.Subject == Collective && m.UnitID != 0 && m.UnitID == n.UnitID
		if itself || ours {
			found = append(found, m.ID)
		}
	}
	return found
}

// BallotsOf lists the ballots of a meeting in the order of the award lists.
func (l Ledger) BallotsOf(meetingID int64) []Ballot {
	place := map[int64]int{}
	for i, n := range l.inListOrder(slices.Clone(l.Nominations)) {
		place[n.ID] = i
	}
	var ballots []Ballot
	for _, b := range l.Ballots {
		if b.MeetingID == meetingID {
			ballots = append(ballots, b)
		}
	}
	slices.SortStableFunc(ballots, func(a, b Ballot) int { return cmp.Compare(place[a.NominationID], place[b.NominationID]) })
	return ballots
}

// Outcome is what the vote on b comes to under the rules in force on the day of
// meeting m. It is an error when the votes cannot have been cast so.
func (l Ledger) Outcome(m Meeting, b Ballot) (Tally, error) {
	n := l.Nomination(b.NominationID)
	rules := RuleSetOn(l.RuleSets, m.On)
	if rules == nil {
		return Tally{}, &Problem{Key: "problem.no_rules_on", Args: []any{"Date", m.On.String()}}
	}
	form, ok := rules.Form(n.Form, n.Subject)
	if !ok {
		return Tally{}, &Problem{Key: "problem.form_unknown", Args: []any{"Form", n.Form, "Rules", rules.Name}}
	}
	return form.Vote.Count(l.AssemblyFor(m, b), b.Votes())
}

// Nomination finds a nomination; the zero Nomination when there is none.
func (l Ledger) Nomination(id int64) Nomination {
	for _, n := range l.Nominations {
		if n.ID == id {
			return n
		}
	}
	return Nomination{}
}
