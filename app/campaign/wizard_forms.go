package campaign

import (
	"slices"

	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/plantext"
)

// edit changes what was understood; the text beside it stays as it is.
func (w *wizard) edit(row *wizardRow) {
	item := row.item
	sure := item.Certain()
	var fields []ui.Field
	commit := func() error { return nil }
	switch item.Kind {
	case plantext.OfTarget:
		fields, commit = wizardTarget(&item.Target, item.Read())
	case plantext.OfDeadline:
		fields, commit = wizardDeadline(&item.Deadline)
	case plantext.OfMovement:
		fields = wizardMovement(&item.Movement)
	case plantext.OfLegalBasis:
		fields = wizardBasis(&item.Basis)
	case plantext.OfTask:
		fields = []ui.Field{
			ui.MultiField(ui.T("field.task.name"), &item.Task.Name, ui.Name("name"), ui.Required()),
			ui.TextField(ui.T("field.task.clause"), &item.Task.Clause, ui.Name("clause"), ui.Width(140)),
		}
	default:
		fields = wizardFact(&item.Fact)
	}
	fields = append([]ui.Field{ui.NoteField(ui.T("doubts.question", "Found", w.draft.Quote(item)))}, fields...)
	if !sure {
		fields = append(fields, ui.NoteField(Reasons(item.Doubts)), ui.CheckField(ui.T("wizard.sure"), &sure, ui.Hint(ui.T("wizard.sure_hint"))))
	}
	ui.Form{
		Window: w.d.Window, Title: words.Word("plan_kind", item.Kind), Wide: true, Verb: ui.T("wizard.keep"), Fields: fields,
		Save: func() error {
			if err := commit(); err != nil {
				return err
			}
			return item.Check()
		},
		OnDone: func() {
			item.Doubts = slices.DeleteFunc(slices.Clone(item.Doubts), func(r plantext.Reason) bool {
				return sure || r == plantext.Unread // there is a value now
			})
			row.item, row.ticked = item, true
			w.changed()
		},
	}.Show()
}

func wizardTarget(t *data.Target, read bool) (fields []ui.Field, commit func() error) {
	planned := decimal.NullDecimal{Decimal: t.Planned, Valid: read}
	fields = []ui.Field{
		ui.MultiField(ui.T("field.target.name"), &t.Name, ui.Required(), ui.Name("name"), ui.Tall(2)),
		ui.NumberField(ui.T("field.target.planned"), &planned, ui.Name("planned"), ui.Required()),
		ui.TextField(ui.T("field.target.measure"), &t.Measure, ui.Required(), ui.Name("measure"), ui.Width(200)),
		ui.TextField(ui.T("field.target.printed"), &t.Printed, ui.Name("printed"), ui.Width(260)),
		ui.TextField(ui.T("field.target.code"), &t.Code, ui.Name("code"), ui.Width(120)),
		ui.TextField(ui.T("field.target.group_name"), &t.Group, ui.Name("group_name")),
		ui.TextField(ui.T("field.target.subgroup"), &t.SubGroup, ui.Name("subgroup")),
		ui.ChoiceField(ui.T("field.target.direction"), &t.Direction, words.Choices("direction", data.Directions()), ui.Name("direction")),
		ui.ChoiceField(ui.T("field.target.nature"), &t.Nature, words.Choices("nature", data.Natures()), ui.Name("nature")),
		ui.TextField(ui.T("field.target.footnote"), &t.Footnote, ui.Name("footnote")),
	}
	return fields, func() error {
		t.Planned = planned.Decimal
		return nil
	}
}

func wizardDeadline(d *plantext.Deadline) (fields []ui.Field, commit func() error) {
	wording := words.Worded(d.Inclusive)
	fields = []ui.Field{
		ui.CheckField(ui.T("wizard.of_city"), &d.OfCity, ui.Hint(ui.T("wizard.of_city_hint"))),
		ui.DateField(ui.T("wizard.day"), &d.On, ui.Required()),
		ui.RadioField(ui.T("wizard.wording"), &wording, words.Choices("deadline", []words.WordedDeadline{words.DeadlineBefore, words.DeadlineBy})),
		ui.TextField(ui.T("wizard.addressee"), &d.Addressee),
	}
	return fields, func() error {
		d.Inclusive = wording == words.DeadlineBy
		return nil
	}
}

func wizardMovement(m *data.Movement) []ui.Field {
	return []ui.Field{
		ui.MultiField(ui.T("field.movement.name"), &m.Name, ui.Name("name"), ui.Required(), ui.Tall(2)),
		ui.CheckField(ui.T("field.movement.by_central"), &m.ByCentral, ui.Name("by_central"), ui.Hint(ui.T("movements.levels_hint"))),
		ui.CheckField(ui.T("field.movement.by_city"), &m.ByCity, ui.Name("by_city")),
		ui.CheckField(ui.T("field.movement.by_ward"), &m.ByWard, ui.Name("by_ward")),
		ui.CheckField(ui.T("field.movement.by_unit"), &m.ByUnit, ui.Name("by_unit")),
		ui.ChoiceField(ui.T("field.movement.manner"), &m.Manner, words.Choices("manner", data.Manners()), ui.Name("manner")),
		ui.TextField(ui.T("field.movement.clause"), &m.Clause, ui.Name("clause"), ui.Width(140)),
	}
}

func wizardBasis(b *data.LegalBasis) []ui.Field {
	return []ui.Field{
		ui.TextField(ui.T("field.legal_basis.kind"), &b.Kind, ui.Required(), ui.Name("kind"), ui.Width(220)),
		ui.TextField(ui.T("field.legal_basis.number"), &b.Number, ui.Name("number"), ui.Width(220)),
		ui.DateField(ui.T("field.legal_basis.issued_on"), &b.IssuedOn, ui.Name("issued_on")),
		ui.TextField(ui.T("field.legal_basis.issuer"), &b.Issuer, ui.Name("issuer")),
		ui.MultiField(ui.T("field.legal_basis.about"), &b.About, ui.Required(), ui.Name("about")),
		ui.TextField(ui.T("field.legal_basis.clause"), &b.Clause, ui.Name("clause")),
	}
}

// wizardFact is the one field of the campaign that a fact is about.
func wizardFact(f *plantext.Fact) []ui.Field {
	label := ui.T("field.campaign." + f.Field)
	switch f.Field {
	case "issued_on", "ends_on":
		return []ui.Field{ui.DateField(label, &f.Date, ui.Required())}
	case "year":
		return []ui.Field{ui.IntField(label, &f.Year, ui.Required(), ui.Plain(), ui.Width(110))}
	case "number", "short_name", "issuer":
		return []ui.Field{ui.TextField(label, &f.Text, ui.Required())}
	}
	return []ui.Field{ui.MultiField(label, &f.Text, ui.Required(), ui.Tall(6))}
}
