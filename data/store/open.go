package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
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
	where  Where // the kind of place that folder is in
	view   bool  // only to be looked at

	place   sync.Mutex  // guards the next three
	is      os.FileInfo // the file that is open
	lost    bool        // and has to be opened anew
	newest  newestEntry
	noting  sync.Mutex // guards the next two
	note    note
	shut    bool  // the ledger is closed: nothing more is noted
	session int64 // the newest change when the ledger was opened

	register   registerMemory
	statements statements

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
	Disclosures    Table[data.Disclosure]

	Rounds   Table[city.Round]
	Wards    Table[city.Ward]
	Packages Table[city.Package]
	Aliases  Table[city.Alias]
	content  cityContent
}

// Open opens the ledger in folder dir, making both when they do not exist, and
// brings its schema up to date. Only the user can read what it makes. When what
// lies there may not be the whole ledger the error is a [Suspect].
func Open(dir string) (*Store, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, unwritable(dir, err)
	}
	s := newStore(dir)
	if err := s.lock(dir); err != nil {
		return nil, err
	}
	if err := s.begin(filepath.Join(dir, FileName)); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

func newStore(dir string) *Store {
	s := &Store{now: time.Now, folder: dir, where: Whereabouts(dir), tables: map[string]kind{}}
	s.defineTables()
	return s
}

// begin opens the ledger in the folder that is now ours.
func (s *Store) begin(path string) error {
	sweepMerges(s.folder)
	if err := settle(s.folder); err != nil { // before a new ledger is made where one is on its way
		return err
	}
	s.note = readNote(s.folder)
	if err := inspect(s.folder, s.note); err != nil {
		return err
	}
	f, err := patiently(func() (*os.File, error) { return os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600) })
	if err != nil {
		return unwritable(s.folder, err)
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("close new ledger: %w", err)
	}
	err = s.connect(path)
	if isDamage(problemOf(err)) { // or the disk failed to read for a moment, which SQLite does not tell apart
		for _, db := range []*sql.DB{s.reader, s.writer} {
			if db != nil {
				_ = db.Close()
			}
		}
		err = s.connect(path)
	}
	if err != nil {
		return s.refused(path, err)
	}
	if err := s.migrate(path); err != nil {
		return err
	}
	if s.linesStale() {
		if err := s.makeLines(); err != nil {
			return s.refused(path, err)
		}
	}
	return s.begun(path)
}

// begun notes that the ledger is open.
func (s *Store) begun(path string) error {
	last, at, err := lastChange(s.reader)
	if err != nil {
		return err
	}
	info, err := os.Stat(path)
	if err != nil {
		return unreadable(s.folder, err)
	}
	s.is, s.newest.id, s.newest.at = info, last, at
	s.noted(func(n *note) {
		n.Unclean = n.Unclean || n.State != closed && n.State != ""
		n.State, n.Logged = running, s.where == OnThisPC
	})
	return nil
}

// Folder is the data folder that the ledger is in.
func (s *Store) Folder() string { return s.folder }

// Close writes everything back into the one file and closes it.
func (s *Store) Close() error {
	if s.is != nil {
		s.noted(func(n *note) { n.State = closing })
	}
	var failed []error
	for _, db := range []*sql.DB{s.reader, s.writer} {
		if db != nil {
			failed = append(failed, db.Close())
		}
	}
	if s.is != nil && errors.Join(failed...) == nil {
		s.noted(func(n *note) { n.State, n.Changes = closed, s.lastEntry().id })
	}
	s.noting.Lock()
	s.shut = true
	s.noting.Unlock()
	return errors.Join(append(failed, s.unlock())...)
}

// work is one write: its transaction, moment, author and batch of changes.
type work struct {
	tx       *sql.Tx
	now      time.Time
	who      string
	why      string
	batch    int64
	undoes   int64 // the stroke that this one takes back
	undoable bool
	fromFile bool  // what is written was settled where it comes from
	last     *link // the end of the history, see tail
	prepared map[string]*sql.Stmt
	known    *statements
	leaving  map[int64]bool // rows of the search, see leave
	listing  *listing       // of the register
}

// write runs do in one transaction; an error undoes all of it.
func (s *Store) write(why string, do func(w *work) error) error {
	if err := s.present(); err != nil {
		return err
	}
	s.statements.prepare(s.writer)
	tx, err := s.writer.BeginTx(context.Background(), nil)
	if err != nil {
		return fmt.Errorf("begin: %w", s.notice(problemOf(err)))
	}
	w := &work{tx: tx, now: moment(s.now().UTC(), s.lastEntry().at), why: why, undoable: true, known: &s.statements}
	w.who = whoIn(w)
	w.listing = &listing{s: s, w: w}
	if err := do(w); err != nil {
		return errors.Join(s.notice(problemOf(err)), ignoreDone(tx.Rollback()))
	}
	if err := w.listing.settle(); err != nil {
		return errors.Join(s.notice(problemOf(err)), ignoreDone(tx.Rollback()))
	}
	if err := w.left(); err != nil {
		return errors.Join(s.notice(err), ignoreDone(tx.Rollback()))
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("commit: %w", s.notice(problemOf(err)))
	}
	if w.last != nil {
		s.entered(newestEntry{id: w.last.id, at: w.now})
	}
	s.register.changed(w.listing)
	return nil
}

func ignoreDone(err error) error {
	if errors.Is(err, sql.ErrTxDone) {
		return nil
	}
	return err
}
