package app

import (
	"encoding/json"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/ui"
	"thidua/assets"
	"thidua/data"
	"thidua/data/vn"
)

// beginning is what a new ledger starts with.
type beginning string

const (
	withPlan   beginning = "plan"
	withNone   beginning = "empty"
	withSample beginning = "sample"
)

// welcome is the first start: who uses the program, and what to begin with.
func (d *desk) welcome() {
	var plan data.Ledger
	if err := json.Unmarshal(assets.Plan, &plan); err != nil {
		ui.ShowError(d.window, err)
		return
	}
	office, choice := plan.Office, withPlan
	form := ui.Form{
		Window: d.window, Title: ui.T("welcome.title"), Verb: ui.T("welcome.begin"), Wide: true,
		Fields: append([]ui.Field{ui.NoteField(ui.T("welcome.ask"))}, append(officeFields(&office),
			ui.RadioField(ui.T("welcome.with"), &choice, choices("welcome", []beginning{withPlan, withNone, withSample})))...),
		Save:   func() error { return d.begin(office, choice) },
		OnDone: d.furnish,
	}
	picture := canvas.NewImageFromResource(fyne.NewStaticResource("icon.png", assets.Icon))
	picture.FillMode = canvas.ImageFillContain
	picture.SetMinSize(fyne.NewSize(128, 128))
	text := widget.NewLabel(ui.T("welcome.text"))
	text.Wrapping, text.Alignment = fyne.TextWrapWord, fyne.TextAlignCenter
	begin := func() { d.askSide(form.Show) }
	start := widget.NewButton(ui.T("welcome.begin"), begin)
	start.Importance = widget.HighImportance
	page := container.NewVBox(picture, container.NewCenter(ui.Heading(ui.T("app.name"))), text, container.NewCenter(start))
	d.window.SetContent(container.NewCenter(container.NewGridWrap(fyne.NewSize(640, 320), page)))
	ui.Shortcuts(d.window, map[ui.Shortcut]func(){})
	begin()
}

// officeFields are the fields that say who uses the program.
func officeFields(o *data.Office) []ui.Field {
	return []ui.Field{
		ui.TextField(ui.T("office.ward"), &o.Ward, ui.Name("ward"), ui.Required()),
		ui.TextField(ui.T("office.city"), &o.City, ui.Name("city")),
		ui.TextField(ui.T("office.place"), &o.Place, ui.Name("place"), ui.Hint(ui.T("office.place_hint"))),
		ui.TextField(ui.T("office.department"), &o.Department, ui.Name("department")),
		ui.TextField(ui.T("office.officer"), &o.Officer, ui.Name("officer"), ui.Required()),
	}
}

// begin fills the new ledger as the officer chose.
func (d *desk) begin(office data.Office, choice beginning) error {
	if err := office.Check(); err != nil {
		return err
	}
	if choice == withSample {
		if err := d.moveToSample(); err != nil {
			return err
		}
	} else if err := d.store.SetOffice(office); err != nil {
		return err
	}
	switch choice {
	case withPlan:
		if _, err := addAsset(d.store, assets.Plan); err != nil {
			return err
		}
	case withNone:
		empty := emptyCampaign(d.today())
		if err := d.store.Campaigns.Save(&empty, ""); err != nil {
			return err
		}
	}
	id, err := lastCampaign(d.store)
	d.ledger.Campaign.ID = id
	return err
}

// moveToSample changes over to a ledger of sample data in a folder of its own,
// so that nothing made up ever stands beside real data. The next start asks
// again.
func (d *desk) moveToSample() error {
	sample, err := open(Options{Folder: filepath.Join(d.store.Folder(), "du-lieu-mau"), Demo: true})
	if err != nil {
		return err
	}
	real := d.store
	d.store = sample
	return real.Close()
}

// emptyCampaign is a campaign of the year of the day, still to be described.
func emptyCampaign(today vn.Date) data.Campaign {
	return data.Campaign{
		ShortName: ui.T("campaign.new_name", "Year", today.Year()), Year: today.Year(),
		EndsOn: vn.NewDate(today.Year(), 12, 31),
	}
}

// explanation is a page with one sentence and a way out.
func explanation(sentence string, leave func()) fyne.CanvasObject {
	text := widget.NewLabel(sentence)
	text.Wrapping = fyne.TextWrapWord
	return container.NewBorder(ui.Heading(ui.T("app.name")), container.NewCenter(widget.NewButton(ui.T("app.leave"), leave)), nil, nil, text)
}
