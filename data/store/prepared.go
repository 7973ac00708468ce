package store

import "database/sql"

// statement prepares a query once for all records of a write: for a register
// of 100,000 entries preparing costs more than writing.
func (w *work) statement(query string) (*sql.Stmt, error) {
	if s, ok := w.prepared[query]; ok {
		return s, nil
	}
	s, err := w.tx.Prepare(query)
	if err != nil {
		return nil, err
	}
	if w.prepared == nil {
		w.prepared = map[string]*sql.Stmt{}
	}
	w.prepared[query] = s // closed with the transaction
	return s, nil
}

func (w *work) exec(query string, args ...any) (sql.Result, error) {
	s, err := w.statement(query) //nolint:sqlclosecheck // closed with the transaction
	if err != nil {
		return nil, err
	}
	return s.Exec(args...)
}

// scan reads the one row of a query.
func (w *work) scan(query string, args, into []any) error {
	s, err := w.statement(query) //nolint:sqlclosecheck // closed with the transaction
	if err != nil {
		return err
	}
	return s.QueryRow(args...).Scan(into...)
}
