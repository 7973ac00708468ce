package store

import "thidua/data"

// Decide puts nominees into a decision in one stroke, undone together. A
// decision without an id is made first and gets one. Where something about a
// nominee is to be looked at first, only with a reason why.
func (s *Store) Decide(d *data.Decision, nominees []data.Nomination, why string) error {
	made := *d
	err := s.write(why, func(w *work) error {
		if why == "" {
			if err := s.undoubted(w, made, nominees); err != nil {
				return err
			}
		}
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
		return nil
	})
	if err == nil {
		*d = made
	}
	return err
}

// undoubted asks for a reason where there is a caution about a nominee.
func (s *Store) undoubted(w *work, d data.Decision, nominees []data.Nomination) (err error) {
	l := data.Ledger{}
	if l.Nominations, err = s.Nominations.list(w.tx, d.CampaignID); err != nil {
		return err
	}
	if l.Decisions, err = s.Decisions.list(w.tx, d.CampaignID); err != nil {
		return err
	}
	cautions := l.DecideCautions(d.ID, nominees)
	if len(cautions) == 0 {
		return nil
	}
	return &data.Problem{Key: "problem.decide_why", Field: "why", Args: []any{"Count", len(cautions), "Name", cautions[0].Nominee.Name}}
}
