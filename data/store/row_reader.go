package store

import (
	"context"
	"database/sql"
	"fmt"
)

// rowReader reads records as texts, one after another, of any kind.
type rowReader struct {
	q interface {
		PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
	}
	prepared map[string]*sql.Stmt
}

// read returns the columns of a record and, under "deleted", the moment in
// which it was put aside. It is sql.ErrNoRows when there is none.
func (r *rowReader) read(k kind, id int64) (map[string]string, error) {
	read, ok := r.prepared[k.name]
	if !ok {
		var err error
		if read, err = r.q.PrepareContext(context.Background(), "SELECT "+k.list()+", deleted FROM "+k.name+" WHERE id = ?"); err != nil {
			return nil, fmt.Errorf("read %s: %w", k.name, problemOf(err))
		}
		if r.prepared == nil {
			r.prepared = map[string]*sql.Stmt{}
		}
		r.prepared[k.name] = read
	}
	names := append(k.names(), "deleted")
	kept, into := make([]any, len(names)), make([]any, len(names))
	for i := range kept {
		into[i] = &kept[i]
	}
	if err := read.QueryRow(id).Scan(into...); err != nil {
		return nil, problemOf(err)
	}
	row := make(map[string]string, len(names))
	for i, name := range names {
		row[name] = fmt.Sprint(kept[i])
	}
	return row, nil
}

func (r *rowReader) close() {
	for _, read := range r.prepared {
		read.Close() //nolint:errcheck // it only reads
	}
	clear(r.prepared)
}
