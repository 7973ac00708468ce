package submissions

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
)

// submissionsOf opens the page of reports on a unit whose report stands as
// wanted.
func submissionsOf(t *testing.T, d *desk.Desk, want func(submissionRow) bool) (*screen, submissionRow) {
	t.Helper()
	d.Open(desk.AtSubmissions, 0)
	s, ok := d.Places.Current().(*screen)
	if !ok {
		t.Fatalf("the page in front is a %T", d.Places.Current())
	}
	for _, row := range s.Page.Rows() {
		if want(row) {
			s.Select(row.Unit.ID)
			return s, row
		}
	}
	t.Fatal("no unit stands as the test needs it")
	return nil, submissionRow{}
}

// row is the row that the table now shows for a unit.
func (s *screen) row(t *testing.T, unitID int64) submissionRow {
	t.Helper()
	for _, row := range s.Page.Rows() {
		if row.Unit.ID == unitID {
			return row
		}
	}
	t.Fatalf("unit %d is not in the table", unitID)
	return submissionRow{}
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
			desktest.TypeOver(t, d, c.received)
			desktest.Press(d, fyne.KeyReturn)
			now := s.row(t, row.Unit.ID)
			if got := s.timeliness(now); got != c.want {
				t.Errorf("received on %s the table says %q; want %q", c.received, got, c.want)
			}
			if now.Submission.State != data.Received {
				t.Errorf("its state is %s", now.Submission.State)
			}
			d.Undo()
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
			desktest.TypeOver(t, d, day)
			desktest.Press(d, fyne.KeyReturn)
			if d.Window.Canvas().Overlays().Top() == nil {
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
	desktest.TypeOver(t, d, "10/12/2025")
	desktest.Press(d, fyne.KeyReturn)
	now := s.row(t, row.Unit.ID).Submission
	if now.State != data.Received || now.ReceivedOn != row.Submission.ReceivedOn || now.CompletedOn != vn.NewDate(2025, 12, 10) || now.Supplements != row.Submission.Supplements+1 {
		t.Errorf("it came back as %+v; it was %+v", now, row.Submission)
	}
}

func TestFilesDroppedOntoTheWindowAreRead(t *testing.T) {
	d, dir := sampleDesk(t, "2025-12-08"), t.TempDir()
	d.Open(desk.AtTargets, 0)
	ui.Inform(d.Window, "", "")
	dropped := []fyne.URI{storage.NewFileURI(dir)}
	if _, paths := dropsOn(d, dropped); len(paths) != 0 || d.Places.At() != desk.AtTargets {
		t.Error("a drop came through an open dialog")
	}
	desktest.Press(d, fyne.KeyEscape)
	s, paths := dropsOn(d, dropped)
	if d.Places.At() != desk.AtSubmissions || s == nil || len(paths) != 1 || paths[0] != dir {
		t.Errorf("the page in front is %s, read are %v", d.Places.At(), paths)
	}
}
