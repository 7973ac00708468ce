package city

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data/city"
)

// movements is the page of consolidated movements.
type movements struct {
	desk.Table[movementRow]
	d     *side
	lines readRows[movementRow]
}

// movementRow is a movement of the whole city and its number in the list.
type movementRow struct {
	city.MovementLine
	no int
}

func newMovements(d *side) desk.Screen {
	s := &movements{d: d}
	s.lines = readRows[movementRow]{d: d, read: s.read, show: s.Refresh}
	s.Fill(d.Desk, ui.TableSpec[movementRow]{
		ID: "city_movements", Title: ui.T("place.city_movements"), DetailWidth: 380,
		Group: func(r movementRow) string {
			if r.ToCity() {
				return ui.T("annex.movements.to_city")
			}
			return ui.T("city.annex.of_wards")
		},
		Columns: movementColumns(),
		Actions: []ui.Action{
			{Label: ui.T("city.merge_movement"), NeedsRow: true, Do: s.On(s.merge)},
			{Label: ui.T("city.aliases"), Do: func() { d.Open(atAliases, 0) }},
		},
		Chips: []ui.Chip[movementRow]{
			{Label: ui.T("movements.chip_city"), Tone: ui.ToneInfo, Match: func(r movementRow) bool { return r.ToCity() }},
			{Label: ui.T("city.chip_difficulties"), Tone: ui.ToneWarn, Match: func(r movementRow) bool { return r.Difficulties > 0 }},
		},
		Detail: s.detail,
		Footer: func(shown []movementRow) string {
			return s.lines.footer(ui.T("city.movements_count", "Count", len(shown)))
		},
		Empty: ui.Empty{Text: ui.T("city.rows_empty"), Action: &ui.Action{Label: ui.T("city.receive_files"), Do: d.receiveFiles}},
	}, func(r movementRow) int64 { return keyID(r.Key) }, s.lines.list)
	return s
}

func (s *movements) read(round city.Round) ([]movementRow, error) {
	lines, err := s.d.Store.CityMovements(round.ID)
	rows := make([]movementRow, len(lines))
	for i, l := range lines {
		rows[i] = movementRow{l, i + 1}
	}
	return rows, err
}

func movementColumns() []ui.Column[movementRow] {
	type row = movementRow
	counted := func(id, title string, of func(row) int) ui.Column[row] {
		return ui.Column[row]{ID: id, Title: title, Width: 88, Align: ui.Center, Text: func(r row) string { return words.Count(of(r)) }, Value: func(r row) any { return of(r) }}
	}
	return []ui.Column[row]{
		{ID: "no", Title: ui.T("submissions.no"), Width: 40, Align: ui.Center, Text: func(r row) string { return words.Count(r.no) }, Value: func(r row) any { return r.no }},
		{ID: "name", Title: ui.T("city.col.movement"), Width: 300, Wrap: true, Text: func(r row) string { return r.Name }},
		counted("wards", ui.T("city.annex.telling"), func(r row) int { return r.Wards }),
		counted("collectives", ui.T("city.col.collectives"), func(r row) int { return r.Collectives }),
		counted("individuals", ui.T("city.col.individuals"), func(r row) int { return r.Individuals }),
		counted("awards", ui.T("city.annex.ward_awards"), func(r row) int { return r.WardAwards }),
		counted("requests", ui.T("annex.movements.city_requests"), func(r row) int { return r.CityRequests }),
		counted("models", ui.T("city.col.models"), func(r row) int { return r.Models }),
		counted("difficulties", ui.T("city.col.difficulties"), func(r row) int { return r.Difficulties }),
	}
}

// wardsTold is how many wards' words the pane lists.
const wardsTold = 40

// detail lists what the wards tell of a movement, with the origin of each.
func (s *movements) detail(r movementRow) fyne.CanvasObject {
	box := container.NewVBox(ui.Heading(r.Name), ui.Tools(ui.ToolButton(ui.T("city.merge_movement"), func() { s.merge(r) })))
	told := 0
	for m, err := range s.d.Store.WardsOfMovement(s.d.round.ID, r.Key) {
		if err != nil {
			return words.Wrapped(ui.Sentence(err))
		}
		if told++; told > wardsTold {
			box.Add(words.Wrapped(ui.T("city.told_more", "Count", r.Wards-wardsTold)))
			break
		}
		text := strings.Trim(words.Joined("\n", m.Outcome, m.Models, m.Difficulties), "\n")
		if text == "" {
			text = ui.T("city.told_nothing")
		}
		box.Add(ui.Details([]ui.Pair{{Label: words.Joined(" · ", m.Ward, originText(m.Origin)), Text: text}}))
	}
	return box
}
