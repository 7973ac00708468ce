package handup

import (
	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// Format names the file for machines; Schema is its version. A newer schema is
// refused, an older one read. A field that those who read may do without comes
// without a new schema: they pass over what they do not know.
const (
	Format = "thidua-handup"
	Schema = 1
)

// Content is what the city's side reads of a package: what the annexes hold,
// without what is the ward's own business (phones, houses, ballots of members,
// internal notes). Keys are unique within a list and stable between versions of
// one campaign.
type Content struct {
	Format  string `json:"format"`
	Schema  int    `json:"schema"`
	Sample  bool   `json:"sample,omitempty"`
	Version int    `json:"version"` // of the package within the campaign, from 1

	Ward     Ward            `json:"ward"`
	Campaign Campaign        `json:"campaign"`
	Kind     data.HandedKind `json:"kind"`
	Number   string          `json:"number,omitempty"` // of the report, when the clerk has given it
	IssuedOn vn.Date         `json:"issued_on"`
	FrozenOn vn.Date         `json:"frozen_on"` // the day whose figures these are
	Why      string          `json:"why,omitempty"`

	Targets     []Target     `json:"targets"`
	Movements   []Movement   `json:"movements"`
	Exemplars   []Exemplar   `json:"exemplars"` // those that go to the city
	Nominations []Nomination `json:"nominations"`
	Units       []Unit       `json:"units"` // who had to report and how it went
	Remarks     []Remark     `json:"remarks"`
}

// Ward is who hands up.
type Ward struct {
	Name       string `json:"name"` // "phường Kiến An"
	City       string `json:"city"`
	Department string `json:"department"`
	Officer    string `json:"officer"`
}

// Campaign is what the package is about.
type Campaign struct {
	Name     string  `json:"name"`
	Year     int     `json:"year"`
	Number   string  `json:"number"` // of the ward's plan
	IssuedOn vn.Date `json:"issued_on"`
	Due      vn.Date `json:"due"` // the last day on time for the ward's report
}

// Target is the result for one target, as in annex I.
type Target struct {
	Key         string              `json:"key"` // the ward's code of it, else its folded name and measure
	Group       string              `json:"group"`
	SubGroup    string              `json:"subgroup,omitempty"`
	Name        string              `json:"name"`
	Measure     string              `json:"measure"`
	Direction   data.Direction      `json:"direction"`
	Nature      data.Nature         `json:"nature"`
	Aggregation data.Aggregation    `json:"aggregation"`
	Adds        bool                `json:"adds"` // figures of wards may be added up: never of a percentage, never of a day
	Planned     decimal.Decimal     `json:"planned"`
	LastYear    decimal.NullDecimal `json:"last_year"`
	Actual      decimal.NullDecimal `json:"actual"`
	AsOf        vn.Date             `json:"as_of"`
	Estimate    decimal.NullDecimal `json:"estimate"`
	Official    decimal.NullDecimal `json:"official"`
	State       data.State          `json:"state"`
	Final       bool                `json:"final,omitempty"` // the verdict is on the whole year
	Responsible string              `json:"responsible,omitempty"`
	Footnote    string              `json:"footnote,omitempty"` // a condition of the target
	Note        string              `json:"note,omitempty"`
}

// Movement is one movement, as in annex II.
type Movement struct {
	Key          string       `json:"key"`
	Name         string       `json:"name"`
	LaunchedBy   []data.Level `json:"launched_by"`
	Manner       data.Manner  `json:"manner,omitempty"`
	LaunchDoc    string       `json:"launch_doc,omitempty"` // number and day of the document that launched it
	Outcome      string       `json:"outcome"`
	Collectives  int          `json:"collectives"`
	Individuals  int          `json:"individuals"`
	Models       string       `json:"models"`
	WardAwards   int          `json:"ward_awards"`
	CityRequests int          `json:"city_requests"`
	Difficulties string       `json:"difficulties"`
}

// Blank reports whether nothing at all has been reported of the movement, so
// that its zeros are no results.
func (m Movement) Blank() bool {
	return m.Outcome == "" && m.Models == "" && m.Collectives+m.Individuals+m.WardAwards+m.CityRequests == 0
}

// Exemplar is a person, collective, model or practice, as in annex III.
type Exemplar struct {
	Key     string            `json:"key"`
	Kind    data.ExemplarKind `json:"kind"`
	Name    string            `json:"name"`
	Unit    string            `json:"unit"`
	Field   string            `json:"field"`
	Outcome string            `json:"outcome"`
	FoundOn vn.Date           `json:"found_on"`
	Stage   data.Stage        `json:"stage"`
}

// Nomination is somebody proposed for commendation, as in annex IV. Birth dates
// and houses stay with the ward.
type Nomination struct {
	Key         string          `json:"key"`
	Subject     data.Subject    `json:"subject"`
	Salutation  string          `json:"salutation,omitempty"`
	Name        string          `json:"name"`
	BirthYear   int             `json:"birth_year,omitempty"`
	Headcount   int             `json:"headcount,omitempty"` // of a collective
	Post        string          `json:"post,omitempty"`
	Unit        string          `json:"unit"` // the workplace, else the unit that nominates; "" for that unit itself
	Standing    data.Standing   `json:"standing,omitempty"`
	Achievement string          `json:"achievement"`
	Form        string          `json:"form"`      // its code in the rule set
	FormName    string          `json:"form_name"` // "Bằng khen của Chủ tịch UBND thành phố"
	Authority   data.Level      `json:"authority"` // who commends; "" when the rules do not know the form
	Round       data.AwardRound `json:"round,omitempty"`
	Stage       string          `json:"stage"`
	VotesFor    int             `json:"votes_for"`
	VotesOf     int             `json:"votes_of"`
	Prize       int64           `json:"prize,omitempty"`    // đồng; 0 when the rules do not know the form
	Decision    string          `json:"decision,omitempty"` // number and day of the decision, once there is one
}

// Unit is a unit that had to report, as in annex V.
type Unit struct {
	Key         string               `json:"key"`
	Name        string               `json:"name"`
	Due         vn.Date              `json:"due"` // the last day on time for it; zero when it need not report
	ReceivedOn  vn.Date              `json:"received_on"`
	DocNumber   string               `json:"doc_number,omitempty"`
	DocDate     vn.Date              `json:"doc_date"`
	DaysLate    int                  `json:"days_late"` // or overdue
	Timeliness  data.Timeliness      `json:"timeliness"`
	State       data.SubmissionState `json:"state"`
	Reminders   int                  `json:"reminders"`
	Supplements int                  `json:"supplements"`
}

// Remark is a difficulty of the ward, or something that it proposes.
type Remark struct {
	Proposal bool   `json:"proposal,omitempty"`
	Text     string `json:"text"`
}
