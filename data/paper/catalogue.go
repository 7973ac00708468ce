package paper

import (
	"slices"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// Kind is a kind of document that the office makes from its ledger.
type Kind struct {
	ID      string // stable; its name is "paper.kind.<id>" in vi.json
	Chapter Chapter
	Needs   []Need
	make    func(l data.Ledger, c Choice, today vn.Date) Document
	units   func(l data.Ledger, c Choice, today vn.Date) []data.Unit // whom it can be about, where it needs a unit
	count   func(l data.Ledger, c Choice, today vn.Date) int         // of those it lists; nil where it is no list
	ofWard  bool                                                     // of the ward's own decisions only
}

// Chapter is a part of the catalogue.
type Chapter string

// The chapters.
const (
	Planning    Chapter = "plan"
	Urging      Chapter = "urging"
	Commending  Chapter = "awards"
	Reporting   Chapter = "report"
	HandingOver Chapter = "handover"
)

// Chapters lists all chapters in order.
func Chapters() []Chapter { return []Chapter{Planning, Urging, Commending, Reporting, HandingOver} }

// Name is what the chapter is called.
func (c Chapter) Name() string { return assets.T("paper.chapter." + string(c)) }

// Need is something that has to be chosen before a document can be made.
type Need string

// The needs.
const (
	NeedsUnit     Need = "unit"
	NeedsPeriod   Need = "period"
	NeedsMeeting  Need = "meeting"
	NeedsDecision Need = "decision"
	NeedsHandedUp Need = "handed_up"
)

// Name is what has to be chosen.
func (n Need) Name() string { return assets.T("paper.need." + string(n)) }

// Choice is what a document is about: what its kind needs, and what else can be
// told about it. What is zero is blank in the document.
type Choice struct {
	Unit     data.Unit
	Period   data.Period // zero is the end of the campaign
	Meeting  data.Meeting
	Decision data.Decision
	HandedUp data.HandedUp

	Listing     Listing
	Nominees    []data.Nomination // of a publication; nil for those who have been looked at
	Entries     []*data.Entry     // of the register; nil for what this ledger has decided
	Publication Publication
	Ceremony    Ceremony
	Transfer    Transfer
	Why         string // of a report sent back or adjusted; "" for what the ledger keeps
	Files       []File
	Changes     []ChangedFigure
	Spare       int // ballots beyond one for each member
}

// Name is what the kind is called.
func (k Kind) Name() string { return assets.T("paper.kind." + k.ID) }

// Document makes a document of the kind.
func (k Kind) Document(l data.Ledger, c Choice, today vn.Date) Document {
	return k.make(l, c.within(l), today)
}

// within is c with the end of l's campaign where it names no period.
func (c Choice) within(l data.Ledger) Choice {
	if c.Period == (data.Period{}) {
		c.Period = l.Campaign.FinalPeriod()
	}
	return c
}

// Units are those that a document of the kind can be about, in protocol order.
func (k Kind) Units(l data.Ledger, c Choice, today vn.Date) []data.Unit {
	if k.units == nil {
		return nil
	}
	return k.units(l, c.within(l), today)
}

// Decisions are those that a document of the kind can be about, the newest
// last.
func (k Kind) Decisions(l data.Ledger) []data.Decision {
	return slices.DeleteFunc(slices.Clone(l.Decisions), func(d data.Decision) bool { return k.ofWard && !d.OfWard() })
}

// Count is how many a document of the kind lists; -1 where it is no list.
func (k Kind) Count(l data.Ledger, c Choice, today vn.Date) int {
	if k.count == nil {
		return -1
	}
	return k.count(l, c.within(l), today)
}

// Usual is what is most likely wanted: the running period, the last meeting, the
// newest decision and package, and the first unit that the kind can be about.
func (k Kind) Usual(l data.Ledger, today vn.Date) Choice {
	c := Choice{Period: l.CurrentPeriod(today)}
	if last := l.LastHandedUp(); last != nil {
		c.HandedUp = *last
	}
	if len(l.Meetings) > 0 {
		c.Meeting = slices.MaxFunc(l.Meetings, func(a, b data.Meeting) int { return a.On.Compare(b.On) })
	}
	if decisions := k.Decisions(l); len(decisions) > 0 {
		c.Decision = decisions[len(decisions)-1]
	}
	if units := k.Units(l, c, today); len(units) > 0 {
		c.Unit = units[0]
	}
	return c
}

// Lacks lists what the kind needs and the ledger has none of.
func (k Kind) Lacks(l data.Ledger, today vn.Date) []Need {
	usual := k.Usual(l, today)
	has := map[Need]bool{
		NeedsUnit: usual.Unit.ID != 0, NeedsPeriod: true, NeedsMeeting: usual.Meeting.ID != 0,
		NeedsDecision: usual.Decision.ID != 0, NeedsHandedUp: usual.HandedUp.Version != 0,
	}
	var lacking []Need
	for _, n := range k.Needs {
		if !has[n] {
			lacking = append(lacking, n)
		}
	}
	return lacking
}
