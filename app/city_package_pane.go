package app

import (
	"io"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/city"
)

var findingTones = map[city.Weight]ui.Tone{city.Refuses: ui.ToneBad, city.Asks: ui.ToneWarn, city.Notes: ui.ToneInfo}

// packagePane tells everything about a package.
func (d *cityDesk) packagePane(p city.Package) fyne.CanvasObject {
	label := func(field string) string { return fieldLabel("city_package", field) }
	box := container.NewVBox(ui.Heading(d.wardName(p)), ui.ToneText(word("city_state", p.State), packageTones[p.State]))
	box.Add(d.findingsPane(p))
	box.Add(ui.Details([]ui.Pair{
		{Label: ui.T("city.col.version"), Text: joined(" – ", count(p.Version), word("handed", p.Kind))},
		{Label: ui.T("city.col.code"), Text: p.Code()},
		{Label: label("received_on"), Text: p.ReceivedOn.String()},
		{Label: label("frozen_on"), Text: p.FrozenOn.String()},
		{Label: label("number"), Text: joined(", ", p.Number, p.IssuedOn.String())},
		{Label: label("plan_number"), Text: p.PlanNumber},
		{Label: label("ward_name"), Text: p.WardName},
		{Label: label("why"), Text: p.Why},
		{Label: label("file_name"), Text: p.FileName},
		{Label: label("size"), Text: sizeText(p.Size)},
		{Label: label("note"), Text: p.Note},
	}))
	if p.Kept {
		box.Add(ui.ToolButton(ui.T("city.save_file"), func() { d.savePackage(p) }))
	}
	if p.ID != 0 {
		box.Add(d.recordHistory("city_package", p.ID))
	}
	return box
}

// findingsPane lists what was found about a package, each with its tone.
func (d *cityDesk) findingsPane(p city.Package) fyne.CanvasObject {
	box := container.NewVBox()
	for _, f := range p.Findings {
		mark := container.NewVBox(ui.ToneText("", findingTones[f.Kind.Weight()]))
		box.Add(container.NewBorder(nil, nil, mark, nil, wrapped(questionsText([]data.Question{f.Sentence()}))))
	}
	return box
}

func sizeText(bytes int64) string {
	if bytes == 0 {
		return ""
	}
	return ui.FileSize(bytes)
}

// savePackage saves the file of a package as it came.
func (d *cityDesk) savePackage(p city.Package) {
	if !p.Kept {
		ui.ShowError(d.window, &data.Problem{Key: "problem.package_not_kept", Args: []any{"File", p.FileName}})
		return
	}
	ui.SaveFile(d.window, p.FileName, filepath.Ext(p.FileName), d.store, func(path string) {
		d.wrote(writeFile(path, func(w io.Writer) error {
			content, err := d.store.PackageFile(p)
			if err != nil {
				return err
			}
			_, err = w.Write(content)
			return err
		}), path)
	})
}
