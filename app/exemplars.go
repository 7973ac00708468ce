package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/ui"
	"thidua/data"
)

// exemplars is the register of people, collectives, models and practices worth
// following (điển hình tiên tiến).
type exemplars struct {
	d *desk
	tableScreen[exemplarRow]
}

// exemplarRow is an exemplar with its number in the list and its unit.
type exemplarRow struct {
	data.Exemplar
	no   int
	unit string
}

func newExemplars(d *desk) screen {
	s := &exemplars{d: d}
	add := ui.Action{Label: ui.T("exemplars.add"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.add}
	s.fill(d, ui.TableSpec[exemplarRow]{
		ID: "exemplars", Title: ui.T("place.exemplars"), DetailWidth: 280,
		Columns: exemplarColumns(),
		Actions: []ui.Action{add, {Label: ui.T("exemplars.edit"), NeedsRow: true, Do: s.on(s.edit)}},
		Chips:   exemplarChips(),
		Open:    s.edit,
		Delete:  func(e exemplarRow) { remove(d, d.store.Exemplars, e.ID, e.Name) },
		Detail:  s.detail,
		Footer:  exemplarsFooter,
		Empty:   ui.Empty{Text: ui.T("exemplars.empty"), Action: &add},
	}, func(e exemplarRow) int64 { return e.ID }, s.list)
	return s
}

func (s *exemplars) list() []exemplarRow {
	var rows []exemplarRow
	for i, e := range s.d.ledger.Exemplars {
		rows = append(rows, exemplarRow{e, i + 1, s.d.ledger.Unit(e.UnitID).Name})
	}
	return rows
}

func exemplarColumns() []ui.Column[exemplarRow] {
	return []ui.Column[exemplarRow]{
		{ID: "no", Title: ui.T("exemplars.no"), Width: 42, Align: ui.Center, Text: func(e exemplarRow) string { return count(e.no) }, Value: func(e exemplarRow) any { return e.no }},
		{ID: "name", Title: ui.T("field.exemplar.name"), Width: 176, Wrap: true, Text: func(e exemplarRow) string { return e.Name }},
		{ID: "kind", Title: ui.T("field.exemplar.kind"), Width: 100, Wrap: true, Text: func(e exemplarRow) string { return word("exemplar", e.Kind) }},
		{ID: "unit", Title: ui.T("field.exemplar.unit_id"), Width: 150, Wrap: true, Text: func(e exemplarRow) string { return e.unit }},
		{ID: "field", Title: ui.T("field.exemplar.field"), Width: 100, Wrap: true, Text: func(e exemplarRow) string { return e.Field }},
		{
			ID: "stage", Title: ui.T("field.exemplar.stage"), Width: 106, Text: func(e exemplarRow) string { return word("stage", e.Stage) },
			Mark: func(e exemplarRow) ui.Mark { return ui.MarkOf(exemplarTone(e.Stage)) },
		},
		{ID: "found", Title: ui.T("field.exemplar.found_on"), Width: 96, Text: func(e exemplarRow) string { return e.FoundOn.String() }, Value: func(e exemplarRow) any { return e.FoundOn }},
		{ID: "city", Title: ui.T("exemplars.to_city"), Width: 70, Align: ui.Center, Text: func(e exemplarRow) string { return cellText(e.ToCity) }, Value: func(e exemplarRow) any { return e.ToCity }},
		{ID: "outcome", Title: ui.T("field.exemplar.outcome"), Hidden: true, Text: func(e exemplarRow) string { return e.Outcome }},
		{ID: "note", Title: ui.T("field.exemplar.note"), Hidden: true, Text: func(e exemplarRow) string { return e.Note }},
	}
}

// exemplarTone colours a stage: the further an exemplar has been brought, the
// better.
func exemplarTone(stage data.Stage) ui.Tone {
	switch stage {
	case data.Found:
		return ui.ToneMuted
	case data.Replicated:
		return ui.ToneGood
	}
	return ui.ToneInfo
}

func exemplarChips() []ui.Chip[exemplarRow] {
	chips := []ui.Chip[exemplarRow]{
		{Label: ui.T("exemplars.chip_city"), Tone: ui.ToneGood, Match: func(e exemplarRow) bool { return e.ToCity }},
	}
	for _, stage := range data.Stages() {
		chips = append(chips, ui.Chip[exemplarRow]{Label: word("stage", stage), Tone: exemplarTone(stage), Match: func(e exemplarRow) bool { return e.Stage == stage }})
	}
	return chips
}

func exemplarsFooter(shown []exemplarRow) string {
	city := 0
	for _, e := range shown {
		if e.ToCity {
			city++
		}
	}
	return ui.T("exemplars.count", "Count", len(shown), "City", city)
}

func (s *exemplars) detail(e exemplarRow) fyne.CanvasObject {
	return container.NewVBox(
		detailTitle(e.Name),
		ui.ToneText(word("stage", e.Stage), exemplarTone(e.Stage)),
		ui.Details([]ui.Pair{
			{Label: ui.T("field.exemplar.kind"), Text: word("exemplar", e.Kind)},
			{Label: ui.T("field.exemplar.unit_id"), Text: e.unit},
			{Label: ui.T("field.exemplar.field"), Text: e.Field},
			{Label: ui.T("field.exemplar.outcome"), Text: e.Outcome},
			{Label: ui.T("field.exemplar.found_on"), Text: e.FoundOn.String()},
			{Label: ui.T("field.exemplar.to_city"), Text: yes(e.ToCity)},
			{Label: ui.T("field.exemplar.note"), Text: e.Note},
		}),
		s.d.recordHistory("exemplar", e.ID))
}
