package app

import (
	"fyne.io/fyne/v2"

	"thidua/app/ui"
	"thidua/data"
	"thidua/data/city"
	"thidua/data/store"
	"thidua/data/vn"
)

// cityExemplars is the page of the exemplars that the wards bring before the
// city.
type cityExemplars struct {
	tableScreen[*cityExemplarRow]
	d     *cityDesk
	lines cityRows[*cityExemplarRow]
}

// cityExemplarRow is an exemplar of a ward.
type cityExemplarRow struct {
	city.WardExemplar
	no     int
	folded string
}

func newCityExemplars(d *cityDesk) screen {
	s := &cityExemplars{d: d}
	s.lines = cityRows[*cityExemplarRow]{d: d, read: s.read, show: s.Refresh}
	s.fill(d.desk, ui.TableSpec[*cityExemplarRow]{
		ID: "city_exemplars", Title: ui.T("place.city_exemplars"), DetailWidth: 350,
		Columns: cityExemplarColumns(),
		Chips:   cityExemplarChips(),
		Folded:  func(r *cityExemplarRow) string { return r.folded },
		Detail:  s.detail,
		Footer: func(shown []*cityExemplarRow) string {
			return s.lines.footer(ui.T("city.exemplars_count", "Count", vn.FormatInt(int64(len(shown)))))
		},
		Empty: ui.Empty{Text: ui.T("city.rows_empty"), Action: &ui.Action{Label: ui.T("city.receive_files"), Do: d.receiveFiles}},
	}, func(r *cityExemplarRow) int64 { return r.RowID }, s.lines.list)
	return s
}

func (s *cityExemplars) read(round city.Round) ([]*cityExemplarRow, error) {
	return gather(s.d.store.CityExemplars(store.PeopleQuery{RoundID: round.ID}), func(e city.WardExemplar, no int) *cityExemplarRow {
		return &cityExemplarRow{WardExemplar: e, no: no, folded: vn.Fold(e.Folded() + "\n" + e.Ward)}
	})
}

func cityExemplarColumns() []ui.Column[*cityExemplarRow] {
	type row = *cityExemplarRow
	return []ui.Column[row]{
		{ID: "no", Title: ui.T("awards.no"), Width: 58, Align: ui.Center, Text: func(r row) string { return count(r.no) }, Value: func(r row) any { return r.no }},
		{ID: "ward", Title: ui.T("city.col.ward"), Width: 130, Text: func(r row) string { return r.Ward }},
		{ID: "kind", Title: ui.T("city.annex.exemplar_kind"), Width: 96, Text: func(r row) string { return word("exemplar", r.Kind) }},
		{ID: "name", Title: ui.T("city.col.exemplar"), Width: 180, Text: func(r row) string { return r.Name }},
		{ID: "unit", Title: ui.T("city.col.unit"), Width: 140, Text: func(r row) string { return r.Unit }},
		{ID: "field", Title: ui.T("city.col.field"), Width: 110, Text: func(r row) string { return r.Field }},
		{ID: "outcome", Title: ui.T("city.col.outcome"), Width: 280, Text: func(r row) string { return r.Outcome }},
		{ID: "stage", Title: ui.T("city.col.stage"), Hidden: true, Text: func(r row) string { return word("stage", r.Stage) }},
		{ID: "origin", Title: ui.T("city.col.origin"), Hidden: true, Text: func(r row) string { return originText(r.Origin) }},
	}
}

func cityExemplarChips() []ui.Chip[*cityExemplarRow] {
	var chips []ui.Chip[*cityExemplarRow]
	for _, kind := range data.ExemplarKinds() {
		chips = append(chips, ui.Chip[*cityExemplarRow]{Label: word("exemplar", kind), Match: func(r *cityExemplarRow) bool { return r.Kind == kind }})
	}
	return chips
}

func (s *cityExemplars) detail(r *cityExemplarRow) fyne.CanvasObject {
	return ui.Details([]ui.Pair{
		{Label: word("exemplar", r.Kind), Text: r.Name},
		{Label: ui.T("city.col.unit"), Text: r.Unit},
		{Label: ui.T("city.col.field"), Text: r.Field},
		{Label: ui.T("city.col.outcome"), Text: r.Outcome},
		{Label: ui.T("city.col.stage"), Text: word("stage", r.Stage)},
		{Label: ui.T("city.col.ward"), Text: r.Ward},
		{Label: ui.T("city.col.origin"), Text: originText(r.Origin)},
	})
}
