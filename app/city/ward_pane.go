package city

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/city"
)

// detail tells how a ward stands, with all its packages, the newest first.
func (s *wardsPage) detail(r wardRow) fyne.CanvasObject {
	d := s.d
	label := func(field string) string { return words.FieldLabel("city_ward", field) }
	box := container.NewVBox(ui.Heading(r.Ward.Name), ui.ToneText(words.Word("timeliness", r.Timeliness), r.tone()))
	box.Add(ui.Details([]ui.Pair{
		{Label: ui.T("city.col.standing"), Text: r.standing()},
		{Label: label("contact"), Text: words.Joined(", ", r.Ward.Contact, r.Ward.Phone)},
		{Label: label("code"), Text: r.Ward.Code},
		{Label: label("valid_from"), Text: r.Ward.ValidFrom.String()},
		{Label: label("valid_to"), Text: r.Ward.ValidTo.String()},
		{Label: label("note"), Text: r.Ward.Note},
	}))
	packages := slices.DeleteFunc(slices.Clone(d.packages), func(p city.Package) bool { return p.WardID != r.Ward.ID })
	slices.SortFunc(packages, func(a, b city.Package) int { return int(b.ID - a.ID) })
	if len(packages) > 0 {
		box.Add(ui.Heading(ui.T("city.ward_packages", "Count", len(packages))))
	}
	for _, p := range packages {
		box.Add(s.packageLine(p))
	}
	box.Add(s.unitsLine(r))
	box.Add(history.Pane(d.Desk, "city_ward", r.Ward.ID))
	return box
}

// packageLine tells of one package of the ward, with what was found and the way
// to it.
func (s *wardsPage) packageLine(p city.Package) fyne.CanvasObject {
	box := container.NewVBox(
		ui.ToneText(words.Word("city_state", p.State), packageTones[p.State]),
		ui.Details([]ui.Pair{
			{Label: ui.T("city.col.version"), Text: words.Joined(" – ", words.Count(p.Version), words.Word("handed", p.Kind), p.ReceivedOn.String())},
			{Label: ui.T("city.col.code"), Text: p.Code()},
			{Label: words.FieldLabel("city_package", "file_name"), Text: p.FileName},
		}),
		s.d.findingsPane(p),
	)
	tools := []fyne.CanvasObject{ui.ToolButton(ui.T("city.to_package"), func() { s.d.Open(atPackages, p.ID) })}
	if p.Kept {
		tools = append(tools, ui.ToolButton(ui.T("city.save_file"), func() { s.d.savePackage(p) }))
	}
	box.Add(ui.Tools(tools...))
	return box
}

// unitsLine says how the units of the ward had reported to it.
func (s *wardsPage) unitsLine(r wardRow) fyne.CanvasObject {
	if r.Package == nil {
		return container.NewVBox()
	}
	units, err := s.d.Store.UnitsOf(r.Package.ID)
	if err != nil {
		return words.Wrapped(ui.Sentence(err))
	}
	come, late := 0, 0
	for _, u := range units {
		switch u.Timeliness {
		case data.OnTime:
			come++
		case data.Late:
			come++
			late++
		}
	}
	return ui.Details([]ui.Pair{{Label: ui.T("city.ward_units"), Text: ui.T("city.ward_units_text", "Count", len(units), "Come", come, "Late", late)}})
}
