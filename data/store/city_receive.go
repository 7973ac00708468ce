package store

import (
	"errors"
	"fmt"

	"thidua/data/city"
)

// Receiver takes the packages of wards into a round, as many at a time as are
// at hand. All that it takes is one stroke: undone together.
type Receiver struct {
	s       *Store
	roundID int64
	why     string
	batch   int64

	wards city.Register
	since int64 // the change of wards that the register is of
}

// Receiver begins to take packages into a round.
func (s *Store) Receiver(roundID int64, why string) *Receiver {
	return &Receiver{s: s, roundID: roundID, why: why}
}

// Receive judges arrivals one after another and keeps what is to be kept of
// them, each with all its rows. An error leaves none of those of this call.
func (r *Receiver) Receive(arrivals ...city.Arrival) (verdicts []city.Verdict, err error) {
	batch := r.batch
	err = r.s.write(r.why, func(w *work) error {
		w.batch = batch
		round, err := r.s.Rounds.get(w.tx, r.roundID)
		if err != nil {
			return err
		}
		if err := r.register(w); err != nil {
			return err
		}
		for _, a := range arrivals {
			v, err := r.s.receivePackage(w, round, r.wards, a)
			if err != nil {
				return fmt.Errorf("receive %s: %w", a.FileName, err)
			}
			verdicts = append(verdicts, v)
		}
		batch = w.batch
		return nil
	})
	if err != nil {
		return nil, err
	}
	r.batch = batch
	return verdicts, nil
}

// TakeBack takes back all that has been taken, as undoing it does: for work
// that is given up half-way.
func (r *Receiver) TakeBack() error {
	if r.batch == 0 {
		return nil
	}
	_, err := r.s.Undo(r.batch)
	return err
}

// register reads the wards, once and whenever they have changed.
func (r *Receiver) register(w *work) error {
	var last int64
	err := w.scan("SELECT coalesce(max(id), 0) FROM change WHERE entity = 'city_ward'", nil, []any{&last})
	if err != nil || r.since == last && last != 0 {
		return problemOf(err)
	}
	wards, err := r.s.Wards.list(w.tx, 0)
	if err == nil {
		r.wards, r.since = city.NewRegister(r.s.Board().City, wards), last
	}
	return err
}

func (s *Store) receivePackage(w *work, round city.Round, register city.Register, a city.Arrival) (city.Verdict, error) {
	p := a.Package(round)
	// The plus keeps SQLite from reading the whole round: each of the others has
	// an index of its own.
	received, err := s.Packages.query(w.tx, `+round_id = ? AND deleted = '' AND (sha256 = ? AND file_name = ? OR sha256 = ? AND sha256 <> '' OR seal = ? AND seal <> '' OR ward_id = ? AND ward_id <> 0)`,
		round.ID, p.SHA256, p.FileName, p.SHA256, p.Seal, city.WardOf(round, register, a).ID)
	if err != nil {
		return city.Verdict{}, err
	}
	v := city.Judge(round, register, received, a)
	if v.Again {
		return v, nil
	}
	for i := range v.Displaced {
		if err := s.Packages.save(w, &v.Displaced[i]); err != nil {
			return v, err
		}
	}
	if err := s.Packages.save(w, &v.Package); err != nil {
		return v, err
	}
	return v, firstOf(s.keepFile(w, v.Package, a.File), s.keepRows(w, v.Package, a))
}

// keepFile keeps the file of a package as it came, once.
func (s *Store) keepFile(w *work, p city.Package, file []byte) error {
	if len(file) == 0 {
		return nil
	}
	if err := CheckSize(p.FileName, int64(len(file))); err != nil {
		return err
	}
	if _, err := w.exec("INSERT INTO content (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", p.SHA256, file); err != nil {
		return fmt.Errorf("keep %s: %w", p.SHA256, problemOf(err))
	}
	return nil
}

// keepRows keeps what a package holds, unless it can never count.
func (s *Store) keepRows(w *work, p city.Package, a city.Arrival) error {
	if p.State == city.Refused || a.Content == nil {
		return nil
	}
	c, rows := s.content, city.RowsOf(*a.Content)
	return errors.Join(
		firstOf(c.targets.drop(w, p.ID), c.targets.keep(w, p.ID, rows.Targets)),
		firstOf(c.movements.drop(w, p.ID), c.movements.keep(w, p.ID, rows.Movements)),
		firstOf(c.exemplars.drop(w, p.ID), c.exemplars.keep(w, p.ID, rows.Exemplars)),
		firstOf(c.nominations.drop(w, p.ID), c.nominations.keep(w, p.ID, rows.Nominations)),
		firstOf(c.units.drop(w, p.ID), c.units.keep(w, p.ID, rows.Units)),
		firstOf(c.remarks.drop(w, p.ID), c.remarks.keep(w, p.ID, rows.Remarks)))
}

// ChoosePackage makes a package the one of a ward that counts, as the city has
// decided. The one that counted is displaced.
func (s *Store) ChoosePackage(id, wardID int64, why string) error {
	return s.write(why, func(w *work) error {
		p, err := s.Packages.get(w.tx, id)
		if err != nil {
			return err
		}
		ward, err := s.Wards.get(w.tx, wardID)
		if err != nil {
			return err
		}
		received, err := s.packagesOf(w.tx, p.RoundID, wardID)
		if err != nil {
			return err
		}
		changed, err := city.Choose(p, ward, received)
		return firstOf(err, saveAll(w, s.Packages, changed))
	})
}

// SetPackageAside takes a package out of what counts, for a reason. The newest
// that it had displaced counts again.
func (s *Store) SetPackageAside(id int64, why string) error {
	return s.write(why, func(w *work) error {
		p, err := s.Packages.get(w.tx, id)
		if err != nil {
			return err
		}
		received, err := s.packagesOf(w.tx, p.RoundID, p.WardID)
		if err != nil {
			return err
		}
		changed, err := city.SetAside(p, why, received)
		return firstOf(err, saveAll(w, s.Packages, changed))
	})
}

func (s *Store) packagesOf(q querier, roundID, wardID int64) ([]city.Package, error) {
	return s.Packages.query(q, "round_id = ? AND ward_id = ? AND deleted = ''", roundID, wardID)
}
