package ui

import "slices"

const (
	blockRows  = 100 // are read at a time
	blocksHeld = 16  // before those unseen for longest are let go
)

// blocks are the rows about the places that were looked at last, in blocks of
// which block n begins with row n*blockRows.
type blocks[T any] struct {
	rows map[int][]T
	used []int // the numbers of the blocks, the latest last
}

// row returns a row that is held.
func (b *blocks[T]) row(i int) (row T, ok bool) {
	rows := b.rows[i/blockRows]
	if i < 0 || i%blockRows >= len(rows) {
		return row, false
	}
	return rows[i%blockRows], true
}

// put holds a block and lets go of the one unseen for longest.
func (b *blocks[T]) put(n int, rows []T) {
	if b.rows == nil {
		b.rows = map[int][]T{}
	}
	b.rows[n] = rows
	b.use(n)
	if len(b.used) > blocksHeld {
		delete(b.rows, b.used[0])
		b.used = b.used[1:]
	}
}

// use notes that a block is looked at.
func (b *blocks[T]) use(n int) {
	b.used = slices.DeleteFunc(b.used, func(other int) bool { return other == n })
	b.used = append(b.used, n)
}

// missing lists the blocks of some rows that are not held; the others count as
// looked at.
func (b *blocks[T]) missing(from, to int) (missing []int) {
	for n := from / blockRows; n*blockRows < to; n++ {
		if _, ok := b.rows[n]; ok {
			b.use(n)
		} else {
			missing = append(missing, n)
		}
	}
	return missing
}

// find returns where a row stands that is held, or -1.
func (b *blocks[T]) find(is func(T) bool) int {
	for n, rows := range b.rows {
		if i := slices.IndexFunc(rows, is); i >= 0 {
			return n*blockRows + i
		}
	}
	return -1
}

// way is the shortest way to block n of so many rows: from the first row, the
// last one, or a block that is held.
func (b *blocks[T]) way(n, found int) Place[T] {
	first := n * blockRows
	end := min(first+blockRows, found)
	best := Place[T]{First: first, Skip: first, Limit: blockRows}
	if skip := found - end; skip < best.Skip {
		best = Place[T]{First: first, Back: true, Skip: skip, Limit: end - first}
	}
	for m, rows := range b.rows {
		if len(rows) == 0 {
			continue
		}
		last := m*blockRows + len(rows)
		switch {
		case m < n && first-last < best.Skip:
			best = Place[T]{First: first, After: &rows[len(rows)-1], Skip: first - last, Limit: blockRows}
		case m > n && m*blockRows-end < best.Skip:
			best = Place[T]{First: first, After: &rows[0], Back: true, Skip: m*blockRows - end, Limit: end - first}
		}
	}
	return best
}
