package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
	_ "modernc.org/sqlite" // the database driver

	"thidua/data"
	"thidua/data/city"
)

// FileName is the name of the database in the data folder.
const FileName = "so-thi-dua.db"

// Store is an open ledger file. Its methods may be called from any goroutine;
// writes queue up behind one another.
type Store struct {
	writer *sql.DB // one connection, so that there is one writer
	reader *sql.DB
	now    func() time.Time
	folder string
	held   *flock.Flock // the folder is ours while it is held
	tables map[string]kind

	Campaigns   Table[data.Campaign]
	Bases       Table[data.LegalBasis]
	Tasks       Table[data.Task]
	Targets     Table[data.Target]
	Results     Table[data.Result]
	Amendments  Table[data.Amendment]
	Allocations Table[data.Allocation]
	UnitFigures Table[data.UnitFigure]
	Movements   Table[data.Movement]
	Units       Table[data.Unit]
	Submissions Table[data.Submission]
	Reminders   Table[data.Reminder]
	Exemplars   Table[data.Exemplar]
	RuleSets    Table[data.RuleSet]
	Decisions   Table[data.Decision]
	Nominations Table[data.Nomination]
	Holidays    Table[data.Holiday]
	Doubts      Table[data.Doubt]
	Attachments Table[data.Attachment]
	Periods     Table[data.Period]
	Versions    Table[data.Version]
	Successions Table[data.Succession]

	MovementResults Table[data.MovementResult]

	Members      Table[data.Member]
	Meetings     Table[data.Meeting]
	Attendances  Table[data.Attendance]
	Ballots      Table[data.Ballot]
	Waivers      Table[data.Waiver]
	Awards       Table[data.Award]
	Blanks       Table[data.BlankCertificate]
	Calibrations Table[data.Calibration]

	ReportEdits    Table[data.ReportEdit]
	ReportWordings Table[data.ReportWording]
	HandedUp       Table[data.HandedUp]

	Rounds   Table[city.Round]
	Wards    Table[city.Ward]
	Packages Table[city.Package]
	Aliases  Table[city.Alias]
	content  cityContent
}

// Open opens the ledger in folder dir, making both when they do not exist, and
// brings its schema up to date. Only the user can read what it makes.
func Open(dir string) (*Store, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, &data.Problem{Key: "problem.folder", Args: []any{"Folder", dir}, Err: err}
	}
	path := filepath.Join(dir, FileName)
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, &data.Problem{Key: "problem.folder", Args: []any{"Folder", dir}, Err: err}
	}
	if err := f.Close(); err != nil {
		return nil, fmt.Errorf("close new ledger: %w", err)
	}
	s := &Store{now: time.Now, folder: dir, tables: map[string]kind{}}
	s.defineTables()
	if err := s.lock(dir); err != nil {
		return nil, err
	}
	if err := s.connect(path); err != nil {
		return nil, errors.Join(&data.Problem{Key: "problem.open", Args: []any{"File", path}, Err: err}, s.Close())
	}
	if err := s.migrate(path); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

// Folder is the data folder that the ledger is in.
func (s *Store) Folder() string { return s.folder }

// connect opens the file with the settings in the address, so that every
// connection of the pool has them.
func (s *Store) connect(path string) error {
	settings := url.Values{"_pragma": {
		"busy_timeout(5000)", "journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)",
	}}
	var err error
	if s.writer, err = sql.Open("sqlite", address(path, settings, "_txlock", "immediate")); err != nil {
		return err
	}
	s.writer.SetMaxOpenConns(1)
	if err := s.writer.Ping(); err != nil {
		return err
	}
	if s.reader, err = sql.Open("sqlite", address(path, settings, "_pragma", "query_only(1)")); err != nil {
		return err
	}
	s.reader.SetMaxOpenConns(4)
	return s.reader.Ping()
}

func address(path string, settings url.Values, key, value string) string {
	query := url.Values{}
	for k, v := range settings {
		query[k] = append([]string(nil), v...)
	}
	query.Add(key, value)
	slashed := filepath.ToSlash(path)
	if filepath.VolumeName(path) != "" {
		slashed = "/" + slashed // file:///C:/…
	}
	return (&url.URL{Scheme: "file", Path: slashed, RawQuery: query.Encode(), OmitHost: true}).String()
}

// Close writes everything back into the one file and closes it.
func (s *Store) Close() error {
	var failed []error
	for _, db := range []*sql.DB{s.reader, s.writer} {
		if db != nil {
			failed = append(failed, db.Close())
		}
	}
	return errors.Join(append(failed, s.unlock())...)
}

// work is one write: its transaction, moment, author and batch of changes.
type work struct {
	tx       *sql.Tx
	now      time.Time
	who      string
	why      string
	batch    int64
	undoable bool
	prepared map[string]*sql.Stmt
	leaving  map[int64]bool // rows of the search, see leave
}

// write runs do in one transaction; an error undoes all of it.
func (s *Store) write(why string, do func(w *work) error) error {
	tx, err := s.writer.BeginTx(context.Background(), nil)
	if err != nil {
		return fmt.Errorf("begin: %w", problemOf(err))
	}
	w := &work{tx: tx, now: s.now().UTC(), who: s.Who(), why: why, undoable: true}
	if err := do(w); err != nil {
		return errors.Join(problemOf(err), ignoreDone(tx.Rollback()))
	}
	if err := w.left(); err != nil {
		return errors.Join(err, ignoreDone(tx.Rollback()))
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("commit: %w", problemOf(err))
	}
	return nil
}

func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}
