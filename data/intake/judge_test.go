package intake

import (
	"strings"
	"testing"
	"time"

	"thidua/data"
	"thidua/data/vn"
)

// at is a moment of the day of the tests.
func at(hour int) time.Time { return time.Date(2025, 12, 8, hour, 0, 0, 0, time.UTC) }

// named is a reading of a form in order, under a name and saved at an hour.
func named(t *testing.T, d Desk, name string, hour int, change func(*sheet)) Reading {
	t.Helper()
	s := answered(t, d)
	if change != nil {
		change(s)
	}
	r := s.read()
	r.Name, r.SHA256, r.Saved = name, "sum of "+name, at(hour)
	return r
}

func TestABatchIsJudgedTogether(t *testing.T) {
	d := office(t)
	twin := named(t, d, "b.xlsx", 8, nil)
	twin.SHA256 = "sum of a.xlsx"
	batch := []Reading{named(t, d, "a.xlsx", 8, nil), twin, named(t, d, "c.xlsx", 10, nil), named(t, d, "d.xlsx", 9, nil)}
	for range 2 { // judging again changes nothing
		Judge(batch, d)
		for i, want := range []struct {
			v    Verdict
			says string
		}{{Held, "“c.xlsx”"}, {Held, "Trùng hoàn toàn với tệp “a.xlsx”"}, {Clean, ""}, {Held, "“c.xlsx”"}} {
			if batch[i].Verdict != want.v || !strings.Contains(batch[i].Reason, want.says) {
				t.Errorf("%s: %s", batch[i].Name, told(batch[i]))
			}
		}
	}
}

func TestBesideWhatIsThere(t *testing.T) {
	had := data.Submission{ID: 900, CampaignID: 1, UnitID: school, State: data.Accepted, ReceivedOn: vn.NewDate(2025, 12, 5)}
	version := data.Version{ID: 1, SubmissionID: 900, UnitID: school, No: 1, AttachmentID: 5, ReceivedOn: vn.NewDate(2025, 12, 5)}
	for name, c := range map[string]struct {
		change  func(l *data.Ledger)
		verdict Verdict
		says    string
	}{
		"the same file": {func(l *data.Ledger) {
			l.Attachments = append(l.Attachments, data.Attachment{ID: 5, Entity: "submission", EntityID: 900, SHA256: "sum of a.xlsx"})
			l.Versions = []data.Version{version}
		}, Held, "đã được nhận ngày 05/12/2025"},
		"an older file": {func(l *data.Ledger) {
			v := version
			v.SavedAt = at(9).Format(time.RFC3339)
			l.Versions = []data.Version{v}
		}, Held, "cũ hơn bản 1"},
		"an older form": {func(l *data.Ledger) {
			v := version
			v.IssuedOn = vn.NewDate(2025, 12, 9)
			l.Versions = []data.Version{v}
		}, Held, "lập ngày 09/12/2025"},
		"a newer file": {func(l *data.Ledger) {
			v := version
			v.SavedAt, v.IssuedOn = at(7).Format(time.RFC3339), vn.NewDate(2025, 12, 8)
			l.Versions = []data.Version{v}
		}, Clean, ""},
		"exempt":       {func(l *data.Ledger) { l.Submissions[len(l.Submissions)-1].State = data.Exempt }, Cautioned, "được miễn báo cáo"},
		"consolidated": {func(l *data.Ledger) { l.Submissions[len(l.Submissions)-1].Sent = 1 }, Cautioned, "phải có báo cáo điều chỉnh"},
	} {
		d := office(t)
		d.Ledger.Submissions = append(withoutUnit(d.Ledger.Submissions, school), had)
		c.change(&d.Ledger)
		batch := []Reading{named(t, d, "a.xlsx", 8, nil)}
		Judge(batch, d)
		if batch[0].Verdict != c.verdict || !strings.Contains(told(batch[0]), c.says) {
			t.Errorf("%s: %s", name, told(batch[0]))
		}
	}
}

func withoutUnit(all []data.Submission, unit int64) (rest []data.Submission) {
	for _, s := range all {
		if s.UnitID != unit {
			rest = append(rest, s)
		}
	}
	return rest
}

func TestNomineesOfOthers(t *testing.T) {
	d := office(t)
	d.Ledger.Nominations = append(d.Ledger.Nominations, data.Nomination{
		ID: 900, UnitID: 3, Subject: data.Individual, Name: "Người mẫu một", BirthYear: 1980, Round: data.CampaignRound, Stage: data.Nominated,
	})
	batch := []Reading{named(t, d, "a.xlsx", 8, nil)}
	Judge(batch, d)
	f := finding(batch[0], Caution, "đã được đề nghị", d.Ledger.Unit(3).Name)
	if f == nil || f.Cell == "" {
		t.Error(told(batch[0]))
	}
}
