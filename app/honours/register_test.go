package honours

import (
	"bytes"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// registerOn is the register's page of a sample desk with some old awards.
func registerOn(t *testing.T, d *desk.Desk, old ...*data.Award) *awardRegister {
	t.Helper()
	if err := d.Store.Awards.SaveAll(old, ""); err != nil {
		t.Fatal(err)
	}
	d.Reread()
	d.Open(desk.AtRegister, 0)
	s, ok := d.Places.Current().(*awardRegister)
	if !ok {
		t.Fatalf("the page in front is a %T", d.Places.Current())
	}
	return s
}

// oldAward is an entry of an old register.
func oldAward(name string, year int) *data.Award {
	return &data.Award{
		Number: "12/QĐ-UBND", IssuedOn: vn.NewDate(year, 3, 5), Year: year, Authority: data.Ward, Subject: data.Individual, Salutation: "Bà",
		Name: name, BirthYear: 1980, Post: "Giáo viên", Workplace: "Trường Tiểu học mẫu", Form: "Giấy khen của Chủ tịch UBND phường",
		Kind: data.ForSudden, Achievement: "Dạy giỏi", Prize: 447_000, CertificateNo: "7", HandedOn: vn.NewDate(year, 3, 8), Note: "đã nhận",
		Bloc: "Khối trường học", Field: "Giáo dục", Gender: data.Female,
	}
}

// The officer is asked "whom did we commend at school X?" and types without
// marks.
func TestTheRegisterIsSearchedWithoutMarks(t *testing.T) {
	d := sampleDesk(t, "2025-12-11")
	s := registerOn(t, d, oldAward("Đặng Thị Một", 2019), oldAward("Đặng Thị Hải", 2021))
	for query, want := range map[string]int{"truong day gioi": 2, "dang hai": 1, "05/03/2019": 1, "dot xuat dang": 2, "dang bay": 0} {
		s.Page.Filter(query)
		if got := s.Page.Counted().Found; got != want {
			t.Errorf("%q shows %d entries; want %d", query, got, want)
		}
	}
}

// What is decided in the ledger is in the register by itself, and out of it
// again with the number.
func TestDecisionsEnterTheRegisterByThemselves(t *testing.T) {
	d := sampleDesk(t, "2025-12-28")
	s := registerOn(t, d, oldAward("Người mẫu A", 2019))
	before := s.Page.Counted().All
	decision := data.Decision{CampaignID: d.Ledger.Campaign.ID, RuleSetID: d.Ledger.RuleSets[0].ID, About: "khen", Number: "999/QĐ-UBND", IssuedOn: vn.NewDate(2025, 12, 27)}
	var nominee data.Nomination
	for _, n := range d.Ledger.Nominations {
		if _, known := d.Ledger.RuleSets[0].Form(n.Form, n.Subject); known && n.Open() {
			nominee = n
		}
	}
	if nominee.ID == 0 {
		t.Skip("every nominee of the sample is decided")
	}
	if err := d.Store.Decide(&decision, []data.Nomination{nominee}, nil, "thử"); err != nil {
		t.Fatal(err)
	}
	d.Reread()
	if got := s.Page.Counted().All; got != before+1 {
		t.Fatalf("%d entries; want %d", got, before+1)
	}
	s.Select(-nominee.ID)
	row, ok := s.Page.Selected()
	if !ok || row.Number != "999/QĐ-UBND" || row.NominationID != nominee.ID {
		t.Errorf("selected %+v", row)
	}
	s.remove(row)
	if !desktest.DialogOpen(d) || s.Page.Counted().All != before+1 {
		t.Error("an entry of a decision can be deleted")
	}
	desktest.Press(d, fyne.KeyReturn)
	d.Undo()
	if got := s.Page.Counted().All; got != before {
		t.Errorf("undone, %d entries; want %d", got, before)
	}
}

// What the register exports it reads back: nothing is new, nothing is lost.
func TestTheRegisterReadsBackWhatItExports(t *testing.T) {
	d := sampleDesk(t, "2025-12-28")
	household := &data.Award{Year: 2018, Subject: data.Household, Salutation: "Ông", Name: "Người mẫu D", Workplace: "Tổ dân phố mẫu", Form: "Giấy khen", Authority: data.City}
	collective := &data.Award{Number: "3", IssuedOn: vn.NewDate(2017, 1, 2), Year: 2017, Subject: data.Collective, Name: "Tập thể mẫu", Form: "Cờ thi đua", Kind: data.ForMerit}
	s := registerOn(t, d, oldAward("Người mẫu A", 2019), oldAward("Người mẫu A", 2020), household, collective)
	var file bytes.Buffer
	if err := xlsx.WriteTable(&file, d.SheetTable(s.Page.Sheet())); err != nil {
		t.Fatal(err)
	}
	book, err := xlsx.ReadBook(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	tables := xlsx.RegisterTables(book)
	match := xlsx.RegisterMatching{Columns: xlsx.ProposeRegister(tables), Rules: d.Ledger.RuleSets, Today: d.Today()}
	lines, err := xlsx.ReadRegister(t.Context(), tables, match, func(int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	lines = slices.DeleteFunc(lines, func(l xlsx.RegisterLine) bool { return l.Out != "" }) // the line of counts
	nominees := make([]string, len(lines))
	for i, l := range lines {
		nominees[i] = data.NomineeKey(l.Award.Subject, l.Award.Name)
	}
	rows := judgeAwards(lines, d.RegisterOf(nominees...))
	if len(rows) != s.Page.Counted().All {
		t.Fatalf("%d rows read back of %d", len(rows), s.Page.Counted().All)
	}
	for _, row := range rows {
		if row.fate != awardKnown {
			t.Errorf("%s %s is %s: %s", row.award().Name, row.line.Where, row.fate, row.said())
		}
	}
	fresh := judgeAwards(lines, data.Register{})
	for _, row := range fresh {
		for _, was := range []*data.Award{household, collective} {
			if row.award().Name != was.Name {
				continue
			}
			got, want := *row.award(), *was
			got.Source, got.ID, want.ID = "", 0, 0
			if got != want {
				t.Errorf("read back %+v\nwant %+v", got, want)
			}
		}
	}
}

// An award that is written a little otherwise is neither taken in silence nor
// left out in silence.
func TestNearMissesAreShown(t *testing.T) {
	r := data.NewRegister([]data.Award{*oldAward("Nguyễn Thị Hòa", 2019)}, nil, nil, nil)
	for want, change := range map[awardFate]func(*data.Award){
		awardKnown: func(a *data.Award) { a.Name = "NGUYỄN THỊ HOÀ" },
		awardLike:  func(a *data.Award) { a.Number = "12" },
		awardNew:   func(a *data.Award) { a.BirthYear = 1975 },
	} {
		a := *oldAward("Nguyễn Thị Hòa", 2019)
		change(&a)
		row := judgeAwards([]xlsx.RegisterLine{{Award: a}}, r)[0]
		if row.fate != want || row.taken != (want == awardNew) {
			t.Errorf("%+v is %s, taken %v; want %s", a, row.fate, row.taken, want)
		}
	}
	twice := judgeAwards([]xlsx.RegisterLine{{Award: *oldAward("Người mẫu", 2019)}, {Award: *oldAward("Người mẫu", 2019)}}, data.Register{})
	if twice[0].fate != awardNew || twice[1].fate != awardKnown {
		t.Errorf("the same row twice is %s and %s", twice[0].fate, twice[1].fate)
	}
}

// A pasted register goes through what the columns hold and the preview, is kept
// as a whole and undone as a whole; the same again is known.
func TestAnOldRegisterIsImportedAndUndone(t *testing.T) {
	d := sampleDesk(t, "2025-12-28")
	s := registerOn(t, d)
	before := s.Page.Counted().All
	take := func() *awardImport {
		m := &awardImport{s: s, name: "sổ.xlsx", usual: "2019", tables: xlsx.RegisterTables(xlsx.Book{Sheets: []xlsx.Grid{xlsx.TextGrid(
			"Số QĐ\tHọ tên\tHình thức\tTiền thưởng\n12/QĐ-UBND\tBà Đặng Thị Một\tGiấy khen\t540.000\n13/QĐ-UBND\tTập thể Tổ Hai\tGiấy khen\t1.080.000",
		)}})}
		m.ask()
		desktest.Press(d, fyne.KeyEscape)
		if err := m.settle(); err != nil {
			t.Fatal(err)
		}
		if err := m.readAndJudge(t.Context(), func(int, int) {}); err != nil {
			t.Fatal(err)
		}
		return m
	}
	m := take()
	if err := m.keep(t.Context(), func(int) {}); err != nil {
		t.Fatal(err)
	}
	m.done()
	if got := s.Page.Counted().All; got != before+2 {
		t.Fatalf("%d entries; want %d", got, before+2)
	}
	if again := take(); len(again.kept()) != 0 {
		t.Errorf("%d awards would be kept twice", len(again.kept()))
	}
	stats := newAwardStats(d)
	stats.Refresh()
	d.Undo()
	if got := s.Page.Counted().All; got != before {
		t.Errorf("undone, %d entries; want %d", got, before)
	}
}

// The columns and chips of the table are what the store orders and sifts by.
func TestTheRegisterIsOrderedAndSiftedByTheStore(t *testing.T) {
	d := sampleDesk(t, "2025-12-28")
	city := oldAward("Đặng Thị Ánh", 1999)
	city.Authority = data.City
	s := registerOn(t, d, oldAward("Trần Văn An", 2001), oldAward("An Thị Yến", 2000), city)
	first := func(asked ui.Asked) string {
		t.Helper()
		rows, err := s.pages.rows(t.Context(), asked, ui.Place[*registerRow]{Limit: 1})
		if err != nil || len(rows) != 1 {
			t.Fatal(len(rows), err)
		}
		return rows[0].Name
	}
	for want, asked := range map[string]ui.Asked{
		"Đặng Thị Ánh": {Chip: -1, Column: byDay}, // the oldest
		"Trần Văn An":  {Chip: -1, Column: "name", Words: "05/03"},
		"An Thị Yến":   {Chip: -1, Column: "name", Descending: true, Words: "05/03"},
	} {
		if got := first(asked); got != want {
			t.Errorf("%+v begins with %s; want %s", asked, got, want)
		}
	}
	for i, sifted := range sifts() {
		s.Page.SelectChip(i)
		counted := s.Page.Counted()
		if counted.Chips[i] != counted.Found {
			t.Errorf("the chip of %+v says %d and shows %d", sifted, counted.Chips[i], counted.Found)
		}
	}
}
