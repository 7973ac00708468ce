package merge

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/data/store"
)

// parted is a desk with a copy of its ledger in which a target and a unit were
// changed; the target was changed here too.
func parted(t *testing.T) (*desk.Desk, *store.Other) {
	t.Helper()
	d := desktest.Sample(t, "2025-12-08")
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	dir := t.TempDir()
	_, err := d.Store.BackUp(filepath.Join(dir, store.FileName))
	must(err)
	there, err := store.Open(dir)
	must(err)
	target, unit := d.Ledger.Targets[0], d.Ledger.Units[0]
	target.Note, unit.Note = "bên kia ghi (mẫu)", "bên kia ghi (mẫu)"
	must(there.Targets.Save(&target, ""))
	must(there.Units.Save(&unit, ""))
	target.Note = "bên này ghi (mẫu)"
	must(d.Store.Targets.Save(&target, ""))
	path := filepath.Join(t.TempDir(), "ban kia.db")
	_, err = there.BackUp(path)
	must(err)
	must(there.Close())
	other, err := d.Store.Compare(context.Background(), path, func(_, _ int64) {})
	must(err)
	t.Cleanup(func() { must(other.Close()) })
	return d, other
}

func TestTheSheetAsksBeforeItMerges(t *testing.T) {
	d, other := parted(t)
	s := newSheet(d, other)
	if len(s.rows) != 1 || len(s.incoming.Rows()) != 1 {
		t.Fatalf("%d to decide, %d come in", len(s.rows), len(s.incoming.Rows()))
	}
	r := s.rows[0]
	if r.name != d.Ledger.Targets[0].Name || r.ours != "bên này ghi (mẫu)" || r.theirs != "bên kia ghi (mẫu)" || r.field == "" {
		t.Errorf("the conflict is told as %+v", r)
	}
	if in := s.incoming.Rows()[0]; in.name != d.Ledger.Units[0].Name || !strings.Contains(in.told.Summary(), "bên kia ghi (mẫu)") {
		t.Errorf("what comes in is told as %q: %s", in.name, in.told.Summary())
	}
	desktest.WantProblem(t, s.decided(), "problem.merge_undecided")
	s.conflicts.Select("0")
	s.turn(r)
	if r.side != theirsWins || s.decided() != nil {
		t.Errorf("decided %v, %v", r.side, s.decided())
	}
	s.conflicts.Filter("bên này ghi")
	s.chooseShown(func(*conflictRow) side { return oursWins })
	if r.side != oursWins {
		t.Error("what is shown is not decided")
	}
}
