package ui

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// keyed is a window whose keys can be pressed: Fyne's for tests knows none.
type keyed struct {
	fyne.Window
	canvas keys
}

func (k keyed) Canvas() fyne.Canvas { return k.canvas }

type keys struct {
	fyne.Canvas
	handler *fyne.ShortcutHandler
}

func (k keys) AddShortcut(s fyne.Shortcut, do func(fyne.Shortcut)) { k.handler.AddShortcut(s, do) }

// covered is a window whose form is half filled in, under a cover.
func covered(t *testing.T, pressed func(Shortcut)) (fyne.Window, *Cover, *string) {
	t.Helper()
	raw := newWindow(t, nil)
	w := Attend(keyed{raw, keys{raw.Canvas(), &fyne.ShortcutHandler{}}}, func(error) bool { return false })
	w.SetContent(widget.NewLabel("Nguyễn Thị Mẫu"))
	w.SetTitle("Sổ Thi Đua – Đợt 2025 – Phường Mẫu")
	all := map[Shortcut]func(){}
	for _, s := range []Shortcut{{fyne.KeyZ, fyne.KeyModifierControl}, {fyne.KeyF, fyne.KeyModifierControl}, {Key: fyne.KeyF1}} {
		all[s] = func() { pressed(s) }
	}
	all[LockKey()] = func() { pressed(LockKey()) }
	Shortcuts(w, all)
	name := ""
	Form{Window: w, Title: "Cá nhân", Fields: []Field{TextField("Họ tên", &name)}, Save: func() error { return nil }}.Show()
	test.Type(raw.Canvas().Focused(), "Trần Văn")
	c := &Cover{Window: w, Title: "Đang khóa", Verb: "Mở khóa", Try: func(string) {}, Other: func() {}, Leave: func() {}}
	c.Show()
	c.Ask("Nhập mật khẩu.", "Mật khẩu", "Quên?", false)
	t.Cleanup(func() { c.calm() })
	return w, c, &name
}

func TestNothingIsReadableUnderACover(t *testing.T) {
	w, c, name := covered(t, func(Shortcut) {})
	top := dialogOf(w)
	if seen := words(top); strings.Contains(seen, "Trần") || !strings.Contains(seen, "Đang khóa") {
		t.Errorf("on the cover: %s", seen)
	}
	if size := top.Size(); size != w.Canvas().Size() {
		t.Errorf("it covers %v of %v", size, w.Canvas().Size())
	}
	if _, _, _, alpha := c.modal.dimmed().RGBA(); alpha != 0xffff {
		t.Error("what is below shines through")
	}
	if w.Title() != T("app.name") {
		t.Errorf("the title says %q", w.Title())
	}
	w.SetTitle("Sổ Thi Đua – Đợt 2026")
	if w.Title() != T("app.name") {
		t.Errorf("a new title says %q", w.Title())
	}
	c.Lift()
	if w.Title() != "Sổ Thi Đua – Đợt 2026" {
		t.Errorf("afterwards the title says %q", w.Title())
	}
	test.Type(w.Canvas().Focused(), " Thử")
	press(t, dialogOf(w), T("form.save"))
	if *name != "Trần Văn Thử" || dialogOf(w) != nil {
		t.Errorf("the form went on with %q", *name)
	}
}

func TestKeysDoNotPassACover(t *testing.T) {
	var pressed []Shortcut
	w, c, name := covered(t, func(s Shortcut) { pressed = append(pressed, s) })
	canvas := w.Canvas().(keys).handler
	type_ := func() {
		canvas.TypedShortcut(&fyne.ShortcutUndo{})
		canvas.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: fyne.KeyModifierControl})
		canvas.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl})
		for _, key := range []fyne.KeyName{fyne.KeyF1, fyne.KeyEscape, fyne.KeyReturn} {
			w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: key})
		}
	}
	type_()
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", fyne.NewMenuItem("Dán", func() {})), w.Canvas(), fyne.NewPos(1, 1)) // of the field, by the right mouse button
	type_()
	if len(pressed) > 0 || *name != "" || coverOn(w.Canvas()) == nil {
		t.Errorf("pressed %v, saved %q", pressed, *name)
	}
	c.Lift()
	canvas.TypedShortcut(&desktop.CustomShortcut{KeyName: LockKey().Key, Modifier: LockKey().Mod})
	if len(pressed) != 1 || pressed[0] != LockKey() {
		t.Errorf("with a form open the lock's key leads to %v", pressed)
	}
}

func TestTypingGoesOnWhereTheCursorHasLeft(t *testing.T) {
	w, c, _ := covered(t, func(Shortcut) {})
	typed := ""
	c.Try = func(text string) { typed = text }
	test.Type(w.Canvas().Focused(), "mật k")
	w.Canvas().Unfocus()
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	w.Canvas().Unfocus()
	w.Canvas().OnTypedRune()('K')
	test.Type(w.Canvas().Focused(), "hẩu")
	w.Canvas().Unfocus()
	w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if typed != "mật Khẩu" {
		t.Errorf("typed %q", typed)
	}
}

func TestWhatComesUpUnderACoverWaits(t *testing.T) {
	w, c, _ := covered(t, func(Shortcut) {})
	ended := false
	uncovered(w, func() { ended = true }) // as the end of long work, and the answer of a file dialog
	ShowError(w, errors.New("khác"))
	Inform(w, "Đơn vị", "Tổ dân phố Mẫu")
	if top := dialogOf(w); top != fyne.CanvasObject(c.modal) || ended {
		t.Fatalf("over the cover: %s", words(top))
	}
	c.Lift()
	if !ended {
		t.Error("the end of the work is lost")
	}
	if said := words(dialogOf(w)); !strings.Contains(said, "Tổ dân phố Mẫu") {
		t.Errorf("afterwards: %s", said)
	}
}

func TestClosingAsksOverACover(t *testing.T) {
	w, c, _ := covered(t, func(Shortcut) {})
	left := false
	Close(w, func() { left = true })
	top := dialogOf(w)
	if top == fyne.CanvasObject(c.modal) || left {
		t.Fatal("a form that was changed is left without asking")
	}
	press(t, top, T("dialog.cancel"))
	if dialogOf(w) != fyne.CanvasObject(c.modal) {
		t.Error("declining takes the cover away")
	}
	Close(w, func() { left = true })
	press(t, dialogOf(w), T("close.verb"))
	if !left {
		t.Error("it cannot be closed")
	}
}

func TestMenusThatHangOpenAreClosed(t *testing.T) {
	w := newWindow(t, container.NewVBox())
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", fyne.NewMenuItem("Nguyễn Thị Mẫu", func() {})), w.Canvas(), fyne.NewPos(1, 1))
	c := &Cover{Window: w, Try: func(string) {}, Other: func() {}, Leave: func() {}}
	c.Show()
	c.Lift()
	if top := dialogOf(w); top != nil {
		t.Errorf("left over: %T", top)
	}
}
