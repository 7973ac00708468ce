package store

import "thidua/data"

// Decide puts nominees into a decision in one stroke, undone together, and
// keeps the reasons why some of them go on in spite of a check. A decision
// without an id is made first and gets one.
func (s *Store) Decide(d *data.Decision, nominees []data.Nomination, waivers []data.Waiver, why string) error {
	made := *d
	err := s.write(why, func(w *work) error {
		if made.ID == 0 {
			if err := s.Decisions.save(w, &made); err != nil {
				return err
			}
		}
		for _, n := range nominees {
			n = n.Under(made.ID)
			if err := s.Nominations.save(w, &n); err != nil {
				return err
			}
		}
		return saveAll(w, s.Waivers, waivers)
	})
	if err == nil {
		*d = made
	}
	return err
}
