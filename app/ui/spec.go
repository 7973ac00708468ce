package ui

import (
	"context"
	"iter"

	"fyne.io/fyne/v2"
)

// TableSpec describes a table screen: what its rows show and what can be done
// with them. Only Key and Columns are required.
type TableSpec[T any] struct {
	ID       string                    // under which the officer's column widths are remembered
	Title    string                    // of the exported sheet
	Of       func() string             // what the rows are of, such as a period; follows the title, nil for nothing
	Columns  []Column[T]               //
	Key      func(T) string            // what makes a row the same row after a refresh
	Group    func(T) string            // the bold line a row stands under, nil for none
	Actions  []Action                  // from left to right
	Chips    []Chip[T]                 // quick filters, after "all"
	Search   func(T) string            // the text the filter box searches, nil for all columns shown
	Folded   func(T) string            // that text when it is kept in the form that vn.Fold makes, for tables of 100,000 rows
	Paged    *Paged[T]                 // finds the rows in the store, nil when all rows are at hand
	Seek     func(text string)         // hears what is typed into the filter box and finds the rows itself; nil when all rows are at hand
	Open     func(T)                   // Enter and double-click
	Delete   func(T)                   // the Delete key
	Detail   func(T) fyne.CanvasObject // what stands beside the table for the selected row, nil for nothing
	OnSelect func(T)                   // hears which row has been selected
	Footer   func(shown []T) string    // counts and sums of what is shown
	Empty    Empty                     // what a table without rows says
	Export   func(Sheet)               // gets what is shown, nil for no export
	Print    func(Sheet)               // likewise for paper
	Settings Settings                  // may be nil: nothing is remembered
	Window   fyne.Window               // for menus
	// DetailWidth is the width of the detail pane, 320 when it is 0.
	DetailWidth float32
	Half        bool // another table stands on the same page: it may be lower
	// OfPerson tells which rows are about people, where some are about
	// something else; nil when all are.
	OfPerson func(T) bool
}

// Action is something the officer can do, as a button and perhaps a key.
type Action struct {
	Label    string
	Name     func() string // the label as it now is, for one that counts; nil for Label
	Icon     fyne.Resource
	Primary  bool // the one that stands out
	Rare     bool // stands in the menu behind "…"
	NeedsRow bool // disabled while no row is selected
	Key      fyne.KeyName
	Mod      fyne.KeyModifier
	Do       func()
}

// Chip is a quick filter with the number of rows that match.
type Chip[T any] struct {
	Label string
	Tone  Tone
	Match func(T) bool
}

// Empty is what a table without rows says, and the action that fills it. The
// key of that action counts only while there are no rows.
type Empty struct {
	Text   string
	Action *Action
}

// Sheet is what a table shows, for a workbook or a print: typed values in the
// order and filter the officer sees.
type Sheet struct {
	Title  string
	Header []string
	Align  []Align
	Widths []float32      // as on screen, in pixels at 100 %
	Rows   [][]any        // string, int64, float64, decimal.Decimal, vn.Date, bool or nil
	Groups map[int]string // the group line that stands before Rows[i]
	// Parts are the rows of a paged table, which has no Rows: sheets of some rows
	// each, read from the store one after the other.
	Parts  func(ctx context.Context) iter.Seq2[Sheet, error]
	Footer string

	ID       string       // of the table
	Personal [][]Personal // of each column
	Masked   [][]string   // of each column, masked texts row by row; nil where the kind says how
	Nobody   map[int]bool // rows that are about no person
}

// Settings keeps small preferences of the officer, such as column widths.
type Settings interface {
	Get(key string) string
	Set(key, value string) error
}
