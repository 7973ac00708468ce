package guard

import (
	"os"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"thidua/app/desk"
	"thidua/app/desk/desktest"
	"thidua/app/ui"
	"thidua/data/gate"
)

const password = "Đường về nhà 1975"

// guarded is a desk whose folder has a password.
func guarded(t *testing.T) (*Guard, *desk.Desk, string) {
	t.Helper()
	d := desktest.Sample(t, "2025-12-08")
	d.Window = ui.Attend(d.Window, func(error) bool { return false })
	code := gate.NewCode()
	if err := keep(d.Store.Folder(), gate.New(password, code, 0)); err != nil {
		t.Fatal(err)
	}
	kept, err := Kept(d.Store.Folder())
	if err != nil || kept == nil {
		t.Fatal(kept, err)
	}
	g := New(d, d.Store.Folder(), kept)
	t.Cleanup(func() {
		if g.cover != nil {
			g.cover.Lift()
		}
	})
	return g, d, code
}

// answer types into the cover and waits for what comes of it.
func answer(t *testing.T, g *Guard, d *desk.Desk, text string) {
	t.Helper()
	seen := make(chan struct{})
	g.checked = func() { close(seen) }
	test.Type(d.Window.Canvas().Focused(), text)
	desktest.Press(d, fyne.KeyReturn)
	<-seen
}

func TestOnlyThePasswordShowsTheWindow(t *testing.T) {
	g, d, _ := guarded(t)
	g.Begin()
	for _, wrong := range []string{"mật khẩu", strings.ToLower(password)} {
		answer(t, g, d, wrong)
		if !desktest.DialogOpen(d) {
			t.Fatalf("%q opens", wrong)
		}
	}
	if kept, err := Kept(d.Store.Folder()); err != nil || kept.Wrong != 2 {
		t.Errorf("kept of two wrong tries: %+v, %v", kept, err)
	}
	answer(t, g, d, password)
	if desktest.DialogOpen(d) {
		t.Error("the password does not open")
	}
	if kept, err := Kept(d.Store.Folder()); err != nil || kept.Wrong != 0 {
		t.Errorf("kept after the right one: %+v, %v", kept, err)
	}
}

func TestGuessingIsMadeToWaitOverTheNextStart(t *testing.T) {
	g, d, _ := guarded(t)
	g.Begin()
	for range 3 {
		answer(t, g, d, "đoán thử")
	}
	kept, err := Kept(d.Store.Folder())
	if err != nil {
		t.Fatal(err)
	}
	g.onTry()
	again := New(d, d.Store.Folder(), kept)
	g.unlock()
	again.Begin()
	defer func() { again.cover.Lift() }()
	if e, ok := d.Window.Canvas().Focused().(fyne.Disableable); kept.Wrong != 3 || ok && !e.Disabled() {
		t.Error("the next start takes a try at once")
	}
	again.onTry()
}

func TestWhoHasForgottenSetsAnotherPassword(t *testing.T) {
	g, d, code := guarded(t)
	g.Begin()
	g.other()
	answer(t, g, d, strings.ToLower(strings.ReplaceAll(code, "-", " ")))
	if g.cover != nil || !desktest.DialogOpen(d) {
		t.Fatal("the recovery code does not lead to the form")
	}
}

func TestSettingAPasswordRefusesWhatWouldLockOut(t *testing.T) {
	for key, w := range map[string]wish{
		"problem.gate_short":         {password: "ngắn", again: "ngắn"},
		"problem.passphrase_differs": {password: password, again: password + "6"},
		"problem.gate_rest":          {password: password, again: password, rest: 481},
	} {
		desktest.WantProblem(t, w.check(), key)
	}
	if err := (wish{password: password, again: password, rest: 15}).check(); err != nil {
		t.Error(err)
	}
}

func TestChangingAsksForThePassword(t *testing.T) {
	g, _, _ := guarded(t)
	desktest.WantProblem(t, g.checkChange(wish{old: "không phải", without: true}), "guard.wrong")
	desktest.WantProblem(t, g.checkChange(wish{old: password, without: true, password: "thử mười chữ"}), "problem.gate_both")
	if err := g.checkChange(wish{old: password, without: true}); err != nil {
		t.Error(err)
	}
	for range 3 {
		desktest.WantProblem(t, g.checkChange(wish{old: "đoán thử"}), "guard.wrong")
	}
	desktest.WantProblem(t, g.checkChange(wish{old: password}), "guard.wait") // even so
}

func TestThePasswordIsKeptOnlyOnceTheCodeIsNoted(t *testing.T) {
	g, d, _ := guarded(t)
	if err := drop(g.folder); err != nil {
		t.Fatal(err)
	}
	g.gate = nil
	g.showCode(gate.New(password, gate.NewCode(), 15), "AAAA")
	desktest.Press(d, fyne.KeyReturn)
	if kept, err := Kept(g.folder); kept != nil || err != nil || !desktest.DialogOpen(d) {
		t.Fatalf("kept without a note: %v, %v", kept, err)
	}
	test.Type(d.Window.Canvas().Focused(), " ") // ticks it
	desktest.Press(d, fyne.KeyReturn)
	defer g.onRest()
	kept, err := Kept(g.folder)
	if err != nil || kept == nil || kept.Rest != 15 || !kept.Opens(password) {
		t.Errorf("kept %+v, %v", kept, err)
	}
	if info, err := os.Stat(path(g.folder)); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

func TestASpoiltFileOpensToNobody(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(path(dir), []byte(`{"rest": 15}`), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Kept(dir)
	desktest.WantProblem(t, err, "problem.gate")
	desktest.WantProblem(t, Refuse(dir), "problem.gate")
}

func TestNoWindowNoEntry(t *testing.T) {
	dir := t.TempDir()
	if err := Refuse(dir); err != nil {
		t.Error(err)
	}
	if err := keep(dir, gate.New(password, gate.NewCode(), 0)); err != nil {
		t.Fatal(err)
	}
	desktest.WantProblem(t, Refuse(dir), "problem.gate_export")
}

func TestWaitingIsToldRoundedUp(t *testing.T) {
	for d, want := range map[time.Duration]string{
		200 * time.Millisecond: "1 giây", 5 * time.Second: "5 giây", 61 * time.Second: "61 giây", 241 * time.Second: "5 phút",
	} {
		if got := spell(d); got != want {
			t.Errorf("%v is told as %q", d, got)
		}
	}
}
