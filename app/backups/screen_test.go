package backups

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/data"
	"thidua/data/backup"
	"thidua/data/keeper"
)

// page is the page of this room on the sample campaign, and the page itself.
func page(t *testing.T) (*desk.Desk, *Screen) {
	t.Helper()
	d := desktest.Sample(t, "2025-12-08", Screens)
	d.Open(desk.AtBackups, 0)
	s, ok := d.Places.Screen(desk.AtBackups).(*Screen)
	if !ok {
		t.Fatal("another screen is on the page")
	}
	return d, s
}

// The page lists what is there, in both places, and says how it stands.
func TestPageListsTheCopiesOfBothPlaces(t *testing.T) {
	d, s := page(t)
	stick := t.TempDir()
	if err := keeper.ChooseSecond(d.Store, stick); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Keeper.Make(t.Context(), d.Store, false); err != nil {
		t.Fatal(err)
	}
	s.Refresh()
	rows := s.Page.Rows()
	if len(rows) != 2 || rows[0].second == rows[1].second || rows[0].Changes != rows[1].Changes {
		t.Fatalf("rows %+v", rows)
	}
	said := lines(d)
	if !strings.Contains(said, "đã đối chiếu với sổ") || !strings.Contains(said, stick) {
		t.Errorf("the page says %q", said)
	}
	if err := os.Remove(filepath.Join(stick, "SoThiDua_noi-sao-luu.json")); err != nil {
		t.Fatal(err)
	}
	s.Refresh()
	if said := lines(d); len(s.Page.Rows()) != 1 || !strings.Contains(said, "hiện không có") {
		t.Errorf("with the stick pulled out the page says %q", said)
	}
}

func lines(d *desk.Desk) string {
	var all []string
	for _, l := range standing(d.Store, time.Now()) {
		all = append(all, l.text)
	}
	return strings.Join(all, "\n")
}

// A copy that fails is said on the page and on the overview, until one succeeds.
func TestFailureIsToldUntilItIsOver(t *testing.T) {
	d, _ := page(t)
	dir := keeper.Folder(d.Store)
	if err := os.WriteFile(dir, []byte("in the way"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Keeper.Make(t.Context(), d.Store, false); err == nil {
		t.Fatal("made")
	}
	if said := lines(d); !strings.Contains(said, "chưa thành") || len(Todos(d)) != 1 {
		t.Errorf("the page says %q, the overview %d things", said, len(Todos(d)))
	}
	if err := os.Remove(dir); err != nil {
		t.Fatal(err)
	}
	if _, err := d.Keeper.Make(t.Context(), d.Store, false); err != nil {
		t.Fatal(err)
	}
	if len(Todos(d)) != 0 {
		t.Error("the overview still asks for something")
	}
}

// Encryption is not switched on without a passphrase typed twice alike and the
// warning acknowledged.
func TestEncryptionAsksForAllItNeeds(t *testing.T) {
	good := "một câu đủ dài"
	for _, c := range []struct {
		scope      keeper.Scope
		key        backup.Key
		first      string
		again      string
		understood bool
		limit      int
		want       string
	}{
		{scope: "none"},
		{scope: keeper.OnlySecond, want: "passphrase"},
		{scope: keeper.OnlySecond, first: good, again: good + " ", want: "again"},
		{scope: keeper.OnlySecond, first: "ngắn", again: "ngắn", want: "passphrase"},
		{scope: keeper.OnlySecond, first: good, again: good, want: "understood"},
		{scope: keeper.OnlySecond, first: good, again: good, understood: true},
		{scope: keeper.Everything, key: backup.Key{Recipient: "age1x"}},
		{scope: "none", limit: -1, want: "limit"},
	} {
		err := checkSettings(keeper.Settings{Key: c.key}, c.scope, c.first, c.again, c.understood, c.limit)
		field := ""
		if p, ok := err.(*data.Problem); ok { //nolint:errorlint // it is returned as it is
			field = p.Field
		}
		if field != c.want {
			t.Errorf("%+v: %v", c, err)
		}
	}
}

// The preview names what would be lost.
func TestPreviewNamesWhatWouldBeLost(t *testing.T) {
	d, s := page(t)
	made, err := d.Keeper.Make(t.Context(), d.Store, false)
	if err != nil {
		t.Fatal(err)
	}
	added := data.Unit{Name: "Trạm Y tế thử nghiệm (mẫu)", Kind: d.Ledger.Units[0].Kind}
	if err := d.Store.Units.Save(&added, ""); err != nil {
		t.Fatal(err)
	}
	p, err := keeper.Compare(d.Store, made.Made.Path)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Effects) != 1 || !strings.Contains(effect(p.Effects[0]), "1 bản ghi thêm sau đó sẽ mất") || s.nameOf(p.Since[0]) != added.Name {
		t.Errorf("effects %+v, newest %q", p.Effects, s.nameOf(p.Since[0]))
	}
}

// How long ago is said in words, and a clock that was set back is noticed.
func TestAgo(t *testing.T) {
	now := time.Date(2026, 11, 23, 22, 0, 0, 0, time.Local)
	for age, want := range map[time.Duration]string{
		20 * time.Second: "vừa xong", 5 * time.Minute: "5 phút trước", 3 * time.Hour: "3 giờ trước", 30 * time.Hour: "hôm qua",
		20 * 24 * time.Hour: "20 ngày trước", 100 * 24 * time.Hour: "3 tháng trước", 800 * 24 * time.Hour: "2 năm trước", -time.Hour: "sau giờ của máy",
	} {
		if got := ago(now, now.Add(-age)); got != want {
			t.Errorf("%s: %q", age, got)
		}
	}
}
