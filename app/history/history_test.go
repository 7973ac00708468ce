package history

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
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
	if got := newest.Summary(); got != want {
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
	d := sampleDesk(t, "2025-12-08")
	for _, kind := range d.Store.Kinds() {
		if recordTypes[kind] == nil || ui.T("entity."+kind) == "entity."+kind {
			t.Errorf("%s has no name", kind)
		}
	}
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

func TestTheJournalIsSearchedAndNarrowed(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	unit := d.Ledger.Units[0]
	unit.Note = "ghi chú riêng (mẫu)"
	if err := d.Store.Units.Save(&unit, ""); err != nil {
		t.Fatal(err)
	}
	d.Reread()
	s := historyOf(t, d)
	all := len(s.Page.Rows())
	s.Page.Filter("ghi chu rieng")
	if rows := s.Page.Rows(); len(rows) != 1 || rows[0].Entity != "unit" || rows[0].Title != unit.Name {
		t.Errorf("found %d changes; want that of the unit", len(rows))
	}
	s.Page.Filter("")
	s.bar.action.SetSelected(ui.T("action.deleted"))
	if rows := s.Page.Rows(); len(rows) != 0 {
		t.Errorf("%d deleted; want none", len(rows))
	}
	s.bar.action.SetSelectedIndex(0)
	s.bar.kind.SetSelected(ui.T("entity.unit"))
	for _, r := range s.Page.Rows() {
		if r.Entity != "unit" {
			t.Errorf("a %s among the units", r.Entity)
		}
	}
	s.bar.kind.SetSelectedIndex(0)
	if got := len(s.Page.Rows()); got != all {
		t.Errorf("%d changes without a filter; want %d", got, all)
	}
}

func TestASealIsReadHoweverItWasNoted(t *testing.T) {
	if plain(" 3f2a 91c0-77de–10ab") != plain(sealCode("3f2a91c077de10abffff")) {
		t.Error("the same code is not the same")
	}
}
