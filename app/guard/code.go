package guard

import (
	"context"
	"runtime/debug"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/gate"
	"thidua/data/paper"
)

// offerCode makes the recovery code of a new password and shows it. Only when
// the officer has it on paper the password is kept.
func (g *Guard) offerCode(w wish) {
	code := gate.NewCode()
	var next gate.Gate
	ui.Run(g.d.Window, ui.T("guard.setting"), func(ctx context.Context, p ui.Progress) error {
		p.Step(0, 0, ui.T("guard.step_code"))
		defer debug.FreeOSMemory()
		next = gate.New(w.password, code, w.rest)
		return ctx.Err()
	}, func(err error) {
		if err == nil {
			g.showCode(next, code)
		}
	})
}

func (g *Guard) showCode(next gate.Gate, code string) {
	noted := false
	shown := widget.NewLabelWithStyle(code, fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	shown.SizeName, shown.Selectable = theme.SizeNameHeadingText, true
	printing := container.NewCenter(ui.ToolButton(ui.T("guard.print"), func() { g.d.Show(g.codePaper(code), ui.T("guard.code_paper")) }))
	ui.Form{
		Window: g.d.Window, Title: ui.T("guard.code_title"), Verb: ui.T("guard.set"), Wide: true,
		Fields: []ui.Field{
			ui.NoteField(ui.T("guard.code_about")),
			ui.ObjectField(container.NewVBox(shown, printing)),
			ui.NoteField(ui.T("guard.code_old")),
			ui.CheckField(ui.T("guard.code_noted"), &noted, ui.Name("noted")),
		},
		Save: func() error {
			if !noted {
				return &data.Problem{Key: "problem.gate_unnoted", Field: "noted"}
			}
			return keep(g.folder, next)
		},
		OnDone: func() {
			g.gate = &next
			g.awaitRest()
			g.say(ui.T("guard.kept"))
		},
	}.Show()
}

// codePaper is the code on a sheet to be put away.
func (g *Guard) codePaper(code string) paper.Document {
	return paper.Document{
		OnePage: true, Kind: ui.T("guard.code_paper"), Subject: ui.T("app.name"),
		Body: []paper.Block{
			paper.Centered{Text: code},
			paper.Paragraph{Text: ui.T("guard.code_paper_use")},
			paper.Paragraph{Text: ui.T("guard.code_paper_keep", "Day", g.d.Today().String())},
		},
		Made: g.d.Today(),
	}
}
