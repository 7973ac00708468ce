package data

import (
	"slices"

	"thidua/data/vn"
)

// SubmissionState is how far a unit's report has come.
type SubmissionState string

// The states of a submission.
const (
	Expected     SubmissionState = "expected" // nothing received yet
	Received     SubmissionState = "received"
	InReview     SubmissionState = "in_review"
	Returned     SubmissionState = "returned" // sent back to be completed
	Accepted     SubmissionState = "accepted"
	Consolidated SubmissionState = "consolidated" // in the report to the city
	Exempt       SubmissionState = "exempt"       // need not report this time
)

// SubmissionStates lists all states in the order of the work.
func SubmissionStates() []SubmissionState {
	return []SubmissionState{Expected, Received, InReview, Returned, Accepted, Consolidated, Exempt}
}

// Channel is the way by which a report came in.
type Channel string

// The channels.
const (
	ByDocumentSystem Channel = "document_system" // hệ thống quản lý văn bản
	OnPaper          Channel = "paper"
	ByEmail          Channel = "email"
	ByChat           Channel = "chat"
	ByHand           Channel = "hand"
)

// Channels lists all channels in the order in which they are offered.
func Channels() []Channel { return []Channel{ByDocumentSystem, OnPaper, ByEmail, ByChat, ByHand} }

// Submission is a unit's report in a campaign (plan V.1.b).
type Submission struct {
	ID            int64           `json:"id"`
	CampaignID    int64           `json:"campaign_id"`
	UnitID        int64           `json:"unit_id"`
	PeriodID      int64           `json:"period_id"` // 0 is the end of the campaign
	State         SubmissionState `json:"state"`
	ReceivedOn    vn.Date         `json:"received_on"` // the first time; a completed report does not become early
	DocNumber     string          `json:"doc_number"`
	DocDate       vn.Date         `json:"doc_date"`
	Signer        string          `json:"signer"`
	Channel       Channel         `json:"channel"`
	ExtendedTo    vn.Date         `json:"extended_to"` // a later last day granted to this unit, inclusive
	ExtendedWhy   string          `json:"extended_why"`
	ReturnedWhy   string          `json:"returned_why"`
	Supplements   int             `json:"supplements"`  // how often it was completed after being returned
	CompletedOn   vn.Date         `json:"completed_on"` // when it last came back completed
	Theme         string          `json:"theme"`        // the unit's own emulation theme (plan V.1.a)
	ThemeLaunched vn.Date         `json:"theme_launched"`
	Note          string          `json:"note"`
	Taken         int             `json:"taken"`   // the version whose content is in the tabs; 0 for none
	Sent          int             `json:"sent"`    // the version that went upward; 0 for none
	SentOn        vn.Date         `json:"sent_on"` // the day on which it was consolidated
}

// HasCome reports whether the unit has sent its report.
func (s Submission) HasCome() bool {
	return s.State != Expected && s.State != Exempt
}

// Check reports the first field of s that cannot stay as it is.
func (s Submission) Check() error {
	switch {
	case s.UnitID == 0:
		return required("unit_id")
	case !slices.Contains(SubmissionStates(), s.State):
		return required("state")
	case s.HasCome() && s.ReceivedOn.IsZero():
		return required("received_on")
	case s.State == Expected && !s.ReceivedOn.IsZero():
		return &Problem{Key: "problem.received_but_expected", Field: "state"}
	case s.State == Returned && s.ReturnedWhy == "":
		return required("returned_why")
	case !s.ExtendedTo.IsZero() && s.ExtendedWhy == "":
		return required("extended_why")
	}
	return nil
}

// Timeliness is how a submission stands against its deadline.
type Timeliness string

// The kinds of timeliness.
const (
	OnTime  Timeliness = "on_time"
	Late    Timeliness = "late"    // received after the last day
	Awaited Timeliness = "awaited" // not received, still time
	Overdue Timeliness = "overdue" // not received, the last day is past
	NotDue  Timeliness = "not_due" // need not report
)

// Judge says whether s is on time against deadline due on day today, and by
// how many days it is late or overdue.
func (s Submission) Judge(due Deadline, today vn.Date) (Timeliness, int) {
	if s.State == Exempt {
		return NotDue, 0
	}
	if !s.ExtendedTo.IsZero() {
		due = Deadline{On: s.ExtendedTo, Inclusive: true}
	}
	if s.HasCome() {
		if days := due.DaysLate(s.ReceivedOn); days > 0 {
			return Late, days
		}
		return OnTime, 0
	}
	if days := due.DaysLate(today); days > 0 {
		return Overdue, days
	}
	return Awaited, 0
}

// Reminder is one time that the office urged a unit (đôn đốc; plan V.2).
type Reminder struct {
	ID         int64   `json:"id"`
	CampaignID int64   `json:"campaign_id"`
	UnitID     int64   `json:"unit_id"`
	PeriodID   int64   `json:"period_id"`
	On         vn.Date `json:"sent_on"`
	Channel    Channel `json:"channel"`
	Text       string  `json:"text"`
}

// Check reports the first field of r that cannot stay as it is.
func (r Reminder) Check() error {
	if r.On.IsZero() {
		return required("sent_on")
	}
	return nil
}
