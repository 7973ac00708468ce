package city

import (
	"thidua/data"
	"thidua/data/vn"
)

// Round is one gathering of the wards' reports (đợt tổng hợp), under a plan of
// the city.
type Round struct {
	ID           int64   `json:"id"`
	Name         string  `json:"name"`
	Year         int     `json:"year"`
	Number       string  `json:"number"` // of the city's plan
	IssuedOn     vn.Date `json:"issued_on"`
	Due          vn.Date `json:"due_on"` // when the wards must have reported
	DueInclusive bool    `json:"due_inclusive"`
	Sample       bool    `json:"sample"` // for made-up packages, and only for these
	Note         string  `json:"note"`
}

// Deadline is when the wards must have reported.
func (r Round) Deadline() data.Deadline { return data.Deadline{On: r.Due, Inclusive: r.DueInclusive} }

// day is the day on which a ward must exist to be asked to report: the last
// one that is on time, else the end of the year.
func (r Round) day() vn.Date {
	if r.Due.IsZero() {
		return vn.NewDate(r.Year, 12, 31)
	}
	return r.Deadline().LastDay()
}

// Check reports the first field of r that cannot stay as it is.
func (r Round) Check() error {
	switch {
	case r.Name == "":
		return required("name")
	case r.Year < 2000 || r.Year > 2100:
		return &data.Problem{Key: "problem.year", Field: "year"}
	case !r.Due.IsZero() && r.Due.Before(r.IssuedOn):
		return &data.Problem{Key: "problem.round_due", Field: "due_on"}
	}
	return nil
}

// required is the Problem of a field left empty.
func required(field string) *data.Problem {
	return &data.Problem{Key: "problem.required", Field: field}
}
