package app

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// emptyDesk is the sample without figures.
func emptyDesk(t *testing.T, today string) *desk {
	t.Helper()
	d := sampleDesk(t, today)
	for _, r := range d.ledger.Results {
		if err := d.store.Results.Delete(r.ID, ""); err != nil {
			t.Fatal(err)
		}
	}
	d.reread()
	return d
}

// pasteText pastes as from a workbook where the cursor is.
func pasteText(t *testing.T, d *desk, text string) {
	t.Helper()
	clipboard := test.NewClipboard()
	clipboard.SetContent(text)
	field, ok := d.window.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		t.Fatalf("nothing to paste into: %T", d.window.Canvas().Focused())
	}
	field.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
}

// plannedColumn is a figure for every target that nobody would question.
func plannedColumn(d *desk) []string {
	var column []string
	for _, line := range d.ledger.Month(data.Actual, vn.NewDate(2025, 11, 30)) {
		column = append(column, vn.FormatNumber(line.Target.Planned))
	}
	return column
}

func TestPastingAColumnFillsTheMonth(t *testing.T) {
	d := emptyDesk(t, "2025-12-08")
	d.enterMonth()
	press(d, fyne.KeyReturn)
	pasteText(t, d, strings.Join(plannedColumn(d), "\r\n")+"\r\n")
	if len(d.ledger.Results) != 0 {
		t.Fatal("kept before it was looked at")
	}
	press(d, fyne.KeyReturn) // the preview is filled in
	ctrl(t, d, fyne.KeyS)
	if dialogOpen(d) || len(d.ledger.Results) != 22 {
		t.Fatalf("%d figures kept, dialog open: %v", len(d.ledger.Results), dialogOpen(d))
	}
	for _, r := range d.ledger.Results {
		if want := d.ledger.Target(r.TargetID).Planned; !r.Value.Equal(want) || r.AsOf.ISO() != "2025-11-30" || r.Kind != data.Actual {
			t.Errorf("kept %+v, want %s", r, want)
		}
	}
	d.undo()
	if len(d.ledger.Results) != 0 {
		t.Errorf("undone, %d figures are left", len(d.ledger.Results))
	}
}

func TestAPasteThatCannotBeReadFillsNothing(t *testing.T) {
	d := emptyDesk(t, "2025-12-08")
	d.enterMonth()
	press(d, fyne.KeyReturn)
	press(d, fyne.KeyDown)
	pasteText(t, d, strings.Join(plannedColumn(d), "\r\n"))
	press(d, fyne.KeyReturn) // one too many: the message is closed
	ctrl(t, d, fyne.KeyS)
	if len(d.ledger.Results) != 0 || dialogOpen(d) {
		t.Errorf("%d figures were filled in, dialog open: %v", len(d.ledger.Results), dialogOpen(d))
	}
}

func TestAnAmbiguousPasteIsAskedAboutOnce(t *testing.T) {
	d := emptyDesk(t, "2025-12-08")
	d.enterMonth()
	press(d, fyne.KeyReturn)
	pasteText(t, d, "KT01\t500,123\r\nKT02\t10,000,000.5\r\nKT03\t1,700,250.5\r\nKT04\t80,250\r\n")
	press(d, fyne.KeyReturn) // no answer
	press(d, fyne.KeyDown)
	press(d, fyne.KeyDown) // English
	press(d, fyne.KeyReturn)
	press(d, fyne.KeyReturn)
	ctrl(t, d, fyne.KeyS)
	want := map[string]string{"KT01": "500123", "KT02": "10000000.5", "KT03": "1700250.5", "KT04": "80250"}
	if len(d.ledger.Results) != len(want) {
		t.Fatalf("%d figures kept", len(d.ledger.Results))
	}
	for _, r := range d.ledger.Results {
		if code := d.ledger.Target(r.TargetID).Code; r.Value.String() != want[code] {
			t.Errorf("%s is %s, want %s", code, r.Value, want[code])
		}
	}
}

func TestEveryUnusualFigureOfAMonthKeepsItsOwnReason(t *testing.T) {
	d := emptyDesk(t, "2025-12-08")
	d.enterMonth()
	press(d, fyne.KeyReturn)
	pasteText(t, d, "VX02\t101\r\nVX03\t102\r\nKT05\t330.681\r\n")
	press(d, fyne.KeyReturn)
	for _, reason := range []string{"Làm tròn", "Thêm hộ mới"} {
		ctrl(t, d, fyne.KeyS)
		if !dialogOpen(d) {
			t.Fatal("kept without a reason")
		}
		typeOver(t, d, reason) // the cursor is where it goes
	}
	ctrl(t, d, fyne.KeyS)
	var told []string
	for _, r := range d.ledger.Results {
		told = append(told, d.ledger.Target(r.TargetID).Code+" "+r.Reason)
	}
	if got := strings.Join(told, "; "); dialogOpen(d) || got != "KT05 ; VX02 Làm tròn; VX03 Thêm hộ mới" {
		t.Errorf("kept %s, dialog open: %v", got, dialogOpen(d))
	}
}

func TestAnotherDayKeepsWhatWasTyped(t *testing.T) {
	d := emptyDesk(t, "2025-12-08")
	d.enterMonth()
	press(d, fyne.KeyReturn)
	typeOver(t, d, "400.000")
	press(d, fyne.KeyDown)
	press(d, changeKey)
	typeOver(t, d, "31/10/2025")
	press(d, fyne.KeyReturn)
	ctrl(t, d, fyne.KeyS)
	if r := d.ledger.Results; len(r) != 1 || r[0].AsOf.ISO() != "2025-10-31" || r[0].Value.String() != "400000" {
		t.Errorf("kept %+v", r)
	}
}

// monthBook is a workbook with the planned values as the figures of all targets
// but the first, which has its own.
func monthBook(t *testing.T, d *desk, first string) string {
	t.Helper()
	var b bytes.Buffer
	var rows [][]any
	for i, line := range d.ledger.Month(data.Actual, vn.NewDate(2025, 11, 30)) {
		rows = append(rows, []any{i + 1, line.Target.Code, line.Target.Name, line.Target.Planned})
	}
	rows[0][3] = first
	if err := xlsx.WriteTable(&b, xlsx.Table{Title: "Số liệu", Header: []string{"STT", "Mã", "Chỉ tiêu", "Thực hiện đến 30/11/2025"}, Rows: rows}); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "Số liệu.xlsx")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAWorkbookOfFiguresIsKeptInOneStroke(t *testing.T) {
	for name, c := range map[string]struct {
		desk    func(*testing.T, string) *desk
		first   string
		unusual bool
	}{
		"into an empty month":     {emptyDesk, "500.000,5", false},
		"over what is kept":       {sampleDesk, "500.000,5", false},
		"with a figure too small": {sampleDesk, "400.000,5", true}, // 448.120,50 at the end of October
	} {
		t.Run(name, func(t *testing.T) {
			d := c.desk(t, "2025-12-08")
			before := fmt.Sprint(d.ledger.Results)
			grid, err := readWorkbook(monthBook(t, d, c.first))
			if err != nil {
				t.Fatal(err)
			}
			figures, err := xlsx.ReadFigures(grid, d.ledger.Targets, d.ledger.Campaign.Year)
			if err != nil {
				t.Fatal(err)
			}
			d.takeMonth(figures, "Số liệu.xlsx")
			press(d, fyne.KeyReturn) // the day and the kind are the file's
			press(d, fyne.KeyReturn) // the preview
			if dialogOpen(d) != c.unusual {
				t.Fatalf("reasons are asked for: %v", dialogOpen(d))
			}
			for range 22 {
				if !dialogOpen(d) {
					break
				}
				if ctrl(t, d, fyne.KeyS); dialogOpen(d) {
					typeOver(t, d, "Điều chỉnh")
				}
			}
			for _, line := range d.ledger.Month(data.Actual, vn.NewDate(2025, 11, 30)) {
				want := line.Target.Planned
				if line.Target.Code == "KT01" {
					want, _ = vn.ParseNumber(c.first)
				}
				if !line.Keeps(want) {
					t.Errorf("%s keeps %s, want %s", line.Target.Code, line.Was.Value, want)
				}
			}
			d.undo()
			if after := fmt.Sprint(d.ledger.Results); after != before {
				t.Error("undo does not bring every figure back")
			}
		})
	}
}

func TestTheFormOfTheMonthIsWritten(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	path := filepath.Join(t.TempDir(), "Mẫu.xlsx")
	if err := writeFile(path, d.newMonth().writeForm); err != nil {
		t.Fatal(err)
	}
	grid, err := readWorkbook(path)
	if err != nil {
		t.Fatal(err)
	}
	figures, err := xlsx.ReadFigures(grid, d.ledger.Targets, d.ledger.Campaign.Year)
	if err == nil {
		t.Fatalf("an empty form gave %+v", figures)
	}
	if got := Sentence(err); !strings.Contains(got, "Chưa nhập gì") {
		t.Errorf("said %q", got)
	}
}

// Classes and pupils are checked against each other as they are typed, not
// against what was kept before.
func TestFiguresOfAMonthAreSeenTogether(t *testing.T) {
	d := emptyDesk(t, "2025-12-08")
	d.enterMonth()
	press(d, fyne.KeyReturn)
	pasteText(t, d, "GD03\t60\r\nGD04\t2.000\r\n")
	press(d, fyne.KeyReturn)
	ctrl(t, d, fyne.KeyS)
	if dialogOpen(d) || len(d.ledger.Results) != 2 {
		t.Errorf("%d figures kept, dialog open: %v", len(d.ledger.Results), dialogOpen(d))
	}
}
