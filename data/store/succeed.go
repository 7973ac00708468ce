package store

import "thidua/data"

// Succeed keeps a renaming, a merger or a division of units with the succession
// between them, in one stroke. New units get their ids in c.
func (s *Store) Succeed(c *data.UnitChange, why string) error {
	return s.write(why, func(w *work) error {
		units, err := s.Units.list(w.tx, 0)
		if err != nil {
			return err
		}
		if err := c.Check(units); err != nil {
			return err
		}
		if err := saveAll(w, s.Units, c.From); err != nil {
			return err
		}
		for i := range c.To {
			if err := s.Units.save(w, &c.To[i]); err != nil {
				return err
			}
		}
		return saveAll(w, s.Successions, c.Successions())
	})
}
