package app

import (
	"path/filepath"

	"thidua/app/ui"
)

// settings changes who uses the program and how large it is shown.
func (d *desk) settings() {
	office := d.store.Office()
	scale := d.store.Get(settingScale)
	if scale == "" {
		scale = "100"
	}
	was := scale
	sizes := []ui.Choice[string]{}
	for _, percent := range []string{"90", "100", "110", "125", "150", "175", "200"} {
		sizes = append(sizes, ui.Choice[string]{Value: percent, Label: percent + " %"})
	}
	fields := append([]ui.Field{ui.GroupField(ui.T("settings.office"))}, officeFields(&office)...)
	fields = append(fields, ui.GroupField(ui.T("settings.look")),
		ui.ChoiceField(ui.T("settings.scale"), &scale, sizes, ui.Hint(ui.T("settings.scale_hint"))))
	ui.Form{
		Window: d.window, Title: ui.T("menu.settings"), Fields: fields, Wide: true,
		Save: func() error {
			if err := d.store.SetOffice(office); err != nil {
				return err
			}
			return d.store.Set(settingScale, scale)
		},
		OnDone: func() {
			d.reread()
			if scale != was {
				d.status.Say(ui.T("settings.scale_later"))
				return
			}
			d.status.Say(ui.T("settings.saved"))
		},
	}.Show()
}

// saveCopy writes a whole copy of the ledger to a place of the officer's
// choice, a USB stick for example.
func (d *desk) saveCopy() {
	name := ui.SafeName(ui.T("copy.name", "Day", d.today().ISO())) + ".db"
	ui.SaveFile(d.window, name, ".db", d.store, func(path string) {
		if filepath.Dir(path) == filepath.Clean(d.store.Folder()) {
			ui.Inform(d.window, ui.T("menu.copy"), ui.T("copy.elsewhere"))
			return
		}
		d.wrote(d.store.CopyTo(path), path)
	})
}
