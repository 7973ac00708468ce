package city

import (
	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/city"
)

// packageTones give each state of a package its colour and icon.
var packageTones = map[city.State]ui.Tone{
	city.Taken: ui.ToneGood, city.Superseded: ui.ToneInfo, city.Waiting: ui.ToneWarn, city.Refused: ui.ToneBad,
}

// packages is the page of all packages of the round, those that never count
// too.
type packages struct {
	desk.Table[city.Package]
	d *side
}

func newPackages(d *side) desk.Screen {
	s := &packages{d: d}
	label := func(field string) string { return words.FieldLabel("city_package", field) }
	s.Fill(d.Desk, ui.TableSpec[city.Package]{
		ID: "city_packages", Title: ui.T("place.city_packages"), DetailWidth: 330,
		Columns: []ui.Column[city.Package]{
			{
				ID: "state", Title: label("state"), Width: 120, Wrap: true, Text: func(p city.Package) string { return words.Word("city_state", p.State) },
				Mark: func(p city.Package) ui.Mark { return ui.MarkOf(packageTones[p.State]) },
			},
			{ID: "ward", Title: ui.T("city.col.ward"), Width: 140, Wrap: true, Text: d.wardOf},
			{ID: "version", Title: ui.T("city.col.version"), Width: 46, Align: ui.Center, Text: func(p city.Package) string { return words.Count(p.Version) }, Value: func(p city.Package) any { return p.Version }},
			{ID: "kind", Title: label("kind"), Width: 84, Wrap: true, Text: func(p city.Package) string { return words.Word("handed", p.Kind) }},
			{ID: "received_on", Title: label("received_on"), Width: 98, Align: ui.Center, Text: func(p city.Package) string { return p.ReceivedOn.String() }, Value: func(p city.Package) any { return p.ReceivedOn }},
			{ID: "code", Title: ui.T("city.col.code"), Width: 188, Text: city.Package.Code},
			{ID: "file", Title: label("file_name"), Width: 160, Wrap: true, Text: func(p city.Package) string { return p.FileName }},
			{ID: "findings", Title: label("findings"), Width: 190, Wrap: true, Text: words.FindingsText},
			{ID: "frozen_on", Title: label("frozen_on"), Hidden: true, Text: func(p city.Package) string { return p.FrozenOn.String() }, Value: func(p city.Package) any { return p.FrozenOn }},
			{ID: "number", Title: label("number"), Hidden: true, Text: func(p city.Package) string { return p.Number }},
			{ID: "plan_number", Title: label("plan_number"), Hidden: true, Text: func(p city.Package) string { return p.PlanNumber }},
			{ID: "sha256", Title: label("sha256"), Hidden: true, Text: func(p city.Package) string { return p.SHA256 }},
			{ID: "note", Title: label("note"), Hidden: true, Text: func(p city.Package) string { return p.Note }},
		},
		Actions: s.actions(),
		Chips:   packageChips(),
		Open:    func(p city.Package) { d.editPackage(p, func() {}) },
		Detail:  func(p city.Package) fyne.CanvasObject { return d.packagePane(p) },
		Footer:  func(shown []city.Package) string { return ui.T("city.packages_count", "Count", len(shown)) },
		Empty:   ui.Empty{Text: ui.T("city.packages_empty"), Action: &ui.Action{Label: ui.T("city.receive_files"), Do: d.receiveFiles}},
	}, func(p city.Package) int64 { return p.ID }, func() []city.Package { return d.packages })
	return s
}

func (s *packages) actions() []ui.Action {
	d, nothing := s.d, func() {}
	decide := func(do func(city.Package, func())) func() { return s.On(func(p city.Package) { do(p, nothing) }) }
	return []ui.Action{
		{Label: ui.T("city.receive_files"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: d.receiveFiles},
		{Label: ui.T("city.receive_folder"), Do: d.receiveFolder},
		{Label: ui.T("city.choose_ward"), NeedsRow: true, Do: decide(d.chooseWard)},
		{Label: ui.T("city.take_this"), NeedsRow: true, Do: decide(d.takeThis)},
		{Label: ui.T("city.set_aside"), NeedsRow: true, Do: decide(d.setAside)},
		{Label: ui.T("city.add_its_ward"), Rare: true, NeedsRow: true, Do: decide(d.addItsWard)},
		{Label: ui.T("city.package_change"), Rare: true, NeedsRow: true, Do: decide(d.editPackage)},
		{Label: ui.T("city.save_file"), Rare: true, NeedsRow: true, Do: s.On(d.savePackage)},
	}
}

func packageChips() []ui.Chip[city.Package] {
	var chips []ui.Chip[city.Package]
	for _, state := range city.States() {
		chips = append(chips, ui.Chip[city.Package]{
			Label: words.Word("city_state", state), Tone: packageTones[state], Match: func(p city.Package) bool { return p.State == state },
		})
	}
	return append(chips, ui.Chip[city.Package]{
		Label: ui.T("city.chip_altered"), Tone: ui.ToneBad, Match: func(p city.Package) bool { return p.Has(city.Altered, city.Damaged, city.Lacking) },
	})
}

// wardOf is the ward of a package as the list has it, else, in brackets, as the
// package has it.
func (d *side) wardOf(p city.Package) string {
	switch w := d.ward(p.WardID); {
	case w.ID != 0:
		return w.Name
	case p.WardName != "":
		return ui.T("city.unlisted", "Name", p.WardName)
	}
	return ""
}
