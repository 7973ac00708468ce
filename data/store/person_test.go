package store_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"thidua/data"
	"thidua/data/merge"
	"thidua/data/person"
	"thidua/data/store"
	"thidua/data/vn"
)

const (
	asked = "Trịnh Thị Mẫu Đơn" // made up: who asks for removal
	mark  = "(đã xóa theo yêu cầu)"
)

func nameOf(t testing.TB, text string) person.Name {
	t.Helper()
	n, err := person.NewName(text)
	must(t, err)
	return n
}

// told is a ledger that tells of a person in many places: what an office may
// remove, and nothing that it must keep.
func told(t *testing.T) (*store.Store, data.Ledger) {
	t.Helper()
	s, l := busy(t)
	u := l.Units[0]
	u.Contact, u.Phone, u.Email = "bà "+strings.ToUpper(asked), "0225 000 111", "maudon@example.invalid"
	must(t, s.Units.Save(&u, "theo đề nghị của "+asked))
	refused := data.Nomination{
		CampaignID: l.Campaign.ID, UnitID: u.ID, Subject: data.Individual, Salutation: "Bà", Name: asked, BirthYear: 1981, Post: "giáo viên",
		Workplace: "Trường THCS Lê Lợi", Form: "GK", Achievement: "dạy giỏi", Round: data.CampaignRound, Stage: data.Refused, RefusedWhy: "thiếu hồ sơ",
	}
	must(t, s.Nominations.Save(&refused, ""))
	refused.Note = "ghi thêm"
	must(t, s.Nominations.Save(&refused, ""))
	must(t, s.Attach(store.File{
		Attachment: &data.Attachment{CampaignID: l.Campaign.ID, Entity: "nomination", EntityID: refused.ID, Name: "Báo cáo " + asked + ".txt"},
		Content:    []byte("Tôi là " + asked),
	}))
	must(t, s.Exemplars.Save(&data.Exemplar{CampaignID: l.Campaign.ID, Kind: data.PersonExemplar, Name: asked, Outcome: "gương sáng", Stage: data.Found}, ""))
	sub := data.Submission{CampaignID: l.Campaign.ID, UnitID: u.ID, State: data.Received, ReceivedOn: vn.NewDate(2025, 12, 1), Note: "do bà Trinh Thi Mau Don nộp"}
	must(t, s.Submissions.Save(&sub, ""))
	file := data.Attachment{CampaignID: l.Campaign.ID, Entity: "submission", EntityID: sub.ID, Name: "biểu.xlsx"}
	must(t, s.Attach(store.File{Attachment: &file, Content: []byte("biểu có " + asked)}))
	must(t, s.Versions.Save(&data.Version{
		CampaignID: l.Campaign.ID, SubmissionID: sub.ID, UnitID: u.ID, AttachmentID: file.ID, No: 1, ReceivedOn: sub.ReceivedOn,
		Content: data.Answer{
			Contact: asked, Phone: "0225 000 111", Signer: "Lê Văn Ký", Proposals: "Đề nghị khen\nTrịnh Thị\nMẫu Đơn và Lê Văn Ký",
			Nominations: []data.Nomination{{Subject: data.Individual, Name: asked, BirthYear: 1981, Achievement: "dạy giỏi"}},
			Exemplars:   []data.Exemplar{{Kind: data.PersonExemplar, Name: asked, Outcome: "gương sáng"}},
		},
	}, ""))
	must(t, s.Reminders.Save(&data.Reminder{CampaignID: l.Campaign.ID, UnitID: u.ID, On: vn.NewDate(2025, 12, 2), Channel: data.ByEmail, Text: "Kính gửi bà " + asked + ","}, ""))
	must(t, s.Set("some.choice", asked))
	l, err := s.Ledger(l.Campaign.ID)
	must(t, err)
	return s, l
}

// removals are what the rules make of all records of a person.
func removals(t testing.TB, s *store.Store, text string) (all []person.Removal) {
	t.Helper()
	n := nameOf(t, text)
	records, err := s.Named(context.Background(), n, quiet)
	must(t, err)
	facts, err := s.Facts(mark)
	must(t, err)
	fates, err := person.Fates(records, n, facts)
	must(t, err)
	for i, r := range records {
		all = append(all, person.Removal{Record: r, Fate: fates[i]})
	}
	return all
}

func erase(t testing.TB, s *store.Store, text string) store.Removed {
	t.Helper()
	done, err := s.Erase(nameOf(t, text), removals(t, s, text), "đơn số 3, ngày 05/01/2026")
	must(t, err)
	must(t, s.Scrub(context.Background()))
	return done
}

// bytesOf counts a text in all files of a ledger's folder, in every way in which
// SQLite may keep it.
func bytesOf(t testing.TB, s *store.Store, texts ...string) (n int) {
	t.Helper()
	files, err := os.ReadDir(s.Folder())
	must(t, err)
	for _, f := range files {
		if f.IsDir() {
			continue
		}
		content, err := os.ReadFile(filepath.Join(s.Folder(), f.Name()))
		must(t, err)
		for _, text := range texts {
			n += bytes.Count(content, []byte(text)) + bytes.Count(content, []byte(vn.Fold(text))) + bytes.Count(content, []byte(strings.ToUpper(text)))
		}
	}
	return n
}

// Everything is found, however the name is spelt, and after the removal not a
// byte of it is left in the files; the history still holds and tells of it.
func TestAPersonAskedToBeRemovedIsGone(t *testing.T) {
	s, l := told(t)
	kinds := map[string]int{}
	for _, r := range removals(t, s, "trinh thi mau don") {
		kinds[r.Kind]++
		if !r.Goes() {
			t.Errorf("%s %d stays: %+v", r.Kind, r.ID, r.Fate)
		}
	}
	for kind, want := range map[string]int{"nomination": 1, "unit": 1, "exemplar": 1, "submission": 1, "version": 1, "attachment": 2, "reminder": 1, person.Setting: 1} {
		if kinds[kind] != want {
			t.Errorf("%d of %s were found; want %d", kinds[kind], kind, want)
		}
	}
	secrets := []string{asked, "maudon@example.invalid", "gương sáng", "dạy giỏi"}
	if bytesOf(t, s, secrets...) == 0 {
		t.Fatal("nothing was in the files before")
	}
	done := erase(t, s, asked)
	if done.Records < 9 || done.Entries < 9 || done.Files != 2 || s.ScrubDue() {
		t.Errorf("removed %+v, to be scrubbed %v", done, s.ScrubDue())
	}
	if n := bytesOf(t, s, secrets...); n > 0 {
		t.Errorf("still in the files %d times", n)
	}
	if left := removals(t, s, asked); len(left) > 0 {
		t.Errorf("still found: %+v", left)
	}
	if hits, err := s.Search("mẫu đơn", 10); err != nil || len(hits) > 0 {
		t.Errorf("the search still finds %+v, %v", hits, err)
	}
	if f := check(t, s); !f.Sound() {
		t.Errorf("the chain: %+v", f.Broken)
	}
	if f := audit(t, s); !f.Sound() {
		t.Errorf("the audit: %+v", f.Differences)
	}
	after, err := s.Ledger(l.Campaign.ID)
	must(t, err)
	n := after.Nominations[1]
	if n.Name != mark || n.BirthYear != 0 || n.Stage != data.Refused || n.Workplace != "" {
		t.Errorf("the nomination is %+v", n)
	}
	v := after.Versions[0].Content
	if v.Signer != "Lê Văn Ký" || !strings.Contains(v.Proposals, mark+" và Lê Văn Ký") || v.Nominations[0].Name != mark {
		t.Errorf("the answer is %+v", v)
	}
	if u := after.Units[0]; u.Contact != "" || u.Email != "" || u.Note != "lần 4" {
		t.Errorf("the unit is %+v", u)
	}
	if len(after.Exemplars) != 0 || len(after.Attachments) != 0 {
		t.Errorf("in the lists: %+v, %+v", after.Exemplars, after.Attachments)
	}
}

// The table can be held against the history after a removal as before: what is
// done to it by hand is found, and a record goes on changing.
func TestARemovedRecordIsStillAudited(t *testing.T) {
	s, l := told(t)
	erase(t, s, asked)
	u, err := s.Units.Get(l.Units[0].ID)
	must(t, err)
	u.Note = "sau khi xóa"
	must(t, s.Units.Save(&u, ""))
	if f := audit(t, s); !f.Sound() {
		t.Fatalf("the audit: %+v", f.Differences)
	}
	byHand(t, s, "UPDATE unit SET contact = 'ai đó' WHERE id = 1")
	if f := audit(t, s); len(f.Differences) != 1 || f.Differences[0].Column != "contact" {
		t.Errorf("the audit: %+v", f.Differences)
	}
}

// What the law keeps stays, and says why.
func TestWhatIsKeptByLawStays(t *testing.T) {
	s, l := busy(t)
	d := l.Decisions[0]
	d.Number, d.IssuedOn, d.Signer = "12/QĐ-UBND", vn.NewDate(2025, 12, 20), "Lê Văn Ký"
	must(t, s.Decisions.Save(&d, ""))
	m := data.Member{Name: "Lê Văn Ký", Post: "Chủ tịch", Role: data.Chair, Phone: "0900 000 000", From: vn.NewDate(2025, 1, 1)}
	must(t, s.Members.Save(&m, ""))
	must(t, s.Awards.Save(&data.Award{Subject: data.Individual, Name: "Đỗ Thị Hòa", Year: 2020, Form: "GK"}, ""))
	open := data.Nomination{CampaignID: l.Campaign.ID, UnitID: 1, Stage: data.Nominated, Subject: data.Individual, Name: "Đỗ Thị Hòa", BirthYear: 1970, Form: "GK", Achievement: "tốt", Round: data.YearRound}
	must(t, s.Nominations.Save(&open, ""))
	whys := func(text string) (all []string) {
		for _, r := range removals(t, s, text) {
			all = append(all, r.Kind+" "+string(r.Verdict)+" "+string(r.Why))
		}
		slices.Sort(all)
		return all
	}
	if got := whys("do thi hoa"); !slices.Equal(got, []string{"award kept in_register", "nomination first still_open", "nomination kept decided"}) {
		t.Errorf("the nominee: %q", got)
	}
	if got := whys("le van ky"); !slices.Equal(got, []string{"decision kept of_decision", "member partly of_council"}) {
		t.Errorf("the chairman: %q", got)
	}
	erase(t, s, "Lê Văn Ký")
	if m, err := s.Members.Get(m.ID); err != nil || m.Name != "Lê Văn Ký" || m.Phone != "" {
		t.Errorf("the member is %+v, %v", m, err)
	}
	if f := audit(t, s); !f.Sound() || !check(t, s).Sound() {
		t.Errorf("the audit: %+v", f.Differences)
	}
}

// A removal is not undone, nor is what is left of a stroke from which something
// was removed; strokes before it still are.
func TestARemovalIsNotUndone(t *testing.T) {
	s, l := told(t)
	two := []*data.Nomination{
		{CampaignID: l.Campaign.ID, UnitID: 1, Stage: data.Refused, RefusedWhy: "a", Subject: data.Individual, Name: "Người Thứ Nhất", Form: "GK", Achievement: "tốt", Round: data.YearRound},
		{CampaignID: l.Campaign.ID, UnitID: 1, Stage: data.Refused, RefusedWhy: "b", Subject: data.Individual, Name: "Người Thứ Hai", Form: "GK", Achievement: "tốt", Round: data.YearRound},
	}
	must(t, s.Nominations.SaveAll(two, "nhập từ tệp"))
	history, err := s.HistoryOf("nomination", two[0].ID)
	must(t, err)
	erase(t, s, "Người Thứ Nhất")
	_, err = s.Undo(history[0].Batch)
	wantProblem(t, err, "problem.undo_redacted")
	undone, err := s.UndoLast(l.Campaign.ID)
	must(t, err)
	if undone[0].Entity != "reminder" {
		t.Errorf("undone: %+v", undone)
	}
	if _, err := s.Erase(nameOf(t, asked), removals(t, s, asked), "đơn của "+asked); err == nil {
		t.Error("the reason names the person, and is kept")
	}
}

// A copy that still has the person does not bring the data back, whatever is
// decided; what else was done in it comes in.
func TestACopyBringsNobodyBack(t *testing.T) {
	s, l := told(t)
	other := elsewhere(t, s)
	n := l.Nominations[1]
	n.Post, n.Achievement = "tổ trưởng chuyên môn", "dạy rất giỏi"
	must(t, other.Nominations.Save(&n, ""))
	u := l.Units[0]
	u.Email, u.Staff = "moi@example.invalid", 40
	must(t, other.Units.Save(&u, ""))
	erase(t, s, asked)
	r := bring(t, s, compared(t, s, sentFrom(t, other)), always)
	if r.Changed != 1 || r.Removed != 0 {
		t.Errorf("brought in %+v", r)
	}
	if u, err := s.Units.Get(u.ID); err != nil || u.Staff != 40 || u.Email != "" {
		t.Errorf("the unit is %+v, %v", u, err)
	}
	must(t, s.Scrub(context.Background()))
	if n := bytesOf(t, s, asked, "rất giỏi", "moi@example.invalid"); n > 0 {
		t.Errorf("the copy brought data back %d times", n)
	}
}

// What was removed in the copy is removed here when the copy is brought in, once.
func TestACopyBringsTheRemovalAlong(t *testing.T) {
	s, l := told(t)
	other := elsewhere(t, s)
	erase(t, other, asked)
	must(t, s.Targets.Save(&l.Targets[0], ""))
	path := sentFrom(t, other)
	o := compared(t, s, path)
	if o.Removals == 0 || len(o.Plan.Conflicts) > 0 {
		t.Errorf("%d removals, conflicts %+v", o.Removals, o.Plan.Conflicts)
	}
	if r := bring(t, s, o, func(merge.Conflict) bool { return true }); r.Removed != o.Removals {
		t.Errorf("brought in %+v", r)
	}
	must(t, s.Set("some.choice", "")) // what a PC remembers of choices is its own
	must(t, s.Scrub(context.Background()))
	if left := removals(t, s, asked); len(left) > 0 {
		t.Errorf("still found: %+v", left)
	}
	if n := bytesOf(t, s, asked, "dạy giỏi"); n > 0 {
		t.Errorf("still in the files %d times", n)
	}
	if f := audit(t, s); !f.Sound() || !check(t, s).Sound() {
		t.Errorf("the audit: %+v", f.Differences)
	}
	if o := compared(t, s, path); o.Removals != 0 {
		t.Errorf("%d removals the second time", o.Removals)
	}
}

// What went to the city stays sealed and is told of, for it may name the person.
func TestWhatWentToTheCityIsToldOf(t *testing.T) {
	s, l := told(t)
	must(t, s.HandedUp.Save(&data.HandedUp{CampaignID: l.Campaign.ID, Version: 1, Kind: data.FullReport, FrozenOn: vn.NewDate(2025, 12, 15)}, ""))
	all := removals(t, s, asked)
	if !slices.ContainsFunc(all, func(r person.Removal) bool {
		return r.Kind == "handed_up" && r.Verdict == person.Kept && r.Why == person.HandedUp
	}) {
		t.Errorf("the package is not told of among %d records", len(all))
	}
}

// How long it takes to find a person among 100,000 awards, and to write the file
// anew after a removal.
func BenchmarkOnePerson(b *testing.B) {
	s := open(b)
	must(b, s.KeepAwards(context.Background(), manyAwards(100_000), "", func(int) {}))
	b.Run("find", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Named(context.Background(), nameOf(b, asked), quiet); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("namesakes", func(b *testing.B) {
		for b.Loop() {
			if _, err := s.Namesakes("nguyen"); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("scrub", func(b *testing.B) {
		for b.Loop() {
			must(b, s.Scrub(context.Background()))
		}
	})
}
