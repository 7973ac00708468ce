package store

import "thidua/data"

// HandUp keeps a package with its files as they are, in one stroke. The row
// gets its ID and that of the kept file.
func (s *Store) HandUp(h *data.HandedUp, name string, zip []byte) error {
	return s.write("", func(w *work) error {
		if err := s.HandedUp.save(w, h); err != nil {
			return err
		}
		a := data.Attachment{CampaignID: h.CampaignID, Entity: "handed_up", EntityID: h.ID, Name: name}
		if err := s.attach(w, &a, zip); err != nil {
			return err
		}
		h.PackageAttachmentID = a.ID
		return s.HandedUp.save(w, h)
	})
}

// Sent notes that a package has left the office, and which reports of units
// went upward in it, in one stroke.
func (s *Store) Sent(h data.HandedUp, consolidated []data.Submission) error {
	return s.write("", func(w *work) error {
		return firstOf(s.HandedUp.save(w, &h), saveAll(w, s.Submissions, consolidated))
	})
}
