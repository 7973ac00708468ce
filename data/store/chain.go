package store

import (
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"strconv"
)

// chainVersion is the schema from which on the history is a chain.
const chainVersion = 10

// entry is an entry of the history as it is kept and sealed. Whether it has
// been undone is not sealed: that changes, and the undoing has an entry.
type entry struct {
	id                   int64
	at, who, entity      string
	entityID, campaignID int64
	action               string
	before, after, why   string
	batch, undoes        int64

	salt, digest, seal, redacted string
}

const entryColumns = "id, at, who, entity, entity_id, campaign_id, action, before, after, why, batch, undoes, salt, digest, seal, redacted"

// into are the addresses for entryColumns.
func (e *entry) into() []any {
	return []any{
		&e.id, &e.at, &e.who, &e.entity, &e.entityID, &e.campaignID, &e.action, &e.before, &e.after, &e.why,
		&e.batch, &e.undoes, &e.salt, &e.digest, &e.seal, &e.redacted,
	}
}

// reckon is the digest that the content of the entry has. Each part stands with
// its length, so that no text passes for two others.
func (e *entry) reckon() string {
	sum := sha256.New()
	for _, text := range []string{e.salt, e.at, e.who, e.entity, e.action, e.before, e.after, e.why} {
		part(sum, text)
	}
	for _, n := range []int64{e.entityID, e.campaignID, e.batch, e.undoes} {
		part(sum, strconv.FormatInt(n, 10))
	}
	return hex.EncodeToString(sum.Sum(nil))
}

func part(sum hash.Hash, text string) {
	sum.Write(append(strconv.AppendInt(nil, int64(len(text)), 10), ':'))
	sum.Write([]byte(text))
}

// close gives the entry its salt, its digest and the seal that follows another.
func (e *entry) close(previous string) {
	e.salt = rand.Text()
	e.digest = e.reckon()
	e.seal = sealAfter(previous, e.digest)
}

// sealAfter is the seal of an entry that follows the one with the previous seal.
func sealAfter(previous, digest string) string {
	sum := sha256.New()
	part(sum, previous)
	part(sum, digest)
	return hex.EncodeToString(sum.Sum(nil))
}

// link is the end of the chain that the next entry hangs on.
type link struct {
	id   int64 // of the newest entry there has ever been
	seal string
}

// tail reads the end of the chain, once for all entries of a write.
func (w *work) tail() (*link, error) {
	if w.last != nil {
		return w.last, nil
	}
	end := link{}
	err := w.scan(`SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'change'), 0),
		coalesce((SELECT seal FROM change ORDER BY id DESC LIMIT 1), '')`, nil, []any{&end.id, &end.seal})
	if err != nil {
		return nil, fmt.Errorf("end of history: %w", problemOf(err))
	}
	w.last = &end
	return w.last, nil
}

// append puts an entry at the end of the chain and numbers it: without a gap,
// so that one that is missing is noticed. The first entry of a write gives its
// batch the number.
func (w *work) append(e entry) error {
	end, err := w.tail()
	if err != nil {
		return err
	}
	e.id = end.id + 1
	if w.batch == 0 {
		w.batch = e.id
	}
	e.batch, e.undoes = w.batch, w.undoes
	e.close(end.seal)
	undone := 1
	if w.undoable {
		undone = 0
	}
	_, err = w.exec("INSERT INTO change ("+entryColumns+", undone) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
		e.id, e.at, e.who, e.entity, e.entityID, e.campaignID, e.action, e.before, e.after, e.why,
		e.batch, e.undoes, e.salt, e.digest, e.seal, e.redacted, undone)
	if err != nil {
		return fmt.Errorf("history of %s: %w", e.entity, problemOf(err))
	}
	*end = link{e.id, e.seal}
	return nil
}

// headQuery reads the seal of the newest entry of a ledger from version
// chainVersion on.
const headQuery = "SELECT seal FROM change ORDER BY id DESC LIMIT 1"

// Head is the seal of the newest entry of the history, which stands for all of
// them: noted elsewhere, it shows later whether the history is still the same.
// It is "" while nothing has been entered.
func (s *Store) Head() (seal string, err error) {
	err = s.reader.QueryRow(headQuery).Scan(&seal)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return seal, problemOf(err)
}

// HeadAt is the end of the history: the number of the newest entry and its
// seal.
func (s *Store) HeadAt() (id int64, seal string, err error) {
	err = s.reader.QueryRow("SELECT id, seal FROM change ORDER BY id DESC LIMIT 1").Scan(&id, &seal)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, "", nil
	}
	return id, seal, problemOf(err)
}

// SealAt is the seal of an entry, "" when there is none of that number.
func (s *Store) SealAt(id int64) (seal string, err error) {
	err = s.reader.QueryRow("SELECT seal FROM change WHERE id = ?", id).Scan(&seal)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return seal, problemOf(err)
}

// sealPage is how many entries are read before they are sealed.
const sealPage = 1000

// sealAll seals the entries of a history that was no chain yet, then notes as
// further entries where the tables say something else: earlier schemas filled
// columns without a word.
func (s *Store) sealAll(tx *sql.Tx) error {
	previous := link{}
	for {
		page, err := entries(tx, "id > ? ORDER BY id LIMIT ?", previous.id, sealPage)
		if err != nil {
			return err
		}
		for _, e := range page {
			e.close(previous.seal)
			if _, err := tx.Exec("UPDATE change SET salt = ?, digest = ?, seal = ? WHERE id = ?", e.salt, e.digest, e.seal, e.id); err != nil {
				return fmt.Errorf("seal entry %d: %w", e.id, err)
			}
			previous = link{e.id, e.seal}
		}
		if len(page) < sealPage {
			break
		}
	}
	w := &work{tx: tx, now: s.now().UTC(), who: whoIn(tx)}
	return s.anchor(w)
}

// entries reads entries of the history as they are sealed.
func entries(q querier, where string, args ...any) (found []entry, err error) {
	err = eachEntry(q, where, func(e *entry) error {
		found = append(found, *e)
		return nil
	}, args...)
	return found, err
}
