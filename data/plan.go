package data

import "thidua/data/vn"

// LegalBasis is a document that the campaign rests on or puts into effect
// (căn cứ, văn bản dẫn chiếu).
type LegalBasis struct {
	ID         int64   `json:"id"`
	CampaignID int64   `json:"campaign_id"`
	Position   int     `json:"position"`
	Kind       string  `json:"kind"`   // "Nghị quyết"
	Number     string  `json:"number"` // "13/NQ-HĐND"
	IssuedOn   vn.Date `json:"issued_on"`
	Issuer     string  `json:"issuer"`
	About      string  `json:"about"`
	Clause     string  `json:"clause"` // where the plan names it
	Role       string  `json:"role"`
	InReport   bool    `json:"in_report"` // cited in the report to the city
	InAward    bool    `json:"in_award"`  // cited in requests and decisions
}

// Check reports the first field of b that cannot stay as it is.
func (b LegalBasis) Check() error {
	if b.Kind == "" {
		return required("kind")
	}
	if b.About == "" {
		return required("about")
	}
	return nil
}

// Task is one task or solution of the plan (plan II.4).
type Task struct {
	ID         int64  `json:"id"`
	CampaignID int64  `json:"campaign_id"`
	Position   int    `json:"position"`
	Clause     string `json:"clause"`
	Name       string `json:"name"`
	Evidence   string `json:"evidence"` // what the office collects to show it
	Outcome    string `json:"outcome"`  // what was done
}

// Check reports the first field of t that cannot stay as it is.
func (t Task) Check() error {
	if t.Name == "" {
		return required("name")
	}
	return nil
}

// Doubt is a place in the plan whose reading is not certain. The wording of
// the source stays as it is until the officer confirms or changes it.
type Doubt struct {
	ID         int64   `json:"id"`
	CampaignID int64   `json:"campaign_id"`
	Entity     string  `json:"entity"` // "campaign", "target" …, as in the history
	EntityID   int64   `json:"entity_id"`
	Field      string  `json:"field"`
	Clause     string  `json:"clause"`
	Found      string  `json:"found"`    // what the source says
	Question   string  `json:"question"` // what is in doubt and why
	Answer     string  `json:"answer"`
	ResolvedOn vn.Date `json:"resolved_on"`
}

// Open reports whether the officer has still to settle the doubt.
func (d Doubt) Open() bool { return d.ResolvedOn.IsZero() }

// Check refuses to settle a doubt without an answer.
func (d Doubt) Check() error {
	if !d.Open() && d.Answer == "" {
		return required("answer")
	}
	return nil
}
