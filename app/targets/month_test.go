package targets

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// emptyDesk is the sample without figures.
func emptyDesk(t *testing.T, today string) *desk.Desk {
	t.Helper()
	d := sampleDesk(t, today)
	for _, r := range d.Ledger.Results {
		if err := d.Store.Results.Delete(r.ID, ""); err != nil {
			t.Fatal(err)
		}
	}
	d.Reread()
	return d
}

// pasteText pastes as from a workbook where the cursor is.
func pasteText(t *testing.T, d *desk.Desk, text string) {
	t.Helper()
	clipboard := test.NewClipboard()
	clipboard.SetContent(text)
	field, ok := d.Window.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		t.Fatalf("nothing to paste into: %T", d.Window.Canvas().Focused())
	}
	field.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
}

// plannedColumn is a figure for every target that nobody would question.
func plannedColumn(d *desk.Desk) []string {
	var column []string
	for _, line := range d.Ledger.Month(data.Actual, vn.NewDate(2025, 11, 30)) {
		column = append(column, vn.FormatNumber(line.Target.Planned))
	}
	return column
}

func TestPastingAColumnFillsTheMonth(t *testing.T) {
	d := emptyDesk(t, "2025-12-08")
	enterMonth(d)
	desktest.Press(d, fyne.KeyReturn)
	pasteText(t, d, strings.Join(plannedColumn(d), "\r\n")+"\r\n")
	if len(d.Ledger.Results) != 0 {
		t.Fatal("kept before it was looked at")
	}
	desktest.Press(d, fyne.KeyReturn) // the preview is filled in
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) || len(d.Ledger.Results) != 22 {
		t.Fatalf("%d figures kept, dialog open: %v", len(d.Ledger.Results), desktest.DialogOpen(d))
	}
	for _, r := range d.Ledger.Results {
		if want := d.Ledger.Target(r.TargetID).Planned; !r.Value.Equal(want) || r.AsOf.ISO() != "2025-11-30" || r.Kind != data.Actual {
			t.Errorf("kept %+v, want %s", r, want)
		}
	}
	d.Undo()
	if len(d.Ledger.Results) != 0 {
		t.Errorf("undone, %d figures are left", len(d.Ledger.Results))
	}
}

func TestAPasteThatCannotBeReadFillsNothing(t *testing.T) {
	d := emptyDesk(t, "2025-12-08")
	enterMonth(d)
	desktest.Press(d, fyne.KeyReturn)
	desktest.Press(d, fyne.KeyDown)
	pasteText(t, d, strings.Join(plannedColumn(d), "\r\n"))
	desktest.Press(d, fyne.KeyReturn) // one too many: the message is closed
	desktest.Ctrl(t, d, fyne.KeyS)
	if len(d.Ledger.Results) != 0 || desktest.DialogOpen(d) {
		t.Errorf("%d figures were filled in, dialog open: %v", len(d.Ledger.Results), desktest.DialogOpen(d))
	}
}

func TestAnAmbiguousPasteIsAskedAboutOnce(t *testing.T) {
	d := emptyDesk(t, "2025-12-08")
	enterMonth(d)
	desktest.Press(d, fyne.KeyReturn)
	pasteText(t, d, "KT01\t500,123\r\nKT02\t10,000,000.5\r\nKT03\t1,700,250.5\r\nKT04\t80,250\r\n")
	desktest.Press(d, fyne.KeyReturn) // no answer
	desktest.Press(d, fyne.KeyDown)
	desktest.Press(d, fyne.KeyDown) // English
	desktest.Press(d, fyne.KeyReturn)
	desktest.Press(d, fyne.KeyReturn)
	desktest.Ctrl(t, d, fyne.KeyS)
	want := map[string]string{"KT01": "500123", "KT02": "10000000.5", "KT03": "1700250.5", "KT04": "80250"}
	if len(d.Ledger.Results) != len(want) {
		t.Fatalf("%d figures kept", len(d.Ledger.Results))
	}
	for _, r := range d.Ledger.Results {
		if code := d.Ledger.Target(r.TargetID).Code; r.Value.String() != want[code] {
			t.Errorf("%s is %s, want %s", code, r.Value, want[code])
		}
	}
}

func TestEveryUnusualFigureOfAMonthKeepsItsOwnReason(t *testing.T) {
	d := emptyDesk(t, "2025-12-08")
	enterMonth(d)
	desktest.Press(d, fyne.KeyReturn)
	pasteText(t, d, "VX02\t101\r\nVX03\t102\r\nKT05\t330.681\r\n")
	desktest.Press(d, fyne.KeyReturn)
	for _, reason := range []string{"Làm tròn", "Thêm hộ mới"} {
		desktest.Ctrl(t, d, fyne.KeyS)
		if !desktest.DialogOpen(d) {
			t.Fatal("kept without a reason")
		}
		desktest.TypeOver(t, d, reason) // the cursor is where it goes
	}
	desktest.Ctrl(t, d, fyne.KeyS)
	var told []string
	for _, r := range d.Ledger.Results {
		told = append(told, d.Ledger.Target(r.TargetID).Code+" "+r.Reason)
	}
	if got := strings.Join(told, "; "); desktest.DialogOpen(d) || got != "KT05 ; VX02 Làm tròn; VX03 Thêm hộ mới" {
		t.Errorf("kept %s, dialog open: %v", got, desktest.DialogOpen(d))
	}
}

func TestAnotherDayKeepsWhatWasTyped(t *testing.T) {
	d := emptyDesk(t, "2025-12-08")
	enterMonth(d)
	desktest.Press(d, fyne.KeyReturn)
	desktest.TypeOver(t, d, "400.000")
	desktest.Press(d, fyne.KeyDown)
	desktest.Press(d, changeKey)
	desktest.TypeOver(t, d, "31/10/2025")
	desktest.Press(d, fyne.KeyReturn)
	desktest.Ctrl(t, d, fyne.KeyS)
	if r := d.Ledger.Results; len(r) != 1 || r[0].AsOf.ISO() != "2025-10-31" || r[0].Value.String() != "400000" {
		t.Errorf("kept %+v", r)
	}
}

// monthBook is a workbook with the planned values as the figures of all targets
// but the first, which has its own.
func monthBook(t *testing.T, d *desk.Desk, first string) string {
	t.Helper()
	var b bytes.Buffer
	var rows [][]any
	for i, line := range d.Ledger.Month(data.Actual, vn.NewDate(2025, 11, 30)) {
		rows = append(rows, []any{i + 1, line.Target.Code, line.Target.Name, line.Target.Planned})
	}
	rows[0][3] = first
	if err := xlsx.WriteTable(&b, xlsx.Table{Title: "Số liệu", Header: []string{"STT", "Mã", "Chỉ tiêu", "Thực hiện đến 30/11/2025"}, Rows: xlsx.Listed(rows)}); err != nil {
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
		desk    func(*testing.T, string) *desk.Desk
		first   string
		unusual bool
	}{
		"into an empty month":     {emptyDesk, "500.000,5", false},
		"over what is kept":       {sampleDesk, "500.000,5", false},
		"with a figure too small": {sampleDesk, "400.000,5", true}, // 448.120,50 at the end of October
	} {
		t.Run(name, func(t *testing.T) {
			d := c.desk(t, "2025-12-08")
			before := fmt.Sprint(d.Ledger.Results)
			grid, err := desk.ReadWorkbook(monthBook(t, d, c.first))
			if err != nil {
				t.Fatal(err)
			}
			figures, err := xlsx.ReadFigures(grid, d.Ledger.Targets, d.Ledger.Campaign.Year)
			if err != nil {
				t.Fatal(err)
			}
			takeMonth(d, figures, "Số liệu.xlsx")
			desktest.Press(d, fyne.KeyReturn) // the day and the kind are the file's
			desktest.Press(d, fyne.KeyReturn) // the preview
			if desktest.DialogOpen(d) != c.unusual {
				t.Fatalf("reasons are asked for: %v", desktest.DialogOpen(d))
			}
			for range 22 {
				if !desktest.DialogOpen(d) {
					break
				}
				if desktest.Ctrl(t, d, fyne.KeyS); desktest.DialogOpen(d) {
					desktest.TypeOver(t, d, "Điều chỉnh")
				}
			}
			for _, line := range d.Ledger.Month(data.Actual, vn.NewDate(2025, 11, 30)) {
				want := line.Target.Planned
				if line.Target.Code == "KT01" {
					want, _ = vn.ParseNumber(c.first)
				}
				if !line.Keeps(want) {
					t.Errorf("%s keeps %s, want %s", line.Target.Code, line.Was.Value, want)
				}
			}
			d.Undo()
			if after := fmt.Sprint(d.Ledger.Results); after != before {
				t.Error("undo does not bring every figure back")
			}
		})
	}
}

func TestTheFormOfTheMonthIsWritten(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	path := filepath.Join(t.TempDir(), "Mẫu.xlsx")
	if err := desk.WriteFile(path, newMonth(d).writeForm); err != nil {
		t.Fatal(err)
	}
	grid, err := desk.ReadWorkbook(path)
	if err != nil {
		t.Fatal(err)
	}
	figures, err := xlsx.ReadFigures(grid, d.Ledger.Targets, d.Ledger.Campaign.Year)
	if err == nil {
		t.Fatalf("an empty form gave %+v", figures)
	}
	if got := ui.Sentence(err); !strings.Contains(got, "Chưa nhập gì") {
		t.Errorf("said %q", got)
	}
}

// Classes and pupils are checked against each other as they are typed, not
// against what was kept before.
func TestFiguresOfAMonthAreSeenTogether(t *testing.T) {
	d := emptyDesk(t, "2025-12-08")
	enterMonth(d)
	desktest.Press(d, fyne.KeyReturn)
	pasteText(t, d, "GD03\t60\r\nGD04\t2.000\r\n")
	desktest.Press(d, fyne.KeyReturn)
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) || len(d.Ledger.Results) != 2 {
		t.Errorf("%d figures kept, dialog open: %v", len(d.Ledger.Results), desktest.DialogOpen(d))
	}
}
