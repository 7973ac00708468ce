package data

import (
	"slices"
	"strings"
	"unicode"

	"thidua/data/vn"
)

// Subject is who can be commended.
type Subject string

// The subjects (plan IV.1 names the first two; the law also households).
const (
	Collective Subject = "collective"
	Individual Subject = "individual"
	Household  Subject = "household"
)

// Subjects lists all subjects in the order of the award lists.
func Subjects() []Subject { return []Subject{Collective, Individual, Household} }

// Standing is a nominee's place in the work; leaders must not crowd out the
// people who do it (plan I.2.c).
type Standing string

// The standings.
const (
	Leader  Standing = "leader"
	Direct  Standing = "direct" // works directly
	People  Standing = "people" // Nhân dân
	Soldier Standing = "soldier"
)

// Standings lists all standings in the order in which they are offered.
func Standings() []Standing { return []Standing{Leader, Direct, People, Soldier} }

// AwardRound tells the two rounds apart (plan IV.1 and IV.2).
type AwardRound string

// The rounds.
const (
	CampaignRound AwardRound = "campaign"
	YearRound     AwardRound = "year" // the year's end, which starts from the campaign's results
)

// AwardRounds lists both rounds.
func AwardRounds() []AwardRound { return []AwardRound{CampaignRound, YearRound} }

// NominationStage is how far a nomination has come.
type NominationStage string

// The stages of a nomination. Decided is never set by hand: it follows from
// the decision that the nomination is in.
const (
	Nominated NominationStage = "nominated"
	Checked   NominationStage = "checked"
	Published NominationStage = "published" // made public for comments (plan I.2.c)
	Voted     NominationStage = "voted"
	Requested NominationStage = "requested"
	Decided   NominationStage = "decided"
	Refused   NominationStage = "refused"

	// These are never kept: they are how a nomination in a decision stands,
	// by its decision and by what has been done since.
	InDraft    NominationStage = "in_draft"    // the decision has no number and date yet
	Certified  NominationStage = "certified"   // the certificate is printed
	HandedOver NominationStage = "handed_over" // and handed over
	Paid       NominationStage = "paid"        // and the prize is paid
)

// NominationStages lists all stages in the order of the work.
func NominationStages() []NominationStage {
	return []NominationStage{
		Nominated, Checked, Published, Voted, Requested, InDraft, Decided, Certified, HandedOver, Paid, Refused,
	}
}

// Nomination proposes a collective, a person or a household for a form of
// commendation (đề nghị khen thưởng).
type Nomination struct {
	ID          int64           `json:"id"`
	CampaignID  int64           `json:"campaign_id"`
	UnitID      int64           `json:"unit_id"`     // the unit that nominates
	DecisionID  int64           `json:"decision_id"` // 0 until decided
	Subject     Subject         `json:"subject"`
	Salutation  string          `json:"salutation"` // "Ông", "Bà"; for households of the head
	Name        string          `json:"name"`
	BirthYear   int             `json:"birth_year"` // 0 when unknown; a full birthday is not kept
	Post        string          `json:"post"`
	Workplace   string          `json:"workplace"`
	Address     string          `json:"address"`
	Headcount   int             `json:"headcount"` // members of a collective; 0 when unknown
	Standing    Standing        `json:"standing"`
	Achievement string          `json:"achievement"`
	Form        string          `json:"form"` // code of a form in the rule set
	Round       AwardRound      `json:"award_round"`
	Stage       NominationStage `json:"stage"`
	VotesFor    int             `json:"votes_for"`
	VotesOf     int             `json:"votes_of"` // 0 when not voted on
	RefusedWhy  string          `json:"refused_why"`
	Note        string          `json:"note"`

	Gender      Gender    `json:"gender"`     // "" when only the salutation tells
	Field       string    `json:"field"`      // lĩnh vực
	Kind        AwardKind `json:"kind"`       // loại hình khen thưởng
	Criterion   string    `json:"criterion"`  // the standard that the officer relied on
	Small       bool      `json:"small"`      // a small collective (plan I.2.c)
	Discipline  string    `json:"discipline"` // a disciplinary measure in force; "" for none
	HasReport   bool      `json:"has_report"` // the report of achievements is in the dossier
	HasRequest  bool      `json:"has_request"`
	HasMinutes  bool      `json:"has_minutes"`
	DossierNote string    `json:"dossier_note"` // further papers, opinions of other bodies

	PublishedOn vn.Date `json:"published_on"` // made public for comments from this day on
	Comments    string  `json:"comments"`     // that came in

	CertificateNo   string  `json:"certificate_no"`   // its number in the golden book (số vào sổ vàng)
	CertificateName string  `json:"certificate_name"` // the name as it is broken into lines on the certificate; "" as it is
	PrintedOn       vn.Date `json:"printed_on"`
	HandedOn        vn.Date `json:"handed_on"`
	ReceivedBy      string  `json:"received_by"`
	PaidOn          vn.Date `json:"paid_on"`

	SubmissionID int64 `json:"submission_id"` // the report that it came with; 0 when entered by hand
}

// Check reports the first field of n that cannot stay as it is.
func (n Nomination) Check() error {
	switch {
	case n.Name == "":
		return required("name")
	case !strings.ContainsFunc(n.Name, unicode.IsLetter):
		return &Problem{Key: "problem.name_letters", Field: "name"}
	case !slices.Contains(Subjects(), n.Subject):
		return required("subject")
	case n.Form == "":
		return required("form")
	case n.Achievement == "":
		return required("achievement")
	case n.BirthYear != 0 && (n.BirthYear < 1900 || n.BirthYear > 2100):
		return &Problem{Key: "problem.year", Field: "birth_year"}
	case n.Headcount < 0:
		return &Problem{Key: "problem.negative", Field: "headcount"}
	}
	return n.checkStage()
}

// CheckBirth refuses a year of birth after the campaign's year.
func (n Nomination) CheckBirth(c Campaign) error {
	if n.BirthYear > c.Year {
		return &Problem{Key: "problem.birth_year", Field: "birth_year", Args: []any{"Name", n.Name, "Born", n.BirthYear, "Year", c.Year}}
	}
	return nil
}

// youngest is the age, in years reached in the campaign's year, under which a
// nominee is asked about. No rule sets it: it only catches a slip of the pen.
const youngest = 10

// Young reports whether n is so young that the year of birth is asked about.
func (n Nomination) Young(c Campaign) bool {
	return n.BirthYear > c.Year-youngest
}

// checkStage reports what contradicts the stage that n is at.
func (n Nomination) checkStage() error {
	switch {
	case n.VotesFor < 0 || n.VotesOf < 0 || n.VotesFor > n.VotesOf:
		return &Problem{Key: "problem.votes", Field: "votes_for"}
	case n.Stage == Refused && n.RefusedWhy == "":
		return required("refused_why")
	case n.Stage == Refused && n.DecisionID != 0:
		return &Problem{Key: "problem.refused_decided", Field: "stage"}
	case slices.Contains([]NominationStage{InDraft, Certified, HandedOver, Paid}, n.Stage), (n.Stage == Decided) != (n.DecisionID != 0):
		return &Problem{Key: "problem.decided_by_decision", Field: "stage"}
	}
	return nil
}

// Open reports whether n has been neither decided nor refused.
func (n Nomination) Open() bool { return n.Stage != Decided && n.Stage != Refused }

// At returns n at another stage of the work, one that needs no decision.
func (n Nomination) At(stage NominationStage) Nomination {
	n.Stage, n.RefusedWhy = stage, ""
	return n
}

// RefusedFor returns n as refused, with the reason that the nominating unit is
// given in writing.
func (n Nomination) RefusedFor(why string) Nomination {
	n.Stage, n.RefusedWhy = Refused, why
	return n
}

// Under returns n as commended by the decision.
func (n Nomination) Under(decisionID int64) Nomination {
	n.DecisionID, n.Stage, n.RefusedWhy = decisionID, Decided, ""
	return n
}

// Withdrawn returns n taken out of its decision, at the stage where its votes
// leave it.
func (n Nomination) Withdrawn() Nomination {
	n.DecisionID, n.Stage = 0, Checked
	if n.VotesOf > 0 {
		n.Stage = Voted
	}
	return n
}

// SameNominee reports whether two nominations are for the same person,
// collective or household however the name is spelt. A different birth year
// makes namesakes two people; where one is not known, a different unit,
// workplace and address do.
func SameNominee(a, b Nomination) bool {
	if NomineeKey(a.Subject, a.Name) != NomineeKey(b.Subject, b.Name) {
		return false
	}
	if a.BirthYear != 0 && b.BirthYear != 0 {
		return a.BirthYear == b.BirthYear
	}
	return a.UnitID == b.UnitID || samePlace(a.Workplace, b.Workplace) || samePlace(a.Address, b.Address)
}

func samePlace(a, b string) bool { return a != "" && vn.Fold(a) == vn.Fold(b) }

// Twins returns the other nominations of the same nominee in the same round
// that have not been refused.
func Twins(n Nomination, all []Nomination) []Nomination {
	var twins []Nomination
	for _, o := range all {
		if o.ID != n.ID && o.Round == n.Round && o.Stage != Refused && SameNominee(n, o) {
			twins = append(twins, o)
		}
	}
	return twins
}

// AllTwins returns the twins of every nomination that has not been refused, by
// its id. It looks only at namesakes, so that thousands take no time.
func AllTwins(all []Nomination) map[int64][]Nomination {
	namesakes := map[string][]Nomination{}
	for _, n := range all {
		if n.Stage != Refused {
			name := NomineeKey(n.Subject, n.Name)
			namesakes[name] = append(namesakes[name], n)
		}
	}
	twins := map[int64][]Nomination{}
	for _, group := range namesakes {
		for _, n := range group {
			if found := Twins(n, group); len(found) > 0 {
				twins[n.ID] = found
			}
		}
	}
	return twins
}
