package data

import "github.com/shopspring/decimal"

// State is the verdict on a target.
type State string

// The states of a target.
const (
	Exceeded      State = "exceeded"
	Met           State = "met"
	OnPace        State = "on_pace"
	Behind        State = "behind"
	NotMet        State = "not_met"
	NoData        State = "no_data"
	NotApplicable State = "not_applicable"
)

// States lists all states from the best to the unknown.
func States() []State {
	return []State{Exceeded, Met, OnPace, Behind, NotMet, NoData, NotApplicable}
}

// Assessment is the verdict on a target and what it rests on.
type Assessment struct {
	State    State
	Basis    Result              // the figure that was judged; zero when State is NoData
	Final    bool                // the figure stands for the whole year, so NotMet is no longer open
	Percent  decimal.NullDecimal // completion in percent, cut (never rounded up) to two decimals
	Gap      decimal.NullDecimal // figure minus planned; percentage points for a percentage
	Expected decimal.NullDecimal // what the pace asks for by the figure's day
}

// Wording names the word for the state, "state.<wording>" in vi.json. A target
// that is not met while the year is still open is "chưa đạt", not "không đạt".
func (a Assessment) Wording() string {
	if a.State == NotMet && !a.Final {
		return "not_yet"
	}
	return string(a.State)
}

// Estimated reports whether the verdict rests on an estimate.
func (a Assessment) Estimated() bool { return a.Basis.Kind == Estimate }

// Assess judges target t by its figures in the year of campaign c.
//
// The figure judged is the official one; else an actual that reaches to the
// end of the year or that already settles the matter, unless still more is
// estimated; else the estimate for the year; else the latest actual, which is
// compared with the [Pace] where there is one.
func Assess(t Target, results []Result, c Campaign) Assessment {
	if t.NotApplied {
		return Assessment{State: NotApplicable}
	}
	basis, final, ok := judged(t, results, c)
	if !ok {
		return Assessment{State: NoData}
	}
	a := Assessment{Basis: basis, Final: final, Gap: decimal.NewNullDecimal(basis.Value.Sub(t.Planned))}
	a.Percent = completion(t, basis.Value)
	a.State = verdict(t, basis.Value)
	if !final && t.grows() {
		a.byPace(t, c)
	}
	return a
}

// judged picks the figure that the verdict rests on.
func judged(t Target, results []Result, c Campaign) (basis Result, final, ok bool) {
	if official, has := Newest(t, results, Official); has {
		return official, true, true
	}
	actual, hasActual := Newest(t, results, Actual)
	estimate, hasEstimate := Newest(t, results, Estimate)
	more := hasEstimate && t.climbs() && estimate.Value.GreaterThan(actual.Value) && actual.AsOf.Before(c.YearEnd())
	switch {
	case hasActual && decides(t, actual, c) && !more:
		return actual, true, true
	case hasEstimate:
		return estimate, true, true
	}
	return actual, false, hasActual
}

// decides reports whether an actual figure stands for the year: it reaches to
// the end of it, or already settles the matter. What lacks units does not,
// unless it builds up and is there already.
func decides(t Target, actual Result, c Campaign) bool {
	if actual.Partial() && !t.grows() {
		return false
	}
	return settled(t, actual.Value) || !actual.Partial() && !actual.AsOf.Before(c.YearEnd())
}

// WholeYear is the figure that stands for the whole year of campaign c. What
// settled the matter early, a goal reached in June, says nothing about what the
// year came to.
func (r TargetRow) WholeYear(c Campaign) (basis Result, ok bool) {
	basis = r.Assessment.Basis
	early := basis.Kind == Actual && r.Target.grows() && (basis.Partial() || basis.AsOf.Before(c.YearEnd()))
	return basis, r.Assessment.Final && !early
}

// settled reports whether a figure within the year already decides the matter:
// an event has happened; what grows and has reached its goal, or has gone over
// its limit, does not come back.
func settled(t Target, value decimal.Decimal) bool {
	switch {
	case t.Nature == Event:
		return true
	case !t.grows():
		return false
	case t.climbs():
		return verdict(t, value) != NotMet
	default:
		return verdict(t, value) == NotMet && value.GreaterThan(t.Planned)
	}
}

// verdict compares a value with the plan as if the year were over.
func verdict(t Target, value decimal.Decimal) State {
	met := false
	switch t.Direction {
	case AtLeast:
		// A share above the planned share is "đạt" with its surplus in
		// percentage points; only quantities are "vượt".
		if value.GreaterThan(t.Planned) && !t.Percent() {
			return Exceeded
		}
		met = value.GreaterThanOrEqual(t.Planned)
	case AtLeastCapped:
		met = value.GreaterThanOrEqual(t.Planned)
	case AtMost:
		met = value.LessThanOrEqual(t.Planned)
	case Exactly:
		met = value.Sub(t.Planned).Abs().LessThanOrEqual(t.Tolerance)
	case Zero:
		met = value.IsZero()
	}
	if met {
		return Met
	}
	return NotMet
}

// completion is the figure in percent of the plan where that says something:
// not for a zero target, an exact one or a share. Going over an upper limit
// is no surplus: there the limit is given in percent of the figure.
func completion(t Target, value decimal.Decimal) decimal.NullDecimal {
	if t.Planned.IsZero() || t.Direction == Zero || t.Direction == Exactly || t.Percent() {
		return decimal.NullDecimal{}
	}
	part, whole := value, t.Planned
	if t.Direction == AtMost && part.GreaterThan(whole) {
		part, whole = whole, part
	}
	percent, _ := part.Mul(decimal.NewFromInt(100)).QuoRem(whole, 2)
	return decimal.NewNullDecimal(percent)
}

// byPace turns the verdict on a part of the year into one on the pace. The
// figure has neither reached the goal nor gone over a limit.
func (a *Assessment) byPace(t Target, c Campaign) {
	a.Expected = Pace(t, a.Basis.AsOf, c)
	switch {
	case !a.Expected.Valid: // a limit is kept only when the year is over
		a.State = OnPace
	case a.State == Met, a.Basis.Value.GreaterThanOrEqual(a.Expected.Decimal):
		a.State = OnPace // near enough for an exact target, as long as it grows no further
	default:
		a.State = Behind
	}
}
