package ui

import (
	"slices"
	"strings"

	"thidua/data/vn"
)

// view decides which rows of a table are shown and in which order. It knows
// nothing of the screen.
type view[T any] struct {
	spec   *TableSpec[T]
	asked  Asked
	rows   []T
	folded []string // search keys of rows, made when first needed
	shown  []T
	counts []int // of rows by chip, made when first needed
}

// setRows replaces the rows and shows what the filter lets through.
func (v *view[T]) setRows(rows []T) {
	v.rows, v.folded, v.counts = rows, nil, nil
	v.apply(v.asked)
}

// apply filters and sorts anew.
func (v *view[T]) apply(asked Asked) {
	v.asked = asked
	words := strings.Fields(vn.Fold(asked.Words))
	v.shown = make([]T, 0, len(v.rows))
	for i, row := range v.rows {
		if v.inChip(row) && v.matches(i, words) {
			v.shown = append(v.shown, row)
		}
	}
	switch column := v.spec.column(asked.Column); {
	case column != nil:
		v.sortByValue(column)
	case v.spec.Group != nil:
		v.gatherGroups()
	}
}

// sortByValue orders the shown rows by a column. The values, and the keys that
// order texts, are made once, as making them costs more than comparing them.
func (v *view[T]) sortByValue(column *Column[T]) {
	type valued struct {
		row   T
		value any
	}
	all := make([]valued, len(v.shown))
	for i, row := range v.shown {
		all[i].row = row
		if column.Compare == nil {
			all[i].value = sortable(column.value(row))
		}
	}
	slices.SortStableFunc(all, func(a, b valued) int {
		switch {
		case column.Compare == nil:
			return compareCells(a.value, b.value, v.asked.Descending)
		case v.asked.Descending:
			return column.Compare(b.row, a.row)
		}
		return column.Compare(a.row, b.row)
	})
	for i := range all {
		v.shown[i] = all[i].row
	}
}

func (v *view[T]) inChip(row T) bool {
	chip := v.asked.Chip
	return chip < 0 || chip >= len(v.spec.Chips) || v.spec.Chips[chip].Match(row)
}

// matches reports whether every word occurs in the row. The keys are kept, for
// folding ten thousand rows at every letter typed would be felt.
func (v *view[T]) matches(i int, words []string) bool {
	if len(words) == 0 {
		return true
	}
	if v.folded == nil {
		v.folded = make([]string, len(v.rows))
		for j, row := range v.rows {
			if v.spec.Folded != nil {
				v.folded[j] = v.spec.Folded(row)
			} else {
				v.folded[j] = vn.Fold(v.searchText(row))
			}
		}
	}
	for _, word := range words {
		if !strings.Contains(v.folded[i], word) {
			return false
		}
	}
	return true
}

func (v *view[T]) searchText(row T) string {
	if v.spec.Search != nil {
		return v.spec.Search(row)
	}
	var all strings.Builder
	for i := range v.spec.Columns {
		if c := &v.spec.Columns[i]; !c.Hidden {
			all.WriteString(c.text(row))
			all.WriteByte('\n')
		}
	}
	return all.String()
}

// gatherGroups brings the rows of a group together, groups in the order in
// which they first occur.
func (v *view[T]) gatherGroups() {
	order := make(map[string]int)
	for _, row := range v.shown {
		if g := v.spec.Group(row); order[g] == 0 {
			order[g] = len(order) + 1
		}
	}
	slices.SortStableFunc(v.shown, func(a, b T) int { return order[v.spec.Group(a)] - order[v.spec.Group(b)] })
}

// groupBefore returns the group line that stands before shown row i, if any.
// A table sorted by a column has none.
func (v *view[T]) groupBefore(i int) (string, bool) {
	if v.spec.Group == nil || v.asked.Column != "" {
		return "", false
	}
	g := v.spec.Group(v.shown[i])
	return g, g != "" && (i == 0 || v.spec.Group(v.shown[i-1]) != g)
}

// row returns one of the rows shown.
func (v *view[T]) row(i int) (row T, ok bool) {
	if i < 0 || i >= len(v.shown) {
		return row, false
	}
	return v.shown[i], true
}

// found is the number of rows shown.
func (v *view[T]) found() int { return len(v.shown) }

// find returns where the row with the key stands among the shown, or -1.
func (v *view[T]) find(key string) int {
	if key == "" {
		return -1
	}
	return slices.IndexFunc(v.shown, func(row T) bool { return v.spec.Key(row) == key })
}

// counted counts what is shown. The chips count all rows, whatever is typed.
func (v *view[T]) counted() Counted {
	if v.counts == nil {
		v.counts = make([]int, len(v.spec.Chips))
		for _, row := range v.rows {
			for j := range v.spec.Chips {
				if v.spec.Chips[j].Match(row) {
					v.counts[j]++
				}
			}
		}
	}
	c := Counted{Found: len(v.shown), All: len(v.rows), Chips: v.counts}
	if v.spec.Footer != nil {
		c.Footer = v.spec.Footer(v.shown)
	}
	return c
}

// sheet returns what is shown, typed, if wanted with the hidden columns.
func (v *view[T]) sheet(hidden bool) Sheet {
	s := newSheetMaker(v.spec, hidden)
	for i, row := range v.shown {
		if g, ok := v.groupBefore(i); ok {
			s.Groups[i] = g
		}
		s.add(row)
	}
	s.Footer = v.counted().Footer
	return s.Sheet
}
