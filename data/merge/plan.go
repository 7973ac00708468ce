package merge

import "time"

// Plan is what bringing a copy in comes to.
type Plan struct {
	Steps     []Step // what comes in whatever is decided
	Conflicts []Conflict
	Same      int // records that both have changed alike
	OnlyHere  int // records that only this copy has changed
	Digests   []Brought
	links     map[Key][]Key // what records that come in refer to, here
	held      map[Key][]held
}

// Brought is an entry of the other copy with the record here that it came to.
type Brought struct {
	Digest string
	Here   Key
}

// StepKind is what comes in of a record.
type StepKind string

// The kinds.
const (
	Make      StepKind = "made"
	Change    StepKind = "changed"
	PutAside  StepKind = "put_aside"
	BringBack StepKind = "brought_back"
)

// Step is what comes in of a record.
type Step struct {
	Kind   StepKind
	Here   Key
	There  int64 // its id in the other copy
	Row    Row   // of one that is made: all columns; else those that change
	Was    Row   // what stands here of those that change
	Joined bool  // the record was made in both copies
	Who    string
	At     time.Time
}

// ConflictKind is what the copies contradict one another in.
type ConflictKind string

// The kinds.
const (
	Field        ConflictKind = "field"         // the same column was changed to different values
	DeletedThere ConflictKind = "deleted_there" // put aside there, changed here
	DeletedHere  ConflictKind = "deleted_here"  // put aside here, changed or needed there
	InUse        ConflictKind = "in_use"        // put aside there, used here: it stays
	Taken        ConflictKind = "taken"         // there it was given what must be unique and another record here has: ours stays
)

// Conflict is what the officer decides: ours stays or theirs comes in.
type Conflict struct {
	Kind         ConflictKind
	Here         Key
	There        int64
	Column       string // of a [Field] or [Taken]
	Ours, Theirs Version
}

// Version is one side of a conflict.
type Version struct {
	Text string
	Who  string // "" when nobody changed it since the copies parted
	At   time.Time
}

// Fixed reports whether there is nothing to decide: ours stays.
func (c Conflict) Fixed() bool { return c.Kind == InUse || c.Kind == Taken }

// TheirsNewer reports whether theirs is the later change.
func (c Conflict) TheirsNewer() bool { return c.Theirs.At.After(c.Ours.At) }

// held is what waits for the decision about a record that was put aside here.
type held struct {
	column, text string
}
