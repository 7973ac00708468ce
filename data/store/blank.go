package store

import "thidua/data"

// SaveBlank keeps a pre-printed certificate, and its scan if there is a new
// one, in one stroke. A new scan takes the place of the old one.
func (s *Store) SaveBlank(b *data.BlankCertificate, scan *File, why string) error {
	made := *b
	err := s.write(why, func(w *work) error {
		was := made.ScanID
		if err := s.Blanks.save(w, &made); err != nil || scan == nil {
			return err
		}
		a := scan.Attachment
		a.Entity, a.EntityID = s.Blanks.name, made.ID
		if err := s.attach(w, a, scan.Content); err != nil {
			return err
		}
		made.ScanID = a.ID
		if err := s.Blanks.save(w, &made); err != nil || was == 0 {
			return err
		}
		return s.Attachments.remove(w, was)
	})
	if err == nil {
		*b = made
	}
	return err
}
