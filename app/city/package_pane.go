package city

import (
	"io"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/city"
)

var findingTones = map[city.Weight]ui.Tone{city.Refuses: ui.ToneBad, city.Asks: ui.ToneWarn, city.Notes: ui.ToneInfo}

// packagePane tells everything about a package.
func (d *side) packagePane(p city.Package) fyne.CanvasObject {
	label := func(field string) string { return words.FieldLabel("city_package", field) }
	box := container.NewVBox(ui.Heading(d.wardName(p)), ui.ToneText(words.Word("city_state", p.State), packageTones[p.State]))
	box.Add(d.findingsPane(p))
	box.Add(ui.Details([]ui.Pair{
		{Label: ui.T("city.col.version"), Text: words.Joined(" – ", words.Count(p.Version), words.Word("handed", p.Kind))},
		{Label: ui.T("city.col.code"), Text: p.Code()},
		{Label: label("received_on"), Text: p.ReceivedOn.String()},
		{Label: label("frozen_on"), Text: p.FrozenOn.String()},
		{Label: label("number"), Text: words.Joined(", ", p.Number, p.IssuedOn.String())},
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
		box.Add(history.Pane(d.Desk, "city_package", p.ID))
	}
	return box
}

// findingsPane lists what was found about a package, each with its tone.
func (d *side) findingsPane(p city.Package) fyne.CanvasObject {
	box := container.NewVBox()
	for _, f := range p.Findings {
		mark := container.NewVBox(ui.ToneText("", findingTones[f.Kind.Weight()]))
		box.Add(container.NewBorder(nil, nil, mark, nil, words.Wrapped(words.QuestionsText([]data.Question{f.Sentence()}))))
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
func (d *side) savePackage(p city.Package) {
	if !p.Kept {
		ui.ShowError(d.Window, &data.Problem{Key: "problem.package_not_kept", Args: []any{"File", p.FileName}})
		return
	}
	told, err := d.Store.CityPersonal(0, p.ID)
	if err != nil {
		ui.ShowError(d.Window, err)
		return
	}
	leaving := desk.Leaving{Kind: "city_package", What: p.FileName, Way: data.LeftAsFile}.Telling(told)
	d.Leave(leaving, func(o desk.Outgoing) {
		ui.SaveFile(d.Window, p.FileName, filepath.Ext(p.FileName), d.Store, func(path string) {
			d.Wrote(o.Write(path, func(w io.Writer) error {
				content, err := d.Store.PackageFile(p)
				if err != nil {
					return err
				}
				_, err = w.Write(content)
				return err
			}), path)
		})
	})
}
