package city

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
)

// head is the line above the tabs of the city's side: whose it is and which
// round.
type head struct {
	d      *side
	board  *widget.Label
	round  *widget.Select
	object fyne.CanvasObject
}

func newHead(d *side) *head {
	h := &head{d: d, board: widget.NewLabel("")}
	h.board.TextStyle.Bold = true
	h.board.Truncation = fyne.TextTruncateEllipsis
	h.round = widget.NewSelect(nil, nil)
	h.round.PlaceHolder = ui.T("city.head_none")
	find := widget.NewButtonWithIcon(ui.T("menu.find"), theme.SearchIcon(), d.find)
	find.Importance = widget.LowImportance
	fresh := widget.NewButtonWithIcon(ui.T("city.round_add"), theme.ContentAddIcon(), d.addRound)
	fresh.Importance = widget.LowImportance
	h.object = container.NewBorder(nil, nil, nil,
		container.NewHBox(find, widget.NewLabel(ui.T("city.head_round")),
			container.NewGridWrap(fyne.NewSize(320, h.round.MinSize().Height), h.round), fresh), h.board)
	return h
}

// refresh shows the board and offers the rounds.
func (h *head) refresh() {
	board := h.d.Store.Board()
	title := board.Name
	if h.d.round.Sample {
		title = ui.T("city.head_sample", "Board", board.Name)
	}
	h.board.SetText(title)
	h.d.Window.SetTitle(words.Joined(" – ", ui.T("app.name"), h.d.round.Name, title))
	h.round.OnChanged = nil
	h.round.ClearSelected()
	h.round.Options = nil
	for i, r := range h.d.rounds {
		h.round.Options = append(h.round.Options, r.Name)
		if r.ID == h.d.round.ID {
			h.round.SetSelectedIndex(i)
		}
	}
	h.round.OnChanged = func(string) {
		if i := h.round.SelectedIndex(); i >= 0 && h.d.rounds[i].ID != h.d.round.ID {
			h.d.takeRound(h.d.rounds[i].ID)
			h.d.Status.Say(ui.T("city.round_taken", "Name", h.d.round.Name))
		}
	}
	h.round.Refresh()
}

// keys are the keys of the window; those of a table are the table's.
func (d *side) keys() map[ui.Shortcut]func() {
	keys := map[ui.Shortcut]func(){
		{Key: fyne.KeyF1}: d.helpKeys,
		{Key: fyne.KeyF, Mod: fyne.KeyModifierControl}: func() { d.Places.Current().Find() },
		ui.LockKey(): d.OnLock,
		{Key: fyne.KeyF, Mod: fyne.KeyModifierControl | fyne.KeyModifierShift}: d.find,
		{Key: fyne.KeyZ, Mod: fyne.KeyModifierControl}:                         d.Undo,
		{Key: fyne.KeyY, Mod: fyne.KeyModifierControl}:                         d.Redo,
		{Key: fyne.KeyO, Mod: fyne.KeyModifierControl}:                         d.receiveFiles,
		{Key: fyne.KeyPageDown, Mod: fyne.KeyModifierControl}:                  func() { d.Places.Turn(1) },
		{Key: fyne.KeyPageUp, Mod: fyne.KeyModifierControl}:                    func() { d.Places.Turn(-1) },
	}
	for i, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7} {
		keys[ui.Shortcut{Key: key, Mod: fyne.KeyModifierAlt}] = func() { d.Open(d.Places.Order[i], 0) }
	}
	for _, key := range []fyne.KeyName{fyne.KeyN, fyne.KeyS, fyne.KeyP} {
		s := ui.Shortcut{Key: key, Mod: fyne.KeyModifierControl}
		keys[s] = func() { d.Places.Current().Press(s) }
	}
	return keys
}

// menu is the main menu of the city's side.
func (d *side) menu() *fyne.MainMenu {
	item := func(key string, do func()) *fyne.MenuItem { return fyne.NewMenuItem(ui.T(key), do) }
	goTo := func(at desk.Place) *fyne.MenuItem {
		return fyne.NewMenuItem(ui.T("place."+string(at)), func() { d.Open(at, 0) })
	}
	leave := item("menu.quit", d.OnClose)
	leave.IsQuit = true
	work := []*fyne.MenuItem{goTo(AtWards), goTo(atPackages)}
	for _, at := range tabs()[1:] {
		work = append(work, goTo(at))
	}
	return fyne.NewMainMenu(
		fyne.NewMenu(ui.T("menu.file"),
			item("city.round_add", d.addRound), item("city.round_edit", d.editRound), item("city.round_drop", d.dropRound),
			fyne.NewMenuItemSeparator(), item("city.receive_files", d.receiveFiles), item("city.receive_folder", d.receiveFolder),
			fyne.NewMenuItemSeparator(), item("menu.copy", d.SaveCopy),
			fyne.NewMenuItemSeparator(), item("menu.lock", d.OnLock), leave),
		fyne.NewMenu(ui.T("menu.work"), append(work, goTo(atRemarks), goTo(atAliases), goTo(desk.AtHistory))...),
		fyne.NewMenu(ui.T("menu.tools"),
			item("menu.find", d.find), item("menu.undo", d.Undo), item("menu.redo", d.Redo),
			fyne.NewMenuItemSeparator(), item("menu.backups", func() { d.Open(desk.AtBackups, 0) }), item("menu.persons", func() { d.Open(desk.AtPersons, 0) }), item("menu.leavings", func() { history.Leavings(d.Desk) }),
			item("menu.to_ward", func() { Leave(d.Desk) }), item("menu.settings", d.Settings), item("menu.password", d.OnGuard)),
		fyne.NewMenu(ui.T("menu.help"), item("city.menu_keys", d.helpKeys), item("menu.report", d.OnReport), item("menu.about", d.About)),
	)
}

// helpKeys shows the keys of the city's side.
func (d *side) helpKeys() { ui.Inform(d.Window, ui.T("city.menu_keys"), ui.T("city.help_keys")) }
