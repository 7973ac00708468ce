package data

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// FigureKind tells the three kinds of figure apart.
type FigureKind string

// The kinds of figure.
const (
	Actual   FigureKind = "actual"   // thực hiện đến ngày …
	Estimate FigureKind = "estimate" // ước thực hiện cả năm
	Official FigureKind = "official" // số chính thức
)

// FigureKinds lists all kinds in the order in which they are offered.
func FigureKinds() []FigureKind { return []FigureKind{Actual, Estimate, Official} }

// Result is one figure for a target: what was reached by a day, what is
// expected for the year, or the official value.
type Result struct {
	ID         int64           `json:"id"`
	CampaignID int64           `json:"campaign_id"`
	TargetID   int64           `json:"target_id"`
	Kind       FigureKind      `json:"kind"`
	AsOf       vn.Date         `json:"as_of"` // the day up to which, or on which, the figure holds
	Value      decimal.Decimal `json:"value"`
	Source     string          `json:"source"` // who supplied it, in which document
	Note       string          `json:"note"`
	Reason     string          `json:"reason"` // why an unusual figure is right all the same

	SubmissionID int64 `json:"submission_id"` // the unit's report that it came with; 0 when entered by hand

	Gathered *Gathered `json:"-"` // what it was gathered from; nil for a figure that was entered
}

// Question is something unusual about a figure, asked rather than refused.
// Key and Args make its sentence as in a Problem.
type Question struct {
	Key  string
	Args []any
}

// Check reports the first field of r that cannot stay as it is.
func (r Result) Check() error {
	switch {
	case r.TargetID == 0:
		return required("target_id")
	case !slices.Contains(FigureKinds(), r.Kind):
		return required("kind")
	case r.AsOf.IsZero():
		return required("as_of")
	case r.Value.IsNegative():
		return &Problem{Key: "problem.negative", Field: "value"}
	}
	return nil
}

// CheckYear refuses a figure from outside the year of campaign c: the figures
// of the year before have a field of their own in the target, and those of the
// year after belong to another campaign. Official figures come later but hold
// for the year, so they may be dated up to the end of the next one.
func (r Result) CheckYear(c Campaign) error {
	last := c.YearEnd()
	if r.Kind == Official {
		last = vn.NewDate(c.Year+1, 12, 31)
	}
	switch {
	case r.AsOf.Before(c.YearStart()):
		return &Problem{Key: "problem.before_year", Field: "as_of", Args: []any{"Year", c.Year}}
	case r.AsOf.After(last):
		return &Problem{Key: "problem.after_year", Field: "as_of", Args: []any{"Year", c.Year}}
	}
	return nil
}

// QuestionsOn lists what is unusual about the figure r for target t given the
// other figures of that target. The figure may be right; then the officer says
// why and the reason is kept.
func QuestionsOn(t Target, r Result, others []Result, today vn.Date) []Question {
	var asked []Question
	ask := func(key string, args ...any) { asked = append(asked, Question{key, args}) }
	if t.Percent() && r.Value.GreaterThan(decimal.NewFromInt(100)) {
		ask("question.over_hundred")
	}
	if t.Whole() && !r.Value.IsInteger() {
		ask("question.not_whole", "Measure", t.Measure)
	}
	if r.AsOf.After(today) && r.Kind != Estimate {
		ask("question.future", "Date", r.AsOf.String())
	}
	if slip(r.Value, t.Planned) {
		ask("question.thousand", "Planned", vn.FormatNumber(t.Planned))
	}
	if t.Nature == Cumulative {
		asked = append(asked, trendQuestions(r, others)...)
	}
	return asked
}

// trendQuestions asks about a cumulative figure that does not fit between the
// figures before and after it, or a whole year below what is already reached.
func trendQuestions(r Result, others []Result) (asked []Question) {
	compare := func(key string, wrong int, counts func(Result) bool) {
		if o, ok := near(others, r, counts); ok && r.Value.Cmp(o.Value) == wrong {
			asked = append(asked, Question{key, []any{"Value", vn.FormatNumber(o.Value), "Date", o.AsOf.String()}})
		}
	}
	if r.Kind == Actual {
		compare("question.falls", -1, func(o Result) bool { return o.AsOf.Before(r.AsOf) })
		compare("question.above_later", 1, func(o Result) bool { return o.AsOf.After(r.AsOf) })
	} else {
		compare("question.below_actual", -1, func(Result) bool { return true })
	}
	return asked
}

// slip reports whether value looks like planned written in another unit, a
// thousand times too large or too small.
func slip(value, planned decimal.Decimal) bool {
	if planned.IsZero() || value.IsZero() {
		return false
	}
	return value.GreaterThan(planned.Mul(decimal.NewFromInt(300))) ||
		value.Mul(decimal.NewFromInt(700)).LessThan(planned) && planned.GreaterThan(decimal.NewFromInt(1000))
}

// near finds the actual, other than r itself, that is nearest to r's day among
// those that count.
func near(others []Result, r Result, counts func(Result) bool) (found Result, ok bool) {
	for _, o := range others {
		if o.ID == r.ID && r.ID != 0 || o.Kind != Actual || !counts(o) {
			continue
		}
		if !ok || abs(o.AsOf.Days(r.AsOf)) < abs(found.AsOf.Days(r.AsOf)) {
			found, ok = o, true
		}
	}
	return found, ok
}

func abs(n int) int { return max(n, -n) }

// Newest returns the newest figure of the kind. The actuals of a target that
// is counted by period are summed up to the day of the last.
func Newest(t Target, results []Result, kind FigureKind) (found Result, ok bool) {
	sum := decimal.Zero
	for _, r := range results {
		if r.Kind != kind {
			continue
		}
		sum = sum.Add(r.Value)
		if !ok || r.AsOf.After(found.AsOf) {
			found, ok = r, true
		}
	}
	if t.Nature == Periodic && kind == Actual {
		found.Value = sum
	}
	return found, ok
}

// On finds the figure of the kind for a day.
func On(results []Result, kind FigureKind, day vn.Date) (Result, bool) {
	for _, r := range results {
		if r.Kind == kind && r.AsOf == day {
			return r, true
		}
	}
	return Result{}, false
}

// FiguresOf lists the figures of a target: those entered, and after them those
// that follow from the figures of units, which have no id.
func (l Ledger) FiguresOf(targetID int64) []Result {
	entered := l.EnteredOf(targetID)
	return append(entered, l.gathered(l.Target(targetID), entered)...)
}

// EnteredOf lists the figures that were entered for a target.
func (l Ledger) EnteredOf(targetID int64) []Result {
	var figures []Result
	for _, r := range l.Results {
		if r.TargetID == targetID {
			figures = append(figures, r)
		}
	}
	return figures
}

// ByDate sorts figures from the newest to the oldest.
func ByDate(results []Result) []Result {
	return slices.SortedFunc(slices.Values(results), func(a, b Result) int {
		return cmp.Or(b.AsOf.Compare(a.AsOf), cmp.Compare(a.Kind, b.Kind))
	})
}
