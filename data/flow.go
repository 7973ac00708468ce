package data

import (
	"cmp"
	"maps"
	"slices"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// Flow is what changes in the tabs when a version of a unit's report is taken:
// records that are new or changed, and those of an earlier version that are in
// it no more.
type Flow struct {
	Submission      Submission
	Results         []Result
	UnitFigures     []UnitFigure
	MovementResults []MovementResult
	Exemplars       []Exemplar
	Nominations     []Nomination

	GoneResults         []int64
	GoneUnitFigures     []int64
	GoneMovementResults []int64
	GoneExemplars       []int64
	GoneNominations     []int64

	// Kept lists nominations of an earlier version that the unit has left out
	// or changed, but on which the office has already worked: they stay as they
	// are for the officer to settle.
	Kept []Nomination
	// Replaced lists the ward's figures, as they are now, that others entered
	// for the same day and that the report says otherwise: they would be
	// written over.
	Replaced []Result
}

// FlowOf works out what taking version v of submission s into the tabs
// changes. source cites the report. The zero version takes everything back.
func (l Ledger) FlowOf(s Submission, v Version, source string) Flow {
	f := Flow{Submission: s}
	f.Submission.Taken = v.No
	a := v.Content
	if v.No != 0 {
		f.Submission = f.Submission.With(a)
	}
	in := incomingAnswer{l: l, s: s, a: a, source: source}
	f.UnitFigures, f.GoneUnitFigures = in.unitFigures()
	f.Results, f.GoneResults, f.Replaced = in.results()
	f.MovementResults, f.GoneMovementResults = in.movements()
	f.Exemplars, f.GoneExemplars = in.exemplars()
	f.Nominations, f.GoneNominations, f.Kept = in.nominations()
	return f
}

// With is s with what a says of the report itself.
func (s Submission) With(a Answer) Submission {
	s.DocNumber = cmp.Or(a.DocNumber, s.DocNumber)
	if !a.DocDate.IsZero() {
		s.DocDate = a.DocDate
	}
	s.Signer, s.Theme = cmp.Or(a.Signer, s.Signer), cmp.Or(a.Theme, s.Theme)
	if !a.ThemeLaunched.IsZero() {
		s.ThemeLaunched = a.ThemeLaunched
	}
	return s
}

// incomingAnswer is an answer on its way into the tabs.
type incomingAnswer struct {
	l      Ledger
	s      Submission
	a      Answer
	source string
}

// figureKey is what no two figures of a unit share.
type figureKey struct {
	target int64
	kind   FigureKind
	day    vn.Date
}

// each calls do for every figure that the answer gives for a target, except
// those of targets that are gone.
func (in incomingAnswer) each(do func(t Target, kind FigureKind, day vn.Date, value decimal.Decimal, answer FigureAnswer)) {
	for _, answer := range in.a.Figures {
		t := in.l.Target(answer.TargetID)
		if t.ID == 0 || answer.Reply != Given {
			continue
		}
		if answer.Actual.Valid {
			do(t, Actual, in.a.AsOf, answer.Actual.Decimal, answer)
		}
		if answer.Estimate.Valid {
			do(t, Estimate, in.a.AsOf, answer.Estimate.Decimal, answer)
		}
	}
}

// supplied reports whether the ward's own figure of t is what the unit gives.
func supplied(t Target) bool { return t.Aggregation == Supplied || t.Aggregation == "" }

func (in incomingAnswer) unitFigures() (changed []UnitFigure, gone []int64) {
	known, mine := map[figureKey]UnitFigure{}, map[int64]bool{}
	for _, f := range in.l.UnitFigures {
		if f.UnitID == in.s.UnitID {
			known[figureKey{f.TargetID, f.Kind, f.AsOf}] = f
			if f.SubmissionID == in.s.ID {
				mine[f.ID] = true
			}
		}
	}
	in.each(func(t Target, kind FigureKind, day vn.Date, value decimal.Decimal, answer FigureAnswer) {
		if supplied(t) {
			return
		}
		f := known[figureKey{t.ID, kind, day}]
		delete(mine, f.ID)
		f = UnitFigure{
			ID: f.ID, CampaignID: in.s.CampaignID, TargetID: t.ID, UnitID: in.s.UnitID, SubmissionID: in.s.ID,
			Kind: kind, AsOf: day, Value: value, Source: in.source,
		}
		if t.Aggregation == RatioOf {
			f.Denominator = answer.Denominator
		}
		changed = append(changed, f)
	})
	return changed, ids(mine)
}

func (in incomingAnswer) results() (changed []Result, gone []int64, replaced []Result) {
	known, mine := map[figureKey]Result{}, map[int64]bool{}
	for _, r := range in.l.Results {
		known[figureKey{r.TargetID, r.Kind, r.AsOf}] = r
		if r.SubmissionID == in.s.ID {
			mine[r.ID] = true
		}
	}
	in.each(func(t Target, kind FigureKind, day vn.Date, value decimal.Decimal, answer FigureAnswer) {
		if !supplied(t) {
			return
		}
		r := known[figureKey{t.ID, kind, day}]
		delete(mine, r.ID)
		if r.ID != 0 && r.SubmissionID != in.s.ID && !r.Value.Equal(value) {
			replaced = append(replaced, r)
		}
		changed = append(changed, Result{
			ID: r.ID, CampaignID: in.s.CampaignID, TargetID: t.ID, SubmissionID: in.s.ID,
			Kind: kind, AsOf: day, Value: value, Source: in.source, Note: r.Note, Reason: cmp.Or(answer.Note, r.Reason),
		})
	})
	return changed, ids(mine), replaced
}

func (in incomingAnswer) movements() (changed []MovementResult, gone []int64) {
	mine := map[string]MovementResult{} // of the earlier version, by what the unit calls the movement
	for _, r := range in.l.MovementResults {
		if r.SubmissionID == in.s.ID {
			mine[vn.Fold(r.Name)] = r
		}
	}
	for _, m := range in.a.Movements {
		if m.Reply == Blank {
			continue
		}
		was := mine[vn.Fold(m.Name)]
		delete(mine, vn.Fold(m.Name))
		changed = append(changed, MovementResult{
			ID: was.ID, CampaignID: in.s.CampaignID, UnitID: in.s.UnitID, SubmissionID: in.s.ID,
			MovementID: cmp.Or(m.MovementID, was.MovementID), // where the office has placed it, it stays
			Name:       m.Name, Reply: m.Reply, Outcome: m.Outcome, Collectives: m.Collectives, Individuals: m.Individuals,
			Models: m.Models, Difficulties: m.Difficulties,
		})
	}
	left := map[int64]bool{}
	for _, r := range mine {
		left[r.ID] = true
	}
	return changed, ids(left)
}

// exemplars keeps what the office has noted about an exemplar: only what the
// unit tells is taken over.
func (in incomingAnswer) exemplars() (changed []Exemplar, gone []int64) {
	mine := map[string]Exemplar{}
	for _, e := range in.l.Exemplars {
		if e.SubmissionID == in.s.ID {
			mine[string(e.Kind)+vn.Fold(e.Name)] = e
		}
	}
	for _, told := range in.a.Exemplars {
		key := string(told.Kind) + vn.Fold(told.Name)
		e, known := mine[key]
		delete(mine, key)
		if !known {
			e = told
			e.ID, e.CampaignID, e.UnitID, e.SubmissionID = 0, in.s.CampaignID, in.s.UnitID, in.s.ID
		}
		e.Kind, e.Name, e.Field, e.Outcome = told.Kind, told.Name, told.Field, told.Outcome
		changed = append(changed, e)
	}
	left := map[int64]bool{}
	for _, e := range mine {
		left[e.ID] = true
	}
	return changed, ids(left)
}

// nominations takes over new ones, and changes those on which nobody has
// worked yet.
func (in incomingAnswer) nominations() (changed []Nomination, gone []int64, kept []Nomination) {
	var mine []Nomination
	for _, n := range in.l.Nominations {
		if n.SubmissionID == in.s.ID {
			mine = append(mine, n)
		}
	}
	for _, told := range in.a.Nominations {
		told.CampaignID, told.UnitID, told.SubmissionID = in.s.CampaignID, in.s.UnitID, in.s.ID
		told.ID, told.DecisionID, told.Stage = 0, 0, Nominated
		at := slices.IndexFunc(mine, func(n Nomination) bool { return SameNominee(n, told) && n.Round == told.Round })
		if at >= 0 {
			was := mine[at]
			mine = slices.Delete(mine, at, at+1)
			if was.Stage != Nominated {
				kept = append(kept, was)
				continue
			}
			told.ID, told.Note = was.ID, cmp.Or(told.Note, was.Note)
		}
		changed = append(changed, told)
	}
	for _, n := range mine {
		if n.Stage == Nominated {
			gone = append(gone, n.ID)
		} else {
			kept = append(kept, n)
		}
	}
	return changed, gone, kept
}

// ids lists the keys in order.
func ids(set map[int64]bool) []int64 { return slices.Sorted(maps.Keys(set)) }
