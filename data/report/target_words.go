package report

import (
	"cmp"
	"errors"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/data"
	"thidua/data/vn"
)

// measured is a figure of a target with its unit of measure, "95,08%",
// "537.487,84 triệu đồng", with no fewer decimals than the plan has.
func measured(t data.Target, value decimal.Decimal) string {
	text := vn.FormatFixed(value, max(t.Places(), -value.Exponent()))
	if t.Percent() {
		return text + "%"
	}
	return text + " " + t.Measure
}

// planned is the planned value; in the plan's own words where it has no number.
func planned(t data.Target) string {
	if words, ok := inWords(t); ok {
		return words
	}
	return measured(t, t.Planned)
}

// inWords is the planned value where the plan sets it in words, "không còn hộ
// nghèo".
func inWords(t data.Target) (string, bool) {
	text := strings.TrimSpace(t.Printed)
	_, number := data.Bounded(strings.TrimSpace(strings.TrimSuffix(text, t.Measure)))
	if text == "" || number == "" {
		return "", false
	}
	_, err := vn.ParseNumber(number)
	return text, errors.Is(err, vn.ErrNumber)
}

// distance is how far a figure is from the plan, without its sign: percentage
// points for a percentage.
func (w *ward) distance(t data.Target, gap decimal.NullDecimal) Text {
	value := gap.Decimal.Abs()
	text := vn.FormatFixed(value, max(0, -value.Exponent()))
	if t.Percent() {
		return w.Phrase("report.s.points", Say("gap", text).In(annexTargets))
	}
	return w.Phrase("report.s.amount", Say("gap", text).In(annexTargets), Say("measure", t.Measure))
}

// achievement says what was achieved of a target, in the words that go with how
// it is judged.
func (w *ward) achievement(r data.TargetRow) Text {
	return Join([]Text{w.reached(r), w.verdict(r)}, ", ", ", ").About(id(r.Target.ID), r.Target.Name)
}

// reached is the figure that the verdict rests on.
func (w *ward) reached(r data.TargetRow) Text {
	t, basis := r.Target, r.Assessment.Basis
	slots := []Slot{
		w.target(r), Say("value", measured(t, basis.Value)).In(annexTargets), Say("day", basis.AsOf.Official()).In(annexTargets),
		With("partial", w.partial(basis)),
	}
	if words, ok := inWords(t); ok && t.Direction == data.Zero && basis.Value.IsZero() {
		return w.Phrase("report.s.target.zero", w.target(r), Say("printed", words).In(annexTargets))
	}
	climbs := t.Direction == data.AtLeast || t.Direction == data.AtLeastCapped
	_, whole := r.WholeYear(w.l.Campaign)
	switch {
	case basis.Kind == data.Estimate && climbs:
		return w.Phrase("report.s.target.estimated", slots...)
	case basis.Kind == data.Estimate:
		return w.Phrase("report.s.target.estimated_at", slots...)
	case basis.Kind == data.Official && climbs:
		return w.Phrase("report.s.target.official", slots...)
	case basis.Kind == data.Official:
		return w.Phrase("report.s.target.official_at", slots...)
	case !whole && climbs:
		return w.Phrase("report.s.target.reached_by", slots...)
	case !whole:
		return w.Phrase("report.s.target.stands_on", slots...)
	case climbs:
		return w.Phrase("report.s.target.reached", slots...)
	}
	return w.Phrase("report.s.target.stands", slots...)
}

// partial tells that a figure lacks units.
func (w *ward) partial(basis data.Result) Text {
	g := basis.Gathered
	if g == nil || len(g.Missing) == 0 {
		return nil
	}
	return w.Phrase("report.s.target.partial", Count("units", g.Units).In(annexTargets), Count("of_units", g.Units+len(g.Missing)).In(annexTargets))
}

// verdict is how the figure of a target that is achieved stands to the plan.
func (w *ward) verdict(r data.TargetRow) Text {
	t, a := r.Target, r.Assessment
	percent := Say("percent", vn.FormatFixed(a.Percent.Decimal, 2)).In(annexTargets)
	slots := []Slot{Say("planned", planned(t)).In(annexTargets), percent, With("distance", w.distance(t, a.Gap))}
	switch {
	case t.Direction == data.Zero:
		return w.Phrase("report.s.verdict.met")
	case t.Direction == data.AtMost && a.Percent.Valid:
		return w.Phrase("report.s.verdict.within_share", slots...)
	case t.Direction == data.AtMost:
		return w.Phrase("report.s.verdict.within", slots...)
	case t.Direction == data.Exactly && a.State == data.Met && !a.Gap.Decimal.IsZero():
		return w.Phrase("report.s.verdict.tolerated", slots...)
	case t.Direction == data.Exactly && a.State == data.Met:
		return w.Phrase("report.s.verdict.exact", slots...)
	case a.Percent.Valid && !a.Gap.Decimal.IsZero():
		return w.Phrase("report.s.verdict.share", slots...)
	case a.State == data.OnPace && !a.Gap.Decimal.IsZero():
		return w.Phrase("report.s.verdict.on_pace", slots...)
	case a.Gap.Decimal.IsPositive():
		return w.Phrase("report.s.verdict.over", slots...)
	}
	return w.Phrase("report.s.verdict.as_planned", slots...)
}

// shortTarget is the entry on a target that is behind or not met: plan, what
// was reached, estimate, and why.
func (w *ward) shortTarget(r data.TargetRow) {
	t, a := r.Target, r.Assessment
	var figures []Text
	for _, f := range []struct {
		key    string
		result *data.Result
	}{{"report.s.short.actual", r.Actual}, {"report.s.short.estimate", r.Estimate}, {"report.s.short.official", r.Official}} {
		if f.result == nil {
			continue
		}
		compared := With("compared", nil)
		if f.result.Kind == a.Basis.Kind {
			compared = With("compared", w.shortfall(r))
		}
		name := string(f.result.Kind)
		figures = append(figures, w.Phrase(f.key, Say("day", f.result.AsOf.Official()).In(annexTargets),
			Say(name, measured(t, f.result.Value)).In(annexTargets), With("partial", w.partial(*f.result)), compared))
	}
	if r.Actual == nil {
		figures = append([]Text{w.Phrase("report.s.short.no_actual")}, figures...)
	}
	why := With("why", nil)
	if said := cmp.Or(a.Basis.Reason, a.Basis.Note); said != "" {
		why = With("why", w.Phrase("report.s.short.why", Typed("why", said)))
	}
	w.Tell(of("target_short", r.Plan.ID), Entry, "report.s.short", Say("target", vn.Capital(data.TitleOf(r.Plan, w.l.Targets))).In(annexTargets),
		Say("state", w.shortState(a)).In(annexTargets), Say("planned", planned(t)).In(annexTargets), With("figures", Join(figures, "; ", "; ")), why)
}

func (w *ward) shortState(a data.Assessment) string {
	switch a.Wording() {
	case string(data.Behind):
		return w.Phrase("report.s.short.behind").String()
	case string(data.NotMet):
		return w.Phrase("report.s.short.not_met").String()
	}
	return w.Phrase("report.s.short.not_yet").String()
}

// shortfall is how a figure misses the plan, or the pace of the year.
func (w *ward) shortfall(r data.TargetRow) Text {
	t, a := r.Target, r.Assessment
	slots := []Slot{
		Say("percent", vn.FormatFixed(a.Percent.Decimal, 2)).In(annexTargets), With("distance", w.distance(t, a.Gap)),
	}
	over := a.Gap.Decimal.IsPositive()
	switch {
	case t.Direction == data.Zero:
		return nil
	case t.Direction == data.Exactly && over, t.Direction == data.AtMost && over:
		return w.Phrase("report.s.short.over", slots...)
	case a.Percent.Valid && a.Expected.Valid:
		pace := measured(t, a.Expected.Decimal.Round(t.Places()))
		return w.Phrase("report.s.short.pace", append(slots, Say("expected", pace))...)
	case a.Percent.Valid:
		return w.Phrase("report.s.short.share", slots...)
	}
	return w.Phrase("report.s.short.under", slots...)
}
