package data

import (
	"cmp"
	"slices"

	"thidua/data/vn"
)

// Version is one form of a unit as it was received. A correction is a new
// version; none is ever overwritten.
type Version struct {
	ID           int64   `json:"id"`
	CampaignID   int64   `json:"campaign_id"`
	SubmissionID int64   `json:"submission_id"`
	UnitID       int64   `json:"unit_id"`
	AttachmentID int64   `json:"attachment_id"` // the file as received
	No           int     `json:"no"`            // 1, 2 … within the submission
	ReceivedOn   vn.Date `json:"received_on"`
	IssuedOn     vn.Date `json:"issued_on"` // the day on which the form was made; unknown when it was none of ours
	SavedAt      string  `json:"saved_at"`  // when the unit saved the file, UTC as RFC 3339; "" when unknown
	Warnings     int     `json:"warnings"`
	Content      Answer  `json:"content"`
}

// VersionsOf lists the versions of a submission, the first first.
func (l Ledger) VersionsOf(submissionID int64) []Version {
	var versions []Version
	for i := range l.Versions { // each holds a whole answer
		if v := &l.Versions[i]; submissionID != 0 && v.SubmissionID == submissionID {
			versions = append(versions, *v)
		}
	}
	slices.SortFunc(versions, func(a, b Version) int { return cmp.Compare(a.No, b.No) })
	return versions
}

// LatestVersion is the newest version of a submission.
func (l Ledger) LatestVersion(submissionID int64) (Version, bool) {
	versions := l.VersionsOf(submissionID)
	if len(versions) == 0 {
		return Version{}, false
	}
	return versions[len(versions)-1], true
}

// TakenVersion is the version of a submission whose content is in the tabs.
func (l Ledger) TakenVersion(s Submission) (Version, bool) {
	for _, v := range l.VersionsOf(s.ID) {
		if v.No == s.Taken {
			return v, s.Taken != 0
		}
	}
	return Version{}, false
}

// Cited is a submission as what flowed from it cites it: by the version that is
// in the tabs, whatever has come since.
func (l Ledger) Cited(submissionID int64) Submission {
	s := l.Submission(submissionID)
	if v, ok := l.TakenVersion(s); ok {
		return s.With(v.Content)
	}
	return s
}

// TakenAnswers lists, by unit in protocol order, the answers that are in the
// tabs for a period.
func (l Ledger) TakenAnswers(periodID int64) []UnitAnswer {
	var answers []UnitAnswer
	came := map[int64][]Submission{}
	for _, s := range l.Submissions {
		if s.PeriodID == periodID && s.Taken != 0 {
			came[s.UnitID] = append(came[s.UnitID], s)
		}
	}
	for _, u := range l.UnitsInOrder() {
		for _, s := range came[u.ID] {
			if v, ok := l.TakenVersion(s); ok {
				answers = append(answers, UnitAnswer{u, s.With(v.Content), v.Content})
			}
		}
	}
	return answers
}

// UnitAnswer is the answer of a unit.
type UnitAnswer struct {
	Unit       Unit
	Submission Submission
	Answer     Answer
}
