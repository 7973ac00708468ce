package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/campaign"
	"thidua/app/city"
	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/merge"
	"thidua/app/submissions"
	"thidua/app/ui"
	"thidua/app/words"
)

// furnish fills the window with the screens of the campaign at hand.
func furnish(d *desk.Desk) {
	d.OnSide = func() error { return enter(d, false) }
	d.Status = ui.NewStatus(d.Window)
	ledger, err := d.Store.Ledger(d.Ledger.Campaign.ID)
	if err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	d.Ledger = ledger
	places := desk.NewPlaces(d, desk.Tabs(), desk.PagesOf, screens())
	head := newHead(d)
	d.Window.SetContent(container.NewBorder(head.object, d.Status.Object(), nil, nil, places.Object()))
	d.Window.SetMainMenu(menu(d))
	ui.Shortcuts(d.Window, keys(d))
	d.Window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { submissions.Dropped(d, files) })
	d.OnReread = head.refresh
	d.Reread()
	d.Status.Say(ui.T("app.ready"))
}

// keys are the keys of the window; those of a table are the table's.
func keys(d *desk.Desk) map[ui.Shortcut]func() {
	keys := map[ui.Shortcut]func(){
		{Key: fyne.KeyF1}: func() { help(d) },
		ui.LockKey():      d.OnLock,
		{Key: fyne.KeyF, Mod: fyne.KeyModifierControl}:                         func() { d.Places.Current().Find() },
		{Key: fyne.KeyF, Mod: fyne.KeyModifierControl | fyne.KeyModifierShift}: d.Find,
		{Key: fyne.KeyZ, Mod: fyne.KeyModifierControl}:                         d.Undo,
		{Key: fyne.KeyY, Mod: fyne.KeyModifierControl}:                         d.Redo,
		{Key: fyne.KeyPageDown, Mod: fyne.KeyModifierControl}:                  func() { d.Places.Turn(1) },
		{Key: fyne.KeyPageUp, Mod: fyne.KeyModifierControl}:                    func() { d.Places.Turn(-1) },
		{Key: fyne.KeyE, Mod: fyne.KeyModifierControl}:                         func() { d.Open(desk.AtHandUp, 0) },
	}
	for i, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6} {
		keys[ui.Shortcut{Key: key, Mod: fyne.KeyModifierAlt}] = func() { d.Open(d.Places.Order[i], 0) }
	}
	for _, key := range []fyne.KeyName{fyne.KeyN, fyne.KeyS, fyne.KeyP} {
		s := ui.Shortcut{Key: key, Mod: fyne.KeyModifierControl}
		keys[s] = func() { d.Places.Current().Press(s) }
	}
	return keys
}

// menu is the main menu. Its items name their keys; the keys themselves are
// ui.Shortcuts, which also know about open forms.
func menu(d *desk.Desk) *fyne.MainMenu {
	item := func(key string, do func()) *fyne.MenuItem { return fyne.NewMenuItem(ui.T(key), do) }
	goTo := func(at desk.Place) *fyne.MenuItem {
		return fyne.NewMenuItem(ui.T("place."+string(at)), func() { d.Open(at, 0) })
	}
	leave := item("menu.quit", d.OnClose)
	leave.IsQuit = true
	pages := func(tab desk.Place) *fyne.Menu {
		var items []*fyne.MenuItem
		for _, at := range desk.PagesOf(tab) {
			items = append(items, goTo(at))
		}
		return fyne.NewMenu(ui.T("place."+string(tab)), items...)
	}
	return fyne.NewMainMenu(
		fyne.NewMenu(ui.T("menu.file"),
			item("menu.campaign_new", func() { campaign.New(d) }), item("menu.campaign_plan", func() { campaign.FoundingPlan(d) }), item("menu.campaign_edit", func() { campaign.Edit(d) }),
			item("menu.plan_wizard", func() { campaign.PlanWizard(d) }), item("menu.clone", func() { campaign.Clone(d) }),
			fyne.NewMenuItemSeparator(), item("menu.export", func() { d.Open(desk.AtHandUp, 0) }), item("menu.copy", d.SaveCopy),
			fyne.NewMenuItemSeparator(), item("menu.lock", d.OnLock), leave),
		fyne.NewMenu(ui.T("menu.work"),
			goTo(desk.AtOverview), goTo(desk.AtTargets), goTo(desk.AtSubmissions), goTo(desk.AtAwards), goTo(desk.AtHandUp)),
		pages(desk.AtSubmissions), pages(desk.AtAwards), pages(desk.AtHandUp), pages(desk.AtRegisters),
		fyne.NewMenu(ui.T("menu.tools"),
			item("menu.find", d.Find), item("menu.undo", d.Undo), item("menu.redo", d.Redo),
			fyne.NewMenuItemSeparator(), item("menu.backups", func() { d.Open(desk.AtBackups, 0) }), item("menu.merge", func() { merge.Start(d) }),
			item("menu.persons", func() { d.Open(desk.AtPersons, 0) }), item("menu.leavings", func() { history.Leavings(d) }),
			item("menu.to_city", func() { city.ChangeOver(d) }), item("menu.settings", d.Settings), item("menu.password", d.OnGuard)),
		fyne.NewMenu(ui.T("menu.help"), item("menu.keys", func() { help(d) }), item("menu.report", d.OnReport), item("menu.about", d.About)),
	)
}

// head is the line above the tabs: whose ledger it is and which campaign.
type head struct {
	d        *desk.Desk
	office   *widget.Label
	campaign *widget.Select
	ids      []int64
	object   fyne.CanvasObject
}

func newHead(d *desk.Desk) *head {
	h := &head{d: d, office: widget.NewLabel("")}
	h.office.TextStyle.Bold = true
	h.office.Truncation = fyne.TextTruncateEllipsis
	h.campaign = widget.NewSelect(nil, nil)
	find := widget.NewButtonWithIcon(ui.T("menu.find"), theme.SearchIcon(), d.Find)
	find.Importance = widget.LowImportance
	h.object = container.NewBorder(nil, nil, nil,
		container.NewHBox(find, widget.NewLabel(ui.T("head.campaign")), container.NewGridWrap(fyne.NewSize(360, h.campaign.MinSize().Height), h.campaign)), h.office)
	return h
}

// refresh shows the office and offers the campaigns.
func (h *head) refresh() {
	office, campaign := h.d.Ledger.Office, h.d.Ledger.Campaign
	title := ui.T("head.office", "Ward", office.Ward)
	if campaign.Sample {
		title = ui.T("head.sample", "Day", h.d.Today().String())
	}
	if h.d.Store.ViewOnly() {
		title = words.Joined(" – ", ui.T("rescue.view_only"), title)
	}
	h.office.SetText(title)
	h.d.Window.SetTitle(strings.Join([]string{ui.T("app.name"), campaign.ShortName, title}, " – "))
	campaigns, err := h.d.Store.Campaigns.List(0)
	if err != nil {
		ui.ShowError(h.d.Window, err)
		return
	}
	h.campaign.OnChanged = nil
	h.campaign.Options, h.ids = nil, nil
	for _, c := range campaigns {
		h.campaign.Options = append(h.campaign.Options, c.ShortName)
		h.ids = append(h.ids, c.ID)
		if c.ID == campaign.ID {
			h.campaign.SetSelectedIndex(len(h.ids) - 1)
		}
	}
	h.campaign.OnChanged = func(string) {
		if i := h.campaign.SelectedIndex(); i >= 0 && h.ids[i] != h.d.Ledger.Campaign.ID {
			h.d.Take(h.ids[i])
			h.d.Status.Say(ui.T("head.taken", "Name", h.campaign.Selected))
		}
	}
	h.campaign.Refresh()
}

// help shows the keys.
func help(d *desk.Desk) { ui.Inform(d.Window, ui.T("menu.keys"), ui.T("help.keys")) }
