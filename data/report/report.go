package report

import "thidua/data"

// Report is the report to the city as it stands.
type Report struct {
	Parts []Part // in order, those left out among them
}

// Level is what a part is in the outline of the report.
type Level int

// The levels.
const (
	Prose   Level = iota // a paragraph
	Chapter              // "I. …"
	Section              // "1. …"
	Item                 // "a) …", run in with nothing below it but prose
	Basis                // a legal basis, in italics before the body
	Entry                // an entry of a list, "- …"
)

// State is how a part came to read as it does.
type State string

// The states of a part.
const (
	Worded State = "worded" // from the figures
	Edited State = "edited" // by hand, and what it was changed from still stands
	Stale  State = "stale"  // by hand, and the figures it no longer names have changed since
	Own    State = "own"    // added by hand
	Hidden State = "hidden" // left out by hand
	Gone   State = "gone"   // changed by hand, and its occasion is no longer in the ledger
)

// Part is a heading or a paragraph of the report.
type Part struct {
	Key    string // stable from one time to the next: "targets.summary", "movement.12"
	Level  Level
	Number string // of a heading, "I", "1", "a", without its mark
	State  State

	Sentence string  // which template it is worded by, "" where a part has none to change
	Template string  // how it reads, with figures in braces
	Fields   []Field // what stands for them, those that the text does not use too
	Text     string  // the finished text

	Worded string           // the text as the figures alone would have it
	Edit   *data.ReportEdit // what was changed by hand
	Lost   []Change         // of a stale part: figures that it no longer names, then and now
	Empty  bool             // nothing is known to say: the text says so, and a check names it
}

// Field is a figure, a name or a list that stands in a sentence.
type Field struct {
	Name  string // as written between braces
	Label string // what it is, in words of the office
	Value string // as it is printed
	Where string // the annex that it is taken from, "I", or ""
}

// Change is a figure as it was and as it is.
type Change struct {
	Field Field // as it is
	Was   string
}
