package council

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// council is the register of the members of the Council for emulation and
// commendation, as it stands on a day.
type council struct {
	d *desk.Desk
	desk.Table[data.Member]
	day vn.Date // the zero Date is today
}

func newCouncil(d *desk.Desk) desk.Screen {
	s := &council{d: d}
	add := ui.Action{Label: ui.T("council.add"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.add}
	s.Fill(d, ui.TableSpec[data.Member]{
		ID: "council", Title: ui.T("place.council"), DetailWidth: 270,
		Group:   func(m data.Member) string { return ui.T("council.group_" + s.state(m)) },
		Columns: s.columns(),
		Actions: []ui.Action{
			add,
			{Label: ui.T("council.edit"), NeedsRow: true, Do: s.On(s.form)},
			{Label: ui.T("council.leave"), NeedsRow: true, Do: s.On(s.leave)},
			{Label: ui.T("council.paste"), Do: s.paste},
			{Label: ui.T("council.new_term"), Do: s.newTerm},
			{Name: s.dayLabel, Do: s.chooseDay},
		},
		Chips: []ui.Chip[data.Member]{
			{Label: ui.T("council.in_office"), Tone: ui.ToneGood, Match: func(m data.Member) bool { return s.state(m) == inOffice }},
			{Label: ui.T("council.ended"), Tone: ui.ToneMuted, Match: func(m data.Member) bool { return s.state(m) == officeEnded }},
		},
		Open:   s.form,
		Delete: func(m data.Member) { desk.Remove(d, d.Store.Members, m.ID, m.Name) },
		Detail: s.detail,
		Footer: s.footer,
		Empty:  ui.Empty{Text: ui.T("council.empty"), Action: &add},
	}, func(m data.Member) int64 { return m.ID }, s.list)
	return s
}

// How a member stands on the day.
const (
	inOffice    = "in_office"
	officeAhead = "ahead"
	officeEnded = "ended"
)

func (s *council) at() vn.Date {
	if s.day.IsZero() {
		return s.d.Today()
	}
	return s.day
}

func (s *council) state(m data.Member) string {
	switch {
	case m.On(s.at()):
		return inOffice
	case s.at().Before(m.From):
		return officeAhead
	}
	return officeEnded
}

// list has those in office first, in the order of the Council, then those who
// will be and those who have been, the latest first.
func (s *council) list() []data.Member {
	rows := data.MembersOn(s.d.Ledger.Members, s.at())
	for _, state := range []string{officeAhead, officeEnded} {
		part := slices.DeleteFunc(slices.Clone(s.d.Ledger.Members), func(m data.Member) bool { return s.state(m) != state })
		rows = append(rows, slices.SortedStableFunc(slices.Values(part), func(a, b data.Member) int {
			return cmp.Or(b.To.Compare(a.To), b.From.Compare(a.From), cmp.Compare(a.Position, b.Position))
		})...)
	}
	return rows
}

// memberName is a member as papers name one, "Bà Đỗ Thị Hòa".
func memberName(m data.Member) string { return words.Joined(" ", m.Salutation, m.Name) }

func (s *council) columns() []ui.Column[data.Member] {
	type row = data.Member
	label := func(field string) string { return words.FieldLabel("member", field) }
	return []ui.Column[row]{
		{ID: "position", Title: ui.T("movements.no"), Width: 40, Align: ui.Center, Text: func(m row) string { return words.Count(m.Position) }, Value: func(m row) any { return m.Position }},
		{
			ID: "name", Title: label("name"), Width: 166, Wrap: true, Personal: words.Personal(data.PersonName), Text: memberName,
			Compare: func(a, b row) int { return vn.CompareNames(a.Name, b.Name) },
		},
		{ID: "post", Title: label("post"), Width: 190, Wrap: true, Personal: words.Personal(data.PersonPost), Text: func(m row) string { return m.Post }},
		{
			ID: "role", Title: label("role"), Width: 126, Wrap: true, Text: func(m row) string { return words.Word("council", m.Role) },
			Compare: func(a, b row) int {
				return slices.Index(data.CouncilRoles(), a.Role) - slices.Index(data.CouncilRoles(), b.Role)
			},
		},
		{ID: "from", Title: label("valid_from"), Width: 94, Text: func(m row) string { return m.From.String() }, Value: func(m row) any { return m.From }},
		{ID: "to", Title: label("valid_to"), Width: 94, Text: func(m row) string { return m.To.String() }, Value: func(m row) any { return m.To }},
		{
			ID: "state", Title: ui.T("council.state"), Width: 138, Wrap: true, Text: func(m row) string { return ui.T("council." + s.state(m)) },
			Mark: func(m row) ui.Mark {
				return ui.MarkOf(map[string]ui.Tone{inOffice: ui.ToneGood, officeAhead: ui.ToneInfo, officeEnded: ui.ToneMuted}[s.state(m)])
			},
		},
		{ID: "unit", Title: label("unit_id"), Hidden: true, Text: func(m row) string { return s.d.Ledger.Unit(m.UnitID).Name }},
		{ID: "founding", Title: label("founding"), Hidden: true, Text: func(m row) string { return m.Founding }},
		{ID: "phone", Title: label("phone"), Hidden: true, Personal: words.Personal(data.PersonPhone), Text: func(m row) string { return m.Phone }},
		{ID: "note", Title: label("note"), Hidden: true, Personal: words.Personal(data.PersonRemark), Text: func(m row) string { return m.Note }},
	}
}

// footer counts the Council, and says what it lacks.
func (s *council) footer([]data.Member) string {
	members := data.MembersOn(s.d.Ledger.Members, s.at())
	text := ui.T("council.count", "Count", len(members), "Date", s.at().String())
	for _, role := range []data.CouncilRole{data.Chair, data.Secretary} {
		n := 0
		for _, m := range members {
			if m.Role == role {
				n++
			}
		}
		if len(members) > 0 && n != 1 {
			text += " · " + ui.T("council.odd_role", "Role", strings.ToLower(words.Word("council", role)), "Count", n)
		}
	}
	return text
}

func (s *council) detail(m data.Member) fyne.CanvasObject {
	label := func(field string) string { return words.FieldLabel("member", field) }
	var meetings []string
	for _, a := range s.d.Ledger.Attendances {
		for _, meeting := range s.d.Ledger.Meetings {
			if a.MemberID == m.ID && a.MeetingID == meeting.ID {
				meetings = append(meetings, meeting.On.String()+": "+words.Word("presence", a.Presence))
			}
		}
	}
	return container.NewVBox(
		words.DetailTitle(memberName(m)),
		ui.Details([]ui.Pair{
			{Label: label("role"), Text: words.Word("council", m.Role)},
			{Label: label("post"), Text: m.Post},
			{Label: label("unit_id"), Text: s.d.Ledger.Unit(m.UnitID).Name},
			{Label: label("founding"), Text: m.Founding},
			{Label: label("valid_from"), Text: m.From.String()},
			{Label: label("valid_to"), Text: m.To.String()},
			{Label: label("phone"), Text: m.Phone},
			{Label: label("note"), Text: m.Note},
			{Label: ui.T("council.meetings"), Text: strings.Join(meetings, "\n")},
		}),
		history.Pane(s.d, "member", m.ID))
}

// dayLabel says on which day the Council is shown.
func (s *council) dayLabel() string { return ui.T("council.day", "Date", s.at().String()) }

// chooseDay shows who is a member on another day.
func (s *council) chooseDay() {
	day := s.at()
	ui.Form{
		Window: s.d.Window, Title: ui.T("council.day_title"), Verb: ui.T("council.day_verb"),
		Fields: []ui.Field{ui.DateField(ui.T("council.day_label"), &day, ui.Hint(ui.T("council.day_hint")))},
		Save:   func() error { s.day = day; return nil },
		OnDone: s.Refresh,
	}.Show()
}
