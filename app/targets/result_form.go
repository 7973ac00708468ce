package targets

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// figureForm is the form of one figure.
type figureForm struct {
	d       *desk.Desk
	target  data.Target
	was     data.Result // as it is kept; the zero Result for a new one
	figure  data.Result
	value   decimal.NullDecimal
	replace int64 // the figure that the officer has been told will be replaced
	warned  bool  // the officer has been told what is unusual
}

// enterFigure takes a new figure for a target.
func enterFigure(d *desk.Desk, t data.Target) {
	editFigure(d, t, data.Result{
		CampaignID: d.Ledger.Campaign.ID, TargetID: t.ID, Kind: data.Actual, AsOf: UsualDay(d, t),
	})
}

// UsualDay is the day that a figure most likely holds for, always one of the
// campaign's year: the end of last month; for an event today.
func UsualDay(d *desk.Desk, t data.Target) vn.Date {
	today, campaign := d.Today(), d.Ledger.Campaign
	day := vn.NewDate(today.Year(), today.Month(), 1).AddDays(-1)
	if t.Nature == data.Event || day.Before(campaign.YearStart()) {
		day = today
	}
	switch {
	case day.Before(campaign.YearStart()):
		return vn.NewDate(campaign.Year, time.January, 31) // the first that a month will have
	case day.After(campaign.YearEnd()):
		return campaign.YearEnd()
	}
	return day
}

// editFigure changes a figure, or takes a new one when it has no id yet.
func editFigure(d *desk.Desk, t data.Target, r data.Result) {
	f := &figureForm{d: d, target: t, was: r, figure: r}
	title := ui.T("figures.title", "Name", data.TitleOf(t, d.Ledger.Targets))
	if r.ID != 0 {
		title = ui.T("figures.edit_title", "Name", data.TitleOf(t, d.Ledger.Targets))
		f.value = decimal.NewNullDecimal(r.Value)
	}
	ui.Form{
		Window: d.Window, Title: title, Save: f.save, OnDone: f.done,
		Fields: []ui.Field{
			ui.NoteField(ui.T("figures.known", "Planned", plannedAmount(t), "Last", lastFigure(d, t))),
			ui.NumberField(ui.T("figures.value", "Measure", t.Measure), &f.value, ui.Required(), ui.Name("value")),
			ui.RadioField(ui.T("field.result.kind"), &f.figure.Kind, words.Choices("figure", data.FigureKinds()), ui.Name("kind")),
			ui.DateField(ui.T("field.result.as_of"), &f.figure.AsOf, ui.Required(), ui.Name("as_of"), ui.Hint(ui.T("figures.as_of.hint"))),
			ui.TextField(ui.T("field.result.source"), &f.figure.Source, ui.Name("source"), ui.Hint(ui.T("figures.source.hint"))),
			ui.TextField(ui.T("field.result.note"), &f.figure.Note, ui.Name("note")),
			ui.TextField(ui.T("field.result.reason"), &f.figure.Reason, ui.Name("reason"), ui.Hint(ui.T("figures.reason.hint"))),
		},
	}.Show()
}

// plannedAmount is the planned value with its unit of measure, or its words.
func plannedAmount(t data.Target) string {
	if text := plannedText(t); text != words.FigureText(t, t.Planned) {
		return text
	}
	return amount(t, t.Planned)
}

// lastFigure is a sentence about the newest figure of a target.
func lastFigure(d *desk.Desk, t data.Target) string {
	figures := data.ByDate(d.Ledger.FiguresOf(t.ID))
	if len(figures) == 0 {
		return ui.T("figures.first")
	}
	last := figures[0]
	return ui.T("figures.last", "Value", words.FigureText(t, last.Value), "Kind", words.Word("figure", last.Kind), "Date", last.AsOf.String())
}

// save keeps the figure. A figure that takes the place of another, or that is
// unusual, is kept only after the officer was told.
func (f *figureForm) save() error {
	r := f.figure
	r.Value = f.value.Decimal
	if err := cmp.Or(r.Check(), r.CheckYear(f.d.Ledger.Campaign)); err != nil {
		return err
	}
	if other, ok := data.On(f.d.Ledger.EnteredOf(f.target.ID), r.Kind, r.AsOf); ok && other.ID != r.ID {
		switch {
		case r.ID != 0:
			return &data.Problem{Key: "problem.duplicate_result", Field: "as_of"}
		case f.replace != other.ID:
			f.replace = other.ID
			return &data.Problem{Key: "problem.figure_exists", Field: "as_of", Args: []any{
				"Kind", strings.ToLower(words.Word("figure", other.Kind)), "Date", other.AsOf.String(), "Value", words.FigureText(f.target, other.Value),
			}}
		}
		r.ID, r.Source, r.Note = other.ID, cmp.Or(r.Source, other.Source), cmp.Or(r.Note, other.Note)
	}
	asked := f.d.Ledger.QuestionsOn(f.target, r, f.d.Today())
	stale := r.Reason == f.was.Reason && !f.warned && !r.Value.Equal(f.was.Value)
	if len(asked) > 0 && (r.Reason == "" || stale) {
		f.warned = true
		return &data.Problem{Key: "problem.figure_unusual", Field: "reason", Args: []any{"Questions", words.QuestionsText(asked)}}
	}
	return f.d.Store.Results.Save(&r, r.Reason)
}

// done tells what the figure means.
func (f *figureForm) done() {
	f.figure.Value = f.value.Decimal
	f.d.Saved(ui.T("figures.saved", "Name", data.TitleOf(f.target, f.d.Ledger.Targets),
		"Value", words.FigureText(f.target, f.figure.Value), "Verdict", verdictText(assumed(f.d, f.target, f.figure))))
}

// assumed is the target as it stands once the figure is kept.
func assumed(d *desk.Desk, t data.Target, r data.Result) data.TargetRow {
	figures := slices.DeleteFunc(d.Ledger.FiguresOf(t.ID), func(o data.Result) bool {
		return o.ID == r.ID && r.ID != 0 || o.Kind == r.Kind && o.AsOf == r.AsOf
	})
	return data.TargetRow{Target: t, Assessment: data.Assess(t, append(figures, r), d.Ledger.Campaign)}
}

// verdictText is the verdict on a target in a few words.
func verdictText(row data.TargetRow) string {
	text, compared := stateText(row), comparedText(row)
	if row.Assessment.Percent.Valid {
		compared += "%"
	}
	if compared == "" {
		return text
	}
	return text + " (" + compared + ")"
}
