package app

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/data"
)

// historyOf opens the journal.
func historyOf(t *testing.T, d *desk) *historyScreen {
	t.Helper()
	d.places.open(atHistory, 0)
	s, ok := d.places.current().(*historyScreen)
	if !ok {
		t.Fatalf("the page in front is a %T", d.places.current())
	}
	return s
}

func TestTheJournalTellsChangesInWords(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	row := awardsOf(t, d).first(t, func(r data.NominationRow) bool { return r.Stage == data.Checked && r.Unit.ID != 0 })
	n := row.At(data.Voted)
	n.VotesFor, n.VotesOf, n.UnitID = 9, 11, 0
	if err := d.store.Nominations.Save(&n, "theo biên bản"); err != nil {
		t.Fatal(err)
	}
	d.reread()
	s := historyOf(t, d)
	newest := s.page.Rows()[0]
	want := "Đơn vị đề nghị: " + row.Unit.Name + " → (trống); Trạng thái: Đã thẩm định → Hội đồng đã bỏ phiếu; " +
		"Số phiếu đồng ý: (trống) → 9; Tổng số phiếu: (trống) → 11"
	if got := newest.summary(); got != want {
		t.Errorf("told as\n%s\nwant\n%s", got, want)
	}
	if newest.title != row.Name || newest.Why != "theo biên bản" {
		t.Errorf("%q because %q", newest.title, newest.Why)
	}
}

func TestUndoingFromTheJournal(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	row := awardsOf(t, d).first(t, func(r data.NominationRow) bool { return r.Open() })
	n := row.RefusedFor("nhầm")
	if err := d.store.Nominations.Save(&n, ""); err != nil {
		t.Fatal(err)
	}
	d.reread()
	s := historyOf(t, d)
	s.Select(s.page.Rows()[0].ID)
	s.undo()
	press(d, fyne.KeyReturn) // the button is red: Enter does not press it
	if left := s.page.Rows()[0]; left.Action != data.Updated || left.Undone {
		t.Fatal("undone by a stroke of Enter")
	}
	tab(d, 2)
	press(d, fyne.KeyReturn)
	if got := awardsOf(t, d).now(t, row.ID); got.Stage != row.Stage {
		t.Errorf("the stage is %s; want %s", got.Stage, row.Stage)
	}
}

// Whatever is kept can be told: each field has a name and each enumeration its
// words.
func TestEveryFieldHasANameInTheJournal(t *testing.T) {
	sampleDesk(t, "2025-12-08")
	for entity, record := range recordTypes {
		if fieldLabel(entity, "") == "" {
			t.Fatal("labels are not loaded")
		}
		for i := range record.NumField() {
			f := record.Field(i)
			name := f.Tag.Get("json")
			if name == "-" {
				continue // reckoned, never kept
			}
			if label := fieldLabel(entity, name); label == "field."+entity+"."+name {
				t.Errorf("%s.%s has no name", entity, name)
			}
			if f.Type.Kind() == reflect.String && f.Type != reflect.TypeFor[string]() && wordPrefixes[f.Type] == "" {
				t.Errorf("%s.%s: no words for %s", entity, name, f.Type)
			}
		}
	}
}
