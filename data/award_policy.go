package data

import "slices"

// AwardCheck names something that is looked at before a nominee is commended.
type AwardCheck string

// The checks (requirements of plan I.2.c and of the law on emulation and
// commendation; how each is taken is the office's to set).
const (
	CheckTwins       AwardCheck = "twins"       // nominated twice in the round
	CheckSameDeed    AwardCheck = "same_deed"   // already commended for this campaign: one achievement, one form
	CheckSameForm    AwardCheck = "same_form"   // already given the same form in the year
	CheckCollective  AwardCheck = "collective"  // the collective is nominated too: allowed, but shown
	CheckNoReport    AwardCheck = "no_report"   // the unit has not reported
	CheckLateReport  AwardCheck = "late_report" // the unit reported late
	CheckDiscipline  AwardCheck = "discipline"  // under a disciplinary measure
	CheckDossier     AwardCheck = "dossier"     // one of the three papers is missing
	CheckAuthority   AwardCheck = "authority"   // the form is unknown, or above the ward's authority in a decision of the ward
	CheckNotChecked  AwardCheck = "not_checked" // nobody has looked at it
	CheckPublication AwardCheck = "not_public"  // not made public for comments
	CheckRound       AwardCheck = "round"       // of the other round than the rest of the decision
	CheckVote        AwardCheck = "vote"        // the Council has not voted, or not enough
	CheckUnitQuota   AwardCheck = "unit_quota"  // more nominees of the unit than it may have
	CheckStaffQuota  AwardCheck = "staff_quota" // a larger share of the unit's staff than it may have
	CheckLeaders     AwardCheck = "leaders"     // too large a share of leaders in the list
	CheckSmall       AwardCheck = "small"       // too small a share of small collectives
	CheckBloc        AwardCheck = "bloc"        // too large a share of one bloc
	CheckFund        AwardCheck = "fund"        // more prize money than the fund has
)

// AwardChecks lists all checks in the order in which they are shown.
func AwardChecks() []AwardCheck {
	return []AwardCheck{
		CheckTwins, CheckSameDeed, CheckSameForm, CheckCollective, CheckNoReport, CheckLateReport, CheckDiscipline,
		CheckDossier, CheckAuthority, CheckNotChecked, CheckPublication, CheckRound, CheckVote, CheckUnitQuota, CheckStaffQuota,
		CheckLeaders, CheckSmall, CheckBloc, CheckFund,
	}
}

// OfList reports whether c is about the list as a whole, not about one
// nominee.
func (c AwardCheck) OfList() bool {
	return slices.Contains([]AwardCheck{CheckLeaders, CheckSmall, CheckBloc, CheckFund}, c)
}

// Weight is how a check is taken.
type Weight string

// The weights.
const (
	Blocks Weight = "blocks" // stops until the officer has given a reason
	Warns  Weight = "warns"
	Ignore Weight = "ignore"
)

// Weights lists all weights in the order in which they are offered.
func Weights() []Weight { return []Weight{Blocks, Warns, Ignore} }

// Policy is how the office takes the checks, and the quotas of its own rules
// (quy chế thi đua, khen thưởng). 0 is no limit.
type Policy struct {
	Weights    map[AwardCheck]Weight `json:"weights"` // those that differ from the usual
	Leaders    int                   `json:"leaders"` // leaders among the individuals, at most, in percent
	Small      int                   `json:"small"`   // small collectives among the collectives, at least, in percent
	Bloc       int                   `json:"bloc"`    // nominees of one bloc, at most, in percent
	UnitMax    int                   `json:"unit_max"`
	StaffShare int                   `json:"staff_share"` // individuals of a unit's staff, at most, in percent
	LegalBasis string                `json:"basis"`
}

// WeightOf is how a check is taken.
func (p Policy) WeightOf(c AwardCheck) Weight {
	if w, ok := p.Weights[c]; ok {
		return w
	}
	switch c {
	case CheckTwins, CheckSameDeed, CheckSameForm, CheckDiscipline, CheckAuthority, CheckVote:
		return Blocks
	}
	return Warns
}

// Check reports the first field of p that cannot stay as it is.
func (p Policy) Check() error {
	for field, percent := range map[string]int{"leaders": p.Leaders, "small": p.Small, "bloc": p.Bloc, "staff_share": p.StaffShare} {
		if percent < 0 || percent > 100 {
			return &Problem{Key: "problem.percent", Field: field}
		}
	}
	if p.UnitMax < 0 {
		return &Problem{Key: "problem.negative", Field: "unit_max"}
	}
	return nil
}

// Waiver is the officer's reason why a nominee goes on in spite of a check.
type Waiver struct {
	ID           int64      `json:"id"`
	CampaignID   int64      `json:"campaign_id"`
	NominationID int64      `json:"nomination_id"` // 0 for a check of the list
	About        AwardCheck `json:"about"`
	Reason       string     `json:"reason"`
}

// Concern is what a check has found.
type Concern struct {
	Check    AwardCheck
	Weight   Weight
	Question Question // its sentence
	Waived   string   // the reason why it goes on all the same; "" while it does not
}

// Stops reports whether the concern keeps the nominee from going on.
func (c Concern) Stops() bool { return c.Weight == Blocks && c.Waived == "" }

// Check reports the first field of w that cannot stay as it is.
func (w Waiver) Check() error {
	if w.Reason == "" {
		return required("reason")
	}
	return nil
}
