package store_test

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"thidua/data"
	"thidua/data/merge"
	"thidua/data/store"
	"thidua/data/vn"
)

// elsewhere is a copy of a ledger, opened as on another PC.
func elsewhere(t testing.TB, s *store.Store) *store.Store {
	t.Helper()
	dir := t.TempDir()
	_, err := s.BackUp(filepath.Join(dir, store.FileName))
	must(t, err)
	other, err := store.Open(dir)
	must(t, err)
	t.Cleanup(func() { must(t, other.Close()) })
	return other
}

// sentFrom is the file that the other officer hands over.
func sentFrom(t testing.TB, other *store.Store) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "ban cua chi Mau.db")
	_, err := other.BackUp(path)
	must(t, err)
	return path
}

func compared(t testing.TB, s *store.Store, path string) *store.Other {
	t.Helper()
	o, err := s.Compare(context.Background(), path, quiet)
	must(t, err)
	t.Cleanup(func() { must(t, o.Close()) })
	return o
}

// bring merges what another ledger holds; theirs says which conflicts it wins.
func bring(t testing.TB, s *store.Store, o *store.Other, theirs func(merge.Conflict) bool) store.MergeResult {
	t.Helper()
	chosen := make([]bool, len(o.Plan.Conflicts))
	for i, c := range o.Plan.Conflicts {
		chosen[i] = theirs(c)
	}
	r, err := s.Merge(context.Background(), o, chosen, func(merge.Step) string { return "gộp" }, quiet)
	must(t, err)
	return r
}

func never(merge.Conflict) bool  { return false }
func always(merge.Conflict) bool { return true }

func TestMergeBringsInWhatNobodyContradicts(t *testing.T) {
	s, l := busy(t)
	other := elsewhere(t, s)
	must(t, other.SetOffice(data.Office{Ward: "phường Mẫu", Officer: "Trần Văn Khác"}))

	u := data.Unit{Name: "Trạm Y tế mới", MustReport: true}
	must(t, other.Units.Save(&u, "lập"))
	must(t, s.Units.Save(&data.Unit{Name: "Cùng số khác tên"}, "")) // takes the same id here
	sub := data.Submission{CampaignID: l.Campaign.ID, UnitID: u.ID, State: data.Received, ReceivedOn: vn.NewDate(2025, 12, 1)}
	must(t, other.Submissions.Save(&sub, ""))
	must(t, other.Attach(store.File{Attachment: &data.Attachment{CampaignID: l.Campaign.ID, Entity: "submission", EntityID: sub.ID, Name: "báo cáo.pdf"}, Content: []byte("nội dung")}))
	target := l.Targets[0]
	target.Note = "bên kia ghi"
	must(t, other.Targets.Save(&target, ""))
	must(t, other.Nominations.Delete(l.Nominations[0].ID, "trùng"))

	mine := l.Targets[0]
	mine.Measure = "tỷ đồng"
	must(t, s.Targets.Save(&mine, ""))

	before := standing(t, s)
	o := compared(t, s, sentFrom(t, other))
	if len(o.Plan.Conflicts) != 0 || o.Officer != "Trần Văn Khác" {
		t.Fatalf("%s contradicts: %+v", o.Officer, o.Plan.Conflicts)
	}
	r := bring(t, s, o, never)
	if r.Made != 3 || r.Changed != 1 || r.PutAside != 1 {
		t.Errorf("came in: %+v", r)
	}
	now, err := s.Ledger(l.Campaign.ID)
	must(t, err)
	if got := now.Targets[0]; got.Note != "bên kia ghi" || got.Measure != "tỷ đồng" {
		t.Errorf("the target is %+v", got)
	}
	if len(now.Nominations) != 0 || len(now.Submissions) != 1 || now.Unit(now.Submissions[0].UnitID).Name != "Trạm Y tế mới" {
		t.Errorf("%d nominations, submissions %+v", len(now.Nominations), now.Submissions)
	}
	content, err := s.Content(now.Attachments[0])
	if err != nil || string(content) != "nội dung" || now.Attachments[0].EntityID != now.Submissions[0].ID {
		t.Errorf("the file is %q, %v", content, err)
	}
	told, err := s.HistoryOf("unit", now.Submissions[0].UnitID)
	must(t, err)
	if told[0].Who != "Trần Văn Khác" || told[0].Why != "gộp" {
		t.Errorf("the history says %+v", told[0])
	}
	if f := audit(t, s); !f.Sound() {
		t.Errorf("the audit finds %+v", f.Differences)
	}
	if f := check(t, s); !f.Sound() {
		t.Errorf("the chain is broken: %+v", f.Broken)
	}
	_, err = s.UndoLast(l.Campaign.ID)
	must(t, err)
	if after := standing(t, s); !reflect.DeepEqual(before, after) {
		t.Errorf("undone it is not what it was:\n%v\n%v", before, after)
	}
	o = compared(t, s, sentFrom(t, other))
	if len(o.Plan.Steps) != 5 {
		t.Errorf("after undoing %d come in; want 5 again", len(o.Plan.Steps))
	}
}

func TestMergingTwiceChangesNothing(t *testing.T) {
	s, l := busy(t)
	other := elsewhere(t, s)
	must(t, other.Units.Save(&data.Unit{Name: "Mới"}, ""))
	target, mine := l.Targets[0], l.Targets[0]
	target.Note, mine.Note = "bên kia", "bên này"
	must(t, other.Targets.Save(&target, ""))
	must(t, s.Targets.Save(&mine, ""))
	path := sentFrom(t, other)
	o := compared(t, s, path)
	if len(o.Plan.Conflicts) != 1 || o.Plan.Conflicts[0].Ours.Text != "bên này" || o.Plan.Conflicts[0].Theirs.Text != "bên kia" {
		t.Fatalf("conflicts: %+v", o.Plan.Conflicts)
	}
	bring(t, s, o, never)
	before := standing(t, s)
	o = compared(t, s, path)
	if len(o.Plan.Steps)+len(o.Plan.Conflicts)+o.Theirs != 0 {
		t.Errorf("the second time come in: %+v %+v", o.Plan.Steps, o.Plan.Conflicts)
	}
	// The other officer goes on without taking the merged file back.
	units, err := other.Units.List(0)
	must(t, err)
	u := units[len(units)-1]
	u.Note = "thêm sau"
	must(t, other.Units.Save(&u, ""))
	o = compared(t, s, sentFrom(t, other))
	if len(o.Plan.Steps) != 1 || len(o.Plan.Conflicts) != 0 || o.Plan.Steps[0].Kind != merge.Change || o.Theirs != 1 {
		t.Errorf("later work comes in as %+v %+v", o.Plan.Steps, o.Plan.Conflicts)
	}
	// And the other way round: the officer there takes in what is new here.
	back := compared(t, other, sentFrom(t, s))
	if len(back.Plan.Steps) != 0 || len(back.Plan.Conflicts) != 1 {
		t.Errorf("the other way round come in: %+v %+v", back.Plan.Steps, back.Plan.Conflicts)
	}
	if !reflect.DeepEqual(before, standing(t, s)) {
		t.Error("comparing changed something")
	}
}

func TestWhatTheOfficerHasToDecide(t *testing.T) {
	s, l := busy(t)
	shared := []*data.Unit{{Name: "Chung A"}, {Name: "Chung B"}, {Name: "Chung C"}, {Name: "Chung D"}}
	must(t, s.Units.SaveAll(shared, ""))
	other := elsewhere(t, s)
	save := func(st *store.Store, u data.Unit, change func(*data.Unit)) {
		change(&u)
		must(t, st.Units.Save(&u, ""))
	}
	must(t, other.Units.Delete(shared[0].ID, "")) // deleted there, changed here
	save(s, *shared[0], func(u *data.Unit) { u.Staff = 5 })
	must(t, s.Units.Delete(shared[1].ID, "")) // and vice versa
	save(other, *shared[1], func(u *data.Unit) { u.Staff = 6 })
	must(t, other.Units.Delete(shared[2].ID, "")) // deleted there, used here
	must(t, s.Submissions.Save(&data.Submission{CampaignID: l.Campaign.ID, UnitID: shared[2].ID, State: data.Expected}, ""))
	must(t, s.Units.Delete(shared[3].ID, "")) // deleted here, used there
	must(t, other.Submissions.Save(&data.Submission{CampaignID: l.Campaign.ID, UnitID: shared[3].ID, State: data.Expected}, ""))
	must(t, s.Units.Save(&data.Unit{Name: "Cả hai lập", Phone: "1"}, "")) // made by both
	must(t, other.Units.Save(&data.Unit{Name: "Cả hai lập", Phone: "2", Head: "Bà Mẫu"}, ""))
	must(t, s.Units.Save(&data.Unit{Name: "Tên giành"}, "")) // made here, renamed to there
	save(other, l.Units[1], func(u *data.Unit) { u.Name = "Tên giành" })

	o := compared(t, s, sentFrom(t, other))
	var kinds []merge.ConflictKind
	for _, c := range o.Plan.Conflicts {
		kinds = append(kinds, c.Kind)
	}
	slices.Sort(kinds)
	if want := []merge.ConflictKind{merge.DeletedHere, merge.DeletedHere, merge.DeletedThere, merge.Field, merge.InUse, merge.Taken}; !slices.Equal(kinds, want) {
		t.Fatalf("conflicts %v; want %v", kinds, want)
	}
	before := standing(t, s)
	r := bring(t, s, o, never)
	if r.LeftOut != 1 {
		t.Errorf("%d left out; want the submission of the unit that was deleted here", r.LeftOut)
	}
	units, err := s.Units.List(0)
	must(t, err)
	twin := units[slices.IndexFunc(units, func(u data.Unit) bool { return u.Name == "Cả hai lập" })]
	if twin.Phone != "1" || twin.Head != "Bà Mẫu" {
		t.Errorf("made by both: %+v", twin)
	}
	_, err = s.UndoLast(l.Campaign.ID)
	must(t, err)
	if !reflect.DeepEqual(before, standing(t, s)) {
		t.Error("undone it is not what it was")
	}
	o = compared(t, s, sentFrom(t, other))
	r = bring(t, s, o, always)
	if r.PutAside != 1 || r.BroughtBack != 2 || r.LeftOut != 0 {
		t.Errorf("all theirs: %+v", r)
	}
	if f := audit(t, s); !f.Sound() {
		t.Errorf("the audit finds %+v", f.Differences)
	}
}

func TestAStrangersLedgerIsRefused(t *testing.T) {
	s, _ := busy(t)
	stranger, _ := busy(t)
	_, err := s.Compare(context.Background(), sentFrom(t, stranger), quiet)
	wantProblem(t, err, "problem.merge_stranger")
	left, err := filepath.Glob(filepath.Join(s.Folder(), "merge-*"))
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
	other := elsewhere(t, s)
	must(t, other.Units.Save(&data.Unit{Name: "Mới"}, ""))
	byHand(t, other, "UPDATE change SET who = 'ai đó' WHERE id = 4")
	_, err = s.Compare(context.Background(), sentFrom(t, other), quiet)
	wantProblem(t, err, "problem.merge_broken")
}

// standing is every record in use of every kind.
func standing(t testing.TB, s *store.Store) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	contents, err := s.Contents()
	must(t, err)
	for kind := range contents.Records {
		all[kind] = rowsOf(t, s, kind)
	}
	return all
}

// rowsOf are the records in use of a kind as they lie in the file.
func rowsOf(t testing.TB, s *store.Store, kind string) (all []string) {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(s.Folder(), store.FileName))
	must(t, err)
	defer db.Close()
	rows, err := db.Query("SELECT * FROM " + kind + " WHERE deleted = '' ORDER BY id")
	must(t, err)
	defer rows.Close()
	names, err := rows.Columns()
	must(t, err)
	for rows.Next() {
		kept, into := make([]any, len(names)), make([]any, len(names))
		for i := range kept {
			into[i] = &kept[i]
		}
		must(t, rows.Scan(into...))
		all = append(all, fmt.Sprint(kept...))
	}
	must(t, rows.Err())
	return all
}

// BenchmarkMerge brings in ten thousand changes.
func BenchmarkMerge(b *testing.B) {
	s := open(b)
	awards := manyAwards(10_000)
	must(b, s.KeepAwards(context.Background(), awards[:5000], "", func(int) {}))
	other := elsewhere(b, s)
	must(b, other.KeepAwards(context.Background(), awards[5000:], "", func(int) {}))
	for _, a := range awards[:5000] {
		a.Note = "bên kia sửa"
	}
	must(b, other.Awards.SaveAll(awards[:5000], ""))
	path := sentFrom(b, other)
	b.ResetTimer()
	for b.Loop() {
		o := compared(b, s, path)
		if len(o.Plan.Steps) != 10_000 {
			b.Fatalf("%d come in", len(o.Plan.Steps))
		}
		b.ReportMetric(b.Elapsed().Seconds(), "compare-s")
		bring(b, s, o, never)
		b.StopTimer()
		_, err := s.UndoLast(0)
		must(b, err)
		b.StartTimer()
	}
}
