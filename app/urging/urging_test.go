package urging

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
)

// cockpit opens the page for urging.
func cockpit(t *testing.T, d *desk.Desk) *screen {
	t.Helper()
	d.Open(desk.AtUrging, 0)
	s, ok := d.Places.Current().(*screen)
	if !ok {
		t.Fatalf("the page in front is a %T", d.Places.Current())
	}
	return s
}

func TestUnitsThatNeedNotReportAreNotUrged(t *testing.T) {
	d := sampleDesk(t, "2025-12-09")
	for _, r := range cockpit(t, d).Page.Rows() {
		if !r.Unit.MustReport || r.Submission.State == data.Exempt || r.Submission.State == data.Accepted {
			t.Errorf("%s (%s) is to be urged", r.Unit.Name, r.Submission.State)
		}
	}
}

func TestARemindedUnitIsNoLongerBehind(t *testing.T) {
	d := sampleDesk(t, "2025-12-09") // the units' last day
	s := cockpit(t, d)
	i := slices.IndexFunc(s.Page.Rows(), func(r urgingRow) bool { return r.Behind })
	if i < 0 {
		t.Fatal("nobody is behind")
	}
	row := s.Page.Rows()[i]
	if got := stepText(row.Step); got != "T-1" {
		t.Errorf("the step is %q", got)
	}
	s.Select(row.Unit.ID)
	s.Press(ui.Shortcut{Key: fyne.KeyN, Mod: fyne.KeyModifierControl})
	desktest.Ctrl(t, d, fyne.KeyS)
	now := s.Page.Rows()[i]
	if now.Behind || now.Reminders != row.Reminders+1 || !strings.HasPrefix(now.lastText(), "09/12/2025 · Zalo") {
		t.Errorf("reminded, it reads %+v", now)
	}
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(got, row.Unit.Name) {
		t.Errorf("copied %q", got)
	}
	d.Open(desk.AtReminders, 0)
	log, ok := d.Places.Current().(*reminderLog)
	if !ok || log.Page.Rows()[0].unit.ID != row.Unit.ID {
		t.Error("the log does not begin with the newest reminder")
	}
}

func TestEachMessageFitsItsWay(t *testing.T) {
	for _, day := range []string{"2025-12-03", "2025-12-12"} {
		d := sampleDesk(t, day)
		for _, r := range cockpit(t, d).Page.Rows() {
			chat, sms, mail := ReminderText(d, r.SubmissionRow, ByChat), ReminderText(d, r.SubmissionRow, bySMS), ReminderText(d, r.SubmissionRow, byEmail)
			signature := mail[strings.LastIndex(mail, "\n\n")+2:]
			if !strings.HasPrefix(signature, "Phòng Văn hóa") {
				t.Errorf("signed %q", signature)
			}
			if vn.SMSParts(sms) > 2 {
				t.Errorf("%d messages: %q", vn.SMSParts(sms), sms)
			}
			for _, text := range []string{chat, sms, mail, reminderSubject(d, r.SubmissionRow)} {
				if !strings.HasPrefix(text, "(DỮ LIỆU MẪU)") || strings.Contains(text, "<no value>") || strings.Count(text, "DỮ LIỆU MẪU") != 1 {
					t.Errorf("%q", text)
				}
			}
			if !strings.Contains(mail, d.Ledger.Office.Officer) {
				t.Errorf("the letter does not say whose it is: %q", mail)
			}
		}
	}
}

func TestALetterCanBeLogged(t *testing.T) {
	d := sampleDesk(t, "2025-12-12")
	s := cockpit(t, d)
	overdue := s.chosen(thoseOverdue, 0)
	if len(overdue) == 0 || len(overdue) == len(s.Page.Rows()) {
		t.Fatalf("%d of %d are overdue", len(overdue), len(s.Page.Rows()))
	}
	before := len(d.Ledger.Reminders)
	if err := s.recordLetter(overdue); err != nil {
		t.Fatal(err)
	}
	d.Reread()
	added := d.Ledger.Reminders[before:]
	if len(added) != len(overdue) || added[0].Channel != data.ByDocumentSystem || added[0].Text != "Công văn đôn đốc (Báo cáo kết quả Đợt thi đua)" && !strings.HasPrefix(added[0].Text, "Công văn đôn đốc") {
		t.Errorf("logged %+v", added)
	}
	d.Undo()
	if got := len(d.Ledger.Reminders); got != before {
		t.Errorf("one undo left %d", got-before)
	}
}

func TestAReminderSaysWhereItGoesAndForWhat(t *testing.T) {
	d := sampleDesk(t, "2025-12-03")
	u := data.Unit{Contact: "Trần Thị Mẫu", Phone: "0900 000 001"}
	if got := reachableBy(u, byEmail); got != "Trần Thị Mẫu, chưa có thư điện tử" {
		t.Errorf("by e-mail: %q", got)
	}
	if got := reachableBy(u, bySMS); got != "Trần Thị Mẫu, 0900 000 001" {
		t.Errorf("by SMS: %q", got)
	}
	p := data.Period{
		CampaignID: d.Ledger.Campaign.ID, Name: "Quý III", From: vn.NewDate(2025, 7, 1), To: vn.NewDate(2025, 9, 30),
		Due: vn.NewDate(2025, 10, 6), DueInclusive: true,
	}
	if err := d.Store.Periods.Save(&p, ""); err != nil {
		t.Fatal(err)
	}
	d.TakePeriod(p.ID)
	for _, r := range cockpit(t, d).Page.Rows() {
		if sms := ReminderText(d, r.SubmissionRow, bySMS); !strings.Contains(sms, "Quý III") {
			t.Fatalf("which report is not said: %q", sms)
		}
	}
}

func TestRemindingAllLogsThoseTaken(t *testing.T) {
	d := sampleDesk(t, "2025-12-11")
	urged := data.Urged(d.Ledger.SubmissionRows(d.Today()))
	remindAll(d, urged, ByChat)
	desktest.Press(d, fyne.KeyEscape)
	if d.Window.Canvas().Overlays().Top() != nil {
		t.Fatal("Esc left the list of texts open")
	}
	before := len(d.Ledger.Reminders)
	remindAll(d, urged, ByChat)
	desktest.Press(d, fyne.KeyReturn)
	if got := len(d.Ledger.Reminders); got != before || !desktest.DialogOpen(d) {
		t.Fatalf("%d reminders were logged though no text was taken", got-before)
	}
	for range 2 {
		desktest.NextTick(t, d)
		d.Window.Canvas().Focused().TypedRune(' ')
	}
	desktest.Press(d, fyne.KeyReturn)
	if got := d.Ledger.Reminders[before:]; len(got) != 2 || got[0].UnitID != urged[0].Unit.ID || got[1].UnitID != urged[1].Unit.ID {
		t.Fatalf("logged %+v; the first two units were ticked", got)
	}
	d.Undo()
	if got := len(d.Ledger.Reminders); got != before {
		t.Errorf("one undo left %d of the reminders", got-before)
	}
}
