package registers

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// cellRoom is how much of what units tell a cell of a table takes in.
const cellRoom = 30000

// paneResults is how many units' results the pane of a movement tells.
const paneResults = 12

// told is a text of a movement's report, the ward's own first.
func (s *movements) told(m movementRow, own string, of func(data.MovementResult) string) string {
	text, left := s.d.Ledger.Told(m.report, own, of, cellRoom)
	if left > 0 {
		text = words.Joined("\n", text, ui.T("movements.units_left", "Count", left))
	}
	return text
}

// addResults adds what the units report of a movement and what it comes to.
func (s *movements) addResults(pane *fyne.Container, m movementRow) {
	sum, all := m.report.Sum, s.d.Ledger.ResultsIn(m.ID)
	if len(all) == 0 {
		return
	}
	pane.Add(ui.Heading(ui.T("movements.by_units")))
	pane.Add(words.Wrapped(ui.T("movements.sum", "Units", sum.Units, "Collectives", vn.FormatInt(int64(sum.Collectives)), "Individuals", vn.FormatInt(int64(sum.Individuals)), "Nothing", sum.Nothing)))
	if m.Collectives+m.Individuals > 0 && (m.Collectives != sum.Collectives || m.Individuals != sum.Individuals) {
		pane.Add(words.Warned(ui.T("movements.own_numbers")))
	}
	var pairs []ui.Pair
	for _, r := range all[:min(len(all), paneResults)] {
		pairs = append(pairs, ui.Pair{Label: s.d.Ledger.Unit(r.UnitID).Name, Text: s.resultText(r)})
	}
	pane.Add(ui.Details(pairs))
	see := widget.NewButton(ui.T("movements.see_results", "Count", len(all)), func() { openResults(s.d, m.Name) })
	see.Importance = widget.LowImportance
	pane.Add(container.NewHBox(see))
}

// resultText is a result in a few lines, its origin last.
func (s *movements) resultText(r data.MovementResult) string {
	if r.Reply != data.Given {
		return words.Joined("\n", words.Word("reply", r.Reply), s.d.Report(r.SubmissionID))
	}
	numbers := ""
	if r.Collectives+r.Individuals > 0 {
		numbers = ui.T("movements.numbers", "Collectives", vn.FormatInt(int64(r.Collectives)), "Individuals", vn.FormatInt(int64(r.Individuals)))
	}
	return words.Joined("\n", r.Outcome, numbers, r.Models, r.Difficulties, s.d.Report(r.SubmissionID))
}

// results opens the table of the units' results, of the selected movement if
// there is one.
func (s *movements) results() {
	name := ""
	if m, ok := s.Page.Selected(); ok && len(s.d.Ledger.ResultsIn(m.ID)) > 0 {
		name = m.Name
	}
	openResults(s.d, name)
}

// openResults brings the results of the units in a movement to the front, of
// all for "".
func openResults(d *desk.Desk, movement string) {
	d.Open(desk.AtMovementResults, 0)
	if s, ok := d.Places.Current().(*movementResults); ok {
		s.Page.SelectChip(-1)
		s.Page.Filter(movement)
	}
}

// movementResults lists what each unit reported of each movement.
type movementResults struct {
	d *desk.Desk
	desk.Table[resultRow]
}

// resultRow is a result with what is looked up for it.
type resultRow struct {
	data.MovementResult
	no                     int
	movement, unit, period string
	origin                 string
}

func newMovementResults(d *desk.Desk) desk.Screen {
	s := &movementResults{d: d}
	s.Fill(d, ui.TableSpec[resultRow]{
		ID: "movement_results", Title: ui.T("place.movement_results"),
		Columns: resultColumns(),
		Group:   func(r resultRow) string { return r.movement },
		Chips: []ui.Chip[resultRow]{
			{Label: ui.T("movement_results.given"), Tone: ui.ToneGood, Match: func(r resultRow) bool { return r.Reply == data.Given }},
			{Label: ui.T("movement_results.nothing"), Tone: ui.ToneMuted, Match: func(r resultRow) bool { return r.Reply != data.Given }},
			{Label: ui.T("movement_results.difficult"), Tone: ui.ToneWarn, Match: func(r resultRow) bool { return r.Difficulties != "" }},
			{Label: ui.T("movement_results.unplaced"), Tone: ui.ToneInfo, Match: func(r resultRow) bool { return r.MovementID == 0 }},
		},
		Search: func(r resultRow) string {
			return words.Joined("\n", r.movement, r.unit, r.Name, r.Outcome, r.Models, r.Difficulties, r.origin, r.period)
		},
		Open: func(r resultRow) {
			if r.MovementID != 0 {
				d.Open(desk.AtMovements, r.MovementID)
			}
		},
		Footer: resultsFooter,
		Empty:  ui.Empty{Text: ui.T("movement_results.empty")},
	}, func(r resultRow) int64 { return r.ID }, s.list)
	return s
}

// list has the results by movement, those that are placed nowhere last.
func (s *movementResults) list() []resultRow {
	l := s.d.Ledger
	var rows []resultRow
	add := func(movement string, results []data.MovementResult) {
		for _, r := range results {
			rows = append(rows, resultRow{
				MovementResult: r, no: len(rows) + 1, movement: movement, unit: l.Unit(r.UnitID).Name,
				period: words.PeriodName(l.Period(l.Submission(r.SubmissionID).PeriodID)), origin: s.d.Report(r.SubmissionID),
			})
		}
	}
	for _, m := range inOrder(l.Movements) {
		add(m.Name, l.ResultsIn(m.ID))
	}
	unplaced := slices.DeleteFunc(l.ResultsIn(0), func(r data.MovementResult) bool { return r.Reply != data.Given })
	add(ui.T("movement_results.unplaced"), unplaced)
	return rows
}

func resultColumns() []ui.Column[resultRow] {
	type row = resultRow
	label := func(field string) string { return words.FieldLabel("movement_result", field) }
	return []ui.Column[row]{
		{ID: "no", Title: ui.T("movements.no"), Width: 42, Align: ui.Center, Text: func(r row) string { return words.Count(r.no) }, Value: func(r row) any { return r.no }},
		{ID: "unit", Title: label("unit_id"), Width: 150, Wrap: true, Text: func(r row) string { return r.unit }},
		{
			ID: "reply", Title: label("reply"), Width: 120, Wrap: true, Text: func(r row) string { return words.Word("reply", r.Reply) },
			Mark: func(r row) ui.Mark { return ui.MarkOf(words.ReplyTones[r.Reply]) },
		},
		{ID: "outcome", Title: label("outcome"), Width: 220, Wrap: true, Text: resultTold},
		{ID: "collectives", Title: ui.T("movements.collectives"), Width: 60, Align: ui.Right, Text: func(r row) string { return words.Count(r.Collectives) }, Value: func(r row) any { return orNil(r.Collectives) }},
		{ID: "individuals", Title: ui.T("movements.individuals"), Width: 64, Align: ui.Right, Text: func(r row) string { return words.Count(r.Individuals) }, Value: func(r row) any { return orNil(r.Individuals) }},
		{ID: "models", Title: label("models"), Width: 130, Wrap: true, Text: func(r row) string { return r.Models }},
		{ID: "difficulties", Title: label("difficulties"), Width: 130, Wrap: true, Text: func(r row) string { return r.Difficulties }},
		{ID: "origin", Title: ui.T("origin.title"), Width: 150, Wrap: true, Text: func(r row) string { return r.origin }},
		{ID: "movement", Title: label("movement_id"), Hidden: true, Text: func(r row) string { return r.movement }},
		{ID: "name", Title: ui.T("movement_results.as_told"), Hidden: true, Text: func(r row) string { return r.Name }},
		{ID: "period", Title: ui.T("entity.period"), Hidden: true, Text: func(r row) string { return r.period }},
	}
}

// resultTold is what a unit tells of a movement; of one that is placed nowhere
// first which it is.
func resultTold(r resultRow) string {
	if r.MovementID == 0 {
		return words.Joined(": ", r.Name, r.Outcome)
	}
	return r.Outcome
}

func resultsFooter(shown []resultRow) string {
	units := map[int64]bool{}
	for _, r := range shown {
		units[r.UnitID] = true
	}
	return ui.T("movement_results.count", "Count", len(shown), "Units", len(units))
}
