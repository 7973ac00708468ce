package registers

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// movements is the register of emulation movements and their results.
type movements struct {
	d *desk.Desk
	desk.Table[movementRow]
}

// movementRow is what is reported of a movement, with its number in the list.
// Movement is the record as it is kept; the report stands in the columns.
type movementRow struct {
	data.Movement
	report data.MovementReport
	no     int
}

func newMovements(d *desk.Desk) desk.Screen {
	s := &movements{d: d}
	add := ui.Action{Label: ui.T("movements.add"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.add}
	s.Fill(d, ui.TableSpec[movementRow]{
		ID: "movements", Title: ui.T("place.movements"), DetailWidth: 280,
		Columns: s.columns(),
		Actions: []ui.Action{
			add,
			{Label: ui.T("movements.edit"), NeedsRow: true, Do: s.On(s.edit)},
			{Label: ui.T("movements.results"), Do: s.results},
			{Name: s.proposalsLabel, Do: s.proposals},
		},
		Chips: []ui.Chip[movementRow]{
			{Label: ui.T("movements.chip_city"), Tone: ui.ToneInfo, Match: func(m movementRow) bool { return m.ByCity }},
			{Label: ui.T("movements.chip_ward"), Tone: ui.ToneInfo, Match: func(m movementRow) bool { return m.ByWard }},
			{Label: ui.T("movements.chip_blank"), Tone: ui.ToneMuted, Match: func(m movementRow) bool { return m.report.Blank() }},
		},
		Open:   s.edit,
		Delete: func(m movementRow) { desk.Remove(d, d.Store.Movements, m.ID, m.Name) },
		Detail: s.detail,
		Footer: movementsFooter,
		Empty:  ui.Empty{Text: ui.T("movements.empty"), Action: &add},
	}, func(m movementRow) int64 { return m.ID }, s.list)
	return s
}

func (s *movements) list() []movementRow {
	var rows []movementRow
	for i, m := range inOrder(s.d.Ledger.Movements) {
		rows = append(rows, movementRow{m, s.d.Ledger.MovementReport(m), i + 1})
	}
	return rows
}

// inOrder lists the movements as the register has them.
func inOrder(all []data.Movement) []data.Movement {
	return slices.SortedStableFunc(slices.Values(all), func(a, b data.Movement) int { return cmp.Compare(a.Position, b.Position) })
}

func (s *movements) columns() []ui.Column[movementRow] {
	type row = movementRow
	return []ui.Column[row]{
		{ID: "no", Title: ui.T("movements.no"), Width: 42, Align: ui.Center, Text: func(m row) string { return words.Count(m.no) }, Value: func(m row) any { return m.no }},
		{ID: "name", Title: ui.T("field.movement.name"), Width: 220, Wrap: true, Text: func(m row) string { return m.Name }},
		{ID: "levels", Title: ui.T("movements.levels"), Width: 100, Wrap: true, Text: func(m movementRow) string { return words.LevelsText(m.Movement) }},
		{ID: "manner", Title: ui.T("field.movement.manner"), Width: 90, Wrap: true, Text: func(m row) string { return words.Word("manner", m.Manner) }},
		{ID: "outcome", Title: ui.T("field.movement.outcome"), Width: 200, Wrap: true, Text: func(m row) string { return s.told(m, m.Outcome, data.OutcomeOf) }},
		{ID: "units", Title: ui.T("movements.units"), Width: 66, Align: ui.Right, Text: func(m row) string { return words.Count(m.report.Sum.Units) }, Value: func(m row) any { return orNil(m.report.Sum.Units) }},
		{ID: "collectives", Title: ui.T("movements.collectives"), Width: 60, Align: ui.Right, Text: func(m row) string { return words.Count(m.report.Collectives) }, Value: func(m row) any { return orNil(m.report.Collectives) }},
		{ID: "individuals", Title: ui.T("movements.individuals"), Width: 64, Align: ui.Right, Text: func(m row) string { return words.Count(m.report.Individuals) }, Value: func(m row) any { return orNil(m.report.Individuals) }},
		{ID: "awards", Title: ui.T("movements.awards"), Width: 66, Align: ui.Right, Text: func(m row) string { return words.Count(m.WardAwards) }, Value: func(m row) any { return orNil(m.WardAwards) }},
		{ID: "launch", Title: ui.T("field.movement.launch_doc"), Hidden: true, Text: func(m row) string { return m.LaunchDoc }},
		{ID: "requests", Title: ui.T("movements.requests"), Hidden: true, Text: func(m row) string { return words.Count(m.CityRequests) }, Value: func(m row) any { return orNil(m.CityRequests) }},
		{ID: "models", Title: ui.T("field.movement.models"), Hidden: true, Text: func(m row) string { return s.told(m, m.Models, data.ModelsOf) }},
		{ID: "difficulties", Title: ui.T("field.movement.difficulties"), Hidden: true, Text: func(m row) string { return s.told(m, m.Difficulties, data.DifficultiesOf) }},
		{ID: "note", Title: ui.T("field.movement.note"), Hidden: true, Text: func(m row) string { return m.Note }},
	}
}

func movementsFooter(shown []movementRow) string {
	city, ward := 0, 0
	for _, m := range shown {
		if m.ToCity() {
			city++
		}
		if m.ToWard() {
			ward++
		}
	}
	return ui.T("movements.count", "Count", len(shown), "City", city, "Ward", ward)
}

func (s *movements) detail(m movementRow) fyne.CanvasObject {
	var reported []string
	if m.ToCity() {
		reported = append(reported, ui.T("movements.to_city"))
	}
	if m.ToWard() {
		reported = append(reported, ui.T("movements.to_ward"))
	}
	box := container.NewVBox(
		words.DetailTitle(m.Name),
		ui.Details([]ui.Pair{
			{Label: ui.T("movements.levels"), Text: words.LevelsText(m.Movement)},
			{Label: ui.T("movements.reported"), Text: strings.Join(reported, "\n")},
			{Label: ui.T("field.movement.manner"), Text: words.Word("manner", m.Manner)},
			{Label: ui.T("field.movement.launch_doc"), Text: m.LaunchDoc},
			{Label: ui.T("field.movement.clause"), Text: m.Clause},
			{Label: ui.T("field.movement.outcome"), Text: m.Outcome},
			{Label: ui.T("field.movement.collectives"), Text: words.Count(m.Collectives)},
			{Label: ui.T("field.movement.individuals"), Text: words.Count(m.Individuals)},
			{Label: ui.T("field.movement.models"), Text: m.Models},
			{Label: ui.T("field.movement.ward_awards"), Text: words.Count(m.WardAwards)},
			{Label: ui.T("field.movement.city_requests"), Text: words.Count(m.CityRequests)},
			{Label: ui.T("field.movement.difficulties"), Text: m.Difficulties},
			{Label: ui.T("field.movement.note"), Text: m.Note},
		}))
	s.addResults(box, m)
	box.Add(history.Pane(s.d, "movement", m.ID))
	return box
}
