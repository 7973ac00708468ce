package data

import "thidua/data/vn"

// ExemplarKind says what is exemplary.
type ExemplarKind string

// The kinds of exemplar.
const (
	PersonExemplar     ExemplarKind = "person"
	CollectiveExemplar ExemplarKind = "collective"
	ModelExemplar      ExemplarKind = "model"
	PracticeExemplar   ExemplarKind = "practice"
)

// ExemplarKinds lists all kinds in the order in which they are offered.
func ExemplarKinds() []ExemplarKind {
	return []ExemplarKind{PersonExemplar, CollectiveExemplar, ModelExemplar, PracticeExemplar}
}

// Stage is how far an exemplar has been brought.
type Stage string

// The stages (plan I.1.b: phát hiện, bồi dưỡng, tổng kết, nhân rộng).
const (
	Found      Stage = "found"
	Fostered   Stage = "fostered"
	Reviewed   Stage = "reviewed"
	Replicated Stage = "replicated"
)

// Stages lists all stages in order.
func Stages() []Stage { return []Stage{Found, Fostered, Reviewed, Replicated} }

// Exemplar is a person, collective, model or practice worth following (điển
// hình tiên tiến; plan I.1.b, II.4.e).
type Exemplar struct {
	ID         int64        `json:"id"`
	CampaignID int64        `json:"campaign_id"`
	UnitID     int64        `json:"unit_id"` // 0 when it belongs to no unit
	Kind       ExemplarKind `json:"kind"`
	Name       string       `json:"name"`
	Field      string       `json:"field"`
	Outcome    string       `json:"outcome"`
	FoundOn    vn.Date      `json:"found_on"`
	Stage      Stage        `json:"stage"`
	ToCity     bool         `json:"to_city"` // goes into the report to the city
	Note       string       `json:"note"`

	SubmissionID int64 `json:"submission_id"` // the report that it came with; 0 when entered by hand
}

// Check reports the first field of e that cannot stay as it is.
func (e Exemplar) Check() error {
	switch {
	case e.Name == "":
		return required("name")
	case e.Kind == "":
		return required("kind")
	case e.Stage == "":
		return required("stage")
	}
	return nil
}
