package ui

import "sort"

// gridLine is a row or, when row is -1, a group line.
type gridLine struct {
	row         int
	group       string
	top, height float32
}

// gridLines are the lines of a table, one below the other. Rows that all have
// one height need no list: a hundred thousand of them take no memory, and their
// places no time.
type gridLines struct {
	list   []gridLine // nil for even rows
	even   int        // number of rows
	height float32    // of an even row
}

func (l *gridLines) count() int {
	if l.list == nil {
		return l.even
	}
	return len(l.list)
}

func (l *gridLines) at(i int) gridLine {
	if l.list == nil {
		return gridLine{row: i, top: float32(i) * l.height, height: l.height}
	}
	return l.list[i]
}

// total is the height of all lines.
func (l *gridLines) total() float32 {
	n := l.count()
	if n == 0 {
		return 0
	}
	last := l.at(n - 1)
	return last.top + last.height
}

// between returns the range of lines that can be seen between two heights.
func (l *gridLines) between(top, bottom float32) (from, to int) {
	n := l.count()
	from = sort.Search(n, func(i int) bool { line := l.at(i); return line.top+line.height > top })
	to = from + sort.Search(n-from, func(i int) bool { return l.at(from+i).top >= bottom })
	return from, to
}

// of returns the line of a row, or -1.
func (l *gridLines) of(row int) int {
	if row < 0 {
		return -1
	}
	for i := row; i < l.count(); i++ { // group lines only push rows down
		if l.at(i).row == row {
			return i
		}
	}
	return -1
}

// rows is the number of rows without the group lines.
func (l *gridLines) rows() int {
	for i := l.count() - 1; i >= 0; i-- {
		if row := l.at(i).row; row >= 0 {
			return row + 1
		}
	}
	return 0
}
