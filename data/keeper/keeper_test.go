package keeper_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"thidua/data"
	"thidua/data/backup"
	"thidua/data/keeper"
	"thidua/data/store"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func keyOf(err error) string {
	var p *data.Problem
	if errors.As(err, &p) {
		return p.Key
	}
	return ""
}

// opened opens a new ledger with one campaign.
func opened(t *testing.T) *store.Store {
	t.Helper()
	s, err := store.Open(filepath.Join(t.TempDir(), "dữ liệu"))
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	work(t, s, "Đợt thi đua (mẫu)")
	return s
}

// work makes a change.
func work(t *testing.T, s *store.Store, name string) {
	t.Helper()
	must(t, s.Campaigns.Save(&data.Campaign{ShortName: name, Name: name, Year: 2026}, ""))
}

func list(t *testing.T, dir string) []backup.Kept {
	t.Helper()
	kept, err := backup.List(dir)
	must(t, err)
	return kept
}

func campaigns(t *testing.T, s *store.Store) (names []string) {
	t.Helper()
	all, err := s.Campaigns.List(0)
	must(t, err)
	for _, c := range all {
		names = append(names, c.ShortName)
	}
	return names
}

// A copy is made when something has changed, and only then.
func TestCopiesWhenSomethingChanged(t *testing.T) {
	s, k := opened(t), &keeper.Keeper{}
	if !keeper.Due(s) {
		t.Fatal("a ledger without any copy needs none")
	}
	report, err := k.Make(t.Context(), s, false)
	must(t, err)
	if keeper.Due(s) || report.Made.Changes != report.Holds.Changes {
		t.Errorf("made %+v, and is still due", report)
	}
	again, err := k.Make(t.Context(), s, false)
	must(t, err)
	if again.Made.Path != "" || len(list(t, keeper.Folder(s))) != 1 {
		t.Errorf("without a change made %+v", again.Made)
	}
	work(t, s, "Đợt hai (mẫu)")
	if !keeper.Due(s) {
		t.Error("after a change none is due")
	}
	_, err = k.Make(t.Context(), s, false)
	must(t, err)
	kept := list(t, keeper.Folder(s))
	if len(kept) != 2 || kept[0].Changes <= kept[1].Changes {
		t.Errorf("kept %v", kept)
	}
}

// What a killed program left half-written goes; what is not ours stays.
func TestMakeSweepsAndTouchesNothingElse(t *testing.T) {
	s, k := opened(t), &keeper.Keeper{}
	dir := keeper.Folder(s)
	must(t, os.MkdirAll(dir, 0o700))
	for _, name := range []string{"SoThiDua_2020-01-01_000000_1.db.part", "ghi chú.txt", "a.part"} {
		must(t, os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600))
	}
	_, err := k.Make(t.Context(), s, false)
	must(t, err)
	for name, want := range map[string]bool{"SoThiDua_2020-01-01_000000_1.db.part": false, "ghi chú.txt": true, "a.part": true} {
		if _, err := os.Stat(filepath.Join(dir, name)); (err == nil) != want {
			t.Errorf("%s is there: %v", name, err == nil)
		}
	}
}

// The second place gets the copy when it is there, is missed quietly when not,
// and another folder in its stead is not taken for it.
func TestSecondPlace(t *testing.T) {
	s, k := opened(t), &keeper.Keeper{}
	stick := filepath.Join(t.TempDir(), "stick")
	must(t, os.Mkdir(stick, 0o700))
	must(t, keeper.ChooseSecond(s, stick))
	_, err := k.Make(t.Context(), s, false)
	must(t, err)
	if n := len(list(t, stick)); n != 1 {
		t.Fatalf("%d copies in the second place", n)
	}
	must(t, os.Rename(stick, stick+"-unplugged"))
	must(t, os.Mkdir(stick, 0o700)) // another stick with the same letter
	work(t, s, "Đợt hai (mẫu)")
	report, err := k.Make(t.Context(), s, false)
	must(t, err)
	if !report.Absent || len(list(t, stick)) != 0 {
		t.Errorf("the other stick was used: %+v", report)
	}
	must(t, os.Remove(stick))
	must(t, os.Rename(stick+"-unplugged", stick))
	if !keeper.Due(s) {
		t.Error("the second place is back and behind, and nothing is due")
	}
	report, err = k.Make(t.Context(), s, false)
	must(t, err)
	if kept := list(t, stick); report.Absent || len(kept) != 2 || kept[0].Changes != report.Holds.Changes {
		t.Errorf("after its return: %+v, %v", report, kept)
	}
	if keeper.Due(s) {
		t.Error("both places have all, and something is due")
	}
	other := opened(t)
	if err := keeper.ChooseSecond(other, stick); keyOf(err) != "problem.second_other" {
		t.Errorf("two ledgers in one place: %v", err)
	}
	if err := keeper.ChooseSecond(s, filepath.Join(s.Folder(), "x")); keyOf(err) != "problem.second_inside" {
		t.Errorf("within the data folder: %v", err)
	}
}

// A second place that fails does not spoil the first.
func TestSecondPlaceThatFails(t *testing.T) {
	if os.Getuid() == 0 {
		t.Log("as root a folder is never read-only: a file stands in the way instead")
	}
	s, k := opened(t), &keeper.Keeper{}
	stick := t.TempDir()
	must(t, keeper.ChooseSecond(s, stick))
	live, err := s.Contents()
	must(t, err)
	for second := range 3 { // whichever second it is made in
		name := backup.Kept{At: time.Now().Add(time.Duration(second) * time.Second), Changes: live.Changes}.Name()
		must(t, os.MkdirAll(filepath.Join(stick, name+backup.PartEnding), 0o700))
	}
	report, err := k.Make(t.Context(), s, false)
	must(t, err)
	if keyOf(report.Second) != "problem.write" || report.Made.Path == "" || !keeper.ReadState(s).Second.Copied.Failed() {
		t.Errorf("report %+v", report)
	}
}

// Restoring keeps what is at hand, which can be restored in its turn.
func TestRestoreThereAndBack(t *testing.T) {
	s, k := opened(t), &keeper.Keeper{}
	first, err := k.Make(t.Context(), s, false)
	must(t, err)
	work(t, s, "Đợt hai (mẫu)")
	newest, err := s.Contents()
	must(t, err)

	s, before, err := k.Restore(t.Context(), s, first.Made.Path, first.Made.Name())
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	if got := campaigns(t, s); len(got) != 1 {
		t.Fatalf("restored %v", got)
	}
	if !before.Before || before.Changes != newest.Changes {
		t.Errorf("kept before: %+v", before)
	}
	if live, err := s.Contents(); err != nil || live.Changes <= newest.Changes {
		t.Errorf("the restored ledger numbers on from %d, %v", live.Changes, err)
	}
	if left, err := filepath.Glob(filepath.Join(s.Folder(), "aside-*")); err != nil || len(left) != 0 {
		t.Errorf("left %v", left)
	}
	work(t, s, "Đợt ba (mẫu)")
	_, err = k.Make(t.Context(), s, false)
	must(t, err)
	if kept := list(t, keeper.Folder(s)); kept[0].Changes <= newest.Changes {
		t.Errorf("the newest copy is %+v", kept[0])
	}

	s, _, err = k.Restore(t.Context(), s, before.Path, before.Name())
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	if got := campaigns(t, s); len(got) != 2 || !strings.Contains(got[1], "hai") {
		t.Errorf("taken back: %v", got)
	}
	found, err := s.CheckChain(t.Context(), func(int64, int64) {})
	if err != nil || !found.Sound() {
		t.Errorf("history: %+v, %v", found, err)
	}
}

// A copy that is damaged is not restored, and the ledger at hand stays open.
func TestRestoreRefusesDamage(t *testing.T) {
	s, k := opened(t), &keeper.Keeper{}
	first, err := k.Make(t.Context(), s, false)
	must(t, err)
	spoil(t, first.Made.Path)
	s, _, err = k.Restore(t.Context(), s, first.Made.Path, first.Made.Name())
	if keyOf(err) != "problem.copy_damaged" {
		t.Errorf("restored: %v", err)
	}
	t.Cleanup(func() { _ = s.Close() })
	if got := campaigns(t, s); len(got) != 1 {
		t.Errorf("at hand: %v", got)
	}
}

// spoil overwrites the second half of a file.
func spoil(t *testing.T, path string) {
	t.Helper()
	content, err := os.ReadFile(path)
	must(t, err)
	for i := len(content) / 2; i < len(content); i++ {
		content[i] = 0xa5
	}
	must(t, os.WriteFile(path, content, 0o600))
}

// Copies are tried out; a damaged one is found and made again.
func TestTrial(t *testing.T) {
	s, k := opened(t), &keeper.Keeper{}
	all, err := s.Campaigns.List(0)
	must(t, err)
	must(t, s.Attach(store.File{
		Attachment: &data.Attachment{CampaignID: all[0].ID, Entity: "campaign", EntityID: all[0].ID, Name: "a.pdf"},
		Content:    []byte("nội dung (mẫu)"),
	}))
	made, err := k.Make(t.Context(), s, false)
	must(t, err)
	if !keeper.TestDue(s) {
		t.Fatal("never tried out, and not due")
	}
	must(t, k.Test(s))
	if st := keeper.ReadState(s); st.Own.Tested.Never() || st.Own.Tested.Failed() || keeper.TestDue(s) {
		t.Errorf("tried out: %+v", st.Own.Tested)
	}
	spoil(t, made.Made.Path)
	must(t, k.Test(s))
	if st := keeper.ReadState(s); st.Own.Tested.Key != "problem.copy_damaged" || !keeper.Due(s) {
		t.Errorf("a damaged one: %+v, due %v", st.Own.Tested, keeper.Due(s))
	}
	time.Sleep(1100 * time.Millisecond) // the name of a copy has the second
	_, err = k.Make(t.Context(), s, false)
	must(t, err)
	must(t, k.Test(s))
	if st := keeper.ReadState(s); st.Own.Tested.Failed() {
		t.Errorf("the new one: %+v", st.Own.Tested)
	}
	if left, err := filepath.Glob(filepath.Join(keeper.Folder(s), "*thu-khoi-phuc*")); err != nil || len(left) != 0 {
		t.Errorf("left %v", left)
	}
}

// Encrypted copies are made without the passphrase and restored with it, on
// another PC too.
func TestEncryptedCopies(t *testing.T) {
	s, k := opened(t), &keeper.Keeper{}
	stick := t.TempDir()
	must(t, keeper.ChooseSecond(s, stick))
	key, err := backup.NewKey("một câu đủ dài")
	must(t, err)
	c := keeper.Read(s)
	c.Key, c.Encrypt = key, keeper.OnlySecond
	must(t, c.Keep(s))
	_, err = k.Make(t.Context(), s, false)
	must(t, err)
	if own, away := list(t, keeper.Folder(s)), list(t, stick); len(own) != 1 || own[0].Encrypted || len(away) != 1 || !away[0].Encrypted {
		t.Fatalf("own %v, away %v", own, away)
	}
	must(t, k.Test(s))
	if st := keeper.ReadState(s); st.Second.Tested.Never() || st.Second.Tested.Failed() {
		t.Errorf("the one on the stick: %+v", st.Second.Tested)
	}
	c.Encrypt = keeper.Everything
	must(t, c.Keep(s))
	work(t, s, "Đợt hai (mẫu)")
	made, err := k.Make(t.Context(), s, false)
	must(t, err)
	if !made.Made.Encrypted || keeper.ReadState(s).Own.Tested.Failed() {
		t.Errorf("made %+v", made.Made)
	}
	away := list(t, stick)[0]
	if err := k.TestOne(s, away, "một câu khác hẳn"); keyOf(err) != "problem.passphrase" {
		t.Errorf("a wrong passphrase: %v", err)
	}
	must(t, k.TestOne(s, away, "một câu đủ dài"))

	elsewhere := opened(t)
	path, remove, err := keeper.Opened(elsewhere, away, "một câu đủ dài")
	must(t, err)
	elsewhere, before, err := k.Restore(t.Context(), elsewhere, path, away.Name())
	must(t, err)
	remove()
	t.Cleanup(func() { _ = elsewhere.Close() })
	if got := campaigns(t, elsewhere); len(got) != 2 || before.Encrypted {
		t.Errorf("restored elsewhere: %v, before %+v", got, before)
	}
}

// A ledger that somebody has exchanged for an older one goes on numbering beyond
// its copies, so that the newest copy is the newest.
func TestLedgerOlderThanItsCopies(t *testing.T) {
	s, k := opened(t), &keeper.Keeper{}
	old := filepath.Join(t.TempDir(), "old.db")
	_, err := s.BackUp(old)
	must(t, err)
	work(t, s, "Đợt hai (mẫu)")
	made, err := k.Make(t.Context(), s, false)
	must(t, err)
	folder := s.Folder()
	must(t, s.Close())
	_, err = store.Replace(folder, old)
	must(t, err)
	s, err = store.Open(folder)
	must(t, err)
	t.Cleanup(func() { _ = s.Close() })
	if !keeper.Due(s) {
		t.Fatal("it is behind its copies, and nothing is due")
	}
	again, err := k.Make(t.Context(), s, false) // as at every start
	must(t, err)
	if again.Made.Changes <= made.Made.Changes {
		t.Errorf("%d after %d", again.Made.Changes, made.Made.Changes)
	}
}

// The disk being full is told in plain words before anything is begun; what was
// there stays.
func TestNoRoom(t *testing.T) {
	s, k := opened(t), &keeper.Keeper{}
	must(t, os.WriteFile(keeper.Folder(s), []byte("a file in the way"), 0o600))
	if _, err := k.Make(t.Context(), s, false); keyOf(err) != "problem.folder" {
		t.Errorf("made: %v", err)
	}
	if st := keeper.ReadState(s); !st.Own.Copied.Failed() || !st.Own.Good.Never() {
		t.Errorf("state %+v", st.Own)
	}
}
