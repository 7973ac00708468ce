package report

import (
	"strings"

	"thidua/data"
	"thidua/data/vn"
)

// Report is a report as it stands: that of the ward to the city, or another one
// that a [Writer] words.
type Report struct {
	Parts []Part // in order, those left out and those that went stale among them
	Scope string // which report, "" for the ward's own; see [NewWriter]
}

// Level is what a part is in the outline of the report.
type Level int

// The levels.
const (
	Prose   Level = iota // a paragraph
	Chapter              // "I. …"
	Section              // "1. …"
	Item                 // "a) …"
	Basis                // a legal basis, in italics before the body
	Entry                // an entry of a list, "- …"
)

// Heading reports whether parts of the level head those after them.
func (l Level) Heading() bool { return l == Chapter || l == Section || l == Item }

// below reports whether a part of level l belongs to a heading of level head.
func (l Level) below(head Level) bool { return !l.Heading() || l > head }

// State is how a part came to read as it does.
type State string

// The states of a part.
const (
	Worded State = "worded" // from the figures
	Edited State = "edited" // by hand, and what it was changed from still stands
	Stale  State = "stale"  // by hand, and the figures it no longer names have changed since
	Own    State = "own"    // added by hand
	Hidden State = "hidden" // left out by hand, itself or with the heading above it
	Gone   State = "gone"   // changed by hand, and its occasion is no longer in the ledger
)

// Part is a heading or a paragraph of the report; a text of several lines is
// several paragraphs.
type Part struct {
	Key    string // stable from one time to the next: "targets", "movement.12"
	Before string // the key of the part before it, hand edits aside
	Level  Level
	Number string // of a heading, "I", "1", "a", without its mark
	State  State

	Sentence string  // which sentence it is worded by, "" where it has none of its own
	Template string  // how it reads, with figures in braces
	Standard string  // how the figures alone would have it, likewise
	Fields   []Field // what stands for them, those that the text does not use too
	Text     string  // the finished text

	Worded string           // the text as the figures alone would have it
	Edit   *data.ReportEdit // what was changed by hand
	Lost   []Change         // of a stale part: figures that it no longer names, then and now
	Empty  bool             // nothing is known to say: the text says so, and a check names it

	text Text // Template with the fields as they stand
}

// Shown reports whether the part is printed.
func (p Part) Shown() bool { return p.State != Hidden && p.State != Gone && p.Text != "" }

// Lines are the paragraphs of the part as they are printed, with its number or
// its dash.
func (p Part) Lines() []string {
	lines := strings.Split(p.Text, "\n")
	lines[0] = p.mark() + lines[0]
	return lines
}

// mark is what stands before the text of the part.
func (p Part) mark() string {
	switch p.Level {
	case Chapter, Section:
		return p.Number + ". "
	case Item:
		return p.Number + ") "
	case Entry:
		return "- "
	}
	return ""
}

// Field is a figure, a name or a list that stands in a sentence.
type Field struct {
	Name  string // as written between braces; behind a dot, what it is one of several of: "days.12"
	Label string // what it is, in words of the office
	Value string // as it is printed
	First string // of a citation, how it is printed the first time; "" for anything else
	Where string // the annex that it is taken from, "I", or ""
	Typed bool   // words that somebody has written, whose numbers no table vouches for
}

// meaning is what the field stands for, however it is printed.
func (f Field) meaning() string {
	if f.First != "" {
		return f.First
	}
	return f.Value
}

// Change is a figure as it was and as it is.
type Change struct {
	Field Field // as it is; without a value when there is none any more
	Was   string
}

// Part finds a part; ok is false when there is none.
func (r Report) Part(key string) (found Part, ok bool) {
	for _, p := range r.Parts {
		if p.Key == key {
			return p, true
		}
	}
	return Part{}, false
}

// number numbers the headings that are shown: chapters in Roman numerals,
// sections from 1 in each chapter, items by letters in each section.
func (r Report) number() {
	var counts [Item + 1]int
	for i := range r.Parts {
		p := &r.Parts[i]
		p.Number = ""
		if !p.Level.Heading() || !p.Shown() {
			continue
		}
		counts[p.Level]++
		clear(counts[p.Level+1:])
		switch p.Level {
		case Chapter:
			p.Number = vn.Roman(counts[Chapter])
		case Section:
			p.Number = vn.FormatInt(int64(counts[Section]))
		case Item:
			p.Number = vn.Letter(counts[Item])
		}
	}
}
