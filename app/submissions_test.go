package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thidua/app/ui"
	"thidua/data"
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
	if err := s.Set(settingSampleDay, today); err != nil {
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

func TestAReportCannotComeTomorrow(t *testing.T) {
	d := sampleDesk(t, "2025-12-11")
	s, row := submissionsOf(t, d, overdue)
	s.receive(row)
	typeOver(t, d, "12/12/2025")
	press(d, fyne.KeyReturn)
	if d.window.Canvas().Overlays().Top() == nil {
		t.Error("the form closed")
	}
	if now := s.row(t, row.Unit.ID); now.Timeliness != data.Overdue {
		t.Errorf("it stands as %s", now.Timeliness)
	}
}

func TestACompletedReportKeepsItsFirstDay(t *testing.T) {
	d := sampleDesk(t, "2025-12-11")
	s, row := submissionsOf(t, d, func(r submissionRow) bool { return r.Submission.State == data.Returned })
	s.receive(row)
	typeOver(t, d, "11/12/2025")
	press(d, fyne.KeyReturn)
	now := s.row(t, row.Unit.ID).Submission
	if now.State != data.Received || now.ReceivedOn != row.Submission.ReceivedOn || now.Supplements != row.Submission.Supplements+1 {
		t.Errorf("it came back as %+v; it was %+v", now, row.Submission)
	}
}

func TestRemindingAllCopiesNothingTwiceAndLogsEach(t *testing.T) {
	d := sampleDesk(t, "2025-12-11")
	s, _ := submissionsOf(t, d, overdue)
	urged := data.Urged(d.ledger.SubmissionRows(d.today()))
	s.remindAll()
	press(d, fyne.KeyEscape)
	if d.window.Canvas().Overlays().Top() != nil {
		t.Fatal("Esc left the list of texts open")
	}
	before := len(d.ledger.Reminders)
	s.remindAll()
	press(d, fyne.KeyReturn)
	if got := len(d.ledger.Reminders) - before; got != len(urged) || got == 0 {
		t.Fatalf("%d reminders were logged for %d units", got, len(urged))
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
	s.preview([]data.Unit{{Name: before[0].Name, Phone: "0999 999 999"}, {Name: "Hợp tác xã Mẫu mới"}}, nil)
	press(d, fyne.KeyReturn)
	after := d.ledger.UnitsInOrder()
	if len(after) != len(before)+1 || after[len(before)].Name != "Hợp tác xã Mẫu mới" {
		t.Errorf("%d units became %d", len(before), len(after))
	}
	if after[0] != before[0] {
		t.Errorf("a known unit became %+v", after[0])
	}
}
