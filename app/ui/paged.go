package ui

import "context"

// Paged finds the rows of a table that stay in the store, so that a register of
// a hundred thousand is looked through without being read. Its functions are
// called beside the window, several at once; a newer question cancels ctx of
// the older. The chips of such a table have no Match, and it has no groups.
type Paged[T any] struct {
	Orders []string // the columns that the store can order by
	// Rows returns the rows at a place, always in the order of the table.
	Rows func(ctx context.Context, asked Asked, place Place[T]) ([]T, error)
	// Count counts what is found. The rows are shown without waiting for it.
	Count func(ctx context.Context, asked Asked) (Counted, error)
	// Find returns where the row with the key stands among those found, -1 when
	// it is not among them.
	Find func(ctx context.Context, asked Asked, key string) (int, error)
	// Ready prepares for what may be asked next, when all has been answered; nil
	// for nothing.
	Ready func(ctx context.Context) error
	// Each hands on every row that is found, in order, for files and paper.
	Each func(ctx context.Context, asked Asked, do func(T) error) error
}

// Asked is what the officer wants to see of a table, and in which order.
type Asked struct {
	Words      string // as typed into the filter box
	Chip       int    // index into the chips, -1 for all
	Column     string // to order by, "" for the order given
	Descending bool
}

// of asks for other words.
func (a Asked) of(words string) Asked {
	a.Words = words
	return a
}

// by follows a click on a column's header: ascending, descending, and back to
// the order given.
func (a Asked) by(column string) Asked {
	switch {
	case a.Column != column:
		a.Column, a.Descending = column, false
	case !a.Descending:
		a.Descending = true
	default:
		a.Column, a.Descending = "", false
	}
	return a
}

// everything is asked for while nothing is filtered.
func (a Asked) everything() bool { return a.Words == "" && a.Chip < 0 }

// Place is where some rows stand: after a known row or, with Back, before it,
// with some passed over in between. Without a known row it is reckoned from the
// first row, with Back from the last.
type Place[T any] struct {
	First       int // where the first of the rows stands among those found
	After       *T
	Back        bool
	Skip, Limit int
}

// Counted is what is told of the rows found: how many of how many, the number of
// each chip whatever is typed, and the text of the footer.
type Counted struct {
	Found, All int
	Chips      []int
	Footer     string
}
