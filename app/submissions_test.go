package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
	"thidua/data/xlsx"
)

// sampleDesk is a desk in a window on the sample campaign as it stands on a
// day.
func sampleDesk(t *testing.T, today string) *desk {
	t.Helper()
	test.NewTempApp(t)
	if err := ui.UseVietnamese(); err != nil {
		t.Fatal(err)
	}
	s, err := open(Options{Folder: t.TempDir(), Demo: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	day, err := vn.ParseISO(today)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.SetSampleDay(day); err != nil {
		t.Fatal(err)
	}
	d := &desk{store: s, window: test.NewTempWindow(t, nil)}
	d.window.Resize(fyne.NewSize(1366, 740))
	if d.ledger.Campaign.ID, err = lastCampaign(s); err != nil {
		t.Fatal(err)
	}
	d.furnish()
	return d
}

// submissionsOf opens the page of reports on a unit whose report stands as
// wanted.
func submissionsOf(t *testing.T, d *desk, want func(submissionRow) bool) (*submissions, submissionRow) {
	t.Helper()
	d.places.open(atSubmissions, 0)
	s, ok := d.places.current().(*submissions)
	if !ok {
		t.Fatalf("the page in front is a %T", d.places.current())
	}
	for _, row := range s.page.Rows() {
		if want(row) {
			s.Select(row.Unit.ID)
			return s, row
		}
	}
	t.Fatal("no unit stands as the test needs it")
	return nil, submissionRow{}
}

// row is the row that the table now shows for a unit.
func (s *submissions) row(t *testing.T, unitID int64) submissionRow {
	t.Helper()
	for _, row := range s.page.Rows() {
		if row.Unit.ID == unitID {
			return row
		}
	}
	t.Fatalf("unit %d is not in the table", unitID)
	return submissionRow{}
}

// typeOver replaces what the focused field holds.
func typeOver(t *testing.T, d *desk, text string) {
	t.Helper()
	field := d.window.Canvas().Focused()
	shortcuts, ok := field.(fyne.Shortcutable)
	if !ok {
		t.Fatalf("nothing to type into: %T has the focus", field)
	}
	shortcuts.TypedShortcut(&fyne.ShortcutSelectAll{})
	test.Type(field, text)
}

// press presses a key in the focused field, else in the window.
func press(d *desk, key fyne.KeyName) {
	ev := &fyne.KeyEvent{Name: key}
	if field := d.window.Canvas().Focused(); field != nil {
		field.TypedKey(ev)
		return
	}
	d.window.Canvas().OnTypedKey()(ev)
}

func overdue(r submissionRow) bool { return r.Timeliness == data.Overdue }

// The plan's deadline is "trước ngày 10/12/2025": the day itself is too late.
func TestReceivingAReportMarksItLateOrOnTime(t *testing.T) {
	for name, c := range map[string]struct{ received, want string }{
		"on the day of the deadline": {"10/12/2025", "Muộn 1 ngày"},
		"the day before":             {"09/12/2025", "Đúng hạn"},
	} {
		t.Run(name, func(t *testing.T) {
			d := sampleDesk(t, "2025-12-11")
			s, row := submissionsOf(t, d, overdue)
			if got := s.timeliness(row); got != "Quá hạn 2 ngày" {
				t.Fatalf("before it came the table said %q", got)
			}
			s.Press(ui.Shortcut{Key: fyne.KeyN, Mod: fyne.KeyModifierControl})
			typeOver(t, d, c.received)
			press(d, fyne.KeyReturn)
			now := s.row(t, row.Unit.ID)
			if got := s.timeliness(now); got != c.want {
				t.Errorf("received on %s the table says %q; want %q", c.received, got, c.want)
			}
			if now.Submission.State != data.Received {
				t.Errorf("its state is %s", now.Submission.State)
			}
			d.undo()
			if got := s.row(t, row.Unit.ID); got.Timeliness != data.Overdue {
				t.Errorf("undone, yet it stands as %s", got.Timeliness)
			}
		})
	}
}

func TestAReportComesOnADayThatCanBe(t *testing.T) {
	for name, day := range map[string]string{"tomorrow": "12/12/2025", "a century ago": "10/12/1900", "before the plan": "01/09/2025"} {
		t.Run(name, func(t *testing.T) {
			d := sampleDesk(t, "2025-12-11")
			s, row := submissionsOf(t, d, overdue)
			s.receive(row)
			typeOver(t, d, day)
			press(d, fyne.KeyReturn)
			if d.window.Canvas().Overlays().Top() == nil {
				t.Error("the form closed")
			}
			if now := s.row(t, row.Unit.ID); now.Timeliness != data.Overdue {
				t.Errorf("it stands as %s", now.Timeliness)
			}
		})
	}
}

func TestACompletedReportKeepsItsFirstDay(t *testing.T) {
	d := sampleDesk(t, "2025-12-11")
	s, row := submissionsOf(t, d, func(r submissionRow) bool { return r.Submission.State == data.Returned })
	s.receive(row)
	typeOver(t, d, "10/12/2025")
	press(d, fyne.KeyReturn)
	now := s.row(t, row.Unit.ID).Submission
	if now.State != data.Received || now.ReceivedOn != row.Submission.ReceivedOn || now.CompletedOn != vn.NewDate(2025, 12, 10) || now.Supplements != row.Submission.Supplements+1 {
		t.Errorf("it came back as %+v; it was %+v", now, row.Submission)
	}
}

// nextTick moves the focus to the next box to tick.
func nextTick(t *testing.T, d *desk) {
	t.Helper()
	for range 50 {
		d.window.Canvas().FocusNext()
		if fmt.Sprintf("%T", d.window.Canvas().Focused()) == "*ui.check" {
			return
		}
	}
	t.Fatal("there is nothing to tick")
}

func TestRemindingAllLogsThoseTaken(t *testing.T) {
	d := sampleDesk(t, "2025-12-11")
	submissionsOf(t, d, overdue)
	urged := data.Urged(d.ledger.SubmissionRows(d.today()))
	d.remindAll(urged, byChat)
	press(d, fyne.KeyEscape)
	if d.window.Canvas().Overlays().Top() != nil {
		t.Fatal("Esc left the list of texts open")
	}
	before := len(d.ledger.Reminders)
	d.remindAll(urged, byChat)
	press(d, fyne.KeyReturn)
	if got := len(d.ledger.Reminders); got != before || !dialogOpen(d) {
		t.Fatalf("%d reminders were logged though no text was taken", got-before)
	}
	for range 2 {
		nextTick(t, d)
		d.window.Canvas().Focused().TypedRune(' ')
	}
	press(d, fyne.KeyReturn)
	if got := d.ledger.Reminders[before:]; len(got) != 2 || got[0].UnitID != urged[0].Unit.ID || got[1].UnitID != urged[1].Unit.ID {
		t.Fatalf("logged %+v; the first two units were ticked", got)
	}
	d.undo()
	if got := len(d.ledger.Reminders); got != before {
		t.Errorf("one undo left %d of the reminders", got-before)
	}
}

func TestPastedUnitsAreNotEnteredTwice(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	d.places.open(atUnits, 0)
	s, ok := d.places.current().(*units)
	if !ok {
		t.Fatalf("the page in front is a %T", d.places.current())
	}
	before := d.ledger.UnitsInOrder()
	s.preview([]xlsx.UnitLine{
		{Unit: data.Unit{Name: before[0].Name, Phone: "0999 999 999"}},
		{Unit: data.Unit{Name: "Hợp tác xã Mẫu mới"}},
		{Unit: data.Unit{Name: "DANH SÁCH ĐƠN VỊ"}, Doubt: "giống tiêu đề"},
	}, nil)
	press(d, fyne.KeyReturn)
	after := d.ledger.UnitsInOrder()
	if len(after) != len(before)+1 || after[len(before)].Name != "Hợp tác xã Mẫu mới" {
		t.Errorf("%d units became %d", len(before), len(after))
	}
	if after[0] != before[0] {
		t.Errorf("a known unit became %+v", after[0])
	}
}

func TestUnitsAreTickedInThePreview(t *testing.T) {
	d := sampleDesk(t, "2025-12-08")
	d.places.open(atUnits, 0)
	s, ok := d.places.current().(*units)
	if !ok {
		t.Fatalf("the page in front is a %T", d.places.current())
	}
	before := len(d.ledger.Units)
	s.preview([]xlsx.UnitLine{
		{Unit: data.Unit{Name: "Hợp tác xã Mẫu 1"}},
		{Unit: data.Unit{Name: "Hợp tác xã Mẫu 2"}},
		{Unit: data.Unit{Name: "TRƯỜNG MẪU 3"}, Doubt: "viết hoa toàn bộ"}, // stands first, for it needs a look
	}, []xlsx.Finding{{Where: "dòng 9", Text: "bỏ qua", Skipped: true}})
	for range 2 { // the row left out, which cannot be ticked, and the doubted one
		press(d, fyne.KeyDown)
		press(d, fyne.KeySpace)
	}
	press(d, fyne.KeyDown)
	press(d, fyne.KeySpace) // takes the first one out
	press(d, fyne.KeyReturn)
	var added []string
	for _, u := range d.ledger.UnitsInOrder()[before:] {
		added = append(added, u.Name)
	}
	slices.Sort(added)
	if strings.Join(added, ", ") != "Hợp tác xã Mẫu 2, TRƯỜNG MẪU 3" {
		t.Errorf("kept %q", added)
	}
}
