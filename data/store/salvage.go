package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"

	"thidua/data"
)

// Salvaged is what was saved out of a damaged ledger.
type Salvaged struct {
	Path     string // the new ledger, which has been looked at
	Contents Contents
	Kinds    []SavedKind // those that had something, in the order of the tables
	Broken   int         // entries of the history that are missing or not what was sealed
}

// SavedKind says what became of one kind of record.
type SavedKind struct {
	Kind    string // the name of its table; "change" is the history
	Read    int    // rows that were read
	Rebuilt int    // of which the history told what the file did not
	Doubted int    // rows that differ from a history that is damaged itself
	Lost    int    // rows that are known to have been there
}

// salvagedName is the file that a salvage writes beside the damaged ledger.
const salvagedName = FileName + ".salvaged"

// Salvage reads what can be read of the damaged ledger in a folder that nobody
// has open, row by row and past whatever is damaged, into a new one beside it.
// What the tables lack is told by the history, where that is as it was sealed.
// The damaged files are only read. progress hears which table is read.
func Salvage(ctx context.Context, dir string, progress func(i, n int, table string)) (result Salvaged, err error) {
	held, err := hold(dir)
	if err != nil {
		return result, err
	}
	defer func() { err = errors.Join(err, held.Close()) }()
	w, err := openWreck(filepath.Join(dir, FileName))
	if err != nil {
		return result, unreadable(dir, err)
	}
	defer func() { err = errors.Join(err, w.close()) }()
	path := filepath.Join(dir, salvagedName)
	if err := unlink(path, path+"-wal", path+"-shm", path+"-journal"); err != nil {
		return result, unwritable(dir, err)
	}
	v := salvage{ctx: ctx, w: w, progress: progress, kinds: map[string]*SavedKind{}, ids: map[string]map[int64]bool{}}
	if err := v.into(path); err != nil {
		return result, errors.Join(salvageFailed(dir, err), unlink(path, path+"-wal", path+"-shm", path+"-journal"))
	}
	contents, err := Look(path, dir)
	if err != nil {
		return result, err
	}
	return Salvaged{Path: path, Contents: contents, Kinds: v.told(), Broken: v.broken}, nil
}

// salvageFailed says why there is no new ledger.
func salvageFailed(dir string, err error) error {
	var p *data.Problem
	if full := roomIn(dir); diskFull(full) || errors.As(problemOf(err), &p) && p.Key == "problem.disk_full" {
		return &data.Problem{Key: "problem.start_full", Args: []any{"Folder", dir}, Err: err}
	}
	if errors.Is(err, context.Canceled) {
		return err
	}
	return &data.Problem{Key: "problem.salvage", Args: []any{"Folder", dir}, Err: err}
}

// salvage is one run.
type salvage struct {
	ctx      context.Context
	w        *wreck
	s        *Store // the new ledger
	progress func(i, n int, table string)
	shapes   []shape
	kinds    map[string]*SavedKind
	ids      map[string]map[int64]bool // that were read, by table
	broken   int
}

// into makes the new ledger.
func (v *salvage) into(path string) (err error) {
	v.s = newStore(filepath.Dir(path))
	defer func() { err = errors.Join(err, v.s.Close()) }()
	if err := v.s.connect(path); err != nil {
		return err
	}
	files, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return err
	}
	version := v.w.version(len(files))
	for i, file := range files[:version] {
		if err := v.s.applyMigration(file, i+1); err != nil {
			return err
		}
	}
	if v.shapes, err = shapes(v.s.writer); err != nil {
		return err
	}
	if _, err := v.s.writer.Exec("PRAGMA foreign_keys = 0"); err != nil { // the only connection
		return err
	}
	if err := v.inOne(v.fill); err != nil {
		return err
	}
	for i, file := range files[version:] {
		if err := v.s.applyMigration(file, version+i+1); err != nil {
			return err
		}
	}
	return v.inOne(v.mend)
}

func (v *salvage) inOne(do func(tx *sql.Tx) error) error {
	tx, err := v.s.writer.Begin()
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		return errors.Join(err, ignoreDone(tx.Rollback()))
	}
	return tx.Commit()
}

// fill copies the rows that can be read.
func (v *salvage) fill(tx *sql.Tx) error {
	var damaged []shape
	for i, t := range v.shapes {
		v.progress(i, len(v.shapes), t.name)
		if err := v.ctx.Err(); err != nil {
			return err
		}
		insert, err := v.inserter(tx, t)
		if err != nil {
			return err
		}
		root, bad := v.w.tables[t.name].root, 0
		if root == 0 {
			bad = 1
		} else {
			bad = v.w.walk(root, v.w.seen, func(r rawRow) {
				if values, ok := t.fit(r); !ok || !insert(r, values) {
					v.kind(t.name).Lost++
				}
			})
		}
		if bad > 0 {
			damaged = append(damaged, t)
			v.kind(t.name).Lost += bad
		}
	}
	return v.fillLoose(tx, damaged)
}

// fillLoose copies what no tree leads to any more.
func (v *salvage) fillLoose(tx *sql.Tx, damaged []shape) error {
	inserts := map[string]inserter{}
	for _, t := range damaged {
		var err error
		if inserts[t.name], err = v.inserter(tx, t); err != nil {
			return err
		}
	}
	if len(damaged) > 0 {
		v.w.loose(damaged, func(t shape, r rawRow, values []any) { inserts[t.name](r, values) })
	}
	return nil
}

func (v *salvage) kind(name string) *SavedKind {
	if v.kinds[name] == nil {
		v.kinds[name] = &SavedKind{Kind: name}
		v.ids[name] = map[int64]bool{}
	}
	return v.kinds[name]
}

// inserter puts a row into the new ledger and reports whether it is right there.
type inserter func(r rawRow, values []any) bool

func (v *salvage) inserter(tx *sql.Tx, t shape) (inserter, error) {
	marks := ""
	for range t.columns[1:] {
		marks += ", ?"
	}
	stmt, err := tx.Prepare("INSERT INTO " + t.name + " VALUES (?" + marks + ")") //nolint:sqlclosecheck // closed with the transaction
	if err != nil {
		return nil, err
	}
	before := slices.IndexFunc(t.columns, func(c shapeColumn) bool { return t.name == "change" && c.name == "before" })
	keyed := slices.ContainsFunc(t.columns, func(c shapeColumn) bool { return c.key })
	return func(r rawRow, values []any) bool {
		k, ids := v.kind(t.name), v.ids[t.name]
		if keyed && ids[r.id] {
			return true // an older copy of a row that is there
		}
		if t.name == "content" && !rightContent(values) {
			return false
		}
		if before >= 0 {
			readable(values[before : before+2])
		}
		if _, err := stmt.Exec(values...); err != nil {
			return false
		}
		k.Read++
		ids[r.id] = true
		return true
	}, nil
}

// readable empties what an entry of the history tells when that cannot be read;
// the seal shows that there was something else.
func readable(told []any) {
	for i := range told {
		if text, _ := told[i].(string); !json.Valid([]byte(text)) {
			told[i] = "null"
		}
	}
}

// rightContent reports whether an attached file is what it was.
func rightContent(values []any) bool {
	hash, _ := values[0].(string)
	content, _ := values[1].([]byte)
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:]) == hash
}

// told lists the kinds that had something.
func (v *salvage) told() (kinds []SavedKind) {
	for _, t := range v.shapes {
		if k := v.kinds[t.name]; k != nil && k.Read+k.Rebuilt+k.Lost > 0 {
			kinds = append(kinds, *k)
		}
	}
	return kinds
}
