package data

import (
	"slices"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

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

// CheckFor refuses a figure that does not go with how target t is gathered.
func (f UnitFigure) CheckFor(t Target, c Campaign) error {
	if t.Aggregation == RatioOf && !f.Denominator.Valid {
		return &Problem{Key: "problem.no_denominator", Field: "denominator"}
	}
	if err := f.Check(); err != nil {
		return err
	}
	return Result{AsOf: f.AsOf}.CheckYear(c)
}

// UnitFiguresOf lists the figures of units for a target.
func (l Ledger) UnitFiguresOf(targetID int64) []UnitFigure {
	var figures []UnitFigure
	for _, f := range l.UnitFigures {
		if f.TargetID == targetID {
			figures = append(figures, f)
		}
	}
	return figures
}

// NewestOf finds the newest figure of a unit up to a day, whatever its kind
// when kind is "".
func NewestOf(figures []UnitFigure, unitID int64, kind FigureKind, day vn.Date) (found UnitFigure, ok bool) {
	for _, f := range figures {
		if f.UnitID != unitID || kind != "" && f.Kind != kind || f.AsOf.After(day) {
			continue
		}
		if !ok || f.AsOf.After(found.AsOf) {
			found, ok = f, true
		}
	}
	return found, ok
}

// QuestionsOnUnit lists what is unusual about the figure of a unit for target t,
// beside its share of the target and its other figures.
func (l Ledger) QuestionsOnUnit(t Target, f UnitFigure, today vn.Date) []Question {
	t.Planned = l.ShareOf(t.ID, f.UnitID).Planned
	var others []Result
	for _, o := range l.UnitFiguresOf(t.ID) {
		if o.UnitID == f.UnitID && o.AsOf != f.AsOf {
			others = append(others, o.asResult(t))
		}
	}
	return QuestionsOn(t, f.asResult(t), others, today)
}

// asResult is the figure as if the unit were the whole ward.
func (f UnitFigure) asResult(t Target) Result {
	r := Result{ID: f.ID, TargetID: f.TargetID, Kind: f.Kind, AsOf: f.AsOf, Value: f.Value}
	if t.Aggregation == RatioOf && f.Denominator.Decimal.IsPositive() {
		r.Value = ratio(f.Value, f.Denominator.Decimal, []decimal.Decimal{number(100)})
	}
	return r
}
