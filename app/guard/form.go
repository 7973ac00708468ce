package guard

import (
	"time"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/gate"
)

// wish is what the officer wants of the password.
type wish struct {
	old, password, again string
	rest                 int
	without              bool // any password from now on
}

// Change sets a password where there is none, else changes or removes it, which
// asks for the one there is.
func (g *Guard) Change() {
	if g.gate == nil {
		g.set(wish{rest: gate.UsualRest}, ui.T("guard.about"))
		return
	}
	w := wish{rest: g.gate.Rest}
	ui.Form{
		Window: g.d.Window, Title: ui.T("menu.password"), Wide: true,
		Fields: append([]ui.Field{
			ui.SecretField(ui.T("guard.old"), &w.old, ui.Required(), ui.Name("old")),
			ui.GroupField(ui.T("guard.change")),
			ui.SecretField(ui.T("guard.new"), &w.password, ui.Name("password"), ui.Hint(ui.T("guard.new_hint_change", "Count", gate.Shortest))),
			ui.SecretField(ui.T("guard.again"), &w.again, ui.Name("again")),
			restField(&w.rest),
			ui.GroupField(ui.T("guard.remove")),
			ui.CheckField(ui.T("guard.without"), &w.without, ui.Name("without")),
			ui.NoteField(ui.T("guard.honest", "File", gate.FileName)),
		}, g.rightsFields()...),
		Save: func() error { return g.checkChange(w) },
		OnDone: func() {
			switch {
			case w.without:
				g.remove()
			case w.password != "":
				g.offerCode(w)
			default:
				next := *g.gate
				next.Rest = w.rest
				g.settle(next, ui.T("guard.rest_kept"))
			}
		},
	}.Show()
}

// replace asks for a new password of somebody whose recovery code was right.
func (g *Guard) replace() { g.set(wish{rest: g.gate.Rest}, ui.T("guard.about_replace")) }

// set asks for a password.
func (g *Guard) set(w wish, about string) {
	ui.Form{
		Window: g.d.Window, Title: ui.T("menu.password"), Verb: ui.T("guard.next"), Wide: true,
		Fields: append([]ui.Field{
			ui.NoteField(about),
			ui.SecretField(ui.T("guard.new"), &w.password, ui.Required(), ui.Name("password"), ui.Hint(ui.T("guard.new_hint", "Count", gate.Shortest))),
			ui.SecretField(ui.T("guard.again"), &w.again, ui.Name("again")),
			restField(&w.rest),
			ui.NoteField(ui.T("guard.honest", "File", gate.FileName)),
		}, g.rightsFields()...),
		Save:   func() error { return w.check() },
		OnDone: func() { g.offerCode(w) },
	}.Show()
}

func restField(minutes *int) ui.Field {
	return ui.IntField(ui.T("guard.rest"), minutes, ui.Width(90), ui.Name("rest"), ui.Hint(ui.T("guard.rest_hint", "Count", gate.LongestRest)))
}

// check refuses what would lock out or let in by mistake.
func (w wish) check() error {
	switch {
	case w.rest < 0 || w.rest > gate.LongestRest:
		return &data.Problem{Key: "problem.gate_rest", Field: "rest", Args: []any{"Count", gate.LongestRest}}
	case len([]rune(w.password)) < gate.Shortest:
		return &data.Problem{Key: "problem.gate_short", Field: "password", Args: []any{"Count", gate.Shortest}}
	case w.password != w.again:
		return &data.Problem{Key: "problem.passphrase_differs", Field: "again"}
	}
	return nil
}

// checkChange refuses what makes no sense, then whoever does not know the
// password. Guessing here is as slow as at the start.
func (g *Guard) checkChange(w wish) error {
	switch {
	case w.without && w.password != "":
		return &data.Problem{Key: "problem.gate_both", Field: "without"}
	case !w.without && (w.password != "" || w.again != ""):
		if err := w.check(); err != nil {
			return err
		}
	case w.rest < 0 || w.rest > gate.LongestRest:
		return &data.Problem{Key: "problem.gate_rest", Field: "rest", Args: []any{"Count", gate.LongestRest}}
	}
	if left := g.gate.Wait(time.Now()); left > 0 {
		return &data.Problem{Key: "guard.wait", Field: "old", Args: []any{"Time", spell(left)}}
	}
	if !matches(*g.gate, w.old, false) {
		g.note(g.gate.Missed(time.Now()))
		return &data.Problem{Key: "guard.wrong", Field: "old"}
	}
	if g.gate.Wrong > 0 {
		g.note(g.gate.Passed())
	}
	return nil
}

// settle keeps a gate and says so.
func (g *Guard) settle(next gate.Gate, said string) {
	if err := keep(g.folder, next); err != nil {
		ui.ShowError(g.d.Window, err)
		return
	}
	g.gate = &next
	g.awaitRest()
	g.say(said)
}

// remove does without a password from now on.
func (g *Guard) remove() {
	if err := drop(g.folder); err != nil {
		ui.ShowError(g.d.Window, err)
		return
	}
	g.gate = nil
	g.awaitRest()
	g.say(ui.T("guard.removed"))
}
