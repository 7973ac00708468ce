package store

import "thidua/data"

// SaveReport keeps hand edits of a report in one stroke and takes others back,
// undone together.
func (s *Store) SaveReport(edits []data.ReportEdit, takenBack []int64, why string) error {
	return s.write(why, func(w *work) error {
		return firstOf(removeAll(w, s.ReportEdits, takenBack), saveAll(w, s.ReportEdits, edits))
	})
}
