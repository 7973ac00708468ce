package targets

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/store"
	"thidua/data/vn"
)

// UnitEntry takes shares and figures of units, typed in a table and kept in
// one stroke: those of all units for one target, or of one unit for all.
type UnitEntry struct {
	D          *desk.Desk
	Kind       data.FigureKind
	Day        vn.Date
	Source     string
	Submission int64 // the report that the figures came with, 0 for none
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
func (e *UnitEntry) line(t data.Target, u data.Unit) *unitLine {
	l := &unitLine{target: t, unit: u, share: e.D.Ledger.ShareOf(t.ID, u.ID)}
	l.planned = decimal.NullDecimal{Decimal: l.share.Planned, Valid: l.share.ID != 0}
	if f, ok := data.NewestOf(e.D.Ledger.UnitFiguresOf(t.ID), u.ID, e.Kind, e.Day); ok && f.AsOf == e.Day {
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
func (e *UnitEntry) last(l *unitLine) string {
	f, ok := data.NewestOf(e.D.Ledger.UnitFiguresOf(l.target.ID), l.unit.ID, e.Kind, e.Day)
	if !ok {
		return ""
	}
	text := ui.T("targets.detail.figure", "Value", words.UnitFigureText(l.target, f), "Date", f.AsOf.String())
	if f.Source != "" {
		text += "\n" + f.Source
	}
	return text
}

// figure is what a line would keep of the values.
func (e *UnitEntry) figure(l *unitLine, value, outOf decimal.NullDecimal) data.UnitFigure {
	f := l.was
	f.CampaignID, f.TargetID, f.UnitID = e.D.Ledger.Campaign.ID, l.target.ID, l.unit.ID
	f.Kind, f.AsOf, f.Value, f.Denominator = e.Kind, e.Day, value.Decimal, outOf
	f.Source = cmp.Or(e.Source, f.Source)
	f.SubmissionID = cmp.Or(e.Submission, f.SubmissionID)
	return f
}

// judge says what is unusual about a unit's figure, or how it stands to the
// unit's share.
func (e *UnitEntry) judge(l *unitLine, planned, value, outOf decimal.NullDecimal) (string, ui.Tone) {
	if !value.Valid {
		return "", ui.ToneNone
	}
	f := e.figure(l, value, outOf)
	if asked := e.D.Ledger.QuestionsOnUnit(l.target, f, e.D.Today()); len(asked) > 0 {
		return words.QuestionsText(asked), ui.ToneWarn
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
func (e *UnitEntry) collect() (changes store.ByUnit, unusual []string, err error) {
	for _, l := range e.lines {
		switch {
		case !l.planned.Valid && l.share.ID != 0:
			changes.Withdrawn = append(changes.Withdrawn, l.share.ID)
		case l.planned.Valid && (l.share.ID == 0 || !l.planned.Decimal.Equal(l.share.Planned)):
			a := l.share
			a.CampaignID, a.TargetID, a.UnitID, a.Planned = e.D.Ledger.Campaign.ID, l.target.ID, l.unit.ID, l.planned.Decimal
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
		if err := l.problem(f.CheckFor(l.target, e.D.Ledger.Campaign), "value"); err != nil {
			return changes, nil, err
		}
		if asked := e.D.Ledger.QuestionsOnUnit(l.target, f, e.D.Today()); len(asked) > 0 {
			unusual = append(unusual, ui.T("units_entry.question", "Unit", l.unit.Name, "Question", words.QuestionsText(asked)))
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
func (e *UnitEntry) save() error {
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
	return e.D.Store.SaveByUnit(changes, e.reason)
}

// done tells what was kept.
func (e *UnitEntry) done() {
	if e.changes.Empty() {
		e.D.Status.Say(ui.T("month.unchanged"))
		return
	}
	e.D.Saved(ui.T("units_entry.saved",
		"Shares", len(e.changes.Allocations)+len(e.changes.Withdrawn), "Figures", len(e.changes.Figures)+len(e.changes.Dropped)))
}

// assumed is the ledger as it would be with what has been typed for a target.
func (e *UnitEntry) assumed(typed map[*unitLine][]decimal.NullDecimal) data.Ledger {
	l := e.D.Ledger
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

// ShowTargets opens the table of targets for one unit.
func (e *UnitEntry) ShowTargets(u data.Unit, gathered []data.Target) {
	e.table = ui.NewLines([]ui.LineColumn{
		{Title: ui.T("targets.col.code"), Width: 56},
		{Title: ui.T("targets.col.name"), Width: 280},
		{Title: ui.T("targets.col.measure"), Width: 80, Align: ui.Center},
		{Title: ui.T("field.allocation.planned"), Width: 90, Align: ui.Right},
		{Title: ui.T("month.col.last"), Width: 200, Align: ui.Right},
	}, ui.T("field.unit_figure.value"), ui.T("field.unit_figure.denominator"))
	fields := []ui.Field{}
	for _, t := range gathered {
		l := e.line(t, u)
		share := ""
		if l.planned.Valid {
			share = words.FigureText(t, l.planned.Decimal)
		}
		inputs := []ui.LineInput{{Value: &l.value, Name: l.name("value")}, {}}
		if t.Aggregation == data.RatioOf {
			inputs[1] = ui.LineInput{Value: &l.outOf, Name: l.name("denominator")}
		}
		texts := []string{t.Code, data.TitleOf(t, e.D.Ledger.Targets), t.Measure, share, e.last(l)}
		fields = append(fields, e.table.NumberFields(texts, inputs, func(typed []decimal.NullDecimal) (string, ui.Tone) {
			return e.judge(l, l.planned, typed[0], typed[1])
		})...)
	}
	fields = append(fields,
		ui.TextField(ui.T("field.result.reason"), &e.reason, ui.Name("reason"), ui.Hint(ui.T("figures.reason.hint"))),
		ui.NoteField(ui.T("units_entry.help")))
	ui.Form{
		Window: e.D.Window, Lines: e.table, Fields: fields, Save: e.save, OnDone: e.done,
		Title: ui.T("units_entry.from", "Unit", u.Name, "Kind", words.Word("figure", e.Kind), "Date", e.Day.String()),
	}.Show()
}
