package honours

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/store"
	"thidua/data/vn"
)

// awardRegister is the award register over all years: what old registers tell
// and what was decided in this ledger, whatever the campaign.
type awardRegister struct {
	desk.Table[*registerRow]
	d     *desk.Desk
	pages registerPages
}

// registerRow is a line of the register.
type registerRow struct {
	*data.Entry
	no int                // among those that are shown
	at *store.RegisterRow // in the store
}

// id is that of an old award; what was decided here has the negative id of its
// nomination.
func (r *registerRow) id() int64 {
	if r.NominationID != 0 {
		return -r.NominationID
	}
	return r.ID
}

func newAwardRegister(d *desk.Desk) desk.Screen {
	s := &awardRegister{d: d, pages: newRegisterPages(d.Store)}
	add := ui.Action{Label: ui.T("register.add"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.add}
	s.Fill(d, ui.TableSpec[*registerRow]{
		ID: "register", Title: ui.T("place.register"), DetailWidth: 290,
		Columns: registerColumns(),
		Actions: []ui.Action{
			add,
			{Label: ui.T("register.edit"), NeedsRow: true, Do: s.On(s.open)},
			{Label: ui.T("register.import"), Do: s.importWorkbook},
			{Label: ui.T("register.paste"), Rare: true, Do: s.paste},
			{Label: ui.T("register.stats"), Rare: true, Do: func() { d.Open(desk.AtAwardStats, 0) }},
		},
		OfPerson: func(r *registerRow) bool { return r.Subject != data.Collective },
		Chips:    registerChips(),
		Paged:    s.pages.paged(),
		Open:     s.open,
		Delete:   s.remove,
		Detail:   s.detail,
		Print:    func(ui.Sheet) { s.print() },
		Empty:    ui.Empty{Text: ui.T("register.empty"), Action: &ui.Action{Label: ui.T("register.import"), Do: s.importWorkbook}},
	}, (*registerRow).id, nil)
	return s
}

// registerColumns are those of the register that offices keep (số, ngày quyết
// định … ký nhận). What stands in one column on screen is exported in several
// too, so that the workbook can be read back.
func registerColumns() []ui.Column[*registerRow] {
	type row = *registerRow
	text := func(id, title string, width float32, of func(*data.Entry) string) ui.Column[row] {
		return ui.Column[row]{ID: id, Title: title, Width: width, Text: func(r row) string { return of(r.Entry) }}
	}
	hidden := func(field string, of func(*data.Entry) string) ui.Column[row] {
		c := text(field, words.FieldLabel("award", field), 0, of)
		c.Hidden = true
		return c
	}
	name := text("name", ui.T("register.name"), 170, entryName)
	name.Personal = words.Personal(data.PersonName)
	who := personal(text("who", ui.T("register.who"), 190, entryWho), data.PersonBirth, data.PersonPost)
	who.Masked = func(r row) string { return entryWho(data.MaskedEntry(r.Entry)) }
	return []ui.Column[row]{
		{ID: "no", Title: ui.T("awards.no"), Width: 72, Align: ui.Center, Text: func(r row) string { return strconv.Itoa(r.no) }, Value: func(r row) any { return r.no }},
		text("number", ui.T("register.number"), 138, func(e *data.Entry) string { return e.Number }),
		{
			ID: "issued_on", Title: ui.T("register.issued_on"), Width: 100, Align: ui.Center, Text: func(r row) string { return words.EntryDay(r.Entry) },
			Value: func(r row) any { return entryDayValue(r.Entry) },
		},
		name,
		who,
		personal(text("form", ui.T("register.form"), 150, func(e *data.Entry) string { return e.FormName }), data.PersonAward),
		text("kind", ui.T("register.kind"), 100, func(e *data.Entry) string { return words.Word("award_kind", e.Kind) }),
		personal(text("achievement", ui.T("register.achievement"), 180, func(e *data.Entry) string { return e.Achievement }), data.PersonAchievement),
		{
			ID: "prize", Title: ui.T("register.prize"), Width: 92, Align: ui.Right, Text: func(r row) string { return moneyText(r.Prize) },
			Value: func(r row) any { return orNoMoney(r.Prize) },
		},
		text("certificate_no", ui.T("register.certificate_no"), 84, func(e *data.Entry) string { return e.CertificateNo }),
		{
			ID: "handed_on", Title: ui.T("field.award.handed_on"), Width: 86, Align: ui.Center, Text: func(r row) string { return r.HandedOn.String() },
			Value: func(r row) any { return r.HandedOn },
		},
		text("received_by", ui.T("register.received_by"), 90, func(e *data.Entry) string { return e.ReceivedBy }),
		personal(text("note", ui.T("field.award.note"), 120, func(e *data.Entry) string { return e.Note }), data.PersonRemark),
		{ID: "year", Title: ui.T("field.award.year"), Hidden: true, Text: func(r row) string { return words.Year(r.Year) }},
		hidden("subject", func(e *data.Entry) string { return words.Word("subject", e.Subject) }),
		{ID: "birth_year", Title: ui.T("field.award.birth_year"), Hidden: true, Personal: words.Personal(data.PersonBirth), Text: func(r row) string { return words.Year(r.BirthYear) }},
		personal(hidden("gender", func(e *data.Entry) string { return words.Word("gender", e.Gender) }), data.PersonGender),
		hidden("post", func(e *data.Entry) string { return e.Post }),
		hidden("workplace", func(e *data.Entry) string { return e.Workplace }),
		hidden("bloc", func(e *data.Entry) string { return e.Bloc }),
		hidden("field", func(e *data.Entry) string { return e.Field }),
		hidden("authority", func(e *data.Entry) string { return words.Word("level", e.Authority) }),
	}
}

// personal is a column that holds kinds of personal data.
func personal(c ui.Column[*registerRow], fields ...data.PersonalField) ui.Column[*registerRow] {
	c.Personal = words.Personal(fields...)
	return c
}

// print sets the entries that are shown on paper.
func (s *awardRegister) print() {
	var entries []*data.Entry
	counted, find := s.Page.Counted(), s.pages.search(s.Page.Asked())
	read := func() error {
		return s.d.Store.RegisterEach(context.Background(), find, func(e data.Entry) error {
			entries = append(entries, &e)
			return nil
		})
	}
	show := func() {
		chosen := ""
		if counted.Found < counted.All {
			chosen = ui.T("register.part", "Count", vn.FormatInt(int64(counted.Found)), "All", vn.FormatInt(int64(counted.All)))
		}
		s.d.Show(paper.RegisterList(s.d.Ledger, entries, chosen, s.d.Today()), ui.T("place.register"))
	}
	if counted.Found > desk.KeepAtOnce {
		s.d.Long(ui.T("register.reading"), read, show)
		return
	}
	if err := read(); err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	show()
}

// entryName is who was commended as the lists name one.
func entryName(e *data.Entry) string { return words.Joined(" ", e.Salutation, e.Name) }

// entryWho is what tells namesakes apart.
func entryWho(e *data.Entry) string {
	return words.Joined(", ", words.Year(e.BirthYear), e.Post, e.Workplace)
}

func entryDayValue(e *data.Entry) any {
	if e.IssuedOn.IsZero() {
		return words.Year(e.Year)
	}
	return e.IssuedOn
}

func moneyText(amount int64) string {
	if amount == 0 {
		return ""
	}
	return vn.FormatInt(amount)
}

func orNoMoney(amount int64) any {
	if amount == 0 {
		return nil
	}
	return amount
}

// entryDecision cites the decision of an entry.
func entryDecision(e data.Entry) string {
	return strings.Trim(ui.T("register.decision", "Number", e.Number, "Date", words.EntryDay(&e)), " ")
}
