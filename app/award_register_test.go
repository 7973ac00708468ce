package app

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/intake"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// registerOn is the register's page of a sample desk with some old awards.
func registerOn(t *testing.T, d *desk, old ...*data.Award) *awardRegister {
	t.Helper()
	if err := d.store.Awards.SaveAll(old, ""); err != nil {
		t.Fatal(err)
	}
	d.reread()
	d.places.open(atRegister, 0)
	s, ok := d.places.current().(*awardRegister)
	if !ok {
		t.Fatalf("the page in front is a %T", d.places.current())
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
		s.page.Filter(query)
		if got := len(s.page.Shown()); got != want {
			t.Errorf("%q shows %d entries; want %d", query, got, want)
		}
	}
}

// What is decided in the ledger is in the register by itself, and out of it
// again with the number.
func TestDecisionsEnterTheRegisterByThemselves(t *testing.T) {
	d := sampleDesk(t, "2025-12-28")
	s := registerOn(t, d, oldAward("Người mẫu A", 2019))
	before := len(s.page.Rows())
	decision := data.Decision{CampaignID: d.ledger.Campaign.ID, RuleSetID: d.ledger.RuleSets[0].ID, About: "khen", Number: "999/QĐ-UBND", IssuedOn: vn.NewDate(2025, 12, 27)}
	var nominee data.Nomination
	for _, n := range d.ledger.Nominations {
		if _, known := d.ledger.RuleSets[0].Form(n.Form, n.Subject); known && n.Open() {
			nominee = n
		}
	}
	if nominee.ID == 0 {
		t.Skip("every nominee of the sample is decided")
	}
	if err := d.store.Decide(&decision, []data.Nomination{nominee}, nil, "thử"); err != nil {
		t.Fatal(err)
	}
	d.reread()
	if got := len(s.page.Rows()); got != before+1 {
		t.Fatalf("%d entries; want %d", got, before+1)
	}
	s.Select(-nominee.ID)
	row, ok := s.page.Selected()
	if !ok || row.Number != "999/QĐ-UBND" || row.NominationID != nominee.ID {
		t.Errorf("selected %+v", row)
	}
	s.remove(row)
	if !dialogOpen(d) || len(s.page.Rows()) != before+1 {
		t.Error("an entry of a decision can be deleted")
	}
	press(d, fyne.KeyReturn)
	d.undo()
	if got := len(s.page.Rows()); got != before {
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
	if err := xlsx.WriteTable(&file, d.sheetTable(s.page.Sheet())); err != nil {
		t.Fatal(err)
	}
	book, err := xlsx.ReadBook(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	tables := xlsx.RegisterTables(book)
	match := xlsx.RegisterMatching{Columns: xlsx.ProposeRegister(tables), Rules: d.ledger.RuleSets, Today: d.today()}
	lines, err := xlsx.ReadRegister(t.Context(), tables, match, func(int, int) {})
	if err != nil {
		t.Fatal(err)
	}
	lines = slices.DeleteFunc(lines, func(l xlsx.RegisterLine) bool { return l.Out != "" }) // the line of counts
	rows := judgeAwards(lines, d.register())
	if len(rows) != len(s.page.Rows()) {
		t.Fatalf("%d rows read back of %d", len(rows), len(s.page.Rows()))
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
	before := len(s.page.Rows())
	take := func() *awardImport {
		m := &awardImport{s: s, name: "sổ.xlsx", usual: "2019", tables: xlsx.RegisterTables(xlsx.Book{Sheets: []xlsx.Grid{xlsx.TextGrid(
			"Số QĐ\tHọ tên\tHình thức\tTiền thưởng\n12/QĐ-UBND\tBà Đặng Thị Một\tGiấy khen\t540.000\n13/QĐ-UBND\tTập thể Tổ Hai\tGiấy khen\t1.080.000",
		)}})}
		m.ask()
		press(d, fyne.KeyEscape)
		if err := m.settle(); err != nil {
			t.Fatal(err)
		}
		lines, err := xlsx.ReadRegister(t.Context(), m.tables, m.match, func(int, int) {})
		if err != nil {
			t.Fatal(err)
		}
		m.lines, m.rows = lines, judgeAwards(lines, d.register())
		return m
	}
	m := take()
	if err := m.keep(t.Context(), func(int) {}); err != nil {
		t.Fatal(err)
	}
	m.done()
	if got := len(s.page.Rows()); got != before+2 {
		t.Fatalf("%d entries; want %d", got, before+2)
	}
	if again := take(); len(again.kept()) != 0 {
		t.Errorf("%d awards would be kept twice", len(again.kept()))
	}
	stats := newAwardStats(d)
	stats.Refresh()
	d.undo()
	if got := len(s.page.Rows()); got != before {
		t.Errorf("undone, %d entries; want %d", got, before)
	}
}

// A list of nominees in a workbook that is none of our forms is read with its
// units and its twins.
func TestAListOfNomineesIsImported(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	known, unit := d.ledger.Nominations[0], d.ledger.UnitsInOrder()[1]
	for _, n := range d.ledger.Nominations {
		if n.Subject == data.Individual && n.Stage != data.Refused {
			known = n
		}
	}
	var file bytes.Buffer
	if err := xlsx.WriteTable(&file, xlsx.Table{
		Title:  "Danh sách đề nghị khen thưởng cá nhân",
		Header: []string{"STT", "Họ và tên", "Năm sinh", "Đơn vị công tác", "Hình thức đề nghị", "Tóm tắt thành tích"},
		Rows: [][]any{
			{1, known.Name, known.BirthYear, known.Workplace, "Giấy khen", "Hoàn thành tốt nhiệm vụ"},
			{2, "Đặng Thị Một", 1980, unit.Name, "Giấy khen", "Dạy giỏi"},
		},
	}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "de-nghi.xlsx")
	if err := os.WriteFile(path, file.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	m := &nominationImport{s: screenAt[*awards](t, d, atAwards), round: known.Round, unitID: known.UnitID, desk: intake.Desk{Ledger: d.ledger, Today: d.today()}}
	if err := m.open(path); err != nil {
		t.Fatal(err)
	}
	for _, table := range m.tables {
		table.fixed = append(table.fixed, fixedValue{"subject", string(data.Individual)})
		if err := table.settle(); err != nil {
			t.Fatal(err)
		}
	}
	m.read()
	var taken []data.Nomination
	for _, row := range m.rows {
		if row.taken {
			taken = append(taken, row.nomination)
		}
	}
	if len(taken) != 1 || taken[0].Name != "Đặng Thị Một" || taken[0].UnitID != unit.ID {
		t.Fatalf("taken are %+v of %d rows", taken, len(m.rows))
	}
	before := len(d.ledger.Nominations)
	if err := m.keep(); err != nil {
		t.Fatal(err)
	}
	d.reread()
	if got := len(d.ledger.Nominations); got != before+1 {
		t.Errorf("%d nominations; want %d", got, before+1)
	}
	d.undo()
	if got := len(d.ledger.Nominations); got != before {
		t.Errorf("undone, %d nominations; want %d", got, before)
	}
}

// A keystroke in the filter of a register of 100,000 entries.
func BenchmarkRegisterFilter(b *testing.B) {
	test.NewTempApp(b)
	if err := ui.UseVietnamese(); err != nil {
		b.Fatal(err)
	}
	old := make([]data.Award, 100_000)
	for i := range old {
		old[i] = *oldAward(fmt.Sprintf("Người mẫu %d", i), 2000+i%25)
	}
	r := data.NewRegister(old, nil, nil, nil)
	folded := foldedEntries(r, nil, awardKindWords())
	s := &awardRegister{}
	s.d = &desk{past: registerCache{register: r, folded: folded}}
	rows := make([]*registerRow, len(r.Entries))
	for i, e := range r.Entries {
		rows[i] = &registerRow{Entry: e, no: i + 1, folded: folded[e]}
	}
	page := ui.NewTablePage(ui.TableSpec[*registerRow]{
		ID: "register", Key: func(r *registerRow) string { return strconv.FormatInt(r.id(), 10) }, Columns: registerColumns(), Chips: registerChips(),
		Folded: func(r *registerRow) string { return r.folded }, Footer: s.footer,
	})
	w := test.NewTempWindow(b, page.Object())
	w.Resize(fyne.NewSize(1366, 700))
	page.SetRows(rows)
	queries := []string{"n", "ng", "nguoi", "nguoi mau 9", "nguoi mau 99", "truong tieu hoc", "khong co"}
	i := 0
	for b.Loop() {
		page.Filter(queries[i%len(queries)])
		i++
	}
}
