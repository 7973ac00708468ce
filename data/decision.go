package data

import (
	"slices"

	"thidua/data/vn"
)

// Decision is the chairman's decision to commend (quyết định khen thưởng; plan
// IV.1). The clerk gives the number and the chairman signs: both are blank
// until then.
type Decision struct {
	ID          int64   `json:"id"`
	CampaignID  int64   `json:"campaign_id"`
	RuleSetID   int64   `json:"rule_set_id"` // the rules its prizes are reckoned by, kept for good
	Number      string  `json:"number"`
	IssuedOn    vn.Date `json:"issued_on"`
	About       string  `json:"about"`
	SignerTitle string  `json:"signer_title"`
	Signer      string  `json:"signer"`
	FundSource  string  `json:"fund_source"`
	Note        string  `json:"note"`
	Level       Level   `json:"level"` // who decides; above the ward the number and date are those of the city
}

// OfWard reports whether the ward itself decides.
func (d Decision) OfWard() bool { return d.Level == Ward || d.Level == "" }

// Issued reports whether the decision has its number and date.
func (d Decision) Issued() bool { return d.Number != "" && !d.IssuedOn.IsZero() }

// Day is the day whose rules apply to d: the day it was issued, today while it
// is a draft.
func (d Decision) Day(today vn.Date) vn.Date {
	if d.IssuedOn.IsZero() {
		return today
	}
	return d.IssuedOn
}

// Check reports the first field of d that cannot stay as it is.
func (d Decision) Check() error {
	switch {
	case d.About == "":
		return required("about")
	case d.Number != "" && d.IssuedOn.IsZero():
		return required("issued_on")
	case d.RuleSetID == 0:
		return required("rule_set_id")
	}
	return nil
}

// CheckNumber refuses a number that another decision of the same year has,
// however it is spelt: the clerk's register gives a number once a year.
func (d Decision) CheckNumber(others []Decision) error {
	twin := slices.IndexFunc(others, func(o Decision) bool {
		return o.ID != d.ID && o.Issued() && d.Issued() && o.IssuedOn.Year() == d.IssuedOn.Year() && vn.Fold(o.Number) == vn.Fold(d.Number)
	})
	if twin < 0 {
		return nil
	}
	return &Problem{Key: "problem.decision_number", Field: "number", Args: []any{"Number", others[twin].Number, "Date", others[twin].IssuedOn.String()}}
}

// DayQuestions lists what is unusual about the day of decision d.
func (d Decision) DayQuestions(c Campaign, today vn.Date) []Question {
	var asked []Question
	if d.IssuedOn.After(today) {
		asked = append(asked, Question{"question.future", []any{"Date", d.IssuedOn.String()}})
	}
	if !d.IssuedOn.IsZero() && d.IssuedOn.Before(c.IssuedOn) {
		asked = append(asked, Question{"question.before_plan", []any{"Date", d.IssuedOn.String(), "Plan", c.IssuedOn.String()}})
	}
	return asked
}
