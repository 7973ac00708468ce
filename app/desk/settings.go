package desk

import (
	"errors"
	"strconv"

	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/data"
)

// Settings changes who uses the program and how large it is shown.
func (d *Desk) Settings() {
	who, keep := d.whoFields()
	scale := d.Store.Get(SettingScale)
	if scale == "" {
		scale = "100"
	}
	render := d.Store.Get(SettingRender)
	was := scale
	sizes := []ui.Choice[string]{}
	for _, percent := range []string{"90", "100", "110", "125", "150", "175", "200"} {
		sizes = append(sizes, ui.Choice[string]{Value: percent, Label: percent + " %"})
	}
	fields := append([]ui.Field{ui.GroupField(ui.T("settings.office"))}, who...)
	fields = append(fields, ui.GroupField(ui.T("settings.look")),
		ui.ChoiceField(ui.T("settings.scale"), &scale, sizes, ui.Hint(ui.T("settings.scale_hint"))),
		renderField(&render))
	drawn := render
	ui.Form{
		Window: d.Window, Title: ui.T("menu.settings"), Fields: fields, Wide: true,
		Save: func() error {
			if err := keep(); err != nil {
				return err
			}
			return errors.Join(d.Store.Set(SettingScale, scale), d.Store.Set(SettingRender, render))
		},
		OnDone: func() {
			d.Reread()
			switch {
			case render != drawn:
				d.Status.Say(ui.T("settings.render_later"))
			case scale != was:
				d.Status.Say(ui.T("settings.scale_later"))
			default:
				d.Status.Say(ui.T("settings.saved"))
			}
		},
	}.Show()
}

// whoFields are the fields that say who uses the program, and what keeps them.
func (d *Desk) whoFields() (fields []ui.Field, keep func() error) {
	if d.Other != nil {
		return d.Other.Settings()
	}
	office := d.Store.Office()
	return OfficeFields(&office), func() error { return d.Store.SetOffice(office) }
}

// OfficeFields are the fields that say who uses the program.
func OfficeFields(o *data.Office) []ui.Field {
	return []ui.Field{
		ui.TextField(ui.T("office.ward"), &o.Ward, ui.Name("ward"), ui.Required()),
		ui.TextField(ui.T("office.city"), &o.City, ui.Name("city")),
		ui.TextField(ui.T("office.place"), &o.Place, ui.Name("place"), ui.Hint(ui.T("office.place_hint"))),
		ui.TextField(ui.T("office.department"), &o.Department, ui.Name("department")),
		ui.TextField(ui.T("office.officer"), &o.Officer, ui.Name("officer"), ui.Required()),
	}
}

// About says what this program is and where its data lies.
func (d *Desk) About() {
	ui.Inform(d.Window, ui.T("menu.about"), ui.T("about.text",
		"Version", fyne.CurrentApp().Metadata().Version, "Folder", strconv.Quote(d.Store.Folder())))
}
