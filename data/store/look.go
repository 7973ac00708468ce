package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"thidua/data"
)

// Contents is what a ledger file holds.
type Contents struct {
	Schema    int              // version of its schema
	Changes   int64            // number of the newest change: orders copies whatever the clock says
	LastAt    time.Time        // moment of that change
	Head      string           // seal of that change, "" where changes are not sealed
	Office    string           // ward, or the board on the city's side
	Campaigns []string         // short names, the newest first
	Records   map[string]int64 // rows in use by kind of record, those of no kind left out
}

// Equal reports whether two files hold the same: the same records after the
// same change.
func (c Contents) Equal(o Contents) bool {
	return c.Schema == o.Schema && c.Changes == o.Changes && c.LastAt.Equal(o.LastAt) && c.Head == o.Head &&
		slices.Equal(c.Campaigns, o.Campaigns) && maps.Equal(c.Records, o.Records)
}

// Total counts all records.
func (c Contents) Total() (n int64) {
	for _, k := range c.Records {
		n += k
	}
	return n
}

// Look reads a ledger file without changing it and without leaving anything
// beside it. The file must be closed, but what a killed program left in its -wal
// file is read too; for that it is copied into the folder aside, for as long as
// it takes. It is a Problem when the file is no ledger
// ("problem.copy_strange"), is damaged ("problem.copy_damaged") or was written
// by a newer program ("problem.newer").
func Look(path, aside string) (c Contents, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return c, &data.Problem{Key: "problem.copy_unread", Args: []any{"File", path}, Err: err}
	}
	if info.IsDir() || !beginsAsDatabase(path) {
		return c, &data.Problem{Key: "problem.copy_strange", Args: []any{"File", path}}
	}
	settings := url.Values{"mode": {"ro"}, "immutable": {"1"}, "_pragma": {"trusted_schema(0)", "cell_size_check(1)", "temp_store(MEMORY)"}}
	opened := path
	if hasJournal(path) {
		dir, err := os.MkdirTemp(aside, mergeFolder+"look-") // which is swept, see sweepMerges
		if err != nil {
			return c, &data.Problem{Key: "problem.copy_unread", Args: []any{"File", path}, Err: err}
		}
		defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
		opened = filepath.Join(dir, FileName)
		if err := copyWithJournal(path, opened); err != nil {
			return c, &data.Problem{Key: "problem.copy_unread", Args: []any{"File", path}, Err: err}
		}
		settings.Del("mode")
		settings.Del("immutable")
	}
	db, err := sql.Open("sqlite", address(opened, settings, "_pragma", "query_only(1)"))
	if err != nil {
		return c, fmt.Errorf("look at %s: %w", path, err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	return look(db, path)
}

// beginsAsDatabase reports whether a file begins as SQLite's do.
func beginsAsDatabase(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	const magic = "SQLite format 3\x00"
	begins := make([]byte, len(magic))
	_, err = io.ReadFull(f, begins)
	return err == nil && string(begins) == magic
}

// look judges an open ledger file and reads what it holds.
func look(db *sql.DB, path string) (c Contents, err error) {
	damaged := func(err error) error {
		return &data.Problem{Key: "problem.copy_damaged", Args: []any{"File", path}, Err: err}
	}
	var version, tables int
	if err := db.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		return c, damaged(err)
	}
	err = db.QueryRow("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('change', 'campaign', 'setting')").Scan(&tables)
	if err != nil {
		return c, damaged(err)
	}
	files, err := fs.Glob(migrations, "migrations/*.sql")
	switch {
	case err != nil:
		return c, err
	case tables < 3 || version == 0:
		return c, &data.Problem{Key: "problem.copy_strange", Args: []any{"File", path}}
	case version > len(files):
		return c, &data.Problem{Key: "problem.newer", Args: []any{"File", path}}
	}
	if err := sound(db); err != nil {
		return c, damaged(err)
	}
	if c, err = contents(context.Background(), db); err != nil {
		return c, damaged(err)
	}
	return c, nil
}

// sound checks the pages of a file, its indexes and the links between records.
func sound(db *sql.DB) error {
	var verdict string
	if err := db.QueryRow("PRAGMA integrity_check(1)").Scan(&verdict); err != nil {
		return fmt.Errorf("integrity check: %w", err)
	}
	if verdict != "ok" {
		return fmt.Errorf("integrity check: %s", verdict)
	}
	var broken int
	if err := db.QueryRow("SELECT count(*) FROM pragma_foreign_key_check").Scan(&broken); err != nil {
		return fmt.Errorf("foreign key check: %w", err)
	}
	if broken > 0 {
		return fmt.Errorf("foreign key check: %d broken links", broken)
	}
	return nil
}

// hasJournal reports whether a -wal file with something in it lies beside path.
func hasJournal(path string) bool {
	info, err := os.Stat(path + "-wal")
	return err == nil && info.Size() > 0
}

// copyWithJournal copies a file and the -wal file beside it.
func copyWithJournal(from, to string) error {
	if err := copyFile(from, to); err != nil {
		return err
	}
	return copyFile(from+"-wal", to+"-wal")
}

// copyFile copies a file so that it is on the disk when the copy returns.
func copyFile(from, to string) (err error) {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(target, source)
	return errors.Join(err, target.Sync(), target.Close())
}

// rowQuerier is a database, a connection or a transaction.
type rowQuerier interface {
	querier
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// contents counts what an open ledger of any version holds.
func contents(ctx context.Context, q rowQuerier) (c Contents, err error) {
	c.Records = map[string]int64{}
	if err := q.QueryRowContext(ctx, "PRAGMA user_version").Scan(&c.Schema); err != nil {
		return c, err
	}
	var at string
	err = q.QueryRowContext(ctx, "SELECT id, at FROM change ORDER BY id DESC LIMIT 1").Scan(&c.Changes, &at)
	if err == nil {
		c.LastAt, err = time.Parse(time.RFC3339Nano, at)
	}
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return c, fmt.Errorf("newest change: %w", err)
	}
	if c.Head, err = head(ctx, q); err != nil {
		return c, err
	}
	office := "SELECT coalesce(max(value) FILTER (WHERE key = 'office.ward'), max(value), '') FROM setting WHERE key IN ('office.ward', 'city.board')"
	if err := q.QueryRowContext(ctx, office).Scan(&c.Office); err != nil {
		return c, fmt.Errorf("office: %w", err)
	}
	c.Campaigns, err = readTexts(ctx, q, "SELECT short_name FROM campaign WHERE deleted = '' ORDER BY id DESC")
	if err != nil {
		return c, fmt.Errorf("campaigns: %w", err)
	}
	return c, countRecords(ctx, q, c.Records)
}

// head is the seal of the newest change, "" in a ledger of a time when changes
// were not sealed.
func head(ctx context.Context, q rowQuerier) (seal string, err error) {
	var sealed int
	err = q.QueryRowContext(ctx, "SELECT count(*) FROM pragma_table_info('change') WHERE name = 'seal'").Scan(&sealed)
	if err != nil || sealed == 0 {
		return "", err
	}
	err = q.QueryRowContext(ctx, "SELECT seal FROM change ORDER BY id DESC LIMIT 1").Scan(&seal)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return seal, err
}

// countRecords counts the records in use of each kind that the ledger knows.
func countRecords(ctx context.Context, q rowQuerier, into map[string]int64) error {
	known := &Store{tables: map[string]kind{}}
	known.defineTables()
	kept, err := readTexts(ctx, q, "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'deleted'")
	if err != nil {
		return fmt.Errorf("tables: %w", err)
	}
	for _, name := range kept {
		if _, ok := known.tables[name]; !ok {
			continue
		}
		var n int64
		if err := q.QueryRowContext(ctx, "SELECT count(*) FROM "+name+" WHERE deleted = ''").Scan(&n); err != nil {
			return fmt.Errorf("count %s: %w", name, err)
		}
		if n > 0 {
			into[name] = n
		}
	}
	return nil
}

// readTexts reads one column of text.
func readTexts(ctx context.Context, q rowQuerier, query string) (all []string, err error) {
	rows, err := q.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, err
		}
		all = append(all, strings.TrimSpace(text))
	}
	return all, rows.Err()
}
