package app

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

// unitEntry takes shares and figures of units, typed in a table and kept in
// one stroke: those of all units for one target, or of one unit for all.
type unitEntry struct {
	d          *desk
	kind       data.FigureKind
	day        vn.Date
	source     string
	submission int64 // the report that the figures came with, 0 for none
	reason     string
	table      *ui.Lines
	lines      []*unitLine
	changes    store.ByUnit // what was kept
}

// unitLine is one unit's share of one target and its figure.
type unitLine struct {
	target  data.Target
	unit    data.Unit
	share   data.Allocation // as kept, the zero Allocation for none
	was     data.UnitFigure // as kept for the day, the zero UnitFigure for none
	planned decimal.NullDecimal
	value   decimal.NullDecimal
	outOf   decimal.NullDecimal
}

// line makes the line of a unit and a target with what is kept.
func (e *unitEntry) line(t data.Target, u data.Unit) *unitLine {
	l := &unitLine{target: t, unit: u, share: e.d.ledger.ShareOf(t.ID, u.ID)}
	l.planned = decimal.NullDecimal{Decimal: l.share.Planned, Valid: l.share.ID != 0}
	if f, ok := data.NewestOf(e.d.ledger.UnitFiguresOf(t.ID), u.ID, e.kind, e.day); ok && f.AsOf == e.day {
		l.was, l.value, l.outOf = f, decimal.NewNullDecimal(f.Value), f.Denominator
	}
	e.lines = append(e.lines, l)
	return l
}

// name ties an input of the line to the problems about it.
func (l *unitLine) name(field string) string {
	return fmt.Sprintf("%s.%d.%d", field, l.target.ID, l.unit.ID)
}

// last is the newest figure of the unit before the day, with where it is from.
func (e *unitEntry) last(l *unitLine) string {
	f, ok := data.NewestOf(e.d.ledger.UnitFiguresOf(l.target.ID), l.unit.ID, e.kind, e.day)
	if !ok {
		return ""
	}
	text := ui.T("targets.detail.figure", "Value", unitFigureText(l.target, f), "Date", f.AsOf.String())
	if f.Source != "" {
		text += "\n" + f.Source
	}
	return text
}

// unitFigureText prints a unit's figure, a ratio as numerator over denominator.
func unitFigureText(t data.Target, f data.UnitFigure) string {
	if t.Aggregation == data.RatioOf && f.Denominator.Valid {
		return vn.FormatNumber(f.Value) + "/" + vn.FormatNumber(f.Denominator.Decimal)
	}
	return figureText(t, f.Value)
}

// figure is what a line would keep of the values.
func (e *unitEntry) figure(l *unitLine, value, outOf decimal.NullDecimal) data.UnitFigure {
	f := l.was
	f.CampaignID, f.TargetID, f.UnitID = e.d.ledger.Campaign.ID, l.target.ID, l.unit.ID
	f.Kind, f.AsOf, f.Value, f.Denominator = e.kind, e.day, value.Decimal, outOf
	f.Source = cmp.Or(e.source, f.Source)
	f.SubmissionID = cmp.Or(e.submission, f.SubmissionID)
	return f
}

// judge says what is unusual about a unit's figure, or how it stands to the
// unit's share.
func (e *unitEntry) judge(l *unitLine, planned, value, outOf decimal.NullDecimal) (string, ui.Tone) {
	if !value.Valid {
		return "", ui.ToneNone
	}
	f := e.figure(l, value, outOf)
	if asked := e.d.ledger.QuestionsOnUnit(l.target, f, e.d.today()); len(asked) > 0 {
		return questionsText(asked), ui.ToneWarn
	}
	percent := func(part, whole decimal.Decimal) string {
		return vn.FormatNumber(part.Mul(decimal.NewFromInt(100)).DivRound(whole, 2))
	}
	switch {
	case l.target.Aggregation == data.RatioOf && outOf.Decimal.IsPositive():
		return ui.T("units_entry.ratio", "Percent", percent(value.Decimal, outOf.Decimal)), ui.ToneInfo
	case l.target.Aggregation == data.SumOf && planned.Decimal.IsPositive():
		return ui.T("units_entry.of_share", "Percent", percent(value.Decimal, planned.Decimal)), ui.ToneInfo
	}
	return "", ui.ToneNone
}

// collect lists what differs from what is kept. A value that was taken out of
// its cell is taken out of the ledger.
func (e *unitEntry) collect() (changes store.ByUnit, unusual []string, err error) {
	for _, l := range e.lines {
		switch {
		case !l.planned.Valid && l.share.ID != 0:
			changes.Withdrawn = append(changes.Withdrawn, l.share.ID)
		case l.planned.Valid && (l.share.ID == 0 || !l.planned.Decimal.Equal(l.share.Planned)):
			a := l.share
			a.CampaignID, a.TargetID, a.UnitID, a.Planned = e.d.ledger.Campaign.ID, l.target.ID, l.unit.ID, l.planned.Decimal
			if err := l.problem(a.Check(), "planned"); err != nil {
				return changes, nil, err
			}
			changes.Allocations = append(changes.Allocations, a)
		}
		if !l.value.Valid {
			if l.outOf.Valid {
				return changes, nil, &data.Problem{Key: "problem.no_numerator", Field: l.name("value")}
			}
			if l.was.ID != 0 {
				changes.Dropped = append(changes.Dropped, l.was.ID)
			}
			continue
		}
		f := e.figure(l, l.value, l.outOf)
		if l.was.ID != 0 && sameFigure(f, l.was) {
			continue
		}
		if err := l.problem(f.CheckFor(l.target, e.d.ledger.Campaign), "value"); err != nil {
			return changes, nil, err
		}
		if asked := e.d.ledger.QuestionsOnUnit(l.target, f, e.d.today()); len(asked) > 0 {
			unusual = append(unusual, ui.T("units_entry.question", "Unit", l.unit.Name, "Question", questionsText(asked)))
		}
		changes.Figures = append(changes.Figures, f)
	}
	return changes, unusual, nil
}

// sameFigure reports whether nothing that the officer typed differs.
func sameFigure(a, b data.UnitFigure) bool {
	return a.Value.Equal(b.Value) && a.Denominator.Valid == b.Denominator.Valid && a.Denominator.Decimal.Equal(b.Denominator.Decimal)
}

// problem puts what is wrong with a record beside the input that it is about.
func (l *unitLine) problem(err error, field string) error {
	problem, ok := errors.AsType[*data.Problem](err)
	if !ok {
		return err
	}
	if problem.Field == "denominator" {
		field = "denominator"
	}
	return &data.Problem{Key: problem.Key, Field: l.name(field), Args: problem.Args}
}

// save keeps all that differs, or nothing. What is unusual needs a reason.
func (e *unitEntry) save() error {
	changes, unusual, err := e.collect()
	if err != nil {
		return err
	}
	if len(unusual) > 0 && e.reason == "" {
		return &data.Problem{Key: "problem.figure_unusual", Field: "reason", Args: []any{"Questions", strings.Join(unusual, "\n")}}
	}
	if e.changes = changes; changes.Empty() {
		return nil
	}
	return e.d.store.SaveByUnit(changes, e.reason)
}

// done tells what was kept.
func (e *unitEntry) done() {
	if e.changes.Empty() {
		e.d.status.Say(ui.T("month.unchanged"))
		return
	}
	e.d.saved(ui.T("units_entry.saved",
		"Shares", len(e.changes.Allocations)+len(e.changes.Withdrawn), "Figures", len(e.changes.Figures)+len(e.changes.Dropped)))
}

// assumed is the ledger as it would be with what has been typed for a target.
func (e *unitEntry) assumed(typed map[*unitLine][]decimal.NullDecimal) data.Ledger {
	l := e.d.ledger
	l.Allocations, l.UnitFigures = slices.Clone(l.Allocations), slices.Clone(l.UnitFigures)
	for line, v := range typed {
		l.Allocations = slices.DeleteFunc(l.Allocations, func(a data.Allocation) bool {
			return a.TargetID == line.target.ID && a.UnitID == line.unit.ID
		})
		if v[0].Valid {
			l.Allocations = append(l.Allocations, data.Allocation{TargetID: line.target.ID, UnitID: line.unit.ID, Planned: v[0].Decimal})
		}
		if line.was.ID != 0 {
			l.UnitFigures = slices.DeleteFunc(l.UnitFigures, func(f data.UnitFigure) bool { return f.ID == line.was.ID })
		}
		if v[1].Valid {
			l.UnitFigures = append(l.UnitFigures, e.figure(line, v[1], v[2]))
		}
	}
	return l
}
