package decisions

import (
	"slices"

	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// newForms is the table of the award forms of the selected rule set.
func (s *rules) newForms() *ui.TablePage[data.AwardForm] {
	type row = data.AwardForm
	return ui.NewTablePage(ui.TableSpec[row]{
		ID: "rule_forms", Half: true, Title: ui.T("rules.forms"), Window: s.d.Window, Settings: s.d.Store,
		Key: func(f row) string { return f.Code + "/" + string(f.Subject) },
		Columns: []ui.Column[row]{
			{ID: "code", Title: ui.T("rules.form_code"), Width: 84, Text: func(f row) string { return f.Code }},
			{ID: "name", Title: ui.T("rules.form_name"), Width: 230, Wrap: true, Text: func(f row) string { return f.Name }},
			{ID: "subject", Title: ui.T("rules.form_subject"), Width: 96, Text: func(f row) string { return words.Word("subject", f.Subject) }},
			{ID: "authority", Title: ui.T("rules.form_authority"), Width: 96, Text: func(f row) string { return words.Word("level", f.Authority) }},
			{ID: "coefficient", Title: ui.T("rules.form_coefficient"), Width: 64, Align: ui.Right, Text: func(f row) string { return vn.FormatNumber(f.Coefficient) }, Value: func(f row) any { return f.Coefficient }},
			{ID: "prize", Title: ui.T("awards.prize"), Width: 110, Align: ui.Right, Text: func(f row) string { return vn.FormatInt(s.shown.Prize(f)) }, Value: func(f row) any { return s.shown.Prize(f) }},
			{ID: "vote", Title: ui.T("rules.vote_group"), Width: 210, Wrap: true, Text: func(f row) string { return words.VoteRuleText(f.Vote) }},
			{ID: "basis", Title: ui.T("rules.form_basis"), Width: 200, Wrap: true, Text: func(f row) string { return f.Basis }},
			{ID: "vote_basis", Title: ui.T("rules.vote_basis"), Hidden: true, Text: func(f row) string { return f.Vote.LegalBasis }},
		},
		Actions: []ui.Action{
			{Label: ui.T("rules.form_add"), Do: func() {
				s.editForm(data.AwardForm{Subject: data.Individual, Authority: data.Ward, Vote: usualVote(s.shown.Forms)}, -1)
			}},
			{Label: ui.T("rules.form_edit"), NeedsRow: true, Do: s.onForm(s.openForm)},
			{Label: ui.T("rules.form_remove"), NeedsRow: true, Do: s.onForm(s.removeForm)},
		},
		Open: s.openForm, Delete: s.removeForm,
		Footer: func(shown []row) string {
			return ui.T("rules.forms_count", "Count", len(shown), "Rules", s.shown.Name)
		},
		Empty:  ui.Empty{Text: ui.T("rules.forms_empty")},
		Export: s.d.ExportSheet, Print: s.d.PrintSheet,
	})
}

func (s *rules) onForm(do func(data.AwardForm)) func() {
	return func() {
		if f, ok := s.forms.Selected(); ok {
			do(f)
		}
	}
}

// place is where a form stands in the rule set that is shown.
func (s *rules) place(f data.AwardForm) int {
	return slices.IndexFunc(s.shown.Forms, func(o data.AwardForm) bool { return o.Code == f.Code && o.Subject == f.Subject })
}

func (s *rules) openForm(f data.AwardForm) { s.editForm(f, s.place(f)) }

// editForm opens the form at place i of the rule set, or a new one for -1.
func (s *rules) editForm(f data.AwardForm, i int) {
	if s.shown.ID == 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.no_rule_set"})
		return
	}
	coefficient := decimal.NewNullDecimal(f.Coefficient)
	title := ui.T("rules.form_edit")
	if i < 0 {
		title, coefficient = ui.T("rules.form_add"), decimal.NullDecimal{}
	}
	levels := []data.Level{data.Ward, data.City, data.Central}
	ui.Form{
		Window: s.d.Window, Title: title, Columns: 2,
		Fields: append([]ui.Field{
			ui.GroupField(ui.T("rules.form_group")),
			ui.FixedField(ui.T("rules.form_of"), s.shown.Name),
			ui.TextField(ui.T("rules.form_code"), &f.Code, ui.Required(), ui.Name("code"), ui.Width(160), ui.Hint(ui.T("rules.form_code_hint"))),
			ui.TextField(ui.T("rules.form_name"), &f.Name, ui.Required(), ui.Name("name")),
			ui.RadioField(ui.T("rules.form_subject"), &f.Subject, words.Choices("subject", data.Subjects()), ui.Name("subject")),
			ui.ChoiceField(ui.T("rules.form_authority"), &f.Authority, words.Choices("level", levels), ui.Name("authority"), ui.Width(200)),
			ui.NumberField(ui.T("rules.form_coefficient"), &coefficient, ui.Required(), ui.Name("coefficient"), ui.Hint(ui.T("rules.form_coefficient_hint"))),
			ui.NoteField(ui.T("rules.form_note")), // as many fields as the vote has, which stands beside them
			ui.MultiField(ui.T("rules.form_basis"), &f.Basis, ui.Name("basis")),
		}, voteFields(&f.Vote)...),
		Save: func() error {
			f.Coefficient = coefficient.Decimal
			if err := f.Check(); err != nil {
				return err
			}
			forms := slices.Clone(s.shown.Forms)
			if i < 0 {
				forms = append(forms, f)
			} else {
				forms[i] = f
			}
			return s.saveForms(forms)
		},
		OnDone: func() { s.d.Saved(ui.T("rules.form_saved", "Name", f.Name)) },
	}.Show()
}

// removeForm takes a form out of the rule set.
func (s *rules) removeForm(f data.AwardForm) {
	forms := slices.Clone(s.shown.Forms)
	i := s.place(f)
	if err := s.saveForms(slices.Delete(forms, i, i+1)); err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	s.d.Saved(ui.T("rules.form_removed", "Name", f.Name))
}

func (s *rules) saveForms(forms []data.AwardForm) error {
	r := s.shown
	r.Forms = forms
	if err := s.d.Ledger.CheckForms(r); err != nil {
		return err
	}
	return s.d.Store.RuleSets.Save(&r, "")
}
