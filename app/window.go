package app

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
)

// furnish fills the window with the screens of the campaign at hand.
func (d *desk) furnish() {
	d.status = ui.NewStatus(d.window)
	ledger, err := d.store.Ledger(d.ledger.Campaign.ID)
	if err != nil {
		ui.ShowError(d.window, err)
		return
	}
	d.ledger = ledger
	places := newPlaces(d)
	head := newHead(d)
	d.window.SetContent(container.NewBorder(head.object, d.status.Object(), nil, nil, places.Object()))
	d.window.SetMainMenu(d.menu())
	ui.Shortcuts(d.window, d.keys())
	d.window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { d.dropped(files) })
	d.onReread = head.refresh
	d.reread()
	d.status.Say(ui.T("app.ready"))
}

// keys are the keys of the window; those of a table are the table's.
func (d *desk) keys() map[ui.Shortcut]func() {
	keys := map[ui.Shortcut]func(){
		{Key: fyne.KeyF1}: d.help,
		{Key: fyne.KeyF, Mod: fyne.KeyModifierControl}:                         func() { d.places.current().Find() },
		{Key: fyne.KeyF, Mod: fyne.KeyModifierControl | fyne.KeyModifierShift}: d.find,
		{Key: fyne.KeyZ, Mod: fyne.KeyModifierControl}:                         d.undo,
		{Key: fyne.KeyPageDown, Mod: fyne.KeyModifierControl}:                  func() { d.places.turn(1) },
		{Key: fyne.KeyPageUp, Mod: fyne.KeyModifierControl}:                    func() { d.places.turn(-1) },
		{Key: fyne.KeyE, Mod: fyne.KeyModifierControl}:                         func() { d.places.open(atHandUp, 0) },
	}
	for i, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6} {
		keys[ui.Shortcut{Key: key, Mod: fyne.KeyModifierAlt}] = func() { d.places.open(d.places.order[i], 0) }
	}
	for _, key := range []fyne.KeyName{fyne.KeyN, fyne.KeyS, fyne.KeyP} {
		s := ui.Shortcut{Key: key, Mod: fyne.KeyModifierControl}
		keys[s] = func() { d.places.current().Press(s) }
	}
	return keys
}

// menu is the main menu. Its items name their keys; the keys themselves are
// ui.Shortcuts, which also know about open forms.
func (d *desk) menu() *fyne.MainMenu {
	item := func(key string, do func()) *fyne.MenuItem { return fyne.NewMenuItem(ui.T(key), do) }
	goTo := func(at place) *fyne.MenuItem {
		return fyne.NewMenuItem(ui.T("place."+string(at)), func() { d.places.open(at, 0) })
	}
	leave := item("menu.quit", func() { ui.Close(d.window) })
	leave.IsQuit = true
	pages := func(tab place) *fyne.Menu {
		var items []*fyne.MenuItem
		for _, at := range pagesOf(tab) {
			items = append(items, goTo(at))
		}
		return fyne.NewMenu(ui.T("place."+string(tab)), items...)
	}
	return fyne.NewMainMenu(
		fyne.NewMenu(ui.T("menu.file"),
			item("menu.campaign_new", d.newCampaign), item("menu.campaign_plan", d.foundingPlan), item("menu.campaign_edit", d.editCampaign),
			item("menu.plan_wizard", d.planWizard), item("menu.clone", d.cloneCampaign),
			fyne.NewMenuItemSeparator(), item("menu.export", func() { d.places.open(atHandUp, 0) }), item("menu.copy", d.saveCopy),
			fyne.NewMenuItemSeparator(), leave),
		fyne.NewMenu(ui.T("menu.work"),
			goTo(atOverview), goTo(atTargets), goTo(atSubmissions), goTo(atAwards), goTo(atHandUp)),
		pages(atSubmissions), pages(atAwards), pages(atHandUp), pages(atRegisters),
		fyne.NewMenu(ui.T("menu.tools"),
			item("menu.find", d.find), item("menu.undo", d.undo),
			fyne.NewMenuItemSeparator(), item("menu.to_city", d.toCitySide), item("menu.settings", d.settings)),
		fyne.NewMenu(ui.T("menu.help"), item("menu.keys", d.help), item("menu.about", d.about)),
	)
}

// head is the line above the tabs: whose ledger it is and which campaign.
type head struct {
	d        *desk
	office   *widget.Label
	campaign *widget.Select
	ids      []int64
	object   fyne.CanvasObject
}

func newHead(d *desk) *head {
	h := &head{d: d, office: widget.NewLabel("")}
	h.office.TextStyle.Bold = true
	h.office.Truncation = fyne.TextTruncateEllipsis
	h.campaign = widget.NewSelect(nil, nil)
	find := widget.NewButtonWithIcon(ui.T("menu.find"), theme.SearchIcon(), d.find)
	find.Importance = widget.LowImportance
	h.object = container.NewBorder(nil, nil, nil,
		container.NewHBox(find, widget.NewLabel(ui.T("head.campaign")), container.NewGridWrap(fyne.NewSize(360, h.campaign.MinSize().Height), h.campaign)), h.office)
	return h
}

// refresh shows the office and offers the campaigns.
func (h *head) refresh() {
	office, campaign := h.d.ledger.Office, h.d.ledger.Campaign
	title := ui.T("head.office", "Ward", office.Ward)
	if campaign.Sample {
		title = ui.T("head.sample", "Day", h.d.today().String())
	}
	h.office.SetText(title)
	h.d.window.SetTitle(strings.Join([]string{ui.T("app.name"), campaign.ShortName, title}, " – "))
	campaigns, err := h.d.store.Campaigns.List(0)
	if err != nil {
		ui.ShowError(h.d.window, err)
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
		if i := h.campaign.SelectedIndex(); i >= 0 && h.ids[i] != h.d.ledger.Campaign.ID {
			h.d.take(h.ids[i])
			h.d.status.Say(ui.T("head.taken", "Name", h.campaign.Selected))
		}
	}
	h.campaign.Refresh()
}

// help shows the keys.
func (d *desk) help() { ui.Inform(d.window, ui.T("menu.keys"), ui.T("help.keys")) }

// about says what this program is and where its data lies.
func (d *desk) about() {
	ui.Inform(d.window, ui.T("menu.about"), ui.T("about.text",
		"Version", fyne.CurrentApp().Metadata().Version, "Folder", strconv.Quote(d.store.Folder())))
}
