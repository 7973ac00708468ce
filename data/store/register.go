package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"thidua/data"
)

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
