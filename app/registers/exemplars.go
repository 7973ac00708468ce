package registers

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/history"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
)

// exemplars is the register of people, collectives, models and practices worth
// following (điển hình tiên tiến).
type exemplars struct {
	d *desk.Desk
	desk.Table[exemplarRow]
}

// exemplarRow is an exemplar with its number in the list and what is looked up
// for it.
type exemplarRow struct {
	data.Exemplar
	no      int
	unit    string
	origin  string // the report that it came with
	twins   []data.Exemplar
	awarded []data.Nomination // of the same name
}

func newExemplars(d *desk.Desk) desk.Screen {
	s := &exemplars{d: d}
	add := ui.Action{Label: ui.T("exemplars.add"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.add}
	s.Fill(d, ui.TableSpec[exemplarRow]{
		ID: "exemplars", Title: ui.T("place.exemplars"), DetailWidth: 280,
		Columns: s.columns(),
		Actions: []ui.Action{
			add,
			{Label: ui.T("exemplars.edit"), NeedsRow: true, Do: s.On(s.edit)},
			{Label: ui.T("exemplars.next"), NeedsRow: true, Do: s.On(s.next)},
			{Label: ui.T("exemplars.city_tick"), NeedsRow: true, Do: s.On(s.tickCity)},
			{Label: ui.T("exemplars.back"), Rare: true, NeedsRow: true, Do: s.On(s.back)},
		},
		OfPerson: func(e exemplarRow) bool { return e.Kind == data.PersonExemplar },
		Chips:    exemplarChips(),
		Open:     s.edit,
		Delete:   func(e exemplarRow) { desk.Remove(d, d.Store.Exemplars, e.ID, e.Name) },
		Detail:   s.detail,
		Footer:   exemplarsFooter,
		Empty:    ui.Empty{Text: ui.T("exemplars.empty"), Action: &add},
	}, func(e exemplarRow) int64 { return e.ID }, s.list)
	return s
}

func (s *exemplars) list() []exemplarRow {
	l := s.d.Ledger
	twins := data.ExemplarTwins(l.Exemplars)
	var rows []exemplarRow
	for i, e := range l.Exemplars {
		rows = append(rows, exemplarRow{
			Exemplar: e, no: i + 1, unit: l.Unit(e.UnitID).Name, origin: s.d.Report(e.SubmissionID),
			twins: twins[e.ID], awarded: l.NominationsOf(e),
		})
	}
	return rows
}

func (s *exemplars) columns() []ui.Column[exemplarRow] {
	return []ui.Column[exemplarRow]{
		{ID: "no", Title: ui.T("exemplars.no"), Width: 42, Align: ui.Center, Text: func(e exemplarRow) string { return words.Count(e.no) }, Value: func(e exemplarRow) any { return e.no }},
		{ID: "name", Title: ui.T("field.exemplar.name"), Width: 170, Wrap: true, Personal: words.Personal(data.PersonName), Text: func(e exemplarRow) string { return e.Name }},
		{ID: "kind", Title: ui.T("field.exemplar.kind"), Width: 80, Wrap: true, Text: func(e exemplarRow) string { return words.Word("exemplar", e.Kind) }},
		{ID: "unit", Title: ui.T("field.exemplar.unit_id"), Width: 140, Wrap: true, Text: func(e exemplarRow) string { return e.unit }},
		{ID: "field", Title: ui.T("field.exemplar.field"), Hidden: true, Text: func(e exemplarRow) string { return e.Field }},
		{
			ID: "stage", Title: ui.T("field.exemplar.stage"), Width: 106, Text: func(e exemplarRow) string { return words.Word("stage", e.Stage) },
			Mark: func(e exemplarRow) ui.Mark { return ui.MarkOf(exemplarTone(e.Stage)) },
		},
		{ID: "found", Title: ui.T("field.exemplar.found_on"), Hidden: true, Text: func(e exemplarRow) string { return e.FoundOn.String() }, Value: func(e exemplarRow) any { return e.FoundOn }},
		{ID: "city", Title: ui.T("exemplars.to_city"), Width: 70, Align: ui.Center, Mark: func(e exemplarRow) ui.Mark { return ui.TickMark(e.ToCity) }, Tick: s.tickCity, Value: func(e exemplarRow) any { return e.ToCity }},
		{ID: "said", Title: ui.T("exemplars.said"), Width: 110, Wrap: true, Text: exemplarRow.remarkable, Mark: exemplarMark},
		{ID: "origin", Title: ui.T("origin.title"), Width: 136, Wrap: true, Text: func(e exemplarRow) string { return e.origin }},
		{ID: "outcome", Title: ui.T("field.exemplar.outcome"), Hidden: true, Personal: words.Personal(data.PersonAchievement), Text: func(e exemplarRow) string { return e.Outcome }},
		{ID: "note", Title: ui.T("field.exemplar.note"), Hidden: true, Personal: words.Personal(data.PersonRemark), Text: func(e exemplarRow) string { return e.Note }},
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
		chips = append(chips, ui.Chip[exemplarRow]{Label: words.Word("stage", stage), Tone: exemplarTone(stage), Match: func(e exemplarRow) bool { return e.Stage == stage }})
	}
	return append(chips, ui.Chip[exemplarRow]{Label: ui.T("exemplars.chip_twins"), Tone: ui.ToneWarn, Match: func(e exemplarRow) bool { return len(e.twins) > 0 }})
}

// remarkable says what is to be seen about an exemplar: that it is in the
// register twice, or that it has been put forward.
func (e exemplarRow) remarkable() string {
	said := ""
	if len(e.twins) > 0 {
		said = ui.T("exemplars.chip_twins")
	}
	if len(e.awarded) > 0 {
		said = words.Joined("; ", said, ui.T("exemplars.awarded"))
	}
	return said
}

func exemplarMark(e exemplarRow) ui.Mark {
	switch {
	case len(e.twins) > 0:
		return ui.MarkOf(ui.ToneWarn)
	case len(e.awarded) > 0:
		return ui.MarkOf(ui.ToneInfo)
	}
	return ui.Mark{}
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
	pane := container.NewVBox(
		words.DetailTitle(e.Name),
		ui.ToneText(words.Word("stage", e.Stage), exemplarTone(e.Stage)))
	for _, twin := range e.twins {
		pane.Add(words.Warned(s.twinText(twin)))
	}
	for _, n := range e.awarded {
		pane.Add(s.nominated(n))
	}
	pane.Add(ui.Details([]ui.Pair{
		{Label: ui.T("field.exemplar.kind"), Text: words.Word("exemplar", e.Kind)},
		{Label: ui.T("field.exemplar.unit_id"), Text: e.unit},
		{Label: ui.T("field.exemplar.field"), Text: e.Field},
		{Label: ui.T("field.exemplar.outcome"), Text: e.Outcome},
		{Label: ui.T("field.exemplar.found_on"), Text: e.FoundOn.String()},
		{Label: ui.T("field.exemplar.to_city"), Text: yes(e.ToCity)},
		{Label: ui.T("origin.title"), Text: s.d.Origin(e.SubmissionID)},
		{Label: ui.T("field.exemplar.note"), Text: e.Note},
	}))
	pane.Add(history.Pane(s.d, "exemplar", e.ID))
	return pane
}
