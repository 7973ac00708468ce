package data

import (
	"slices"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// Rounding is how prize money is rounded, once, after multiplying.
type Rounding string

// The roundings. The decrees are read in two ways, so the office chooses.
const (
	RoundUp      Rounding = "up" // up to the next ten thousand đồng
	RoundNearest Rounding = "nearest"
	RoundNone    Rounding = "none"
)

// Roundings lists all roundings in the order in which they are offered.
func Roundings() []Rounding { return []Rounding{RoundUp, RoundNearest, RoundNone} }

// RuleSet is the law on awards as the office applies it between two dates.
// Laws change every year or two; a decision keeps the set it was made under.
type RuleSet struct {
	ID         int64       `json:"id"`
	Name       string      `json:"name"`
	ValidFrom  vn.Date     `json:"valid_from"`
	ValidTo    vn.Date     `json:"valid_to"`    // the last day; zero while in force
	Basis      string      `json:"basis"`       // the decrees it rests on
	BaseSalary int64       `json:"base_salary"` // lương cơ sở, đồng a month
	Rounding   Rounding    `json:"rounding"`
	Forms      []AwardForm `json:"forms"`
	Caution    string      `json:"caution"` // what is still to be checked against the gazette
	Policy     Policy      `json:"policy"`
}

// AwardForm is one form of commendation or title of a rule set for one kind of
// subject.
type AwardForm struct {
	Code        string          `json:"code"`
	Name        string          `json:"name"`
	Subject     Subject         `json:"subject"`
	Authority   Level           `json:"authority"`   // who decides; above the ward it is proposed upward
	Coefficient decimal.Decimal `json:"coefficient"` // times the base salary
	Basis       string          `json:"basis"`
	Vote        VoteRule        `json:"vote"`
}

// Check reports the first field of r that cannot stay as it is.
func (r RuleSet) Check() error {
	switch {
	case r.Name == "":
		return required("name")
	case r.ValidFrom.IsZero():
		return required("valid_from")
	case !r.ValidTo.IsZero() && r.ValidTo.Before(r.ValidFrom):
		return &Problem{Key: "problem.valid_order", Field: "valid_to"}
	case r.BaseSalary <= 0:
		return required("base_salary")
	}
	if err := r.Policy.Check(); err != nil {
		return err
	}
	return checkForms(r.Forms)
}

// checkForms refuses two forms of the same code for the same subject: a
// nomination names its form by the code.
func checkForms(forms []AwardForm) error {
	for i, f := range forms {
		for _, earlier := range forms[:i] {
			if earlier.Code == f.Code && earlier.Subject == f.Subject {
				return &Problem{Key: "problem.form_twice", Field: "code", Args: []any{"Code", f.Code}}
			}
		}
	}
	return nil
}

// Covers reports whether r is in force on day.
func (r RuleSet) Covers(day vn.Date) bool {
	return !day.Before(r.ValidFrom) && (r.ValidTo.IsZero() || !day.After(r.ValidTo))
}

// RuleSetOn finds the rule set in force on day, the latest to begin when
// several are; nil when none is.
func RuleSetOn(sets []RuleSet, day vn.Date) *RuleSet {
	var found *RuleSet
	for i, r := range sets {
		if r.Covers(day) && (found == nil || r.ValidFrom.After(found.ValidFrom)) {
			found = &sets[i]
		}
	}
	return found
}

// Form finds the form with the code for the subject.
func (r RuleSet) Form(code string, subject Subject) (AwardForm, bool) {
	for _, f := range r.Forms {
		if f.Code == code && f.Subject == subject {
			return f, true
		}
	}
	return AwardForm{}, false
}

// FormsFor lists the forms that a subject can be given.
func (r RuleSet) FormsFor(subject Subject) []AwardForm {
	var forms []AwardForm
	for _, f := range r.Forms {
		if f.Subject == subject {
			forms = append(forms, f)
		}
	}
	return forms
}

// roundingStep is the ten thousand đồng to which prizes are rounded (Decree
// 91/2017, article 68 clause 2, repeated since).
const roundingStep = 10_000

// Prize is the money that goes with form f, in đồng: the base salary times the
// coefficient, multiplied first and rounded once.
func (r RuleSet) Prize(f AwardForm) int64 {
	exact := r.Exact(f)
	step := decimal.NewFromInt(roundingStep)
	switch r.Rounding {
	case RoundUp:
		exact = exact.Div(step).Ceil().Mul(step)
	case RoundNearest:
		exact = exact.Div(step).Round(0).Mul(step)
	}
	return exact.Round(0).IntPart()
}

// PrizeOf is the money for a nominee, in đồng; 0 when r does not know the form.
func (r RuleSet) PrizeOf(n Nomination) int64 {
	f, ok := r.Form(n.Form, n.Subject)
	if !ok {
		return 0
	}
	return r.Prize(f)
}

// Exact is the base salary times the coefficient of f, before rounding.
func (r RuleSet) Exact(f AwardForm) decimal.Decimal {
	return decimal.NewFromInt(r.BaseSalary).Mul(f.Coefficient)
}

// OfWard reports whether f is the ward's own to give; other forms are proposed
// upward.
func (f AwardForm) OfWard() bool { return f.Authority == Ward }

// Check reports the first field of f that cannot stay as it is.
func (f AwardForm) Check() error {
	switch {
	case f.Code == "":
		return required("code")
	case f.Name == "":
		return required("name")
	case !slices.Contains(Subjects(), f.Subject):
		return required("subject")
	case !slices.Contains(Levels(), f.Authority):
		return required("authority")
	case f.Coefficient.IsNegative():
		return &Problem{Key: "problem.negative", Field: "coefficient"}
	}
	return f.Vote.Check()
}

// WithoutVotes returns r without how the Council votes on its forms: what is
// left decides about money.
func (r RuleSet) WithoutVotes() RuleSet {
	r.Forms = slices.Clone(r.Forms)
	for i := range r.Forms {
		r.Forms[i].Vote = VoteRule{}
	}
	return r
}

// Copy returns r as a new set of its own: without id, under another name, to
// begin on the day.
func (r RuleSet) Copy(name string, from vn.Date) RuleSet {
	r.ID, r.Name, r.ValidFrom, r.ValidTo = 0, name, from, vn.Date{}
	r.Forms = slices.Clone(r.Forms)
	return r
}
