package ui

// sheetMaker makes a [Sheet] row by row, of all columns but pictures.
type sheetMaker[T any] struct {
	Sheet
	spec    *TableSpec[T]
	columns []*Column[T]
}

// newSheetMaker begins a sheet, if wanted with the hidden columns.
func newSheetMaker[T any](spec *TableSpec[T], hidden bool) *sheetMaker[T] {
	s := &sheetMaker[T]{spec: spec}
	s.ID, s.Title, s.Groups, s.Nobody = spec.ID, spec.title(), map[int]string{}, map[int]bool{}
	for i := range spec.Columns {
		c := &spec.Columns[i]
		if c.Spark != nil || c.Hidden && !hidden {
			continue
		}
		s.columns = append(s.columns, c)
		s.Header = append(s.Header, c.Title)
		s.Align = append(s.Align, c.Align)
		s.Widths = append(s.Widths, c.minWidth())
		s.Personal = append(s.Personal, c.Personal)
		var masked []string
		if c.Masked != nil {
			masked = []string{}
		}
		s.Masked = append(s.Masked, masked)
	}
	return s
}

// add adds a row with its typed values.
func (s *sheetMaker[T]) add(row T) {
	if s.spec.OfPerson != nil && !s.spec.OfPerson(row) {
		s.Nobody[len(s.Rows)] = true
	}
	values := make([]any, len(s.columns))
	for j, c := range s.columns {
		values[j] = c.value(row)
		if c.Masked != nil {
			s.Masked[j] = append(s.Masked[j], c.Masked(row))
		}
	}
	s.Rows = append(s.Rows, values)
}

// title is the title with what the rows are of.
func (s *TableSpec[T]) title() string {
	if s.Of != nil {
		if of := s.Of(); of != "" {
			return s.Title + " – " + of
		}
	}
	return s.Title
}

// column returns the column with the id, nil when there is none.
func (s *TableSpec[T]) column(id string) *Column[T] {
	for i := range s.Columns {
		if id != "" && s.Columns[i].ID == id {
			return &s.Columns[i]
		}
	}
	return nil
}
