package awards

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// nominationForm edits a nomination; which fields there are depends on the
// subject.
type nominationForm struct {
	s         *screen
	was, n    data.Nomination
	birthYear string
	headcount decimal.NullDecimal
	why       string // kept in the history
}

// nominate asks whom the nomination is for, then opens its form.
func (s *screen) nominate() {
	subject := data.Individual
	ui.Form{
		Window: s.d.Window, Title: ui.T("awards.nominate"), Verb: ui.T("awards.continue"),
		Fields: []ui.Field{ui.RadioField(ui.T("field.nomination.subject"), &subject, words.Choices("subject", data.Subjects()), ui.Name("subject"))},
		Save:   func() error { return nil },
		OnDone: func() {
			n := data.Nomination{CampaignID: s.d.Ledger.Campaign.ID, Subject: subject, Round: data.CampaignRound, Stage: data.Nominated, Kind: data.ForMovement}
			if forms := s.forms(n); len(forms) > 0 {
				n.Form = forms[0].Value
			}
			s.edit(n)
		},
	}.Show()
}

// edit opens a nomination, or a new one.
func (s *screen) edit(n data.Nomination) {
	f := &nominationForm{s: s, was: n, n: n, birthYear: words.Year(n.BirthYear)}
	if n.Headcount != 0 {
		f.headcount = decimal.NewNullDecimal(decimal.NewFromInt(int64(n.Headcount)))
	}
	title := ui.T("awards.new_" + string(n.Subject))
	if n.ID != 0 {
		title = ui.T("awards.edit", "Name", words.NomineeName(n))
	}
	ui.Form{
		Window: s.d.Window, Title: title, Columns: 2, Fields: f.fields(), Save: f.save,
		OnDone: func() {
			s.d.Saved(ui.T("awards.saved", "Name", words.NomineeName(f.n)))
			s.Select(f.n.ID)
		},
	}.Show()
}

// forms are the forms that the nominee can be given by the rules that apply.
func (s *screen) forms(n data.Nomination) []ui.Choice[string] {
	var offered []ui.Choice[string]
	for _, form := range s.d.Ledger.RulesFor(n, s.d.Today()).FormsFor(n.Subject) {
		offered = append(offered, ui.Choice[string]{Value: form.Code, Label: words.FormLabel(form)})
	}
	return offered
}

func (f *nominationForm) fields() []ui.Field {
	label := func(name string) string { return words.FieldLabel("nomination", name) }
	n := &f.n
	unit := ui.PickField(label("unit_id"), &n.UnitID, f.s.d.UnitPicks(), ui.Name("unit_id"))
	form := ui.ChoiceField(label("form"), &n.Form, f.s.forms(*n), ui.Required(), ui.Name("form"), ui.Hint(ui.T("awards.form_hint", "Rules", f.s.d.Ledger.RulesFor(*n, f.s.d.Today()).Name)))
	round := ui.ChoiceField(label("award_round"), &n.Round, words.Choices("round", data.AwardRounds()), ui.Name("award_round"))
	salutation := ui.ChoiceField(label("salutation"), &n.Salutation, words.Salutations(n.Salutation), ui.Name("salutation"), ui.Width(120))
	birth := ui.TextField(label("birth_year"), &f.birthYear, ui.Name("birth_year"), ui.Width(120))
	closing := append([]ui.Field{
		ui.MultiField(label("achievement"), &n.Achievement, ui.Required(), ui.Name("achievement")),
	}, f.dossier()...)
	closing = append(closing,
		ui.TextField(label("note"), &n.Note, ui.Name("note")),
		ui.TextField(ui.T("awards.why"), &f.why, ui.Name("why"), ui.Hint(ui.T("awards.why_hint"))),
	)
	var fields []ui.Field
	switch n.Subject {
	case data.Collective:
		fields = []ui.Field{
			ui.TextField(ui.T("awards.collective_name"), &n.Name, ui.Required(), ui.Name("name")),
			unit,
			ui.NumberField(label("headcount"), &f.headcount, ui.Name("headcount"), ui.Width(120)),
			ui.CheckField(label("small"), &n.Small),
			form, round,
		}
	case data.Household:
		fields = []ui.Field{
			salutation,
			ui.TextField(ui.T("awards.household_head"), &n.Name, ui.Required(), ui.Name("name")),
			birth,
			ui.TextField(label("address"), &n.Address, ui.Name("address")),
			unit, form, round,
		}
	default:
		fields = []ui.Field{
			salutation,
			ui.TextField(ui.T("awards.person_name"), &n.Name, ui.Required(), ui.Name("name"), ui.Hint(ui.T("awards.name_hint"))),
			birth,
			ui.TextField(label("post"), &n.Post, ui.Name("post")),
			ui.TextField(label("workplace"), &n.Workplace, ui.Name("workplace")),
			ui.TextField(label("address"), &n.Address, ui.Name("address")),
			ui.ChoiceField(label("standing"), &n.Standing, words.Choices("standing", data.Standings()), ui.Name("standing")),
			unit, form, round,
		}
	}
	return append(fields, closing...)
}

// dossier are the fields about the nominee's papers and what the checks ask.
func (f *nominationForm) dossier() []ui.Field {
	label := func(name string) string { return words.FieldLabel("nomination", name) }
	n := &f.n
	fields := []ui.Field{
		ui.GroupField(ui.T("awards.group_dossier")),
		ui.ChoiceField(label("kind"), &n.Kind, words.Choices("award_kind", data.AwardKinds()), ui.Name("kind")),
		ui.TextField(label("field"), &n.Field, ui.Name("field")),
		ui.TextField(label("criterion"), &n.Criterion, ui.Name("criterion")),
		ui.CheckField(label("has_report"), &n.HasReport),
		ui.CheckField(label("has_request"), &n.HasRequest),
		ui.CheckField(label("has_minutes"), &n.HasMinutes),
		ui.TextField(label("dossier_note"), &n.DossierNote, ui.Name("dossier_note")),
		ui.MultiField(label("comments"), &n.Comments, ui.Name("comments")),
	}
	if n.Subject == data.Individual {
		fields = append(fields,
			ui.ChoiceField(label("gender"), &n.Gender, words.Choices("gender", data.Genders()), ui.Name("gender"), ui.Hint(ui.T("awards.gender_hint"))),
			ui.TextField(label("discipline"), &n.Discipline, ui.Name("discipline"), ui.Hint(ui.T("awards.discipline_hint"))))
	}
	return append(fields, ui.GroupField(ui.T("awards.group_note")))
}

// save keeps the nomination. The same nominee put forward again, and a change
// of what an issued decision says, need a reason.
func (f *nominationForm) save() (err error) {
	if f.n.BirthYear, err = words.YearOf(f.birthYear); err != nil {
		return err
	}
	if f.n.Headcount, err = wholeOf(f.headcount, "headcount"); err != nil {
		return err
	}
	campaign := f.s.d.Ledger.Campaign
	if err := cmp.Or(f.n.Check(), f.n.CheckBirth(campaign)); err != nil {
		return err
	}
	if f.why == "" {
		if f.n.BirthYear != f.was.BirthYear && f.n.Young(campaign) {
			return &data.Problem{Key: "problem.young", Field: "why", Args: []any{"Born", f.n.BirthYear}}
		}
		if twins := f.newTwins(); len(twins) > 0 {
			return &data.Problem{Key: "problem.twin", Field: "why", Args: []any{"Twin", twinText(f.s.d, twins[0])}}
		}
		if f.n != f.was && f.s.d.Ledger.Decision(f.n.DecisionID).Issued() {
			return &data.Problem{Key: "problem.issued_why", Field: "why"}
		}
	}
	return f.s.d.Store.Nominations.Save(&f.n, f.why)
}

// newTwins are the twins that the nomination did not have before.
func (f *nominationForm) newTwins() []data.Nomination {
	all := f.s.d.Ledger.Nominations
	known := map[int64]bool{}
	if f.was.ID != 0 {
		for _, twin := range data.Twins(f.was, all) {
			known[twin.ID] = true
		}
	}
	return slices.DeleteFunc(data.Twins(f.n, all), func(t data.Nomination) bool { return known[t.ID] })
}

// wholeOf is a whole number that may be missing, which is 0.
func wholeOf(d decimal.NullDecimal, field string) (int, error) {
	if d.Valid && !d.Decimal.IsInteger() {
		return 0, &data.Problem{Key: "field.number.whole", Field: field}
	}
	return int(d.Decimal.IntPart()), nil
}
