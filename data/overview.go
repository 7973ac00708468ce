package data

import (
	"slices"

	"thidua/data/vn"
)

// TodoKind names a thing to do; its sentence is "todo.<kind>" in vi.json.
type TodoKind string

// The things to do, most urgent first.
const (
	TodoRemind    TodoKind = "remind"    // units to be urged, once their deadline is near or past
	TodoReview    TodoKind = "review"    // reports received and not yet accepted
	TodoAmend     TodoKind = "amend"     // reports that changed after they went upward
	TodoFigures   TodoKind = "figures"   // targets without any figure
	TodoBehind    TodoKind = "behind"    // targets behind pace or not met
	TodoProposed  TodoKind = "proposed"  // movements that units report on and the register does not have
	TodoTwins     TodoKind = "twins"     // nominees put forward twice
	TodoMeeting   TodoKind = "meeting"   // nominees who wait for the Council, and no meeting is planned
	TodoClose     TodoKind = "close"     // meetings held whose results have not been closed
	TodoUndecided TodoKind = "undecided" // nominations in no decision
	TodoNumber    TodoKind = "number"    // decisions without number and date
	TodoDoubts    TodoKind = "doubts"    // doubtful readings of the plan to confirm
	TodoUnits     TodoKind = "units"     // no unit has been entered yet
)

// Todo is one line of "what to do today".
type Todo struct {
	Kind   TodoKind
	Count  int
	Period Period // of what is to do about reports
}

// Overview is the state of a campaign on one day.
type Overview struct {
	States      map[State]int // targets by state
	Targets     int
	MustReport  int // units that must report
	Received    int
	OnTime      int
	Late        int
	Missing     int // not received, in time or not
	Nominations int
	Decided     int // in a decision with number and date
	InDraft     int // in a decision without
	Refused     int
	Twins       int
	UnitDays    int  // working days left up to the units' last day; negative when past
	CityDays    int  // likewise up to the ward's
	Pressing    bool // the units' last day is near or past
	Todos       []Todo
}

// remindDays is how many working days before the units' last day the overview
// begins to ask for reminders.
const remindDays = 15

// Overview sums the ledger up for the day.
func (l Ledger) Overview(today vn.Date) Overview {
	o := Overview{States: map[State]int{}, Targets: len(l.Targets), Nominations: len(l.Nominations)}
	for _, row := range l.TargetRows() {
		o.States[row.Assessment.State]++
	}
	for _, row := range l.SubmissionRows(today) {
		if row.Timeliness != NotDue && row.Unit.MustReport {
			o.MustReport++
			o.count(row.Timeliness)
		}
	}
	for _, n := range l.Nominations {
		switch l.StageOf(n) {
		case Decided, Certified, HandedOver, Paid:
			o.Decided++
		case InDraft:
			o.InDraft++
		case Refused:
			o.Refused++
		}
	}
	o.Twins = len(AllTwins(l.Nominations))
	calendar := l.Calendar()
	o.UnitDays = calendar.WorkingDays(today, l.Campaign.UnitDue().LastDay())
	o.CityDays = calendar.WorkingDays(today, l.Campaign.CityDue().LastDay())
	o.Pressing = !l.Campaign.UnitDeadline.IsZero() && o.UnitDays <= remindDays
	o.Todos = l.todos(o, today)
	return o
}

func (o *Overview) count(t Timeliness) {
	switch t {
	case OnTime:
		o.Received++
		o.OnTime++
	case Late:
		o.Received++
		o.Late++
	case Awaited, Overdue:
		o.Missing++
	}
}

// todos lists what the officer can do now, leaving out what is nothing.
func (l Ledger) todos(o Overview, today vn.Date) []Todo {
	noUnits := 0
	if len(l.Units) == 0 {
		noUnits = 1
	}
	unnumbered, doubts := 0, 0
	for _, d := range l.Decisions {
		if !d.Issued() {
			unnumbered++
		}
	}
	for _, d := range l.Doubts {
		if d.Open() {
			doubts++
		}
	}
	todos := append([]Todo{{Kind: TodoUnits, Count: noUnits}}, l.reportTodos(today)...)
	todos = append(todos,
		Todo{Kind: TodoFigures, Count: o.States[NoData]},
		Todo{Kind: TodoBehind, Count: o.States[Behind] + o.States[NotMet]},
		Todo{Kind: TodoProposed, Count: len(l.Proposals())},
		Todo{Kind: TodoTwins, Count: o.Twins},
		Todo{Kind: TodoMeeting, Count: l.unmetNominees()},
		Todo{Kind: TodoClose, Count: l.unclosedMeetings(today)},
		Todo{Kind: TodoUndecided, Count: o.Nominations - o.Decided - o.InDraft - o.Refused},
		Todo{Kind: TodoNumber, Count: unnumbered},
		Todo{Kind: TodoDoubts, Count: doubts})
	return slices.DeleteFunc(todos, func(t Todo) bool { return t.Count == 0 })
}
