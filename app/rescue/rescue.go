package rescue

import (
	"context"
	"log/slog"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/data/store"
)

// Rescue is the page.
type Rescue struct {
	Window  fyne.Window
	Suspect *store.Suspect
	// Open opens the ledger in the folder again and fills the window with it.
	Open func() error
	// View opens it to be looked at only.
	View func() error

	copies  []found // that can be restored, the newest first
	chosen  int
	choice  *widget.Select
	holds   *fyne.Container // what the chosen copy holds and lacks
	restore *widget.Button
	saved   *store.Salvaged
	salvage *fyne.Container
}

// Show fills the window.
func (r *Rescue) Show() {
	slog.Error("rescue", "error", r.Suspect)
	r.Window.SetMainMenu(nil)
	ui.Shortcuts(r.Window, map[ui.Shortcut]func(){})
	if r.Suspect.View {
		r.Window.SetContent(r.viewPage())
		return
	}
	r.page()
	r.look()
}

// page is the whole page.
func (r *Rescue) page() {
	head := container.NewVBox(
		ui.Heading(ui.T("rescue.title")),
		ui.ToneSentence(ui.Sentence(r.Suspect), ui.ToneBad),
		ui.ToneSentence(ui.T("rescue.safe"), ui.ToneGood))
	ways := container.NewGridWithColumns(2,
		ui.Card(ui.T("rescue.restore"), r.restoreCard()),
		ui.Card(ui.T("rescue.salvage"), r.salvageCard()))
	page := container.NewBorder(head, ui.Card(ui.T("rescue.leave"), r.leaveCard()), nil, nil, ways)
	r.Window.SetContent(container.NewPadded(page))
}

// viewPage is for a folder that cannot be written to.
func (r *Rescue) viewPage() fyne.CanvasObject {
	view := button("rescue.view", func() { r.onward(r.View()) })
	view.Importance = widget.HighImportance
	return container.NewPadded(container.NewVBox(
		ui.Heading(ui.T("app.name")),
		ui.ToneSentence(ui.Sentence(r.Suspect), ui.ToneWarn),
		container.NewHBox(view, button("rescue.again", func() { r.onward(r.Open()) }),
			button("rescue.folder", r.showFolder), button("app.leave", r.Window.Close))))
}

// onward goes on after the ledger has been opened, or tells why it has not.
func (r *Rescue) onward(err error) {
	suspect := suspectIn(err)
	switch {
	case suspect != nil:
		again := Rescue{Window: r.Window, Suspect: suspect, Open: r.Open, View: r.View}
		again.Show()
	case err != nil:
		ui.ShowError(r.Window, err)
	}
}

// leaveCard has the ways that change nothing.
func (r *Rescue) leaveCard() fyne.CanvasObject {
	buttons := container.NewHBox()
	if r.Suspect.Usable {
		buttons.Add(button("rescue.as_is", r.asItIs))
	}
	buttons.Add(button("rescue.again", func() { r.onward(r.Open()) }))
	buttons.Add(button("rescue.folder", r.showFolder))
	buttons.Add(button("rescue.copy", r.copyOut))
	buttons.Add(button("app.leave", r.Window.Close))
	return container.NewVBox(paragraph(ui.T("rescue.leave_text")), buttons)
}

// asItIs opens the ledger in spite of what was found.
func (r *Rescue) asItIs() {
	ui.Confirm(r.Window, ui.T("rescue.as_is"), ui.T("rescue.as_is_ask"), ui.T("rescue.as_is"), false, func() {
		ui.Run(r.Window, ui.T("rescue.opening"), func(_ context.Context, p ui.Progress) error {
			p.Step(0, 0, r.Suspect.Folder)
			aside, err := store.Trust(r.Suspect.Folder)
			slog.Info("ledger used as it is", "aside", aside, "error", err)
			return err
		}, r.reopen)
	})
}

// reopen opens the ledger after something was done about it.
func (r *Rescue) reopen(err error) {
	if err == nil {
		err = r.Open()
	}
	r.onward(err)
}

func (r *Rescue) showFolder() { ui.ShowError(r.Window, ui.OpenPath(r.Suspect.Folder)) }

// copyOut copies the files, damaged as they are, for whoever is to help.
func (r *Rescue) copyOut() {
	ui.Confirm(r.Window, ui.T("rescue.copy"), ui.T("rescue.copy_ask"), ui.T("rescue.copy_verb"), false, func() {
		ui.PickFolder(r.Window, forgotten{}, func(dir string) {
			var made string
			ui.Run(r.Window, ui.T("rescue.copying"), func(_ context.Context, p ui.Progress) (err error) {
				p.Step(0, 0, store.FileName)
				made, err = store.CopyFiles(r.Suspect.Folder, dir, "SoThiDua_hong")
				return err
			}, func(err error) {
				if err != nil {
					ui.ShowError(r.Window, err)
					return
				}
				ui.Inform(r.Window, ui.T("rescue.copied_title"), ui.T("rescue.copied", "Folder", made))
			})
		})
	})
}

// forgotten are the settings of a page that has no ledger to keep them in.
type forgotten struct{}

// Get knows nothing.
func (forgotten) Get(string) string { return "" }

// Set keeps nothing.
func (forgotten) Set(string, string) error { return nil }

func button(key string, do func()) *widget.Button { return widget.NewButton(ui.T(key), do) }

func paragraph(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.Wrapping = fyne.TextWrapWord
	return l
}
