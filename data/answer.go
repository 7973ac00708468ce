package data

import (
	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// Reply is how a unit answers a question of its form. Nothing to report and
// not concerned are answers; a blank is none.
type Reply string

// The replies.
const (
	Blank         Reply = ""
	Given         Reply = "given"
	NothingToTell Reply = "nothing"       // không phát sinh
	NotConcerned  Reply = "not_concerned" // không áp dụng
)

// Replies lists the replies that a unit can choose.
func Replies() []Reply { return []Reply{Given, NothingToTell, NotConcerned} }

// Section is a part of a unit's form.
type Section string

// The sections, in the order of the form.
const (
	SectionGeneral     Section = "general"     // who reports, by which document; theme and launch
	SectionFigures     Section = "figures"     // target figures
	SectionMovements   Section = "movements"   // results of the ward's movements
	SectionExemplars   Section = "exemplars"   // people, collectives, models, practices
	SectionNominations Section = "nominations" // proposals for commendation
	SectionFacts       Section = "facts"       // news items, broadcasts, meetings
	SectionDifficulty  Section = "difficulty"  // difficulties and proposals
)

// Sections lists the sections in the order of the form.
func Sections() []Section {
	return []Section{
		SectionGeneral, SectionFigures, SectionMovements, SectionExemplars, SectionNominations,
		SectionFacts, SectionDifficulty,
	}
}

// Answer is what a unit reports in its form.
type Answer struct {
	DocNumber     string  `json:"doc_number"`
	DocDate       vn.Date `json:"doc_date"`
	Signer        string  `json:"signer"`
	Contact       string  `json:"contact"`
	Phone         string  `json:"phone"`
	Email         string  `json:"email"`
	Theme         string  `json:"theme"`
	ThemeLaunched vn.Date `json:"theme_launched"`
	AsOf          vn.Date `json:"as_of"` // the day up to which its figures count

	Figures     []FigureAnswer   `json:"figures"`
	Movements   []MovementAnswer `json:"movements"`
	Exemplars   []Exemplar       `json:"exemplars"`
	Nominations []Nomination     `json:"nominations"`
	Facts       []FactAnswer     `json:"facts"`

	Difficulties string            `json:"difficulties"`
	Proposals    string            `json:"proposals"`
	Replies      map[Section]Reply `json:"replies"` // to sections as a whole
}

// FigureAnswer is what a unit reports for a target.
type FigureAnswer struct {
	TargetID    int64               `json:"target_id"`
	Code        string              `json:"code"` // of the target, should its id be another one day
	Reply       Reply               `json:"reply"`
	Actual      decimal.NullDecimal `json:"actual"`      // up to the answer's day
	Estimate    decimal.NullDecimal `json:"estimate"`    // for the whole year
	Denominator decimal.NullDecimal `json:"denominator"` // for ratios: of how many
	Note        string              `json:"note"`
}

// MovementAnswer is what a unit reports for a movement. One that the ward has
// not launched has the MovementID 0 and goes by its name.
type MovementAnswer struct {
	MovementID   int64  `json:"movement_id"`
	Name         string `json:"name"`
	Reply        Reply  `json:"reply"`
	Outcome      string `json:"outcome"`
	Collectives  int    `json:"collectives"`
	Individuals  int    `json:"individuals"`
	Models       string `json:"models"`
	Difficulties string `json:"difficulties"`
}

// Fact is something that units count besides the targets (plan II.4.đ).
type Fact string

// The facts.
const (
	NewsItems  Fact = "news"       // tin, bài
	Broadcasts Fact = "broadcasts" // lượt phát thanh
	Meetings   Fact = "meetings"   // buổi tuyên truyền, hội nghị
	Attendees  Fact = "attendees"  // lượt người dự
)

// Facts lists all facts in the order of the form.
func Facts() []Fact { return []Fact{NewsItems, Broadcasts, Meetings, Attendees} }

// FactAnswer is how many of a fact a unit counts.
type FactAnswer struct {
	Fact  Fact            `json:"fact"`
	Count decimal.Decimal `json:"count"`
}

// FactOf is the count of a fact, none when the unit did not give one.
func (a Answer) FactOf(f Fact) decimal.NullDecimal {
	for _, given := range a.Facts {
		if given.Fact == f {
			return decimal.NewNullDecimal(given.Count)
		}
	}
	return decimal.NullDecimal{}
}

// ReplyOf is how a unit answered a section as a whole: given when anything in
// it was answered.
func (a Answer) ReplyOf(s Section) Reply {
	if given := a.Replies[s]; given == NothingToTell || given == NotConcerned {
		return given
	}
	if a.answered(s) {
		return Given
	}
	return Blank
}

func (a Answer) answered(s Section) bool {
	switch s {
	case SectionGeneral:
		return a.Theme != "" || a.DocNumber != ""
	case SectionFigures:
		for _, f := range a.Figures {
			if f.Reply != Blank {
				return true
			}
		}
	case SectionMovements:
		for _, m := range a.Movements {
			if m.Reply != Blank {
				return true
			}
		}
	case SectionExemplars:
		return len(a.Exemplars) > 0
	case SectionNominations:
		return len(a.Nominations) > 0
	case SectionFacts:
		return len(a.Facts) > 0
	case SectionDifficulty:
		return a.Difficulties != "" || a.Proposals != ""
	}
	return false
}

// Completeness is the share of the sections that were answered, nothing to
// report included, in whole percent.
func (a Answer) Completeness() int {
	answered := 0
	for _, s := range Sections() {
		if a.ReplyOf(s) != Blank {
			answered++
		}
	}
	return answered * 100 / len(Sections())
}
