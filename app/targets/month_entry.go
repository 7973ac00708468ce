package targets

import (
	"errors"
	"strconv"

	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// monthEntry takes the figures of all targets for one day, the job of every
// month: typed down one column, pasted or read from a workbook, and kept in one
// stroke.
type monthEntry struct {
	d      *desk.Desk
	kind   data.FigureKind
	day    vn.Date
	source string // of figures that bring none of their own
	reason string // for unusual figures that have none of their own
	lines  []*monthLine
	table  *ui.Lines
	kept   int // figures that were written
}

// monthLine is the figure of one target.
type monthLine struct {
	data.MonthLine
	value  decimal.NullDecimal
	source string // that came with a pasted figure
	reason string
}

func newMonth(d *desk.Desk) *monthEntry {
	return &monthEntry{d: d, kind: data.Actual, day: UsualDay(d, data.Target{})}
}

// enterMonth asks for the day and the kind of figures, then for the figures.
func enterMonth(d *desk.Desk) {
	m := newMonth(d)
	m.choose(ui.T("month.choose"), ui.T("month.next"), func() { m.show(nil) })
}

// choose asks for the day, the kind and the source of figures.
func (m *monthEntry) choose(title, verb string, done func()) {
	ui.Form{
		Window: m.d.Window, Title: title, Verb: verb, Fields: m.about(), OnDone: done,
		Save: func() error { return data.Result{AsOf: m.day, Kind: m.kind}.CheckYear(m.d.Ledger.Campaign) },
	}.Show()
}

// about are the fields that all figures of a month share.
func (m *monthEntry) about() []ui.Field {
	return []ui.Field{
		ui.DateField(ui.T("field.result.as_of"), &m.day, ui.Required(), ui.Name("as_of"), ui.Hint(ui.T("month.choose.hint"))),
		ui.RadioField(ui.T("field.result.kind"), &m.kind, words.Choices("figure", data.FigureKinds()), ui.Name("kind")),
		ui.TextField(ui.T("field.result.source"), &m.source, ui.Hint(ui.T("figures.source.hint"))),
	}
}

// show opens the column of figures, with what was typed before.
func (m *monthEntry) show(typed []ui.Typed) {
	m.table = ui.NewLines([]ui.LineColumn{
		{Title: ui.T("targets.col.code"), Width: 56},
		{Title: ui.T("targets.col.name"), Width: 330},
		{Title: ui.T("targets.col.measure"), Width: 92, Align: ui.Center},
		{Title: ui.T("targets.col.planned"), Width: 126, Align: ui.Right},
		{Title: ui.T("month.col.last"), Width: 206, Align: ui.Right},
	}, ui.T("month.col.value"))
	m.table.Paste = m.paste
	m.table.Actions = []ui.Action{{Label: ui.T("month.change"), Key: changeKey, Do: m.change}}
	ui.Form{
		Window: m.d.Window, Title: ui.T("month.title", "Kind", words.Word("figure", m.kind), "Date", m.day.String()),
		Lines: m.table, Fields: m.fields(), Save: m.save, OnDone: m.done,
	}.Show()
	for i, t := range typed {
		if t.Changed {
			m.table.SetTyped(i, t)
		}
	}
}

// fields are the lines under the headings of their groups.
func (m *monthEntry) fields() []ui.Field {
	fields := []ui.Field{}
	group := ""
	m.lines = nil
	for _, line := range m.d.Ledger.Month(m.kind, m.day) {
		if line.Target.Group != group {
			group = line.Target.Group
			fields = append(fields, ui.GroupField(group))
		}
		fields = append(fields, m.line(line))
	}
	return append(fields,
		ui.GroupField(ui.T("target.group.more")),
		ui.TextField(ui.T("month.reason"), &m.reason, ui.Name("reason"), ui.Hint(ui.T("month.reason.hint"))),
		ui.NoteField(ui.T("month.help")))
}

// line is the field of one target, with what is already kept for the day.
func (m *monthEntry) line(of data.MonthLine) ui.Field {
	l := &monthLine{MonthLine: of, reason: of.Was.Reason}
	if of.Was.ID != 0 {
		l.value = decimal.NewNullDecimal(of.Was.Value)
	}
	m.lines = append(m.lines, l)
	t, last := of.Target, ""
	if of.Last != nil {
		last = ui.T("targets.detail.figure", "Value", words.FigureText(t, of.Last.Value), "Date", of.Last.AsOf.String())
	}
	return m.table.Add(ui.Line{
		Name:  l.name(),
		Texts: []string{t.Code, data.TitleOf(t, m.d.Ledger.Targets), t.Measure, plannedText(t), last},
		Value: &l.value, Reason: &l.reason,
		Judge: func(value decimal.NullDecimal) ui.Verdict { return m.judge(l, value) },
	})
}

// name ties a line to the problems about it.
func (l *monthLine) name() string { return "value." + strconv.FormatInt(l.Target.ID, 10) }

// figure is what a line would keep.
func (m *monthEntry) figure(l *monthLine, value decimal.Decimal) data.Result {
	source := l.source
	if source == "" {
		source = m.source
	}
	return l.Takes(m.d.Ledger.Campaign, m.kind, m.day, data.NewFigure{Value: value, Source: source, Reason: l.reason})
}

// judge says what a figure means, or what is unusual about it.
func (m *monthEntry) judge(l *monthLine, value decimal.NullDecimal) ui.Verdict {
	if !value.Valid {
		return ui.Verdict{}
	}
	r := m.figure(l, value.Decimal)
	if asked := m.pending(m.table.Values()).QuestionsOn(l.Target, r, m.d.Today()); len(asked) > 0 {
		return ui.Verdict{Text: words.QuestionsText(asked), Tone: ui.ToneWarn, Unusual: true}
	}
	row := assumed(m.d, l.Target, r)
	return ui.Verdict{Text: verdictText(row), Tone: words.StateTones[row.Assessment.State]}
}

// pending is the ledger as it would be with the figures in the column.
func (m *monthEntry) pending(values []decimal.NullDecimal) data.Ledger {
	var figures []data.Result
	for i, value := range values {
		if value.Valid {
			figures = append(figures, m.figure(m.lines[i], value.Decimal))
		}
	}
	return m.d.Ledger.With(figures)
}

// save keeps all figures that are new or differ, or none. What is unusual
// needs a reason.
func (m *monthEntry) save() error {
	var changed []*data.Result
	pending := m.pending(m.table.Values())
	for _, l := range m.lines {
		if !l.value.Valid {
			if l.Was.ID != 0 {
				return &data.Problem{Key: "problem.figure_cleared", Field: l.name(), Args: []any{"Value", words.FigureText(l.Target, l.Was.Value)}}
			}
			continue
		}
		r := m.figure(l, l.value.Decimal)
		if l.Keeps(r.Value) && r.Reason == l.Was.Reason {
			continue
		}
		if problem, ok := errors.AsType[*data.Problem](r.Check()); ok {
			return &data.Problem{Key: problem.Key, Field: l.name(), Args: problem.Args}
		}
		asked := pending.QuestionsOn(l.Target, r, m.d.Today())
		switch {
		case len(asked) == 0:
			r.Reason = ""
		case l.reason == "" && m.reason == "":
			return &data.Problem{Key: "problem.figure_unusual", Field: l.name(), Args: []any{"Questions", words.QuestionsText(asked)}}
		case l.reason == "":
			r.Reason = m.reason
		}
		changed = append(changed, &r)
	}
	m.kept = len(changed)
	if m.kept == 0 {
		return nil
	}
	return m.d.Store.Results.SaveAll(changed, m.reason)
}

// done tells how many figures were kept.
func (m *monthEntry) done() {
	if m.kept == 0 {
		m.d.Status.Say(ui.T("month.unchanged"))
		return
	}
	m.d.Saved(ui.T("month.saved", "Count", m.kept, "Date", m.day.String()))
}
