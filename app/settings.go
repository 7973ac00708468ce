package app

import "thidua/app/ui"

// settings changes who uses the program and how large it is shown.
func (d *desk) settings() {
	who, keep := d.whoFields()
	scale := d.store.Get(settingScale)
	if scale == "" {
		scale = "100"
	}
	was := scale
	sizes := []ui.Choice[string]{}
	for _, percent := range []string{"90", "100", "110", "125", "150", "175", "200"} {
		sizes = append(sizes, ui.Choice[string]{Value: percent, Label: percent + " %"})
	}
	fields := append([]ui.Field{ui.GroupField(ui.T("settings.office"))}, who...)
	fields = append(fields, ui.GroupField(ui.T("settings.look")),
		ui.ChoiceField(ui.T("settings.scale"), &scale, sizes, ui.Hint(ui.T("settings.scale_hint"))))
	ui.Form{
		Window: d.window, Title: ui.T("menu.settings"), Fields: fields, Wide: true,
		Save: func() error {
			if err := keep(); err != nil {
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

// whoFields are the fields that say who uses the program, and what keeps them.
func (d *desk) whoFields() (fields []ui.Field, keep func() error) {
	if d.other != nil {
		return d.other.settings()
	}
	office := d.store.Office()
	return officeFields(&office), func() error { return d.store.SetOffice(office) }
}
