package app

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/paper"
)

// sheetOf is what a screen would export, if it is a table.
func sheetOf(screen desk.Screen) (sheet ui.Sheet, ok bool) {
	v := reflect.Indirect(reflect.ValueOf(screen))
	if v.Kind() != reflect.Struct {
		return sheet, false
	}
	page := v.FieldByName("Page")
	if !page.IsValid() || page.IsNil() {
		return sheet, false
	}
	return page.MethodByName("Sheet").Call(nil)[0].Interface().(ui.Sheet), true
}

func exported(t *testing.T, d *desk.Desk, at desk.Place) ui.Sheet {
	t.Helper()
	d.Open(at, 0)
	sheet, ok := sheetOf(d.Places.Current())
	if !ok {
		t.Fatalf("%s is no table", at)
	}
	return sheet
}

func left(t *testing.T, d *desk.Desk) []data.Disclosure {
	t.Helper()
	all, err := d.Store.AllDisclosures(false)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// What tells of people is told before it leaves, masked or whole, and noted;
// alike things are not asked about again when that is wanted.
func TestWhoIsInAFileIsToldBeforeItLeaves(t *testing.T) {
	d, folder := desktest.Previewed(t, sampleDesk(t, "2025-12-08"))
	units := exported(t, d, desk.AtUnits)
	d.ExportSheet(units)
	if said := test.RenderToMarkup(d.Window.Canvas()); !strings.Contains(said, "106 người: họ tên, điện thoại.") {
		t.Fatal("it does not say of whom it tells what")
	}
	desktest.Press(d, fyne.KeyReturn) // masked
	desktest.Press(d, fyne.KeyReturn) // under the name proposed
	if all := cells(t, filepath.Join(folder, "Đơn vị (đã che bớt).xlsx")); strings.Contains(all, "0900 000 001") || !strings.Contains(all, "•••• ••• 001") || !strings.Contains(all, "Đặng Đức Sơn") {
		t.Errorf("the masked file has %.600q", all)
	}

	d.ExportSheet(units)
	desktest.Press(d, fyne.KeyDown) // whole
	d.Window.Canvas().FocusNext()
	desktest.TypeOver(t, d, "Lập danh bạ")
	d.Window.Canvas().FocusNext()
	desktest.TypeOver(t, d, "Công an phường")
	desktest.NextTick(t, d)
	d.Window.Canvas().Focused().TypedRune(' ')
	desktest.Press(d, fyne.KeyReturn)
	desktest.Press(d, fyne.KeyReturn)
	if all := cells(t, filepath.Join(folder, "Đơn vị.xlsx")); !strings.Contains(all, "0900 000 001") {
		t.Errorf("the whole file has %.600q", all)
	}

	d.ExportSheet(units)
	if said := test.RenderToMarkup(d.Window.Canvas()); strings.Contains(said, "106 người") {
		t.Error("asked again")
	}
	desktest.Press(d, fyne.KeyEscape)
	d.ExportSheet(exported(t, d, desk.AtTargets))
	if said := test.RenderToMarkup(d.Window.Canvas()); strings.Contains(said, ui.T("leaving.title")) {
		t.Error("asked about targets")
	}
	desktest.Press(d, fyne.KeyEscape)

	fields := []data.PersonalField{data.PersonName, data.PersonPhone}
	noted := left(t, d)
	if len(noted) != 2 {
		t.Fatalf("noted %+v", noted)
	}
	for i, want := range []data.Disclosure{
		{What: "Đơn vị", Way: data.LeftAsFile, File: "Đơn vị (đã che bớt).xlsx", People: 106, Fields: fields, Masked: true},
		{What: "Đơn vị", Way: data.LeftAsFile, File: "Đơn vị.xlsx", People: 106, Fields: fields, Purpose: "Lập danh bạ", Recipient: "Công an phường"},
	} {
		got := noted[i]
		if got.Officer == "" || got.On.IsZero() || got.Hour == "" {
			t.Errorf("noted without officer, day or hour: %+v", got)
		}
		got.ID, got.CampaignID, got.Officer, got.On, got.Hour = 0, 0, "", want.On, ""
		if !reflect.DeepEqual(got, want) {
			t.Errorf("noted %+v; want %+v", got, want)
		}
	}
}

func cells(t *testing.T, path string) string {
	t.Helper()
	book, err := desk.ReadWorkbook(path)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, row := range book.Rows {
		for _, cell := range row {
			all = append(all, cell.Text)
		}
	}
	return strings.Join(all, "\n")
}

// A masked list leaves out what the whole one has, and says so.
func TestAListIsPrintedMasked(t *testing.T) {
	d, _ := desktest.Previewed(t, sampleDesk(t, "2025-12-08"))
	document := paper.NominationList(d.Ledger, d.Today())
	d.Show(document, "Danh sách")
	desktest.Ctrl(t, d, fyne.KeyP)
	desktest.Press(d, fyne.KeyUp) // masked
	desktest.Press(d, fyne.KeyReturn)
	noted := left(t, d)
	if len(noted) != 1 || !noted[0].Masked || noted[0].Way != data.LeftOnPaper || noted[0].File != "Danh sách (đã che bớt).pdf" || noted[0].People < 5 {
		t.Errorf("noted %+v", noted)
	}
}

// Without the note nothing leaves, and what was there stays.
func TestWhatCannotBeNotedDoesNotLeave(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	folder := t.TempDir()
	path := desktest.PutFile(t, folder, "Danh sách.xlsx", []byte("cũ"))
	var told data.Personal
	told.Of("Nguyễn Văn Mẫu", 0)
	var o desk.Outgoing
	d.Leave(desk.Leaving{Kind: "x", Way: data.LeftAsFile}.Telling(told), func(way desk.Outgoing) { o = way }) // what it is, is wanted
	desktest.Press(d, fyne.KeyReturn)
	err := o.Write(path, func(w io.Writer) error {
		_, err := w.Write([]byte("mới"))
		return err
	})
	var problem *data.Problem
	if !errors.As(err, &problem) || problem.Key != "problem.required" {
		t.Errorf("it says %v", err)
	}
	content, err := os.ReadFile(path)
	if err != nil || string(content) != "cũ" {
		t.Errorf("the file has %q, %v", content, err)
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) != 1 {
		t.Errorf("%v is there, %v", entries, err)
	}
}

// Every column of every table that names people or has their telephone says so,
// or its table says nothing at all and is searched.
func TestEveryColumnSaysWhatItTellsOfPeople(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	known := data.PeopleOf(d.Ledger)
	tables, declared := 0, 0
	for _, at := range d.Places.All() {
		screen := d.Places.Screen(at)
		screen.Refresh()
		sheet, ok := sheetOf(screen)
		if !ok {
			continue
		}
		tables++
		if !slices.ContainsFunc(sheet.Personal, func(kinds []ui.Personal) bool { return kinds != nil }) {
			continue
		}
		declared++
		for i, row := range sheet.Rows {
			for j, value := range row {
				text := words.CellText(value)
				if sheet.Personal[j] == nil && (known.In([]string{text}).People() > 0 || strings.Contains(text, "0900 000")) {
					t.Errorf("%s: column %q does not say that it tells of people: row %d, %q", at, sheet.Header[j], i+1, text)
				}
			}
		}
	}
	if tables < 25 || declared < 8 {
		t.Errorf("%d tables, %d of which tell of people", tables, declared)
	}
}

// The command that asks nobody notes what it lets out.
func TestTheExportWithoutAWindowIsNoted(t *testing.T) {
	folder, out := t.TempDir(), filepath.Join(t.TempDir(), "ra")
	if err := Export(Options{Folder: folder, Demo: true}, out, io.Discard); err != nil {
		t.Fatal(err)
	}
	s, err := desk.OpenLedger(folder, true)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	noted, err := s.AllDisclosures(false)
	if err != nil || len(noted) != 1 || noted[0].Way != data.LeftByCommand || noted[0].People < 20 || noted[0].File != "ra" || noted[0].Masked {
		t.Errorf("noted %+v, %v", noted, err)
	}
	if _, err := os.Stat(out); errors.Is(err, fs.ErrNotExist) {
		t.Error("nothing was written")
	}
}

// Whatever asks where to write to, or writes there, does it as [desk.Desk.Leave]
// says, but for what tells of nobody or stays in the data folder.
func TestNothingLeavesPastTheGate(t *testing.T) {
	elsewhere := map[string]string{
		"targets/page.go":              "figures only",
		"targets/month_import.go":      "an empty form for figures",
		"decisions/rule_files.go":      "rules",
		"support/offer.go":             "holds no personal data",
		"support/report.go":            "likewise",
		"guard/kept.go":                "in the data folder",
		"certificates/calibrations.go": "in the data folder; noted when it is opened",
		"upward/export.go":             "by the command, which notes it",
		"city/receive.go":              "reads",
		"submissions/inbox.go":         "reads",
		"rescue/rescue.go":             "reads",
	}
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		path = filepath.ToSlash(path)
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, "ui/") {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		text := string(source)
		writes := strings.Contains(text, "ui.SaveFile(") || strings.Contains(text, "ui.PickFolder(") || strings.Contains(text, "desk.WriteFile(")
		if writes && elsewhere[path] == "" && !strings.Contains(text, "Outgoing") {
			t.Errorf("%s writes without asking about the people in it", path)
		}
		if elsewhere[path] != "" && !writes {
			t.Errorf("%s writes nothing any more", path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
