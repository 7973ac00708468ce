package data

import (
	"slices"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// Amendment is a later resolution that gives a target another value. The plan's
// own value stays; from its day on the amended one is judged by.
type Amendment struct {
	ID         int64           `json:"id"`
	CampaignID int64           `json:"campaign_id"`
	TargetID   int64           `json:"target_id"`
	From       vn.Date         `json:"effective_on"`
	Planned    decimal.Decimal `json:"planned"`
	Printed    string          `json:"printed"` // the value as the resolution prints it
	Basis      string          `json:"basis"`   // the resolution, with number and date
	Reason     string          `json:"reason"`
}

// Check reports the first field of a that cannot stay as it is.
func (a Amendment) Check() error {
	switch {
	case a.TargetID == 0:
		return required("target_id")
	case a.From.IsZero():
		return required("effective_on")
	case a.Basis == "":
		return required("basis")
	case a.Planned.IsNegative():
		return &Problem{Key: "problem.negative", Field: "planned"}
	}
	return nil
}

// Allocation is a unit's share of a target (giao chỉ tiêu cho đơn vị).
type Allocation struct {
	ID         int64           `json:"id"`
	CampaignID int64           `json:"campaign_id"`
	TargetID   int64           `json:"target_id"`
	UnitID     int64           `json:"unit_id"`
	Planned    decimal.Decimal `json:"planned"`
}

// Check reports the first field of a that cannot stay as it is.
func (a Allocation) Check() error {
	switch {
	case a.TargetID == 0:
		return required("target_id")
	case a.UnitID == 0:
		return required("unit_id")
	case a.Planned.IsNegative():
		return &Problem{Key: "problem.negative", Field: "planned"}
	}
	return nil
}

// UnitFigure is what one unit reports for a target: a value, or for a ratio its
// numerator and denominator.
type UnitFigure struct {
	ID           int64               `json:"id"`
	CampaignID   int64               `json:"campaign_id"`
	TargetID     int64               `json:"target_id"`
	UnitID       int64               `json:"unit_id"`
	SubmissionID int64               `json:"submission_id"` // the report it came with; 0 when entered by hand
	Kind         FigureKind          `json:"kind"`
	AsOf         vn.Date             `json:"as_of"`
	Value        decimal.Decimal     `json:"value"`       // the numerator for RatioOf
	Denominator  decimal.NullDecimal `json:"denominator"` // for RatioOf only
	Source       string              `json:"source"`
}

// Check reports the first field of f that cannot stay as it is.
func (f UnitFigure) Check() error {
	switch {
	case f.TargetID == 0:
		return required("target_id")
	case f.UnitID == 0:
		return required("unit_id")
	case !slices.Contains(FigureKinds(), f.Kind):
		return required("kind")
	case f.AsOf.IsZero():
		return required("as_of")
	case f.Value.IsNegative():
		return &Problem{Key: "problem.negative", Field: "value"}
	case f.Denominator.Valid && !f.Denominator.Decimal.IsPositive():
		return &Problem{Key: "problem.denominator", Field: "denominator"}
	}
	return nil
}
