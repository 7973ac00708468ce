package app

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
)

// monthEntry takes the figures of all targets for one day, the job of every
// month: typed down one column and kept in one stroke.
type monthEntry struct {
	d      *desk
	kind   data.FigureKind
	day    vn.Date
	source string
	reason string
	lines  []*monthLine
	kept   int // figures that were written
}

// monthLine is the figure of one target.
type monthLine struct {
	target data.Target
	was    data.Result // the figure kept for that day, the zero Result for none
	value  decimal.NullDecimal
}

// enterMonth asks for the day and the kind of figures, then for the figures.
func (d *desk) enterMonth() {
	m := &monthEntry{d: d, kind: data.Actual, day: d.usualDay(data.Target{})}
	ui.Form{
		Window: d.window, Title: ui.T("month.choose"), Verb: ui.T("month.next"),
		Fields: []ui.Field{
			ui.DateField(ui.T("field.result.as_of"), &m.day, ui.Required(), ui.Name("as_of"), ui.Hint(ui.T("month.choose.hint"))),
			ui.RadioField(ui.T("field.result.kind"), &m.kind, choices("figure", data.FigureKinds())),
			ui.TextField(ui.T("field.result.source"), &m.source, ui.Hint(ui.T("figures.source.hint"))),
		},
		Save:   func() error { return data.Result{AsOf: m.day}.CheckYear(d.ledger.Campaign) },
		OnDone: m.show,
	}.Show()
}

// show opens the column of figures.
func (m *monthEntry) show() {
	table := ui.NewLines([]ui.LineColumn{
		{Title: ui.T("targets.col.code"), Width: 56},
		{Title: ui.T("targets.col.name"), Width: 330},
		{Title: ui.T("targets.col.measure"), Width: 92, Align: ui.Center},
		{Title: ui.T("targets.col.planned"), Width: 126, Align: ui.Right},
		{Title: ui.T("month.col.last"), Width: 206, Align: ui.Right},
	}, ui.T("month.col.value"))
	fields := []ui.Field{}
	group := ""
	for _, row := range m.d.ledger.TargetRows() {
		t := row.Target
		if t.NotApplied {
			continue
		}
		if t.Group != group {
			group = t.Group
			fields = append(fields, ui.GroupField(group))
		}
		fields = append(fields, m.line(table, t))
	}
	fields = append(fields,
		ui.GroupField(ui.T("target.group.more")),
		ui.TextField(ui.T("field.result.reason"), &m.reason, ui.Name("reason"), ui.Hint(ui.T("figures.reason.hint"))),
		ui.NoteField(ui.T("month.help")))
	ui.Form{
		Window: m.d.window, Title: ui.T("month.title", "Kind", word("figure", m.kind), "Date", m.day.String()),
		Lines: table, Fields: fields, Save: m.save, OnDone: m.done,
	}.Show()
}

// line is the field of one target, with what is already kept for the day.
func (m *monthEntry) line(table *ui.Lines, t data.Target) ui.Field {
	l := &monthLine{target: t}
	figures := m.d.ledger.FiguresOf(t.ID)
	if was, ok := data.On(figures, m.kind, m.day); ok {
		l.was, l.value = was, decimal.NewNullDecimal(was.Value)
	}
	m.lines = append(m.lines, l)
	last := ""
	if before, ok := data.Newest(t, m.before(figures), m.kind); ok {
		last = ui.T("targets.detail.figure", "Value", figureText(t, before.Value), "Date", before.AsOf.String())
	}
	texts := []string{t.Code, data.TitleOf(t, m.d.ledger.Targets), t.Measure, plannedText(t), last}
	return table.NumberField(texts, &l.value, func(value decimal.NullDecimal) (string, ui.Tone) {
		return m.judge(l, value)
	}, ui.Name(l.name()))
}

// before leaves the figures of earlier days.
func (m *monthEntry) before(figures []data.Result) []data.Result {
	return slices.DeleteFunc(figures, func(r data.Result) bool { return !r.AsOf.Before(m.day) })
}

// name ties a line to the problems about it.
func (l *monthLine) name() string { return "value." + strconv.FormatInt(l.target.ID, 10) }

// figure is what a line would keep.
func (m *monthEntry) figure(l *monthLine, value decimal.Decimal) data.Result {
	r := l.was
	r.CampaignID, r.TargetID, r.Kind, r.AsOf, r.Value = m.d.ledger.Campaign.ID, l.target.ID, m.kind, m.day, value
	if m.source != "" {
		r.Source = m.source
	}
	return r
}

// judge says what a figure means, or what is unusual about it.
func (m *monthEntry) judge(l *monthLine, value decimal.NullDecimal) (string, ui.Tone) {
	if !value.Valid {
		return "", ui.ToneNone
	}
	r := m.figure(l, value.Decimal)
	if asked := m.questions(r, l.target); len(asked) > 0 {
		return questionsText(asked), ui.ToneWarn
	}
	row := m.d.assumed(l.target, r)
	return verdictText(row), stateTones[row.Assessment.State]
}

func (m *monthEntry) questions(r data.Result, t data.Target) []data.Question {
	return data.QuestionsOn(t, r, m.d.ledger.FiguresOf(t.ID), m.d.today())
}

// save keeps all figures that are new or differ, or none. What is unusual
// needs a reason.
func (m *monthEntry) save() error {
	var changed []*data.Result
	var unusual []string
	for _, l := range m.lines {
		known := l.was.ID != 0
		switch {
		case !l.value.Valid && known:
			return &data.Problem{Key: "problem.figure_cleared", Field: l.name(), Args: []any{"Value", figureText(l.target, l.was.Value)}}
		case !l.value.Valid, known && l.value.Decimal.Equal(l.was.Value):
			continue
		}
		r := m.figure(l, l.value.Decimal)
		if problem, ok := errors.AsType[*data.Problem](r.Check()); ok {
			return &data.Problem{Key: problem.Key, Field: l.name(), Args: problem.Args}
		}
		if asked := m.questions(r, l.target); len(asked) > 0 {
			r.Reason = m.reason
			unusual = append(unusual, ui.T("month.question", "Code", l.target.Code, "Question", questionsText(asked)))
		}
		changed = append(changed, &r)
	}
	if len(unusual) > 0 && m.reason == "" {
		return &data.Problem{Key: "problem.figure_unusual", Field: "reason", Args: []any{"Questions", strings.Join(unusual, "\n")}}
	}
	m.kept = len(changed)
	if m.kept == 0 {
		return nil
	}
	return m.d.store.Results.SaveAll(changed, m.reason)
}

// done tells how many figures were kept.
func (m *monthEntry) done() {
	if m.kept == 0 {
		m.d.status.Say(ui.T("month.unchanged"))
		return
	}
	m.d.saved(ui.T("month.saved", "Count", m.kept, "Date", m.day.String()))
}
