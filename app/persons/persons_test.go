package persons

import (
	"slices"
	"strings"
	"testing"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/person"
	"thidua/data/store"
	"thidua/data/vn"
)

func quiet(_, _ int64) {}

// page is the page on the sample campaign with a person on it.
func page(t *testing.T, today, name string, year int) (*desk.Desk, *Screen) {
	t.Helper()
	d := desktest.Sample(t, today, Screens)
	s := desktest.ScreenAt[*Screen](t, d, desk.AtPersons)
	if name != "" {
		put(t, s, name, year)
	}
	return d, s
}

func put(t *testing.T, s *Screen, name string, year int) {
	t.Helper()
	n, err := person.NewName(name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := read(t.Context(), s.d, n, quiet)
	if err != nil {
		t.Fatal(err)
	}
	s.show(person.Person{Name: n, BirthYear: year}, f)
}

func row(t *testing.T, s *Screen, kind string) *Row {
	t.Helper()
	for _, r := range s.rows {
		if r.Kind == kind {
			return r
		}
	}
	t.Fatalf("no %s among %d records", kind, len(s.rows))
	return nil
}

// The page shows what is kept about a person, in words, and what becomes of it.
func TestThePageTellsWhatIsKept(t *testing.T) {
	_, s := page(t, "2025-12-08", "pham thi diu", 0)
	r := row(t, s, "nomination")
	if !r.chosen || r.Verdict != person.Erased || !strings.Contains(r.title, "Phạm Thị Dịu") || !strings.Contains(r.told, "1976") || r.Past == 0 {
		t.Errorf("the nomination: %+v", r)
	}
	for _, r := range s.rows {
		if r.title == "" || r.fateText() == "" || strings.Contains(s.words(r), "persons.") {
			t.Errorf("in words: %q", s.words(r))
		}
		s.detail(r)
	}
	if older := s.older(); older.Any() {
		t.Errorf("before any removal: %+v", older)
	}
}

// A namesake's records are neither chosen nor handed out, and where there is
// one nothing is chosen that only names the person.
func TestNamesakesAreLeftAlone(t *testing.T) {
	d, _ := page(t, "2025-12-08", "", 0)
	note := d.Ledger.Tasks[0]
	note.Outcome = "Giao Nguyễn Văn An"
	if err := d.Store.Tasks.Save(&note, ""); err != nil {
		t.Fatal(err)
	}
	s := desktest.ScreenAt[*Screen](t, d, desk.AtPersons)
	put(t, s, "Nguyễn Văn An", 1999)
	var mine, others int
	for _, r := range s.rows {
		switch {
		case r.other:
			others++
			if r.chosen {
				t.Errorf("chosen of a namesake: %+v", r)
			}
		case r.Kind == "nomination":
			mine++
		case r.Kind == "task" && (r.chosen || !r.Goes()):
			t.Errorf("a text that names somebody: %+v", r)
		}
	}
	if mine != 1 || others == 0 {
		t.Errorf("%d of the person, %d of namesakes", mine, others)
	}
	if text := told(s.dossier(d.Today().Time())); strings.Contains(text, "1979") || !strings.Contains(text, "1999") {
		t.Errorf("handed out:\n%s", text)
	}
}

// told is all text of a sheet.
func told(sheet ui.Sheet) string {
	var b strings.Builder
	for i, row := range sheet.Rows {
		b.WriteString(sheet.Groups[i] + "\n")
		for _, cell := range row {
			if text, ok := cell.(string); ok {
				b.WriteString(text + "\n")
			}
		}
	}
	return b.String()
}

// What is handed out names one person and tells every field in words.
func TestWhatIsHandedOutIsWhole(t *testing.T) {
	d, s := page(t, "2025-12-08", "Phạm Thị Dịu", 1976)
	sheet := s.dossier(d.Today().Time())
	text := told(sheet)
	for _, want := range []string{"Phạm Thị Dịu", "1976", "Ban Xây dựng Đảng phường Mẫu", ui.T("field.nomination.achievement"), ui.T("entity.nomination")} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	if len(sheet.Nobody) != len(sheet.Rows) || sheet.Nobody[0] {
		t.Errorf("of %d lines %v are about nobody", len(sheet.Rows), sheet.Nobody)
	}
}

// Removal asks for the name, and for a reason that does not keep it.
func TestRemovalIsConfirmedByTheName(t *testing.T) {
	_, s := page(t, "2025-12-08", "Phạm Thị Dịu", 1976)
	for _, c := range []struct{ why, again, want string }{
		{"đơn số 3", "Phạm Thị", "problem.person_again"},
		{"đơn của Phạm Thị Dịu", "Phạm Thị Dịu", "problem.person_why"},
	} {
		desktest.WantProblem(t, checkRemoval(s.who.Name, c.why, c.again), c.want)
	}
	if err := checkRemoval(s.who.Name, "đơn số 3", "pham thi diu"); err != nil {
		t.Error(err)
	}
}

// After a removal the page finds nothing, says which copies still hold it, and
// the list of nominations goes on.
func TestAfterARemoval(t *testing.T) {
	d, s := page(t, "2025-12-08", "Phạm Thị Dịu", 1976)
	if _, err := d.Keeper.Make(t.Context(), d.Store, false); err != nil {
		t.Fatal(err)
	}
	done, err := erased(d.Store, s.who.Name, s.chosen(), "đơn số 3")
	if err != nil || done.Records == 0 {
		t.Fatalf("%+v, %v", done, err)
	}
	if !d.Store.ScrubDue() || len(Todos(d)) != 1 {
		t.Errorf("to be scrubbed: %v, on the overview %d lines", d.Store.ScrubDue(), len(Todos(d)))
	}
	if err := d.Store.Scrub(t.Context()); err != nil {
		t.Fatal(err)
	}
	d.Ledger, err = d.Store.Ledger(d.Ledger.Campaign.ID)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(d.Ledger.Nominations, func(n data.Nomination) bool { return n.Name == mark() && n.Stage == data.Refused }) {
		t.Error("the nomination has gone from the list, and from what is counted")
	}
	put(t, s, "Phạm Thị Dịu", 1976)
	if len(s.chosen()) != 0 {
		t.Errorf("still to be removed: %+v", s.chosen())
	}
	if o := s.older(); len(o.Copies) != 1 || !strings.Contains(olderText(o), "1 bản sao lưu") {
		t.Errorf("copies: %+v", o)
	}
}

// Refused nominees of campaigns long past are proposed for removal, and only
// they are removed.
func TestRefusedNomineesAreDueOneDay(t *testing.T) {
	d, _ := page(t, "2030-12-31", "", 0)
	if n, err := due(d); err != nil || len(n) != 0 {
		t.Errorf("in the fifth year: %d, %v", len(n), err)
	}
	if err := d.Store.SetSampleDay(vn.NewDate(2031, 1, 1)); err != nil {
		t.Fatal(err)
	}
	all, err := due(d)
	if err != nil || len(all) != 1 || len(Todos(d)) != 1 {
		t.Fatalf("after it: %+v, %v", all, err)
	}
	done := store.Removed{}
	if err := eraseNominee(t.Context(), d.Store, all[0], "hết thời hạn giữ", &done); err != nil || done.Records == 0 {
		t.Fatalf("%+v, %v", done, err)
	}
	if n, err := due(d); err != nil || len(n) != 0 {
		t.Errorf("removed, and still due: %+v, %v", n, err)
	}
	if err := d.Store.Set(settingYears, "0"); err != nil {
		t.Fatal(err)
	}
	if n, _ := due(d); n != nil {
		t.Error("kept for ever, and due")
	}
}
