package city

import (
	"fyne.io/fyne/v2"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/city"
	"thidua/data/store"
	"thidua/data/vn"
)

// exemplars is the page of the exemplars that the wards bring before the
// city.
type exemplars struct {
	desk.Table[*exemplarRow]
	d     *side
	lines readRows[*exemplarRow]
}

// exemplarRow is an exemplar of a ward.
type exemplarRow struct {
	city.WardExemplar
	no     int
	folded string
}

func newExemplars(d *side) desk.Screen {
	s := &exemplars{d: d}
	s.lines = readRows[*exemplarRow]{d: d, read: s.read, show: s.Refresh}
	s.Fill(d.Desk, ui.TableSpec[*exemplarRow]{
		ID: "city_exemplars", Title: ui.T("place.city_exemplars"), DetailWidth: 350,
		Columns:  exemplarColumns(),
		Chips:    exemplarChips(),
		OfPerson: func(r *exemplarRow) bool { return r.Kind == data.PersonExemplar },
		Folded:   func(r *exemplarRow) string { return r.folded },
		Detail:   s.detail,
		Footer: func(shown []*exemplarRow) string {
			return s.lines.footer(ui.T("city.exemplars_count", "Count", vn.FormatInt(int64(len(shown)))))
		},
		Empty: ui.Empty{Text: ui.T("city.rows_empty"), Action: &ui.Action{Label: ui.T("city.receive_files"), Do: d.receiveFiles}},
	}, func(r *exemplarRow) int64 { return r.RowID }, s.lines.list)
	return s
}

func (s *exemplars) read(round city.Round) ([]*exemplarRow, error) {
	return gather(s.d.Store.CityExemplars(store.PeopleQuery{RoundID: round.ID}), func(e city.WardExemplar, no int) *exemplarRow {
		return &exemplarRow{WardExemplar: e, no: no, folded: vn.Fold(e.Folded() + "\n" + e.Ward)}
	})
}

func exemplarColumns() []ui.Column[*exemplarRow] {
	type row = *exemplarRow
	return []ui.Column[row]{
		{ID: "no", Title: ui.T("awards.no"), Width: 58, Align: ui.Center, Text: func(r row) string { return words.Count(r.no) }, Value: func(r row) any { return r.no }},
		{ID: "ward", Title: ui.T("city.col.ward"), Width: 130, Text: func(r row) string { return r.Ward }},
		{ID: "kind", Title: ui.T("city.annex.exemplar_kind"), Width: 96, Text: func(r row) string { return words.Word("exemplar", r.Kind) }},
		{ID: "name", Title: ui.T("city.col.exemplar"), Width: 180, Personal: words.Personal(data.PersonName), Text: func(r row) string { return r.Name }},
		{ID: "unit", Title: ui.T("city.col.unit"), Width: 140, Text: func(r row) string { return r.Unit }},
		{ID: "field", Title: ui.T("city.col.field"), Width: 110, Text: func(r row) string { return r.Field }},
		{ID: "outcome", Title: ui.T("city.col.outcome"), Width: 280, Personal: words.Personal(data.PersonAchievement), Text: func(r row) string { return r.Outcome }},
		{ID: "stage", Title: ui.T("city.col.stage"), Hidden: true, Text: func(r row) string { return words.Word("stage", r.Stage) }},
		{ID: "origin", Title: ui.T("city.col.origin"), Hidden: true, Text: func(r row) string { return originText(r.Origin) }},
	}
}

func exemplarChips() []ui.Chip[*exemplarRow] {
	var chips []ui.Chip[*exemplarRow]
	for _, kind := range data.ExemplarKinds() {
		chips = append(chips, ui.Chip[*exemplarRow]{Label: words.Word("exemplar", kind), Match: func(r *exemplarRow) bool { return r.Kind == kind }})
	}
	return chips
}

func (s *exemplars) detail(r *exemplarRow) fyne.CanvasObject {
	return ui.Details([]ui.Pair{
		{Label: words.Word("exemplar", r.Kind), Text: r.Name},
		{Label: ui.T("city.col.unit"), Text: r.Unit},
		{Label: ui.T("city.col.field"), Text: r.Field},
		{Label: ui.T("city.col.outcome"), Text: r.Outcome},
		{Label: ui.T("city.col.stage"), Text: words.Word("stage", r.Stage)},
		{Label: ui.T("city.col.ward"), Text: r.Ward},
		{Label: ui.T("city.col.origin"), Text: originText(r.Origin)},
	})
}
