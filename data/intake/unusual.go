package intake

import (
	"slices"

	"github.com/shopspring/decimal"

	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// unusual asks about figures that may be right but deserve a look, beside what
// the ledger knows already.
func (r *reader) unusual(l line, t data.Target, f data.FigureAnswer) {
	day := r.answer.AsOf
	if day.IsZero() {
		return // that is told of once, for all figures
	}
	version := t.AsOf(r.desk.Ledger.Amendments, day)
	for _, given := range []struct {
		key   string
		kind  data.FigureKind
		value decimal.NullDecimal
	}{{"actual", data.Actual, f.Actual}, {"estimate", data.Estimate, f.Estimate}} {
		if !given.value.Valid {
			continue
		}
		for _, q := range r.questions(version, given.kind, day, given.value.Decimal, f.Denominator) {
			if q.Key == "question.future" || t.Aggregation == data.RatioOf && q.Key == "question.over_hundred" {
				continue // told of already, at the day and at the total
			}
			r.question(l.at(given.key), "intake.unusual", "Question", assets.T(q.Key, q.Args...))
		}
	}
	if t.Nature == data.Cumulative && f.Actual.Valid && f.Estimate.Valid && f.Estimate.Decimal.LessThan(f.Actual.Decimal) {
		r.question(l.at("estimate"), "intake.estimate_below", "Actual", vn.FormatNumber(f.Actual.Decimal))
	}
}

// questions lists what is unusual about a figure, of the unit for targets that
// are gathered from units, else of the ward.
func (r *reader) questions(t data.Target, kind data.FigureKind, day vn.Date, value decimal.Decimal, of decimal.NullDecimal) []data.Question {
	ledger := r.desk.Ledger
	if t.Aggregation == data.Supplied || t.Aggregation == "" {
		ledger.Results = slices.DeleteFunc(slices.Clone(ledger.Results), func(o data.Result) bool {
			return o.TargetID == t.ID && o.AsOf == day // the answer takes its place
		})
		return ledger.QuestionsOn(t, data.Result{TargetID: t.ID, Kind: kind, AsOf: day, Value: value}, r.desk.Today)
	}
	if t.Aggregation == data.RatioOf && !of.Valid {
		return nil
	}
	figure := data.UnitFigure{TargetID: t.ID, UnitID: r.unit.ID, Kind: kind, AsOf: day, Value: value}
	if t.Aggregation == data.RatioOf {
		figure.Denominator = of
	}
	return ledger.QuestionsOnUnit(t, figure, r.desk.Today)
}

// unanswered tells, once all figures are read, of targets of which the unit is
// asked and has said nothing, and of figures for which no day is known.
func (r *reader) unanswered() {
	given := slices.ContainsFunc(r.answer.Figures, func(f data.FigureAnswer) bool { return f.Reply == data.Given })
	if c := r.asOf.cell(); given && r.answer.AsOf.IsZero() && r.asOf.page != nil && c.Empty() && !c.Formula {
		r.reject(r.asOf, assets.T("intake.expect.day"), "intake.as_of.missing")
	}
	if !given && !slices.ContainsFunc(r.answer.Figures, func(f data.FigureAnswer) bool { return f.Reply != data.Blank }) {
		return // then the section as a whole is told of
	}
	for _, l := range r.waits {
		r.question(l.at("actual"), "intake.target.waits")
	}
	for _, t := range r.desk.Ledger.Targets {
		here := slices.ContainsFunc(r.answer.Figures, func(f data.FigureAnswer) bool { return f.TargetID == t.ID })
		if !here && r.desk.Ledger.Asks(t, r.unit) {
			r.question(spot{section: data.SectionFigures, about: r.targetTitle(t)}, "intake.target.row_gone")
		}
	}
}
