package plantext

import (
	"slices"

	"thidua/data"
	"thidua/data/vn"
)

// Kind is what an item says something about.
type Kind string

// The kinds of item.
const (
	General      Kind = "general"  // a field of the campaign
	OfTarget     Kind = "target"   // chỉ tiêu
	OfDeadline   Kind = "deadline" // thời hạn báo cáo
	OfMovement   Kind = "movement" // phong trào thi đua
	OfLegalBasis Kind = "basis"    // căn cứ, văn bản dẫn chiếu
	OfTask       Kind = "task"     // nhiệm vụ, giải pháp
)

// Kinds lists all kinds in the order in which a draft has them.
func Kinds() []Kind {
	return []Kind{General, OfTarget, OfDeadline, OfMovement, OfLegalBasis, OfTask}
}

// Reason is why an item is doubtful.
type Reason string

// The reasons.
const (
	Damaged         Reason = "damaged"          // letters lost in scanning, or typed without marks
	RunTogether     Reason = "run_together"     // stood in one line with the one before
	NoBullet        Reason = "no_bullet"        // began a line without a sign
	InWords         Reason = "in_words"         // a value in words
	Measure         Reason = "measure"          // the unit of measure was read approximately
	UnknownMeasure  Reason = "unknown_measure"  // not among the usual units of measure
	NoMeasure       Reason = "no_measure"       // a number without a unit of measure
	TwoReadings     Reason = "two_readings"     // a number such as 12,345
	Range           Reason = "range"            // from … to …
	OpenDirection   Reason = "direction"        // at least, at most or exactly: not said
	Settled         Reason = "event"            // something that happens once a year
	Insurance       Reason = "insurance"        // a share of all people, yet social insurance
	NumberUnclear   Reason = "number_unclear"   // the plan's number or what stands before it
	WhoseDeadline   Reason = "whose_deadline"   // whether of the units or of the ward
	SecondDeadline  Reason = "second_deadline"  // there is another one
	NoAddressee     Reason = "no_addressee"     // to whom is not said
	CarriedLevel    Reason = "carried_level"    // the level stands in an earlier sentence
	UnknownLevel    Reason = "unknown_level"    // nobody is named who launched it
	Unquoted        Reason = "unquoted"         // a movement without a name in quotes
	SubjectDiffers  Reason = "subject_differs"  // two places name the subject differently
	SubjectShared   Reason = "subject_shared"   // one subject for several documents
	SubjectUnclear  Reason = "subject_unclear"  // the subject is not named; the sentence before stands for it
	NoYear          Reason = "no_year"          // the text does not say for which year
	Unread          Reason = "unread"           // there, but its figure or day could not be read
	UnknownDocument Reason = "unknown_document" // named without a number
)

// Span is a stretch of the text in bytes: from and up to.
type Span struct{ From, To int }

// Fact is the value of one field of the campaign.
type Fact struct {
	Field string // json name of the field of data.Campaign
	Text  string
	Date  vn.Date // for fields that are days
	Year  int
}

// Deadline is a day by which reports are due.
type Deadline struct {
	OfCity    bool // the ward's report to the city; else the units' reports
	On        vn.Date
	Inclusive bool // "chậm nhất ngày"; else "trước ngày"
	Addressee string
	Clause    string
}

// Item is one thing that was read. Of the values, the one of its kind is set.
type Item struct {
	Kind     Kind
	Span     Span
	Doubts   []Reason // none: certain
	Proposed bool     // to be taken over unless the officer says otherwise

	Fact     Fact
	Target   data.Target
	Deadline Deadline
	Movement data.Movement
	Basis    data.LegalBasis
	Task     data.Task
}

// Certain reports whether nothing about the item is in doubt.
func (i Item) Certain() bool { return len(i.Doubts) == 0 }

// Read reports whether the item has a value at all; else the officer must give
// it.
func (i Item) Read() bool { return !slices.Contains(i.Doubts, Unread) }

// doubt notes a reason once.
func (i *Item) doubt(reasons ...Reason) {
	for _, r := range reasons {
		if !slices.Contains(i.Doubts, r) {
			i.Doubts = append(i.Doubts, r)
		}
	}
}

// Check reports why the item could not be kept.
func (i Item) Check() error {
	switch i.Kind {
	case OfTarget:
		return i.Target.Check()
	case OfDeadline:
		if i.Deadline.On.IsZero() {
			return &data.Problem{Key: "problem.required", Field: "day"}
		}
	case OfMovement:
		return i.Movement.Check()
	case OfLegalBasis:
		return i.Basis.Check()
	case OfTask:
		return i.Task.Check()
	}
	return nil
}

// Draft is what was read from a text.
type Draft struct {
	Text  string
	Items []Item
}

// Quote is what the text says at the item, as it stands.
func (d Draft) Quote(i Item) string { return vn.CleanLines(d.Text[i.Span.From:i.Span.To]) }

// Of lists the items of a kind.
func (d Draft) Of(k Kind) []Item {
	var found []Item
	for _, i := range d.Items {
		if i.Kind == k {
			found = append(found, i)
		}
	}
	return found
}

// Read reads a plan. It never fails: of a text that is no plan, little or
// nothing is read.
func Read(text string) Draft {
	p := newPage(text)
	o := outline(p)
	var items []Item
	for _, read := range []func(*page, []paragraph) []Item{readFacts, readTargets, readDeadlines, readMovements, readBases, readTasks} {
		items = append(items, read(p, o)...)
	}
	for i := range items {
		item := &items[i]
		if item.Kind == General && (!item.Fact.Date.IsZero() || item.Fact.Year != 0) {
			item.Proposed = true // figures outlive a scan
			continue
		}
		if p.damaged || oddLetters(text[item.Span.From:item.Span.To]) {
			item.doubt(Damaged)
		}
		item.Proposed = item.Read() && item.Check() == nil && !slices.Contains(item.Doubts, SecondDeadline)
	}
	return Draft{Text: text, Items: items}
}
