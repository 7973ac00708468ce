package council

import (
	"cmp"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// add opens a new member, of the same term as the others.
func (s *council) add() {
	m := data.Member{Role: data.PlainMember, Salutation: ui.T("salutation.mr"), Position: 1}
	for _, o := range data.MembersOn(s.d.Ledger.Members, s.d.Today()) {
		m.From, m.Founding, m.Position = o.From, o.Founding, max(m.Position, o.Position+1)
	}
	s.form(m)
}

// form edits a member; ID 0 is a new one.
func (s *council) form(m data.Member) {
	label := func(field string) string { return words.FieldLabel("member", field) }
	title := ui.T("council.edit_title", "Name", memberName(m))
	if m.ID == 0 {
		title = ui.T("council.add")
	}
	ui.Form{
		Window: s.d.Window, Title: title, Columns: 2,
		Fields: []ui.Field{
			ui.ChoiceField(label("salutation"), &m.Salutation, words.Salutations(m.Salutation), ui.Name("salutation"), ui.Width(120)),
			ui.TextField(label("name"), &m.Name, ui.Required(), ui.Name("name")),
			ui.TextField(label("post"), &m.Post, ui.Name("post")),
			ui.ChoiceField(label("role"), &m.Role, words.Choices("council", data.CouncilRoles()), ui.Required(), ui.Name("role")),
			ui.PickField(label("unit_id"), &m.UnitID, s.d.UnitPicks(), ui.Name("unit_id"), ui.Hint(ui.T("council.unit_hint"))),
			ui.IntField(label("position"), &m.Position, ui.Name("position"), ui.Hint(ui.T("council.position_hint"))),
			ui.DateField(label("valid_from"), &m.From, ui.Required(), ui.Name("valid_from")),
			ui.DateField(label("valid_to"), &m.To, ui.Name("valid_to"), ui.Hint(ui.T("council.to_hint"))),
			ui.MultiField(label("founding"), &m.Founding, ui.Name("founding"), ui.Tall(2), ui.Hint(ui.T("council.founding_hint"))),
			ui.TextField(label("phone"), &m.Phone, ui.Name("phone")),
			ui.TextField(label("note"), &m.Note, ui.Name("note")),
		},
		Save: func() error { return s.d.Store.Members.Save(&m, "") },
		OnDone: func() {
			s.d.Saved(ui.T("council.saved", "Name", memberName(m)))
			s.Select(m.ID)
		},
	}.Show()
}

// leave ends a member's time in the Council.
func (s *council) leave(m data.Member) {
	m.To = cmp.Or(m.To, s.d.Today())
	why := ""
	ui.Form{
		Window: s.d.Window, Title: ui.T("council.leave_title", "Name", memberName(m)), Verb: ui.T("council.leave_verb"),
		Fields: []ui.Field{
			ui.DateField(words.FieldLabel("member", "valid_to"), &m.To, ui.Required(), ui.Name("valid_to")),
			ui.TextField(ui.T("council.leave_why"), &why, ui.Hint(ui.T("council.leave_hint"))),
		},
		Save:   func() error { return s.d.Store.Members.Save(&m, why) },
		OnDone: func() { s.d.Saved(ui.T("council.left", "Name", memberName(m), "Date", m.To.String())) },
	}.Show()
}

// newTerm founds the Council anew with the same members; who changes is edited
// afterwards.
func (s *council) newTerm() {
	from, founding := vn.Date{}, ""
	var ended, fresh []data.Member
	ui.Form{
		Window: s.d.Window, Title: ui.T("council.new_term"), Verb: ui.T("council.term_verb"),
		Fields: []ui.Field{
			ui.NoteField(ui.T("council.term_note")),
			ui.MultiField(words.FieldLabel("member", "founding"), &founding, ui.Required(), ui.Name("founding"), ui.Tall(2), ui.Hint(ui.T("council.founding_hint"))),
			ui.DateField(words.FieldLabel("member", "valid_from"), &from, ui.Required(), ui.Name("valid_from")),
		},
		Save: func() (err error) {
			if ended, fresh, err = data.NewTerm(s.d.Ledger.Members, founding, from); err != nil {
				return err
			}
			return s.d.Store.BeginTerm(ended, fresh, founding)
		},
		OnDone: func() {
			s.day = from
			if !from.After(s.d.Today()) {
				s.day = vn.Date{}
			}
			s.d.Saved(ui.T("council.term_begun", "Count", len(fresh), "Date", from.String()))
		},
	}.Show()
}
