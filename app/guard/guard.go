package guard

import (
	"log/slog"
	"path/filepath"
	"runtime/debug"
	"time"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/data/gate"
)

// Guard stands before the window of a desk.
type Guard struct {
	d       *desk.Desk
	folder  string     // of the data
	gate    *gate.Gate // nil while there is no password
	cover   *ui.Cover  // nil while everything can be seen
	asking  string     // above the password
	byCode  bool       // the recovery code is asked for, not the password
	onTry   func()     // stops waiting to take the next try
	onRest  func()     // stops waiting for a rest
	checked func()     // after a try; for tests
}

// New makes the guard of the data folder, with what [Kept] has found there.
func New(d *desk.Desk, folder string, kept *gate.Gate) *Guard {
	g := &Guard{d: d, folder: folder, gate: kept, onTry: func() {}, onRest: func() {}, checked: func() {}}
	d.OnLock, d.OnGuard = g.Lock, g.Change
	return g
}

// Begin asks for the password if there is one, before the window is shown.
func (g *Guard) Begin() {
	if g.gate != nil {
		g.lock(ui.T("guard.open_text"))
	}
}

// Move guards the folder that the desk has changed over to.
func (g *Guard) Move() {
	folder := g.d.Store.Folder()
	kept, err := Kept(folder)
	if err != nil {
		ui.ShowError(g.d.Window, err)
		return
	}
	g.onRest()
	g.folder, g.gate = folder, kept
	g.Begin()
}

// Lock hides everything until the password is given. Where there is none it
// offers to set one.
func (g *Guard) Lock() {
	switch {
	case g.cover != nil:
		return
	case g.gate == nil:
		ui.Confirm(g.d.Window, ui.T("guard.none_title"), ui.T("guard.none_text"), ui.T("guard.none_verb"), false, g.Change)
		return
	}
	g.lock(ui.T("guard.locked_text"))
}

func (g *Guard) lock(asking string) {
	g.onRest()
	g.asking = asking
	g.cover = &ui.Cover{
		Window: g.d.Window, Title: ui.T("guard.locked"), Verb: ui.T("guard.unlock"), Try: g.try,
		Other: g.other, Leave: g.leave,
	}
	g.cover.Show()
	g.byCode = true
	g.other()
	slog.Info("locked")
}

// other asks for the recovery code instead of the password, or the other way
// round.
func (g *Guard) other() {
	g.byCode = !g.byCode
	if g.byCode {
		g.cover.Ask(ui.T("guard.code_text"), ui.T("guard.code"), ui.T("guard.remembered"), true)
	} else {
		g.cover.Ask(g.asking, ui.T("guard.password"), ui.T("guard.forgotten"), false)
	}
	g.wait()
}

// leave closes the program, which needs no password.
func (g *Guard) leave() {
	if g.d.OnClose != nil {
		g.d.OnClose()
		return
	}
	ui.Close(g.d.Window, g.d.Window.Close)
}

// try looks whether what was typed opens.
func (g *Guard) try(typed string) {
	kept, opens := *g.gate, false
	g.cover.Say("")
	g.cover.Rest(true)
	ui.Behind(func() error {
		opens = matches(kept, typed, g.byCode)
		return nil
	}, func(err error) {
		defer g.checked()
		switch {
		case err != nil:
			g.cover.Rest(false)
			g.cover.Say(ui.Sentence(err))
		case opens:
			g.unlock()
		default:
			g.missed()
		}
	})
}

// matches compares in a moment's work, and gives back the memory that it took.
func matches(kept gate.Gate, typed string, code bool) bool {
	defer debug.FreeOSMemory()
	if code {
		return kept.Recovers(typed)
	}
	return kept.Opens(typed)
}

// missed counts a wrong try, also over the next start.
func (g *Guard) missed() {
	g.note(g.gate.Missed(time.Now()))
	slog.Warn("not unlocked", "tries", g.gate.Wrong, "code", g.byCode)
	g.cover.Rest(false)
	if g.byCode {
		g.cover.Say(ui.T("guard.code_wrong"))
	} else {
		g.cover.Say(ui.T("guard.wrong"))
	}
	g.wait()
}

// wait takes no try until the next one may come.
func (g *Guard) wait() {
	g.onTry()
	left := g.gate.Wait(time.Now())
	if left <= 0 {
		return
	}
	g.cover.Rest(true)
	g.cover.Say(ui.T("guard.wait", "Time", spell(left)))
	g.onTry = ui.After(left, func() {
		g.cover.Rest(false)
		g.cover.Say("")
	})
}

// unlock shows everything again. Whoever has forgotten the password sets
// another one.
func (g *Guard) unlock() {
	if g.gate.Wrong > 0 {
		g.note(g.gate.Passed())
	}
	slog.Info("unlocked", "code", g.byCode)
	g.onTry()
	cover := g.cover
	g.cover = nil
	cover.Lift()
	g.awaitRest()
	if g.byCode && g.d.Store != nil { // or there is no ledger to work with yet
		g.replace()
	}
}

// awaitRest locks once nobody has been at the PC for the time that was set.
func (g *Guard) awaitRest() {
	g.onRest()
	g.onRest = func() {}
	if g.gate != nil && g.gate.Rest > 0 {
		g.onRest = ui.WhenIdle(g.d.Window, time.Duration(g.gate.Rest)*time.Minute, g.Lock)
	}
}

// note keeps how many tries were wrong, as far as that can be written.
func (g *Guard) note(next gate.Gate) {
	if err := keep(g.folder, next); err != nil {
		slog.Warn("tries not noted", "error", err)
	}
	g.gate = &next
}

func (g *Guard) say(text string) {
	if g.d.Status != nil {
		g.d.Status.Say(text)
	}
}

// path is the file of the password.
func path(folder string) string { return filepath.Join(folder, gate.FileName) }
