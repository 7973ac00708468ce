package targets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/campaign"
	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
	"thidua/data"
)

// targetsOf opens the page of targets on the one with the code.
func targetsOf(t *testing.T, d *desk.Desk, code string) (*screen, data.TargetRow) {
	t.Helper()
	d.Open(desk.AtTargets, 0)
	s, ok := d.Places.Current().(*screen)
	if !ok {
		t.Fatalf("the page in front is a %T", d.Places.Current())
	}
	row := s.row(t, code)
	s.Select(row.Target.ID)
	return s, row
}

// row is the row that the table now shows for a target.
func (s *screen) row(t *testing.T, code string) data.TargetRow {
	t.Helper()
	for _, row := range s.Page.Rows() {
		if row.Target.Code == code {
			return row
		}
	}
	t.Fatalf("target %s is not in the table", code)
	return data.TargetRow{}
}

// clearFigures takes all figures of a target out of the sample.
func clearFigures(t *testing.T, d *desk.Desk, targetID int64) {
	t.Helper()
	for _, f := range d.Ledger.FiguresOf(targetID) {
		if err := d.Store.Results.Delete(f.ID, ""); err != nil {
			t.Fatal(err)
		}
	}
	d.Reread()
}

// The cases of the plan that a spreadsheet gets wrong.
func TestEnteringAFigureShowsTheVerdict(t *testing.T) {
	for name, c := range map[string]struct{ code, typed, state, compared string }{
		"budget revenue exactly as planned": {"KT05", "330.681", "Đạt", "100,00"},
		"no poor household":                 {"VX04", "0", "Đạt", ""},
		"poor households left":              {"VX04", "3", "Chưa đạt", ""},
		"recruits, an event":                {"QP01", "100", "Đạt", "0 điểm %"},
		"natural growth under its limit":    {"VX01", "0,60", "Đạt", "-0,07 điểm %"},
		"natural growth over its limit":     {"VX01", "0,70", "Chưa đạt", "+0,03 điểm %"},
		"a share above the planned share":   {"VX02", "96,2", "Đạt", "+1,2 điểm %"},
		"one class too many":                {"GD03", "140", "Chưa đạt", "+1"},
	} {
		t.Run(name, func(t *testing.T) {
			d := sampleDesk(t, "2025-12-08")
			s, row := targetsOf(t, d, c.code)
			clearFigures(t, d, row.Target.ID)
			if got := stateText(s.row(t, c.code)); got != "Chưa có số liệu" {
				t.Fatalf("without a figure the table said %q", got)
			}
			s.Press(ui.Shortcut{Key: fyne.KeyN, Mod: fyne.KeyModifierControl})
			desktest.TypeOver(t, d, c.typed)
			desktest.Press(d, fyne.KeyReturn)
			if desktest.DialogOpen(d) {
				t.Fatal("the form did not close")
			}
			now := s.row(t, c.code)
			if got := stateText(now); got != c.state {
				t.Errorf("the table says %q; want %q", got, c.state)
			}
			if got := comparedText(now); got != c.compared {
				t.Errorf("compared with the plan: %q; want %q", got, c.compared)
			}
		})
	}
}

func TestAnUnusualFigureNeedsAReason(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := targetsOf(t, d, "KT05")
	clearFigures(t, d, row.Target.ID)
	s.Press(ui.Shortcut{Key: fyne.KeyN, Mod: fyne.KeyModifierControl})
	desktest.TypeOver(t, d, "12")
	desktest.Press(d, fyne.KeyReturn)
	if !desktest.DialogOpen(d) || s.row(t, "KT05").Actual != nil {
		t.Fatal("a figure a thousand times too small was kept without a word")
	}
	desktest.TypeOver(t, d, "Thu từ tháng 12") // the cursor is where the reason goes
	desktest.Press(d, fyne.KeyReturn)
	now := s.row(t, "KT05")
	if desktest.DialogOpen(d) || now.Actual == nil {
		t.Fatal("explained, yet not kept")
	}
	if now.Actual.Reason != "Thu từ tháng 12" {
		t.Errorf("the reason kept is %q", now.Actual.Reason)
	}
}

func TestAFigureForTheSameDayReplacesTheOtherAfterSayingSo(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := targetsOf(t, d, "KT05")
	clearFigures(t, d, row.Target.ID)
	for _, typed := range []string{"300.000", "310.000"} {
		s.enter(s.row(t, "KT05"))
		desktest.TypeOver(t, d, typed)
		desktest.Press(d, fyne.KeyReturn)
	}
	if got := s.row(t, "KT05").Actual.Value.String(); !desktest.DialogOpen(d) || got != "300000" {
		t.Fatalf("replaced unasked: %s", got)
	}
	desktest.Press(d, fyne.KeyReturn)
	figures := d.Ledger.FiguresOf(row.Target.ID)
	if desktest.DialogOpen(d) || len(figures) != 1 || figures[0].Value.String() != "310000" {
		t.Fatalf("figures after replacing: %v", figures)
	}
	changes, err := d.Store.HistoryOf("result", figures[0].ID)
	if err != nil || len(changes) != 2 || changes[0].Before["value"] != "300000" {
		t.Errorf("the history lost the old figure: %v %v", changes, err)
	}
	d.Undo()
	if got := s.row(t, "KT05").Actual.Value.String(); got != "300000" {
		t.Errorf("undone, the figure is %s", got)
	}
}

func TestTheMonthIsTypedDownOneColumn(t *testing.T) {
	d := sampleDesk(t, "2025-10-05")
	s, row := targetsOf(t, d, "KT01")
	clearFigures(t, d, row.Target.ID)
	second := s.row(t, "KT02").Target
	clearFigures(t, d, second.ID)
	enterMonth(d)
	desktest.Press(d, fyne.KeyReturn) // the end of September, actual
	desktest.TypeOver(t, d, "450.000,5")
	desktest.Press(d, fyne.KeyReturn)
	desktest.TypeOver(t, d, "8.000.000")
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) {
		t.Fatal("the figures were not kept")
	}
	for code, want := range map[string]string{"KT01": "450.000,50", "KT02": "8.000.000,00"} {
		now := s.row(t, code)
		if got := newestText(now.Target, now.Actual); got != want || newestDay(now.Actual).String() != "30/09/2025" {
			t.Errorf("%s is %s on %s; want %s on 30/09/2025", code, got, newestDay(now.Actual), want)
		}
	}
	d.Undo()
	if s.row(t, "KT01").Actual != nil || s.row(t, "KT02").Actual != nil {
		t.Error("one undo does not take the whole month back")
	}
}

func TestTheMonthShowsWhatIsKeptAndLosesNothing(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := targetsOf(t, d, "KT01")
	before := len(d.Ledger.Results)
	enterMonth(d)
	desktest.Press(d, fyne.KeyReturn)
	desktest.TypeOver(t, d, " ")
	desktest.Ctrl(t, d, fyne.KeyS)
	if !desktest.DialogOpen(d) {
		t.Error("a figure was emptied without a word")
	}
	desktest.TypeOver(t, d, newestText(row.Target, row.Actual))
	desktest.Ctrl(t, d, fyne.KeyS)
	if desktest.DialogOpen(d) || len(d.Ledger.Results) != before {
		t.Errorf("%d figures, %d before", len(d.Ledger.Results), before)
	}
	if got := s.row(t, "KT01").Actual.Value; !got.Equal(row.Actual.Value) {
		t.Errorf("the figure became %s", got)
	}
}

func TestTargetsOfOneNameAreToldApart(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	s, row := targetsOf(t, d, "GD03")
	if got := s.title(row.Target); got != "Tổng số lớp học (Tiểu học)" {
		t.Errorf("GD03 is called %q", got)
	}
	if got := s.groups["Kinh tế"]; got != "I. KINH TẾ" {
		t.Errorf("the first group is headed %q", got)
	}
	if footer := targetsFooter(s.Page.Rows()); !strings.HasPrefix(footer, "22 chỉ tiêu: ") {
		t.Errorf("footer %q", footer)
	}
}

func TestADoubtIsSettledWithAnAnswer(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	open := func() (n int) {
		for _, x := range d.Ledger.Doubts {
			if x.Open() {
				n++
			}
		}
		return n
	}
	before := open()
	for _, x := range d.Ledger.Doubts {
		if !x.Open() {
			continue
		}
		campaign.SettleDoubt(d, x)
		desktest.Ctrl(t, d, fyne.KeyS)
		if !desktest.DialogOpen(d) {
			t.Fatal("settled without an answer")
		}
		desktest.TypeOver(t, d, "Đã đối chiếu bản chính: đúng")
		desktest.Ctrl(t, d, fyne.KeyS)
		break
	}
	if before == 0 || open() != before-1 {
		t.Errorf("%d doubts open, %d before", open(), before)
	}
}
