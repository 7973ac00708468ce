package honours

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/paper"
	"thidua/data/vn"
)

// awardRegister is the award register over all years: what old registers tell
// and what was decided in this ledger, whatever the campaign.
type awardRegister struct {
	desk.Table[*registerRow]
	d *desk.Desk
}

// registerRow is a line of the register.
type registerRow struct {
	*data.Entry
	no     int
	folded string
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
	s := &awardRegister{d: d}
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
		Chips:  registerChips(),
		Folded: func(r *registerRow) string { return r.folded },
		Open:   s.open,
		Delete: s.remove,
		Detail: s.detail,
		Print:  func(ui.Sheet) { s.print() },
		Footer: s.footer,
		Empty:  ui.Empty{Text: ui.T("register.empty"), Action: &ui.Action{Label: ui.T("register.import"), Do: s.importWorkbook}},
	}, (*registerRow).id, s.list)
	return s
}

// list are the rows of the register as it is now.
func (s *awardRegister) list() []*registerRow {
	entries := s.d.Register().Entries
	lines, rows := make([]registerRow, len(entries)), make([]*registerRow, len(entries))
	for i, e := range entries {
		lines[i] = registerRow{Entry: e, no: i + 1, folded: s.d.Folded(e)}
		rows[i] = &lines[i]
	}
	return rows
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
	name.Compare = func(a, b row) int { return vn.CompareNames(a.Name, b.Name) }
	return []ui.Column[row]{
		{ID: "no", Title: ui.T("awards.no"), Width: 52, Align: ui.Center, Text: func(r row) string { return strconv.Itoa(r.no) }, Value: func(r row) any { return r.no }},
		text("number", ui.T("register.number"), 138, func(e *data.Entry) string { return e.Number }),
		{
			ID: "issued_on", Title: ui.T("register.issued_on"), Width: 100, Align: ui.Center, Text: func(r row) string { return words.EntryDay(r.Entry) },
			Value:   func(r row) any { return entryDayValue(r.Entry) },
			Compare: func(a, b row) int { return entryDayOrder(a.Entry, b.Entry) },
		},
		name,
		text("who", ui.T("register.who"), 190, entryWho),
		text("form", ui.T("register.form"), 150, func(e *data.Entry) string { return e.FormName }),
		text("kind", ui.T("register.kind"), 100, func(e *data.Entry) string { return words.Word("award_kind", e.Kind) }),
		text("achievement", ui.T("register.achievement"), 180, func(e *data.Entry) string { return e.Achievement }),
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
		text("note", ui.T("field.award.note"), 120, func(e *data.Entry) string { return e.Note }),
		{ID: "year", Title: ui.T("field.award.year"), Hidden: true, Text: func(r row) string { return words.Year(r.Year) }},
		hidden("subject", func(e *data.Entry) string { return words.Word("subject", e.Subject) }),
		{ID: "birth_year", Title: ui.T("field.award.birth_year"), Hidden: true, Text: func(r row) string { return words.Year(r.BirthYear) }},
		hidden("gender", func(e *data.Entry) string { return words.Word("gender", e.Gender) }),
		hidden("post", func(e *data.Entry) string { return e.Post }),
		hidden("workplace", func(e *data.Entry) string { return e.Workplace }),
		hidden("bloc", func(e *data.Entry) string { return e.Bloc }),
		hidden("field", func(e *data.Entry) string { return e.Field }),
		hidden("authority", func(e *data.Entry) string { return words.Word("level", e.Authority) }),
	}
}

// registerChips sift by who was commended and by who decided.
func registerChips() []ui.Chip[*registerRow] {
	var chips []ui.Chip[*registerRow]
	for _, subject := range data.Subjects() {
		chips = append(chips, ui.Chip[*registerRow]{Label: ui.T("awards.chip_" + string(subject)), Match: func(r *registerRow) bool { return r.Subject == subject }})
	}
	for _, level := range []data.Level{data.Ward, data.City, data.Central} {
		chips = append(chips, ui.Chip[*registerRow]{Label: words.Word("level", level), Tone: ui.ToneInfo, Match: func(r *registerRow) bool { return r.Authority == level }})
	}
	return chips
}

// footer counts what is shown and adds up the money.
func (s *awardRegister) footer(shown []*registerRow) string {
	var sum data.AwardCount
	for _, r := range shown {
		sum.Add(r.Entry)
	}
	text := ui.T("register.count", "Count", vn.FormatInt(int64(sum.All())), "Collectives", vn.FormatInt(int64(sum.Collectives)),
		"Individuals", vn.FormatInt(int64(sum.Individuals)), "Households", vn.FormatInt(int64(sum.Households)), "Sum", vn.FormatInt(sum.Prizes), "Unpriced", sum.Unpriced)
	if s.d.ReadingRegister() {
		return ui.T("register.reading_line") + " · " + text
	}
	return text
}

// print sets the entries that are shown on paper.
func (s *awardRegister) print() {
	entries := make([]*data.Entry, len(s.Page.Shown()))
	for i, r := range s.Page.Shown() {
		entries[i] = r.Entry
	}
	chosen := ""
	if len(entries) < len(s.Page.Rows()) {
		chosen = ui.T("register.part", "Count", vn.FormatInt(int64(len(entries))), "All", vn.FormatInt(int64(len(s.Page.Rows()))))
	}
	s.d.Show(paper.RegisterList(s.d.Ledger, entries, chosen, s.d.Today()), ui.T("place.register"))
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

func entryDayOrder(a, b *data.Entry) int {
	if a.Year != b.Year {
		return a.Year - b.Year
	}
	return a.IssuedOn.Compare(b.IssuedOn)
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
