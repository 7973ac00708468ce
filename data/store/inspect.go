package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"thidua/data"
)

// ours is the application id in the header of a ledger, "TĐua" to whoever looks
// with the file command. Ledgers of the first versions have none.
const ours = 0x54447561

// inspect looks at the ledger in a folder before SQLite does, which would repair,
// or empty, on its own. It reads only the header, the schema and the -wal. A
// folder that has never held a ledger is fine.
func inspect(dir string, was note) error {
	path := filepath.Join(dir, FileName)
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() == 0:
		return inspectNothing(dir, was, err == nil)
	case err != nil:
		return unreadable(dir, err)
	case !info.Mode().IsRegular():
		return suspect(dir, "problem.start_other", fmt.Errorf("%s is %s", path, info.Mode()))
	}
	p, err := patiently(func() (*pages, error) { return openPages(path) })
	if err != nil {
		return unreadable(dir, err)
	}
	defer p.close() //nolint:errcheck // it was only read
	if err := p.inspectHead(dir, info.Size()); err != nil {
		return err
	}
	if was.Damage != "" {
		return suspect(dir, "problem.start_found", errors.New(was.Damage))
	}
	return p.inspectContent(dir, was)
}

// inspectContent judges what the header does not tell.
func (p *pages) inspectContent(dir string, was note) error {
	last, err := p.inspectTables(dir)
	switch {
	case p.failed != nil:
		return unreadable(dir, p.failed)
	case err != nil:
		return err
	case p.log.broken:
		return suspect(dir, "problem.start_wal", nil, "At", p.lastMoment())
	case p.log.torn:
		return suspect(dir, "problem.start_wal_torn", nil, "At", p.lastMoment())
	case p.log.file == nil && was.State == running && was.Logged:
		return suspect(dir, "problem.start_wal_gone", nil, "At", p.lastMoment())
	case was.State == closed && last < was.Changes:
		return suspect(dir, "problem.start_older", nil, "At", p.lastMoment(), "Missing", was.Changes-last)
	}
	return nil
}

// inspectNothing judges a folder without a ledger: where there are signs of one,
// a new and empty one must not take its place.
func inspectNothing(dir string, was note, empty bool) error {
	signs := was.Changes > 0 || hasJournal(filepath.Join(dir, FileName))
	for _, pattern := range []string{"before-version-*.db", filepath.Join("backups", "SoThiDua_*.db*")} {
		found, err := filepath.Glob(filepath.Join(dir, pattern))
		signs = signs || err == nil && len(found) > 0
	}
	switch {
	case !signs:
		return nil
	case empty:
		return suspect(dir, "problem.start_empty", nil)
	}
	return suspect(dir, "problem.start_missing", nil)
}

// inspectHead judges the header of the file.
func (p *pages) inspectHead(dir string, size int64) error {
	head, err := p.head()
	switch {
	case err != nil && size >= headSize:
		return unreadable(dir, err)
	case err != nil || !bytes.HasPrefix(head, []byte("SQLite format 3\x00")):
		return suspect(dir, "problem.start_other", err)
	}
	number := func(at int) uint32 { return binary.BigEndian.Uint32(head[at:]) }
	newest := uint32(newestSchema())
	switch {
	case !soundHead(head):
		return suspect(dir, "problem.start_head", fmt.Errorf("header % x", head))
	case number(68) != 0 && number(68) != ours:
		return suspect(dir, "problem.start_other", fmt.Errorf("application id %#x", number(68)))
	case number(60) > newest && number(60) < 1000: // what is more is no version
		return &data.Problem{Key: "problem.newer", Args: []any{"File", filepath.Join(dir, FileName)}}
	case number(60) > newest:
		return suspect(dir, "problem.start_head", fmt.Errorf("schema %d", number(60)))
	}
	if p.log.commits > 0 { // of which the file itself may be behind
		return nil
	}
	if size%int64(p.size) != 0 || number(24) == number(92) && int64(number(28))*int64(p.size) > size {
		return suspect(dir, "problem.start_cut", fmt.Errorf("%d bytes, not %d pages of %d", size, number(28), p.size))
	}
	return nil
}

// soundHead reports whether the fields of a header have values that SQLite knows
// (fileformat2, section 1.3): page size, file format, payload fractions, UTF-8.
func soundHead(head []byte) bool {
	write, read := head[18], head[19]
	return pageSize(head) > 0 && 1 <= write && write <= 2 && 1 <= read && read <= 2 &&
		bytes.Equal(head[21:24], []byte{64, 32, 32}) && binary.BigEndian.Uint32(head[56:]) == 1
}

// inspectTables looks whether the schema can be read and where the tables begin,
// and returns the number of the newest change.
func (p *pages) inspectTables(dir string) (last int64, err error) {
	tables, bad := p.schema()
	if bad > 0 {
		return 0, suspect(dir, "problem.start_head", fmt.Errorf("%d unreadable places in the schema", bad))
	}
	for name, t := range tables {
		page, err := p.page(t.root)
		if err != nil || !treePages[page[header(t.root)]] {
			return 0, suspect(dir, "problem.start_head", fmt.Errorf("table %s begins on page %d: %w", name, t.root, errors.Join(errPage, err)))
		}
	}
	head, err := p.head()
	if err != nil {
		return 0, unreadable(dir, err)
	}
	if _, ok := tables["change"]; !ok {
		if len(tables) == 0 && binary.BigEndian.Uint32(head[60:]) == 0 {
			return 0, nil // made, and killed before it had a schema
		}
		return 0, suspect(dir, "problem.start_other", errors.New("no history in it"))
	}
	row, err := p.lastRow(tables["change"].root)
	if err != nil {
		return 0, suspect(dir, "problem.start_head", fmt.Errorf("history: %w", err))
	}
	return row.id, nil
}

// unreadable says why the system lets the ledger not be read.
func unreadable(dir string, err error) error {
	key := "problem.start_unreadable"
	if heldByOther(err) {
		key = "problem.held"
	}
	return &data.Problem{Key: key, Args: []any{"Folder", dir, "File", FileName}, Err: err}
}
