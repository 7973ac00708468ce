package targets

import (
	"cmp"

	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// editTarget changes a target, or takes a new one when it has no id yet.
func editTarget(d *desk.Desk, t data.Target) {
	planned, tolerance := decimal.NewNullDecimal(t.Planned), decimal.NewNullDecimal(t.Tolerance)
	title := ui.T("targets.edit")
	if t.ID == 0 {
		title, planned = ui.T("targets.add"), decimal.NullDecimal{}
	}
	was, why := t, ""
	t.Aggregation = cmp.Or(t.Aggregation, data.Supplied)
	ui.Form{
		Window: d.Window, Title: title, Columns: 2,
		Fields: []ui.Field{
			ui.GroupField(ui.T("target.group.plan")),
			ui.TextField(ui.T("field.target.name"), &t.Name, ui.Required(), ui.Name("name")),
			ui.TextField(ui.T("field.target.code"), &t.Code, ui.Name("code"), ui.Width(120)),
			ui.TextField(ui.T("field.target.group_name"), &t.Group, ui.Name("group_name"), ui.Hint(ui.T("target.group_name.hint"))),
			ui.TextField(ui.T("field.target.subgroup"), &t.SubGroup, ui.Name("subgroup"), ui.Hint(ui.T("target.subgroup.hint"))),
			ui.IntField(ui.T("field.target.position"), &t.Position, ui.Name("position"), ui.Width(80)),
			ui.TextField(ui.T("field.target.measure"), &t.Measure, ui.Required(), ui.Name("measure"), ui.Hint(ui.T("target.measure.hint"))),
			ui.NumberField(ui.T("field.target.planned"), &planned, ui.Name("planned"), ui.Hint(ui.T("target.planned.hint"))),
			ui.TextField(ui.T("field.target.printed"), &t.Printed, ui.Name("printed"), ui.Hint(ui.T("target.printed.hint"))),
			ui.GroupField(ui.T("target.group.rule")),
			ui.ChoiceField(ui.T("field.target.direction"), &t.Direction, words.Choices("direction", data.Directions()), ui.Required(), ui.Name("direction")),
			ui.NumberField(ui.T("field.target.tolerance"), &tolerance, ui.Name("tolerance"), ui.Hint(ui.T("target.tolerance.hint"))),
			ui.ChoiceField(ui.T("field.target.nature"), &t.Nature, words.Choices("nature", data.Natures()), ui.Required(), ui.Name("nature"), ui.Hint(ui.T("target.nature.hint"))),
			ui.CheckField(ui.T("field.target.not_applied"), &t.NotApplied, ui.Name("not_applied")),
			ui.GroupField(ui.T("target.group.compare")),
			ui.ChoiceField(ui.T("field.target.aggregation"), &t.Aggregation, words.Choices("aggregation", data.Aggregations()), ui.Name("aggregation"), ui.Hint(ui.T("target.aggregation.hint"))),
			ui.NumberField(ui.T("field.target.last_year"), &t.LastYear, ui.Name("last_year"), ui.Hint(ui.T("target.last_year.hint"))),
			ui.TextField(ui.T("field.target.last_year_note"), &t.LastYearNote, ui.Name("last_year_note"), ui.Hint(ui.T("target.last_year_note.hint"))),
			ui.TextField(ui.T("field.target.responsible"), &t.Responsible, ui.Name("responsible")),
			ui.TextField(ui.T("field.target.footnote"), &t.Footnote, ui.Name("footnote"), ui.Hint(ui.T("target.footnote.hint"))),
			ui.MultiField(ui.T("field.target.note"), &t.Note, ui.Name("note"), ui.Tall(2)),
			ui.TextField(ui.T("target.why"), &why, ui.Name("why"), ui.Hint(ui.T("target.why.hint"))),
		},
		Save: func() error {
			if !planned.Valid && t.Direction != data.Zero {
				return &data.Problem{Key: "problem.required", Field: "planned"}
			}
			t.Planned, t.Tolerance = planned.Decimal, tolerance.Decimal
			if err := replanned(d, was, t); err != nil && why == "" {
				return err
			}
			return d.Store.Targets.Save(&t, why)
		},
		OnDone: func() { d.Saved(ui.T("targets.saved", "Name", t.Name)) },
	}.Show()
}

// replanned says that the plan's own value of a target would change though
// figures have been held against it; nil when that is not so.
func replanned(d *desk.Desk, was, now data.Target) error {
	figures := len(d.Ledger.FiguresOf(was.ID))
	if was.ID == 0 || figures == 0 || now.Planned.Equal(was.Planned) {
		return nil
	}
	return &data.Problem{Key: "problem.planned_changed", Field: "why", Args: []any{
		"Was", words.FigureText(was, was.Planned), "Now", words.FigureText(now, now.Planned), "Count", figures,
	}}
}
