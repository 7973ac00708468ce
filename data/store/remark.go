package store

import "thidua/data"

// Remark notes in the history of records that something was done that changes
// nothing in them, such as printing a paper again. It is not undone.
func (t Table[T]) Remark(ids []int64, why string) error {
	if len(ids) == 0 {
		return nil
	}
	return t.s.write(why, func(w *work) error {
		w.undoable = false
		for _, id := range ids {
			record, err := t.get(w.tx, id)
			if err != nil {
				return err
			}
			row, err := t.text(&record)
			if err != nil {
				return err
			}
			if err := w.record(t.kind, row, data.Updated, nil, nil); err != nil {
				return err
			}
		}
		return nil
	})
}
