package store

import (
	"crypto/rand"
	"fmt"

	"thidua/data"
)

// settingKey is the setting that names this ledger.
const settingKey = "ledger.key"

// LedgerKey names this ledger on the forms that it makes, so that a form of
// another office is never taken for one of ours. It is made the first time.
func (s *Store) LedgerKey() (string, error) {
	if key := s.Get(settingKey); key != "" {
		return key, nil
	}
	key := rand.Text()
	if err := s.Set(settingKey, key); err != nil {
		return "", fmt.Errorf("name ledger: %w", err)
	}
	return key, nil
}

// Arrival is a form that has come back: the submission as it is to be kept,
// the version that the form makes, and the file as received.
type Arrival struct {
	Submission data.Submission
	Version    data.Version
	Name       string
	Content    []byte
}

// Receive keeps forms that have come back in one stroke: all or none, undone
// together. Each becomes the next version of its unit's report. flow says what
// each, as kept, changes in the tabs; nil where it is not taken into them yet.
func (s *Store) Receive(arrivals []Arrival, flow func(Arrival) *data.Flow, why string) error {
	return s.write(why, func(w *work) error {
		for _, a := range arrivals {
			if err := s.receive(w, &a); err != nil {
				return err
			}
			if f := flow(a); f != nil {
				if err := s.take(w, *f); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func (s *Store) receive(w *work, a *Arrival) error {
	if err := s.Submissions.save(w, &a.Submission); err != nil {
		return err
	}
	file := data.Attachment{CampaignID: a.Submission.CampaignID, Entity: "submission", EntityID: a.Submission.ID, Name: a.Name}
	if err := s.attach(w, &file, a.Content); err != nil {
		return err
	}
	earlier, err := s.Versions.query(w.tx, "submission_id = ? AND deleted = ''", a.Submission.ID)
	if err != nil {
		return err
	}
	v := &a.Version
	v.CampaignID, v.SubmissionID, v.UnitID = a.Submission.CampaignID, a.Submission.ID, a.Submission.UnitID
	v.AttachmentID, v.No = file.ID, 1
	for _, e := range earlier {
		v.No = max(v.No, e.No+1)
	}
	return s.Versions.save(w, v)
}

// Take keeps what taking reports into the tabs changes, in one stroke: all or
// none, undone together.
func (s *Store) Take(flows []data.Flow, why string) error {
	return s.write(why, func(w *work) error {
		for _, f := range flows {
			if err := s.take(w, f); err != nil {
				return err
			}
		}
		return nil
	})
}

func (s *Store) take(w *work, f data.Flow) error {
	return firstOf(
		saveAll(w, s.Submissions, []data.Submission{f.Submission}),
		removeAll(w, s.UnitFigures, f.GoneUnitFigures), saveAll(w, s.UnitFigures, f.UnitFigures),
		removeAll(w, s.Results, f.GoneResults), saveAll(w, s.Results, f.Results),
		removeAll(w, s.MovementResults, f.GoneMovementResults), saveAll(w, s.MovementResults, f.MovementResults),
		removeAll(w, s.Exemplars, f.GoneExemplars), saveAll(w, s.Exemplars, f.Exemplars),
		removeAll(w, s.Nominations, f.GoneNominations), saveAll(w, s.Nominations, f.Nominations))
}

// LastAnswers finds, by unit, the newest answer that was taken into the tabs
// in any campaign or period.
func (s *Store) LastAnswers() (map[int64]data.Answer, error) {
	versions, err := s.Versions.query(s.reader, `deleted = '' AND EXISTS (SELECT 1 FROM submission s
		WHERE s.id = version.submission_id AND s.taken = version.no AND s.deleted = '')`)
	if err != nil {
		return nil, err
	}
	newest := map[int64]data.Version{}
	for _, v := range versions {
		if was, ok := newest[v.UnitID]; !ok || !v.ReceivedOn.Before(was.ReceivedOn) {
			newest[v.UnitID] = v
		}
	}
	answers := make(map[int64]data.Answer, len(newest))
	for unit, v := range newest {
		answers[unit] = v.Content
	}
	return answers, nil
}
