package store

import "thidua/data"

// ByUnit is what changes in the shares and figures of units.
type ByUnit struct {
	Allocations []data.Allocation // new or changed
	Figures     []data.UnitFigure // new or changed
	Withdrawn   []int64           // allocations that are taken back
	Dropped     []int64           // figures that are taken out
}

// Empty reports whether nothing changes.
func (b ByUnit) Empty() bool {
	return len(b.Allocations)+len(b.Figures)+len(b.Withdrawn)+len(b.Dropped) == 0
}

// SaveByUnit keeps shares and figures of units in one stroke, undone together.
func (s *Store) SaveByUnit(b ByUnit, why string) error {
	return s.write(why, func(w *work) error {
		return firstOf(
			removeAll(w, s.Allocations, b.Withdrawn), saveAll(w, s.Allocations, b.Allocations),
			removeAll(w, s.UnitFigures, b.Dropped), saveAll(w, s.UnitFigures, b.Figures))
	})
}

func saveAll[T any](w *work, t Table[T], records []T) error {
	for _, r := range records {
		if err := t.save(w, &r); err != nil {
			return err
		}
	}
	return nil
}

func removeAll[T any](w *work, t Table[T], ids []int64) error {
	for _, id := range ids {
		if err := t.remove(w, id); err != nil {
			return err
		}
	}
	return nil
}
