package history

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/words"
	"thidua/data"
)

// historyOf opens the journal.
func historyOf(t *testing.T, d *desk.Desk) *Screen {
	t.Helper()
	d.Open(desk.AtHistory, 0)
	s, ok := d.Places.Current().(*Screen)
	if !ok {
		t.Fatalf("the page in front is a %T", d.Places.Current())
	}
	return s
}

// nomination finds one as the test needs it.
func nomination(t *testing.T, d *desk.Desk, want func(data.NominationRow) bool) data.NominationRow {
	t.Helper()
	for _, row := range d.Ledger.NominationRows(d.Today()) {
		if want(row) {
			return row
		}
	}
	t.Fatal("no nomination stands as the test needs it")
	return data.NominationRow{}
}

func TestTheJournalTellsChangesInWords(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	row := nomination(t, d, func(r data.NominationRow) bool { return r.Stage == data.Checked && r.Unit.ID != 0 })
	n := row.At(data.Voted)
	n.VotesFor, n.VotesOf, n.UnitID = 9, 11, 0
	if err := d.Store.Nominations.Save(&n, "theo biên bản"); err != nil {
		t.Fatal(err)
	}
	d.Reread()
	s := historyOf(t, d)
	newest := s.Page.Rows()[0]
	want := "Đơn vị đề nghị: " + row.Unit.Name + " → (trống); Trạng thái: Đã thẩm định → Hội đồng đã bỏ phiếu; " +
		"Số phiếu đồng ý: (trống) → 9; Tổng số phiếu: (trống) → 11"
	if got := newest.summary(); got != want {
		t.Errorf("told as\n%s\nwant\n%s", got, want)
	}
	if newest.Title != row.Name || newest.Why != "theo biên bản" {
		t.Errorf("%q because %q", newest.Title, newest.Why)
	}
}

func TestUndoingFromTheJournal(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	row := nomination(t, d, func(r data.NominationRow) bool { return r.Open() })
	n := row.RefusedFor("nhầm")
	if err := d.Store.Nominations.Save(&n, ""); err != nil {
		t.Fatal(err)
	}
	d.Reread()
	s := historyOf(t, d)
	s.Select(s.Page.Rows()[0].ID)
	s.undo()
	desktest.Press(d, fyne.KeyReturn) // the button is red: Enter does not press it
	if left := s.Page.Rows()[0]; left.Action != data.Updated || left.Undone {
		t.Fatal("undone by a stroke of Enter")
	}
	desktest.Tab(d, 2)
	desktest.Press(d, fyne.KeyReturn)
	if got := nomination(t, d, func(r data.NominationRow) bool { return r.ID == row.ID }); got.Stage != row.Stage {
		t.Errorf("the stage is %s; want %s", got.Stage, row.Stage)
	}
}

// Whatever is kept can be told: each field has a name and each enumeration its
// words.
func TestEveryFieldHasANameInTheJournal(t *testing.T) {
	sampleDesk(t, "2025-12-08")
	for entity, record := range recordTypes {
		if words.FieldLabel(entity, "") == "" {
			t.Fatal("labels are not loaded")
		}
		for i := range record.NumField() {
			f := record.Field(i)
			name := f.Tag.Get("json")
			if name == "-" {
				continue // reckoned, never kept
			}
			if label := words.FieldLabel(entity, name); label == "field."+entity+"."+name {
				t.Errorf("%s.%s has no name", entity, name)
			}
			if f.Type.Kind() == reflect.String && f.Type != reflect.TypeFor[string]() && WordPrefixes[f.Type] == "" {
				t.Errorf("%s.%s: no words for %s", entity, name, f.Type)
			}
		}
	}
}
