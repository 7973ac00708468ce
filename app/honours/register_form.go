package honours

import (
	"cmp"

	"github.com/shopspring/decimal"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// add opens the form of a new old award.
func (s *awardRegister) add() {
	s.edit(&data.Entry{Award: data.Award{Subject: data.Individual, Authority: data.Ward, Year: s.d.Today().Year() - 1}})
}

// open edits an old award; what was decided in this ledger is edited where it
// is kept.
func (s *awardRegister) open(r *registerRow) {
	if r.NominationID != 0 {
		openIn(s.d, r.CampaignID, desk.AtAwards, r.NominationID)
		return
	}
	s.edit(r.Entry)
}

// remove deletes an old award.
func (s *awardRegister) remove(r *registerRow) {
	if r.NominationID != 0 {
		ui.ShowError(s.d.Window, &data.Problem{Key: "problem.register_decided"})
		return
	}
	desk.Remove(s.d, s.d.Store.Awards, r.ID, entryName(r.Entry))
}

// edit opens an old award, or a new one.
func (s *awardRegister) edit(e *data.Entry) {
	a, form := e.Award, e.FormName
	title := ui.T("register.new_title")
	if a.ID != 0 {
		title = ui.T("register.edit_title", "Name", a.Name)
	}
	was, why, born := a, "", words.Year(a.BirthYear)
	var prize decimal.NullDecimal
	if a.Prize != 0 {
		prize = decimal.NewNullDecimal(decimal.NewFromInt(a.Prize))
	}
	ui.Form{
		Window: s.d.Window, Title: title, Wide: true, Columns: 2,
		Fields: awardFields(&a, &born, &form, &prize, &why),
		Save: func() (err error) {
			if a.BirthYear, err = words.YearOf(born); err != nil {
				return err
			}
			if prize.Valid && !prize.Decimal.IsInteger() {
				return &data.Problem{Key: "field.number.whole", Field: "prize"}
			}
			a.Prize = prize.Decimal.IntPart()
			if form != e.FormName { // else it stays the code that the rules know
				a.Form = form
			}
			a.Year = cmp.Or(a.IssuedOn.Year(), a.Year)
			if err := a.Check(); err != nil {
				return err
			}
			if twin, ok := s.d.RegisterOf(data.NomineeKey(a.Subject, a.Name)).SameAward(a); ok && why == "" && (twin.NominationID != 0 || twin.ID != a.ID) && !data.SameAward(was, a) {
				return &data.Problem{Key: "problem.register_twice", Field: "why", Args: []any{"Name", twin.Name, "Decision", entryDecision(twin)}}
			}
			return s.d.Store.Awards.Save(&a, why)
		},
		OnDone: func() {
			s.d.Saved(ui.T("register.saved", "Name", a.Name))
			s.Select(a.ID)
		},
	}.Show()
}

// awardFields are the fields of an old award; what may be missing, or is kept
// otherwise than it is typed, stands beside it.
func awardFields(a *data.Award, born, form *string, prize *decimal.NullDecimal, why *string) []ui.Field {
	label := func(field string) string { return words.FieldLabel("award", field) }
	return []ui.Field{
		ui.ChoiceField(label("subject"), &a.Subject, words.Choices("subject", data.Subjects()), ui.Required(), ui.Name("subject")),
		ui.ChoiceField(label("salutation"), &a.Salutation, words.Salutations(a.Salutation), ui.Name("salutation")),
		ui.TextField(label("name"), &a.Name, ui.Required(), ui.Name("name")),
		ui.TextField(label("birth_year"), born, ui.Name("birth_year"), ui.Width(120)),
		ui.TextField(label("post"), &a.Post, ui.Name("post")),
		ui.TextField(label("workplace"), &a.Workplace, ui.Name("workplace")),
		ui.TextField(label("form"), form, ui.Required(), ui.Name("form"), ui.Hint(ui.T("register.form_hint"))),
		ui.ChoiceField(label("authority"), &a.Authority, words.Choices("level", data.Levels()), ui.Name("authority")),
		ui.TextField(label("number"), &a.Number, ui.Name("number")),
		ui.DateField(label("issued_on"), &a.IssuedOn, ui.Name("issued_on")),
		ui.IntField(label("year"), &a.Year, ui.Required(), ui.Name("year"), ui.Plain(), ui.Hint(ui.T("register.year_hint"))),
		ui.ChoiceField(label("kind"), &a.Kind, words.Choices("award_kind", data.AwardKinds()), ui.Name("kind")),
		ui.MultiField(label("achievement"), &a.Achievement, ui.Name("achievement")),
		ui.NumberField(label("prize"), prize, ui.Name("prize")),
		ui.TextField(label("certificate_no"), &a.CertificateNo, ui.Name("certificate_no")),
		ui.DateField(label("handed_on"), &a.HandedOn, ui.Name("handed_on")),
		ui.TextField(label("received_by"), &a.ReceivedBy, ui.Name("received_by")),
		ui.ChoiceField(label("gender"), &a.Gender, words.Choices("gender", data.Genders()), ui.Name("gender")),
		ui.TextField(label("bloc"), &a.Bloc, ui.Name("bloc")),
		ui.TextField(label("field"), &a.Field, ui.Name("field")),
		ui.TextField(label("note"), &a.Note, ui.Name("note")),
		ui.TextField(ui.T("awards.why"), why, ui.Name("why"), ui.Hint(ui.T("register.why_hint"))),
	}
}
