package app

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/vn"
)

// cockpit opens the page for urging.
func cockpit(t *testing.T, d *desk) *urging {
	t.Helper()
	d.places.open(atUrging, 0)
	s, ok := d.places.current().(*urging)
	if !ok {
		t.Fatalf("the page in front is a %T", d.places.current())
	}
	return s
}

func TestUnitsThatNeedNotReportAreNotUrged(t *testing.T) {
	d := sampleDesk(t, "2025-12-09")
	for _, r := range cockpit(t, d).page.Rows() {
		if !r.Unit.MustReport || r.Submission.State == data.Exempt || r.Submission.State == data.Accepted {
			t.Errorf("%s (%s) is to be urged", r.Unit.Name, r.Submission.State)
		}
	}
}

func TestARemindedUnitIsNoLongerBehind(t *testing.T) {
	d := sampleDesk(t, "2025-12-09") // the units' last day
	s := cockpit(t, d)
	i := slices.IndexFunc(s.page.Rows(), func(r urgingRow) bool { return r.Behind })
	if i < 0 {
		t.Fatal("nobody is behind")
	}
	row := s.page.Rows()[i]
	if got := stepText(row.Step); got != "T-1" {
		t.Errorf("the step is %q", got)
	}
	s.Select(row.Unit.ID)
	s.Press(ui.Shortcut{Key: fyne.KeyN, Mod: fyne.KeyModifierControl})
	ctrl(t, d, fyne.KeyS)
	now := s.page.Rows()[i]
	if now.Behind || now.Reminders != row.Reminders+1 || !strings.HasPrefix(now.lastText(), "09/12/2025 · Zalo") {
		t.Errorf("reminded, it reads %+v", now)
	}
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(got, row.Unit.Name) {
		t.Errorf("copied %q", got)
	}
	d.places.open(atReminders, 0)
	log, ok := d.places.current().(*reminderLog)
	if !ok || log.page.Rows()[0].unit.ID != row.Unit.ID {
		t.Error("the log does not begin with the newest reminder")
	}
}

func TestEachMessageFitsItsWay(t *testing.T) {
	for _, day := range []string{"2025-12-03", "2025-12-12"} {
		d := sampleDesk(t, day)
		for _, r := range cockpit(t, d).page.Rows() {
			chat, sms, mail := d.reminderText(r.SubmissionRow, byChat), d.reminderText(r.SubmissionRow, bySMS), d.reminderText(r.SubmissionRow, byEmail)
			signature := mail[strings.LastIndex(mail, "\n\n")+2:]
			if !strings.HasPrefix(signature, "Phòng Văn hóa") {
				t.Errorf("signed %q", signature)
			}
			if vn.SMSParts(sms) > 2 {
				t.Errorf("%d messages: %q", vn.SMSParts(sms), sms)
			}
			for _, text := range []string{chat, sms, mail, d.reminderSubject(r.SubmissionRow)} {
				if !strings.HasPrefix(text, "(DỮ LIỆU MẪU)") || strings.Contains(text, "<no value>") || strings.Count(text, "DỮ LIỆU MẪU") != 1 {
					t.Errorf("%q", text)
				}
			}
			if !strings.Contains(mail, d.ledger.Office.Officer) {
				t.Errorf("the letter does not say whose it is: %q", mail)
			}
		}
	}
}

func TestALetterCanBeLogged(t *testing.T) {
	d := sampleDesk(t, "2025-12-12")
	s := cockpit(t, d)
	overdue := s.chosen(thoseOverdue, 0)
	if len(overdue) == 0 || len(overdue) == len(s.page.Rows()) {
		t.Fatalf("%d of %d are overdue", len(overdue), len(s.page.Rows()))
	}
	before := len(d.ledger.Reminders)
	if err := s.recordLetter(overdue); err != nil {
		t.Fatal(err)
	}
	d.reread()
	added := d.ledger.Reminders[before:]
	if len(added) != len(overdue) || added[0].Channel != data.ByDocumentSystem || added[0].Text != "Công văn đôn đốc (Báo cáo kết quả Đợt thi đua)" && !strings.HasPrefix(added[0].Text, "Công văn đôn đốc") {
		t.Errorf("logged %+v", added)
	}
	d.undo()
	if got := len(d.ledger.Reminders); got != before {
		t.Errorf("one undo left %d", got-before)
	}
}

func TestPeriodsAreProposedAndTaken(t *testing.T) {
	d := sampleDesk(t, "2025-10-20")
	d.places.open(atPeriods, 0)
	s, ok := d.places.current().(*periods)
	if !ok {
		t.Fatalf("the page in front is a %T", d.places.current())
	}
	s.propose()
	d.window.Canvas().FocusNext()
	ctrl(t, d, fyne.KeyS)
	if rows := s.page.Rows(); len(rows) != 2 || rows[0].Name != "Quý III" || rows[0].Period.Due != vn.NewDate(2025, 10, 6) {
		t.Fatalf("proposed %+v", rows)
	}
	s.reports(s.page.Rows()[0])
	page, _ := submissionsOf(t, d, func(r submissionRow) bool { return r.Timeliness == data.Overdue })
	for _, r := range page.page.Rows() {
		if r.Submission.State != data.Expected || r.Submission.PeriodID == 0 {
			t.Fatalf("in a fresh period %s stands as %+v", r.Unit.Name, r.Submission)
		}
	}
	if !page.bar.bar.Visible() || !strings.Contains(page.bar.choice.Selected, "Quý III") {
		t.Errorf("the bar shows %q", page.bar.choice.Selected)
	}
	text := d.reminderText(page.page.Rows()[0].SubmissionRow, byChat)
	if !strings.Contains(text, "báo cáo thi đua Quý III") {
		t.Errorf("the reminder speaks of another report: %q", text)
	}
	d.undo()
	if len(d.ledger.Periods) != 0 || d.period().ID != 0 {
		t.Errorf("undone, %d periods, on the desk %+v", len(d.ledger.Periods), d.period())
	}
}

func TestRatesAddUp(t *testing.T) {
	d := sampleDesk(t, "2025-12-12")
	d.places.open(atRates, 0)
	s, ok := d.places.current().(*rates)
	if !ok {
		t.Fatalf("the page in front is a %T", d.places.current())
	}
	sums := map[string][2]int{}
	for _, r := range s.page.Rows() {
		sum := sums[r.group]
		if r.name == "Cộng" {
			sum[1] = r.Come
		} else {
			sum[0] += r.Come
		}
		sums[r.group] = sum
	}
	for group, sum := range sums {
		if !strings.HasPrefix(group, "Theo kỳ") && (sum[0] != sum[1] || sum[0] == 0) {
			t.Errorf("%s: the lines come to %d, the total is %d", group, sum[0], sum[1])
		}
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
		CampaignID: d.ledger.Campaign.ID, Name: "Quý III", From: vn.NewDate(2025, 7, 1), To: vn.NewDate(2025, 9, 30),
		Due: vn.NewDate(2025, 10, 6), DueInclusive: true,
	}
	if err := d.store.Periods.Save(&p, ""); err != nil {
		t.Fatal(err)
	}
	d.takePeriod(p.ID)
	for _, r := range cockpit(t, d).page.Rows() {
		if sms := d.reminderText(r.SubmissionRow, bySMS); !strings.Contains(sms, "Quý III") {
			t.Fatalf("which report is not said: %q", sms)
		}
	}
}
