package handup

import (
	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// Format names the file for machines; Schema is its version. A newer schema is
// refused, an older one read.
const (
	Format = "thidua-handup"
	Schema = 1
)

// Content is what the city's side reads of a package: the figures of the
// annexes, without what is the ward's own business (phones, houses, ballots).
// Keys are stable between versions of one campaign.
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
	Aggregation data.Aggregation    `json:"aggregation"`
	Adds        bool                `json:"adds"` // figures of wards may be added up: never of a percentage, never of a day
	Planned     decimal.Decimal     `json:"planned"`
	LastYear    decimal.NullDecimal `json:"last_year"`
	Actual      decimal.NullDecimal `json:"actual"`
	AsOf        vn.Date             `json:"as_of"`
	Estimate    decimal.NullDecimal `json:"estimate"`
	Official    decimal.NullDecimal `json:"official"`
	State       data.State          `json:"state"`
	Responsible string              `json:"responsible,omitempty"`
	Note        string              `json:"note,omitempty"`
}

// Movement is one movement, as in annex II.
type Movement struct {
	Key          string       `json:"key"`
	Name         string       `json:"name"`
	LaunchedBy   []data.Level `json:"launched_by"`
	Manner       data.Manner  `json:"manner,omitempty"`
	Outcome      string       `json:"outcome"`
	Collectives  int          `json:"collectives"`
	Individuals  int          `json:"individuals"`
	Models       string       `json:"models"`
	WardAwards   int          `json:"ward_awards"`
	CityRequests int          `json:"city_requests"`
	Difficulties string       `json:"difficulties"`
}

// Exemplar is a person, collective, model or practice, as in annex III.
type Exemplar struct {
	Key     string            `json:"key"`
	Kind    data.ExemplarKind `json:"kind"`
	Name    string            `json:"name"`
	Unit    string            `json:"unit"`
	Field   string            `json:"field"`
	Outcome string            `json:"outcome"`
}

// Nomination is somebody proposed for commendation, as in annex IV. Birth dates
// and houses stay with the ward.
type Nomination struct {
	Key         string       `json:"key"`
	Subject     data.Subject `json:"subject"`
	Salutation  string       `json:"salutation,omitempty"`
	Name        string       `json:"name"`
	BirthYear   int          `json:"birth_year,omitempty"`
	Post        string       `json:"post,omitempty"`
	Unit        string       `json:"unit"`
	Achievement string       `json:"achievement"`
	Form        string       `json:"form"`      // its code in the rule set
	FormName    string       `json:"form_name"` // "Bằng khen của Chủ tịch UBND thành phố"
	Authority   data.Level   `json:"authority"` // who commends
	Stage       string       `json:"stage"`
	VotesFor    int          `json:"votes_for,omitempty"`
	VotesOf     int          `json:"votes_of,omitempty"`
	Decision    string       `json:"decision,omitempty"` // number and day of the decision, once there is one
}

// Unit is a unit that had to report, as in annex V.
type Unit struct {
	Key        string          `json:"key"`
	Name       string          `json:"name"`
	ReceivedOn vn.Date         `json:"received_on"`
	DaysLate   int             `json:"days_late,omitempty"`
	Timeliness data.Timeliness `json:"timeliness"`
}

// Remark is a difficulty of the ward, or something that it proposes.
type Remark struct {
	Proposal bool   `json:"proposal,omitempty"`
	Text     string `json:"text"`
}
