package store

import "thidua/data"

// Place puts results of units under movements in one stroke, and keeps the
// movements that are new.
func (s *Store) Place(placings []data.Placing, why string) error {
	return s.write(why, func(w *work) error {
		for _, p := range placings {
			if p.Movement.ID == 0 {
				if err := s.Movements.save(w, &p.Movement); err != nil {
					return err
				}
			}
			for _, r := range p.Results {
				r.MovementID = p.Movement.ID
				if err := s.MovementResults.save(w, &r); err != nil {
					return err
				}
			}
		}
		return nil
	})
}
