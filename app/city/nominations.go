package city

import (
	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/city"
	"thidua/data/store"
	"thidua/data/vn"
)

// nominations is the page of those whom the wards propose: a hundred
// thousand for a large city, read beside the window.
type nominations struct {
	desk.Table[*nomineeRow]
	d     *side
	lines readRows[*nomineeRow]
}

// nomineeRow is somebody whom a ward proposes.
type nomineeRow struct {
	city.WardNomination
	no     int
	folded string
}

func newNominations(d *side) desk.Screen {
	s := &nominations{d: d}
	s.lines = readRows[*nomineeRow]{d: d, read: s.read, show: s.Refresh}
	s.Fill(d.Desk, ui.TableSpec[*nomineeRow]{
		ID: "city_nominations", Title: ui.T("place.city_nominations"), DetailWidth: 330,
		Columns: nomineeColumns(),
		Actions: []ui.Action{
			{Label: ui.T("city.form_counts"), Do: s.counts},
			{Label: ui.T("city.merge_form"), NeedsRow: true, Do: s.On(s.merge)},
			{Label: ui.T("city.aliases"), Rare: true, Do: func() { d.Open(atAliases, 0) }},
		},
		Chips:    nomineeChips(),
		OfPerson: func(r *nomineeRow) bool { return r.Subject != data.Collective },
		Folded:   func(r *nomineeRow) string { return r.folded },
		Detail:   s.detail,
		Footer:   s.footer,
		Empty:    ui.Empty{Text: ui.T("city.rows_empty"), Action: &ui.Action{Label: ui.T("city.receive_files"), Do: d.receiveFiles}},
	}, func(r *nomineeRow) int64 { return r.RowID }, s.lines.list)
	return s
}

func (s *nominations) read(round city.Round) ([]*nomineeRow, error) {
	return gather(s.d.Store.CityNominations(store.PeopleQuery{RoundID: round.ID}), func(n city.WardNomination, no int) *nomineeRow {
		return &nomineeRow{WardNomination: n, no: no, folded: vn.Fold(n.Folded() + "\n" + n.Ward)}
	})
}

func nomineeColumns() []ui.Column[*nomineeRow] {
	type row = *nomineeRow
	text := func(id, title string, width float32, of func(row) string) ui.Column[row] {
		return ui.Column[row]{ID: id, Title: title, Width: width, Text: of}
	}
	name := text("name", ui.T("register.name"), 160, func(r row) string { return words.Joined(" ", r.Salutation, r.Name) })
	name.Compare = func(a, b row) int { return vn.CompareNames(a.Name, b.Name) }
	name.Personal = words.Personal(data.PersonName)
	who := text("who", ui.T("register.who"), 190, func(r row) string { return words.Joined(", ", words.Year(r.BirthYear), r.Post, r.Unit) })
	who.Personal = words.Personal(data.PersonBirth, data.PersonPost)
	who.Masked = func(r row) string { return words.Joined(", ", r.Post, r.Unit) }
	achievement := text("achievement", ui.T("register.achievement"), 130, func(r row) string { return r.Achievement })
	achievement.Personal = words.Personal(data.PersonAchievement)
	return []ui.Column[row]{
		{ID: "no", Title: ui.T("awards.no"), Width: 58, Align: ui.Center, Text: func(r row) string { return words.Count(r.no) }, Value: func(r row) any { return r.no }},
		text("ward", ui.T("city.col.ward"), 120, func(r row) string { return r.Ward }),
		name,
		who,
		text("form", ui.T("register.form"), 190, func(r row) string { return r.FormName }),
		text("stage", ui.T("city.col.stage"), 130, func(r row) string { return words.Word("nomination", r.Stage) }),
		achievement,
		{ID: "authority", Title: words.FieldLabel("award", "authority"), Hidden: true, Text: func(r row) string { return words.Word("level", r.Authority) }},
		{ID: "subject", Title: words.FieldLabel("award", "subject"), Hidden: true, Text: func(r row) string { return words.Word("subject", r.Subject) }},
		{ID: "votes", Title: ui.T("city.col.votes"), Hidden: true, Text: votesOfWard},
		{ID: "decision", Title: ui.T("awards.decision"), Hidden: true, Text: func(r row) string { return r.Decision }},
		{ID: "origin", Title: ui.T("city.col.origin"), Hidden: true, Text: func(r row) string { return originText(r.Origin) }},
	}
}

// votesOfWard is how the ward's Council voted.
func votesOfWard(r *nomineeRow) string {
	if r.VotesOf == 0 {
		return ""
	}
	return ui.T("city.votes", "For", r.VotesFor, "Of", r.VotesOf)
}

func nomineeChips() []ui.Chip[*nomineeRow] {
	chips := []ui.Chip[*nomineeRow]{{Label: ui.T("city.chip_to_city"), Tone: ui.ToneInfo, Match: func(r *nomineeRow) bool { return r.ToCity() }}}
	for _, subject := range data.Subjects() {
		chips = append(chips, ui.Chip[*nomineeRow]{Label: ui.T("awards.chip_" + string(subject)), Match: func(r *nomineeRow) bool { return r.Subject == subject }})
	}
	return chips
}

func (s *nominations) footer(shown []*nomineeRow) string {
	n := map[data.Subject]int{}
	upward := 0
	for _, r := range shown {
		n[r.Subject]++
		if r.ToCity() {
			upward++
		}
	}
	number := func(n int) string { return vn.FormatInt(int64(n)) }
	return s.lines.footer(ui.T("city.nominations_count", "Count", number(len(shown)), "Collectives", number(n[data.Collective]),
		"Individuals", number(n[data.Individual]), "Households", number(n[data.Household]), "Upward", number(upward)))
}

func (s *nominations) detail(r *nomineeRow) fyne.CanvasObject {
	return ui.Details([]ui.Pair{
		{Label: words.Word("subject", r.Subject), Text: words.Joined(" ", r.Salutation, r.Name)},
		{Label: ui.T("register.who"), Text: words.Joined(", ", words.Year(r.BirthYear), r.Post, r.Unit)},
		{Label: ui.T("register.form"), Text: r.FormName},
		{Label: words.FieldLabel("award", "authority"), Text: words.Word("level", r.Authority)},
		{Label: ui.T("register.achievement"), Text: r.Achievement},
		{Label: ui.T("city.col.stage"), Text: words.Word("nomination", r.Stage)},
		{Label: ui.T("city.col.votes"), Text: votesOfWard(r)},
		{Label: ui.T("awards.decision"), Text: r.Decision},
		{Label: ui.T("city.col.ward"), Text: r.Ward},
		{Label: ui.T("city.col.origin"), Text: originText(r.Origin)},
	})
}

// counts shows how many are proposed for each form.
func (s *nominations) counts() {
	counts, err := s.d.Store.FormCounts(s.d.round.ID)
	if err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	number := func(id, title string, of func(city.FormCount) int) ui.Column[city.FormCount] {
		return ui.Column[city.FormCount]{ID: id, Title: title, Width: 100, Align: ui.Right, Text: func(c city.FormCount) string { return words.Count(of(c)) }, Value: func(c city.FormCount) any { return of(c) }}
	}
	page := ui.NewTablePage(ui.TableSpec[city.FormCount]{
		ID: "city_forms", Title: ui.T("city.form_counts"), Settings: s.d.Store, Window: s.d.Window,
		Key: func(c city.FormCount) string { return c.Key + string(c.Authority) },
		Columns: []ui.Column[city.FormCount]{
			{ID: "form", Title: ui.T("register.form"), Width: 360, Wrap: true, Text: func(c city.FormCount) string { return c.Form }},
			{ID: "authority", Title: words.FieldLabel("award", "authority"), Width: 120, Text: func(c city.FormCount) string { return words.Word("level", c.Authority) }},
			number("all", ui.T("city.col.all"), city.FormCount.All),
			number("collectives", ui.T("city.col.collectives"), func(c city.FormCount) int { return c.Collectives }),
			number("individuals", ui.T("city.col.individuals"), func(c city.FormCount) int { return c.Individuals }),
			number("households", ui.T("city.col.households"), func(c city.FormCount) int { return c.Households }),
			number("wards", ui.T("city.col.wards"), func(c city.FormCount) int { return c.Wards }),
		},
		Footer: func(shown []city.FormCount) string {
			return ui.T("city.form_counts_footer", "Count", vn.FormatInt(int64(city.SumForms(shown).All())))
		},
		Export: s.d.ExportSheet, Print: s.d.PrintSheet,
	})
	page.SetRows(counts)
	ui.Form{
		Window: s.d.Window, Title: ui.T("city.form_counts"), Full: true, Verb: ui.T("city.received_close"),
		Fields: []ui.Field{ui.TableField(s.d.Window, page.Object())},
	}.Show()
	page.Focus()
}
