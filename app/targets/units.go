package targets

import (
	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// targetUnits is what units are allocated of a target and what they supply,
// with what it all comes to.
type targetUnits struct {
	UnitEntry
	target data.Target // in the version in force
	bloc   string      // of the units shown; see concernedUnits and allUnits
	typed  map[*unitLine][]decimal.NullDecimal
}

// The choices of units besides a bloc.
const (
	concernedUnits = "*"
	allUnits       = ""
)

// byUnit opens the shares and figures of units for the selected target: on the
// day of the newest figures, else for the last month.
func (s *screen) byUnit(r data.TargetRow) {
	kind, day := data.Actual, vn.Date{}
	for _, f := range s.d.Ledger.UnitFiguresOf(r.Target.ID) {
		if f.Kind == kind && f.AsOf.After(day) {
			day = f.AsOf
		}
	}
	if day.IsZero() {
		day = UsualDay(s.d, r.Target)
	}
	openUnits(s.d, r.Target, kind, day)
}

// openUnits asks for the units, the day and the source, then opens the table.
func openUnits(d *desk.Desk, t data.Target, kind data.FigureKind, day vn.Date) {
	e := &targetUnits{UnitEntry: UnitEntry{D: d, Kind: kind, Day: day}, target: t, typed: map[*unitLine][]decimal.NullDecimal{}}
	choose := []ui.Choice[string]{{Value: allUnits, Label: ui.T("units_entry.all")}}
	if hasParts(d, t) {
		e.bloc = concernedUnits
		choose = append([]ui.Choice[string]{{Value: concernedUnits, Label: ui.T("units_entry.concerned")}}, choose...)
	}
	seen := map[string]bool{"": true}
	for _, u := range d.Ledger.UnitsInOrder() {
		if !seen[u.Bloc] {
			seen[u.Bloc] = true
			choose = append(choose, ui.Choice[string]{Value: u.Bloc, Label: u.Bloc})
		}
	}
	fields := []ui.Field{ui.NoteField(ui.T("units_entry.supplied"))}
	if e.gathers() {
		fields = []ui.Field{
			ui.DateField(ui.T("field.unit_figure.as_of"), &e.Day, ui.Required(), ui.Name("as_of")),
			ui.RadioField(ui.T("field.unit_figure.kind"), &e.Kind, words.Choices("figure", data.FigureKinds())),
			ui.TextField(ui.T("field.unit_figure.source"), &e.Source, ui.Hint(ui.T("figures.source.hint"))),
		}
	}
	fields = append(fields, ui.ChoiceField(ui.T("units_entry.units"), &e.bloc, choose))
	ui.Form{
		Window: d.Window, Title: ui.T("units_entry.title", "Name", data.TitleOf(t, d.Ledger.Targets)), Verb: ui.T("month.next"),
		Fields: fields,
		Save:   func() error { return data.Result{AsOf: e.Day}.CheckYear(d.Ledger.Campaign) },
		OnDone: e.show,
	}.Show()
}

// hasParts reports whether any unit has a share or a figure of t.
func hasParts(d *desk.Desk, t data.Target) bool {
	return d.Ledger.SharesOf(t).Units > 0 || len(d.Ledger.UnitFiguresOf(t.ID)) > 0
}

// gathers reports whether figures of units make the ward's.
func (e *targetUnits) gathers() bool {
	return e.target.Aggregation != data.Supplied && e.target.Aggregation != ""
}

// show opens the table of units.
func (e *targetUnits) show() {
	inputs := []string{ui.T("field.allocation.planned")}
	switch {
	case e.target.Aggregation == data.RatioOf:
		inputs = append(inputs, ui.T("units_entry.numerator"), ui.T("field.unit_figure.denominator"))
	case e.gathers():
		inputs = append(inputs, ui.T("month.col.value"))
	}
	e.table = ui.NewLines([]ui.LineColumn{
		{Title: ui.T("field.allocation.unit_id"), Width: 290},
		{Title: ui.T("month.col.last"), Width: 370},
	}, inputs...)
	fields := []ui.Field{}
	for _, u := range e.D.Ledger.UnitsInOrder() {
		if e.shows(u) {
			fields = append(fields, e.fields(u)...)
		}
	}
	if e.gathers() {
		fields = append(fields, ui.TextField(ui.T("field.result.reason"), &e.reason, ui.Name("reason"), ui.Hint(ui.T("figures.reason.hint"))))
	}
	fields = append(fields, ui.NoteField(ui.T("units_entry.help")))
	e.sum()
	ui.Form{
		Window: e.D.Window, Lines: e.table, Fields: fields, Save: e.save, OnDone: e.done,
		Title: ui.T("units_entry.of", "Name", data.TitleOf(e.target, e.D.Ledger.Targets), "Kind", words.Word("figure", e.Kind), "Date", e.Day.String()),
	}.Show()
}

// shows reports whether a unit is among those chosen.
func (e *targetUnits) shows(u data.Unit) bool {
	part := hasParts(e.D, e.target) && e.D.Ledger.Concerned(e.target, u.ID)
	switch {
	case e.bloc == concernedUnits:
		return part
	case !u.ValidTo.IsZero() && !part: // it is gone and has nothing to do with the target
		return false
	}
	return e.bloc == allUnits || u.Bloc == e.bloc
}

// fields are those of one unit.
func (e *targetUnits) fields(u data.Unit) []ui.Field {
	l := e.line(e.target, u)
	inputs := []ui.LineInput{{Value: &l.planned, Name: l.name("planned")}}
	if e.gathers() {
		inputs = append(inputs, ui.LineInput{Value: &l.value, Name: l.name("value")})
	}
	if e.target.Aggregation == data.RatioOf {
		inputs = append(inputs, ui.LineInput{Value: &l.outOf, Name: l.name("denominator")})
	}
	e.typed[l] = []decimal.NullDecimal{l.planned, l.value, l.outOf}
	return e.table.NumberFields([]string{u.Name, e.last(l)}, inputs, func(typed []decimal.NullDecimal) (string, ui.Tone) {
		v := append(typed, make([]decimal.NullDecimal, 3-len(typed))...)
		e.typed[l] = v
		e.sum()
		return e.judge(l, v[0], v[1], v[2])
	})
}

// sum says what the shares and the figures come to, against the ward's value.
func (e *targetUnits) sum() {
	l := e.assumed(e.typed)
	shares := l.SharesOf(e.target)
	text, tone := "", ui.ToneNone
	switch {
	case shares.Units == 0:
		text = ui.T("units_entry.no_shares")
	case !shares.Gap.Valid:
		text = ui.T("units_entry.shares", "Count", shares.Units)
	case shares.Gap.Decimal.IsZero():
		text, tone = ui.T("units_entry.shares_equal", "Count", shares.Units, "Sum", words.FigureText(e.target, shares.Sum)), ui.ToneGood
	default:
		text, tone = ui.T("units_entry.shares_gap", "Count", shares.Units, "Sum", words.FigureText(e.target, shares.Sum),
			"Planned", words.FigureText(e.target, e.target.Planned), "Gap", signed(shares.Gap.Decimal)), ui.ToneWarn
	}
	if e.gathers() {
		text = ui.T("units_entry.both", "Shares", text, "Figures", e.gatheredText(l))
	}
	e.table.Sum(text, tone)
}

// gatheredText says what the figures of units make for the day.
func (e *targetUnits) gatheredText(l data.Ledger) string {
	r, ok := l.Gather(e.target, e.Kind, e.Day)
	if !ok {
		return ui.T("units_entry.no_figures")
	}
	g := r.Gathered
	text := ui.T("units_entry.gathered", "Value", amount(e.target, r.Value), "Units", g.Units, "Of", g.Units+len(g.Missing))
	if kept, entered := data.On(l.EnteredOf(e.target.ID), e.Kind, e.Day); entered {
		return ui.T("units_entry.entered", "Text", text, "Value", amount(e.target, kept.Value))
	}
	return text
}
