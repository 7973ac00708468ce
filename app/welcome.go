package app

import (
	"encoding/json"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"thidua/app/campaign"
	"thidua/app/city"
	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/assets"
	"thidua/data"
)

// beginning is what a new ledger starts with.
type beginning string

const (
	withPlan   beginning = "plan"
	withNone   beginning = "empty"
	withSample beginning = "sample"
)

// welcome is the first start: who uses the program, and what to begin with.
func welcome(d *desk.Desk) {
	var plan data.Ledger
	if err := json.Unmarshal(assets.Plan, &plan); err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	office, choice := plan.Office, withPlan
	form := ui.Form{
		Window: d.Window, Title: ui.T("welcome.title"), Verb: ui.T("welcome.begin"), Wide: true,
		Fields: append([]ui.Field{ui.NoteField(ui.T("welcome.ask"))}, append(desk.OfficeFields(&office),
			ui.RadioField(ui.T("welcome.with"), &choice, words.Choices("welcome", []beginning{withPlan, withNone, withSample})))...),
		Save:   func() error { return begin(d, office, choice) },
		OnDone: func() { furnish(d) },
	}
	picture := canvas.NewImageFromResource(fyne.NewStaticResource("icon.png", assets.Icon))
	picture.FillMode = canvas.ImageFillContain
	picture.SetMinSize(fyne.NewSize(128, 128))
	text := widget.NewLabel(ui.T("welcome.text"))
	text.Wrapping, text.Alignment = fyne.TextWrapWord, fyne.TextAlignCenter
	next := func() { city.AskSide(d, form.Show) }
	start := widget.NewButton(ui.T("welcome.begin"), next)
	start.Importance = widget.HighImportance
	name := widget.NewLabelWithStyle(ui.T("app.name"), fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	name.SizeName = theme.SizeNameSubHeadingText
	page := container.NewVBox(picture, name, text, container.NewCenter(start))
	d.Window.SetContent(container.NewCenter(container.NewGridWrap(fyne.NewSize(640, 320), page)))
	ui.Shortcuts(d.Window, map[ui.Shortcut]func(){})
	next()
}

// begin fills the new ledger as the officer chose.
func begin(d *desk.Desk, office data.Office, choice beginning) error {
	if err := office.Check(); err != nil {
		return err
	}
	if choice == withSample {
		if err := moveToSample(d); err != nil {
			return err
		}
	} else if err := d.Store.SetOffice(office); err != nil {
		return err
	}
	switch choice {
	case withPlan:
		if _, err := desk.AddAsset(d.Store, assets.Plan); err != nil {
			return err
		}
	case withNone:
		empty := campaign.Empty(d.Today())
		if err := d.Store.Campaigns.Save(&empty, ""); err != nil {
			return err
		}
	}
	id, err := desk.LastCampaign(d.Store)
	d.Ledger.Campaign.ID = id
	return err
}

// moveToSample changes over to a ledger of sample data in a folder of its own,
// so that nothing made up ever stands beside real data. The next start asks
// again.
func moveToSample(d *desk.Desk) error {
	sample, err := desk.OpenLedger(filepath.Join(d.Store.Folder(), "du-lieu-mau"), true)
	if err != nil {
		return err
	}
	real := d.Store
	d.Store = sample
	err = real.Close()
	if d.OnMoved != nil {
		d.OnMoved()
	}
	return err
}

// explanation is a page with one sentence and a way out.
func explanation(sentence string, leave func()) fyne.CanvasObject {
	text := widget.NewLabel(sentence)
	text.Wrapping = fyne.TextWrapWord
	return container.NewBorder(ui.Heading(ui.T("app.name")), container.NewCenter(widget.NewButton(ui.T("app.leave"), leave)), nil, nil, text)
}
