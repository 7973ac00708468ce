package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"thidua/data"
)

// registerKinds are the records that the award register is made of beside old
// awards.
const registerKinds = "'campaign', 'nomination', 'decision', 'unit'"

// Register reads the award register over all years: the old awards, and what
// was decided in any campaign. With 100,000 old awards it takes a second: see
// [Store.Redecide].
func (s *Store) Register() (r data.Register, err error) {
	err = s.snapshot(func(tx *sql.Tx) error {
		old, err := s.Awards.list(tx, 0)
		if err != nil {
			return err
		}
		sets, err := s.RuleSets.list(tx, 0)
		if err != nil {
			return err
		}
		r, err = s.redecide(tx, data.NewRegister(old, nil, nil, sets))
		return err
	})
	return r, err
}

// Redecide brings a register up to date whose old awards have not changed.
func (s *Store) Redecide(r data.Register) (now data.Register, err error) {
	err = s.snapshot(func(tx *sql.Tx) error {
		now, err = s.redecide(tx, r)
		return err
	})
	return now, err
}

func (s *Store) redecide(tx *sql.Tx, r data.Register) (data.Register, error) {
	campaigns, err := s.Campaigns.list(tx, 0)
	if err != nil {
		return r, err
	}
	decisions, err := s.Decisions.query(tx, "number <> '' AND deleted = ''")
	if err != nil {
		return r, err
	}
	nominations, err := s.Nominations.query(tx, "decision_id <> 0 AND deleted = ''")
	if err != nil {
		return r, err
	}
	units, err := s.Units.list(tx, 0)
	if err != nil {
		return r, err
	}
	sets, err := s.RuleSets.list(tx, 0)
	if err != nil {
		return r, err
	}
	decisive := make([]data.Decisive, len(campaigns))
	for i, c := range campaigns {
		decisive[i].Campaign = c
		for _, d := range decisions {
			if d.CampaignID == c.ID {
				decisive[i].Decisions = append(decisive[i].Decisions, d)
			}
		}
		for _, n := range nominations {
			if n.CampaignID == c.ID {
				decisive[i].Nominations = append(decisive[i].Nominations, n)
			}
		}
	}
	return r.Decided(decisive, units, sets), nil
}

// RegisterChange tells whether a register read after change since is still
// true: whether old awards, or what was decided, have changed. now is the last
// change.
func (s *Store) RegisterChange(since int64) (now int64, old, decided bool, err error) {
	err = s.reader.QueryRow(`SELECT coalesce((SELECT max(id) FROM change), 0),
		EXISTS (SELECT 1 FROM change WHERE id > ?1 AND entity IN ('award', 'rule_set')),
		EXISTS (SELECT 1 FROM change WHERE id > ?1 AND entity IN (`+registerKinds+`))`, since).Scan(&now, &old, &decided)
	return now, old, decided, problemOf(err)
}

// OldAwards counts the awards from old registers.
func (s *Store) OldAwards() (n int, err error) {
	err = s.reader.QueryRow("SELECT count(*) FROM award WHERE deleted = ''").Scan(&n)
	return n, problemOf(err)
}

// KeepAwards keeps new awards of an old register in one stroke, undone together;
// step hears how many have been written. A cancelled ctx leaves nothing.
func (s *Store) KeepAwards(ctx context.Context, awards []*data.Award, why string, step func(i int)) error {
	const pause = 500
	err := s.write(why, func(w *work) error {
		for i, a := range awards {
			if i%pause == 0 {
				if err := ctx.Err(); err != nil {
					return err
				}
				step(i)
			}
			if err := s.Awards.save(w, a); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		for _, a := range awards {
			a.ID = 0 // given by a write that was taken back
		}
	}
	return err
}

// AllMovements lists the movements of all campaigns.
func (s *Store) AllMovements() ([]data.Movement, error) {
	return s.Movements.query(s.reader, "deleted = ''")
}

// snapshot runs do on the ledger as it stands at one moment.
func (s *Store) snapshot(do func(tx *sql.Tx) error) (err error) {
	tx, err := s.reader.BeginTx(context.Background(), &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return fmt.Errorf("read register: %w", problemOf(err))
	}
	defer func() { err = errors.Join(err, ignoreDone(tx.Rollback())) }()
	return do(tx)
}
