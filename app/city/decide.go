package city

import (
	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/city"
)

// What can be decided about a package; then is called once it is decided.

// chooseWard says whose a package is.
func (d *side) chooseWard(p city.Package, then func()) {
	wardID := p.WardID
	if wardID == 0 {
		if like := city.NewRegister(d.Store.Board().City, d.wards).Find(p.WardName, p.ReceivedOn); len(like.Among) > 0 {
			wardID = like.Among[0].ID
		}
	}
	ui.Form{
		Window: d.Window, Title: ui.T("city.choose_ward"), Verb: ui.T("city.choose_verb"),
		Fields: []ui.Field{
			ui.NoteField(ui.T("city.choose_note", "Name", p.WardName, "File", p.FileName)),
			ui.PickField(ui.T("city.col.ward"), &wardID, d.wardPicks(), ui.Required(), ui.Name("ward_id")),
		},
		Save:   func() error { return d.Store.ChoosePackage(p.ID, wardID, "") },
		OnDone: func() { d.decided(ui.T("city.chosen", "File", p.FileName, "Ward", d.ward(wardID).Name), then) },
	}.Show()
}

// addItsWard enters the ward that a package names into the list; the package
// then is that ward's.
func (d *side) addItsWard(p city.Package, then func()) {
	d.addWard(p.WardName, func(w city.Ward) {
		if err := d.Store.ChoosePackage(p.ID, w.ID, ""); err != nil {
			ui.ShowError(d.Window, err)
			return
		}
		d.decided(ui.T("city.chosen", "File", p.FileName, "Ward", w.Name), then)
	})
}

// takeThis makes a package the one of its ward that counts.
func (d *side) takeThis(p city.Package, then func()) {
	if p.WardID == 0 {
		d.chooseWard(p, then)
		return
	}
	if p.State == city.Taken {
		ui.Inform(d.Window, ui.T("city.take_this"), ui.T("city.counts_already", "File", p.FileName))
		return
	}
	text := ui.T("city.take_text", "File", p.FileName, "Ward", d.ward(p.WardID).Name)
	if other := city.Counting(d.packages, p.WardID); other != nil {
		text = ui.T("city.take_instead", "File", p.FileName, "Ward", d.ward(p.WardID).Name, "Other", other.FileName)
	}
	ui.Confirm(d.Window, ui.T("city.take_this"), text, ui.T("city.take_verb"), false, func() {
		if err := d.Store.ChoosePackage(p.ID, p.WardID, ""); err != nil {
			ui.ShowError(d.Window, err)
			return
		}
		d.decided(ui.T("city.chosen", "File", p.FileName, "Ward", d.ward(p.WardID).Name), then)
	})
}

// setAside takes a package out of what counts, for a reason.
func (d *side) setAside(p city.Package, then func()) {
	ui.AskReason(d.Window, ui.T("city.set_aside"), ui.T("city.aside_text", "File", p.FileName), ui.T("city.set_aside"), func(why string) {
		if err := d.Store.SetPackageAside(p.ID, why); err != nil {
			ui.ShowError(d.Window, err)
			return
		}
		d.decided(ui.T("city.aside_done", "File", p.FileName), then)
	})
}

func (d *side) decided(text string, then func()) {
	d.Saved(text)
	then()
}

// editPackage changes what the office notes about a package: when it came.
func (d *side) editPackage(p city.Package, then func()) {
	ui.Form{
		Window: d.Window, Title: ui.T("city.package_edit", "Ward", d.wardName(p)),
		Fields: []ui.Field{
			ui.FixedField(words.FieldLabel("city_package", "file_name"), p.FileName),
			ui.DateField(words.FieldLabel("city_package", "received_on"), &p.ReceivedOn, ui.Required(), ui.Name("received_on")),
			ui.MultiField(words.FieldLabel("city_package", "note"), &p.Note, ui.Name("note")),
		},
		Save: func() error {
			if p.ReceivedOn.After(d.Today()) {
				return &data.Problem{Key: "problem.received_later", Field: "received_on"}
			}
			return d.Store.Packages.Save(&p, "")
		},
		OnDone: func() { d.decided(ui.T("city.package_saved", "Ward", d.wardName(p)), then) },
	}.Show()
}

// copyText shows a text that the officer sends elsewhere and puts it on the
// clipboard.
func (d *side) copyText(text string) {
	taken := text
	ui.Form{
		Window: d.Window, Title: ui.T("city.copy_title"), Wide: true, Verb: ui.T("intake.message_copy"),
		Fields: []ui.Field{ui.MultiField("", &taken, ui.Tall(12))},
		Save:   func() error { return nil },
		OnDone: func() {
			fyne.CurrentApp().Clipboard().SetContent(taken)
			d.Status.Say(ui.T("city.copied"))
		},
	}.Show()
}
