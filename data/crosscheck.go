package data

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/data/vn"
)

// classSize is how many children a class of a kind of school usually has. What
// lies outside is asked about, never refused.
//
// The charters of schools set at most 35 pupils a class in primary and 45 in
// lower secondary school, and 35 children in the largest class of a
// kindergarten; schools of a city have more. The plan of 2025 itself comes to
// 33,6 (4.675 in 139 classes) and 43,9 (3.867 in 88), which is in order; half
// or twice as many is a slip of the pen.
type classSize struct {
	stage       string // folded, as a sub-group names it
	least, most int64
}

func classSizes() []classSize {
	return []classSize{
		{"mam non", 15, 35},
		{"mau giao", 15, 35},
		{"nha tre", 8, 25},
		{"tieu hoc", 15, 45},
		{"thcs", 15, 55},
		{"trung hoc co so", 15, 55},
	}
}

// QuestionsOn lists what is unusual about the figure r for target t, in itself
// and beside the other figures of the ledger.
func (l Ledger) QuestionsOn(t Target, r Result, today vn.Date) []Question {
	asked := QuestionsOn(t, r, l.FiguresOf(t.ID), today)
	if q, ok := l.classQuestion(t, r); ok {
		asked = append(asked, q)
	}
	return asked
}

// classQuestion asks about a number of classes or of pupils that makes classes
// of an unusual size with the other number of the same sub-group.
func (l Ledger) classQuestion(t Target, r Result) (q Question, ok bool) {
	size := slices.IndexFunc(classSizes(), func(s classSize) bool { return strings.Contains(vn.Fold(t.SubGroup), s.stage) })
	if size < 0 || !t.countsClasses() && !t.countsPupils() {
		return q, false
	}
	partner, ok := l.partner(t, func(o Target) bool {
		return o.SubGroup == t.SubGroup && (t.countsClasses() && o.countsPupils() || t.countsPupils() && o.countsClasses())
	})
	if !ok {
		return q, false
	}
	pupils, classes := r.Value, l.lastOrPlanned(partner, r.Kind)
	if t.countsClasses() {
		pupils, classes = classes, pupils
	}
	usual := classSizes()[size]
	if !classes.IsPositive() || pupils.GreaterThanOrEqual(classes.Mul(decimal.NewFromInt(usual.least))) &&
		pupils.LessThanOrEqual(classes.Mul(decimal.NewFromInt(usual.most))) {
		return q, false
	}
	return Question{"question.class_size", []any{
		"Size", vn.FormatNumber(pupils.DivRound(classes, 1)), "Pupils", vn.FormatNumber(pupils), "Classes", vn.FormatNumber(classes),
		"Least", usual.least, "Most", usual.most,
	}}, true
}

func (t Target) countsClasses() bool { return vn.Fold(t.Measure) == "lop" }

func (t Target) countsPupils() bool {
	return slices.Contains([]string{"hoc sinh", "chau", "tre", "em"}, vn.Fold(t.Measure))
}

// partner finds the one other target of the group that is wanted.
func (l Ledger) partner(t Target, wanted func(Target) bool) (found Target, ok bool) {
	for _, o := range l.Targets {
		if o.ID == t.ID || o.Group != t.Group || o.NotApplied || !wanted(o) {
			continue
		}
		if ok {
			return Target{}, false // which of them is meant is not known
		}
		found, ok = o, true
	}
	return found, ok
}

// lastOrPlanned is the newest figure of the kind, else of any kind, else the
// planned value in force.
func (l Ledger) lastOrPlanned(t Target, kind FigureKind) decimal.Decimal {
	figures := l.FiguresOf(t.ID)
	for _, k := range []FigureKind{kind, Official, Actual, Estimate} {
		if r, ok := Newest(t, figures, k); ok {
			return r.Value
		}
	}
	return t.AsOf(l.Amendments, l.Campaign.YearEnd()).Planned
}

// Unbalanced finds the other half of the budget when t is one half and the
// planned values in force differ: revenue and spending of a balanced budget
// are planned alike, so an amendment of one may have been forgotten in the
// other.
func (l Ledger) Unbalanced(t Target) (other Target, ok bool) {
	revenue, spending := budgetHalf(t)
	if !revenue && !spending {
		return other, false
	}
	other, ok = l.partner(t, func(o Target) bool {
		earned, spent := budgetHalf(o)
		return o.SubGroup == t.SubGroup && (revenue && spent || spending && earned)
	})
	if !ok {
		return other, false
	}
	end := l.Campaign.YearEnd()
	other = other.AsOf(l.Amendments, end)
	return other, !other.Planned.Equal(t.AsOf(l.Amendments, end).Planned)
}

// budgetHalf reports whether t is the revenue or the spending of the budget.
func budgetHalf(t Target) (revenue, spending bool) {
	name := vn.Fold(t.Name)
	return strings.Contains(name, "thu ngan sach"), strings.Contains(name, "chi ngan sach")
}
