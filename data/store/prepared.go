package store

import (
	"context"
	"database/sql"
	"sync"
)

// statements are the queries of writes, prepared once for all writes: for a
// single edit preparing them costs as much as writing.
type statements struct {
	mu    sync.Mutex
	ready map[string]*sql.Stmt
	asked map[string]bool // by writes that have prepared them for themselves
}

// mostReady is how many statements are kept. No part of the program needs half
// as many; a query that is never the same twice would fill the memory.
const mostReady = 256

// prepare makes what earlier writes have asked for ready. It must come before
// the transaction, which holds the only connection. What cannot be prepared is
// asked for again.
func (p *statements) prepare(db *sql.DB) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.ready)+len(p.asked) > mostReady {
		for _, s := range p.ready {
			_ = s.Close() // it is only forgotten
		}
		p.ready = nil
	}
	for query := range p.asked {
		s, err := db.Prepare(query) //nolint:sqlclosecheck // kept; closed with the database
		if err != nil {
			break
		}
		if p.ready == nil {
			p.ready = map[string]*sql.Stmt{}
		}
		p.ready[query] = s
	}
	p.asked = nil
}

// find is a statement that is ready, or nil: it is for the next write.
func (p *statements) find(query string) *sql.Stmt {
	p.mu.Lock()
	defer p.mu.Unlock()
	s := p.ready[query]
	if s == nil {
		if p.asked == nil {
			p.asked = map[string]bool{}
		}
		p.asked[query] = true
	}
	return s
}

// statement prepares a query once for all records of a write.
func (w *work) statement(query string) (s *sql.Stmt, err error) {
	if s, ok := w.prepared[query]; ok {
		return s, nil
	}
	if w.known != nil {
		if ready := w.known.find(query); ready != nil {
			s = w.tx.Stmt(ready)
		}
	}
	if s == nil {
		if s, err = w.tx.Prepare(query); err != nil {
			return nil, err
		}
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

// QueryContext makes a write a querier that prepares each query once.
func (w *work) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	s, err := w.statement(query) //nolint:sqlclosecheck // closed with the transaction
	if err != nil {
		return nil, err
	}
	return s.QueryContext(ctx, args...)
}

// scan reads the one row of a query.
func (w *work) scan(query string, args, into []any) error {
	s, err := w.statement(query) //nolint:sqlclosecheck // closed with the transaction
	if err != nil {
		return err
	}
	return s.QueryRow(args...).Scan(into...)
}
