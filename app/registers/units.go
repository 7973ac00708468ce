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

// units is the register of units, in protocol order.
type units struct {
	d *desk.Desk
	desk.Table[data.Unit]
}

func newUnits(d *desk.Desk) desk.Screen {
	s := &units{d: d}
	s.Fill(d, ui.TableSpec[data.Unit]{
		ID: "units", Title: ui.T("place.units"), DetailWidth: 280,
		Columns: unitColumns(),
		Actions: []ui.Action{
			{Label: ui.T("units.add"), Primary: true, Key: fyne.KeyN, Mod: fyne.KeyModifierControl, Do: s.add},
			{Label: ui.T("units.edit"), NeedsRow: true, Do: s.On(s.edit)},
			{Label: ui.T("units.import"), Do: s.importWorkbook},
			{Label: ui.T("units.paste"), Do: s.paste},
			{Label: ui.T("units.rename"), Rare: true, NeedsRow: true, Do: s.On(s.rename)},
			{Label: ui.T("units.merge"), Rare: true, Do: s.merge},
			{Label: ui.T("units.divide"), Rare: true, NeedsRow: true, Do: s.On(s.divide)},
			{Label: ui.T("units.up"), Rare: true, NeedsRow: true, Key: fyne.KeyUp, Mod: fyne.KeyModifierAlt, Do: s.On(func(u data.Unit) { s.move(u, -1) })},
			{Label: ui.T("units.down"), Rare: true, NeedsRow: true, Key: fyne.KeyDown, Mod: fyne.KeyModifierAlt, Do: s.On(func(u data.Unit) { s.move(u, 1) })},
		},
		Chips:  unitChips(),
		Search: s.searched,
		Open:   s.edit,
		Delete: func(u data.Unit) { desk.Remove(d, d.Store.Units, u.ID, u.Name) },
		Detail: s.detail,
		Footer: unitsFooter,
		Empty:  ui.Empty{Text: ui.T("units.empty"), Action: &ui.Action{Label: ui.T("units.import"), Do: s.importWorkbook}},
	}, func(u data.Unit) int64 { return u.ID }, func() []data.Unit { return d.Ledger.UnitsInOrder() })
	return s
}

func unitColumns() []ui.Column[data.Unit] {
	return []ui.Column[data.Unit]{
		{ID: "position", Title: ui.T("field.unit.position"), Hidden: true, Text: func(u data.Unit) string { return words.Count(u.Position) }, Value: func(u data.Unit) any { return u.Position }},
		{ID: "code", Title: ui.T("field.unit.code"), Width: 70, Text: func(u data.Unit) string { return u.Code }},
		{ID: "name", Title: ui.T("field.unit.name"), Width: 210, Wrap: true, Text: func(u data.Unit) string { return u.Name }},
		{ID: "kind", Title: ui.T("field.unit.kind"), Width: 120, Wrap: true, Text: func(u data.Unit) string { return words.Word("unit_kind", u.Kind) }},
		{ID: "bloc", Title: ui.T("field.unit.bloc"), Width: 110, Wrap: true, Text: func(u data.Unit) string { return u.Bloc }},
		{ID: "must", Title: ui.T("field.unit.must_report"), Width: 92, Align: ui.Center, Wrap: true, Text: mustReport},
		{ID: "contact", Title: ui.T("field.unit.contact"), Width: 110, Wrap: true, Personal: words.Personal(data.PersonName), Text: func(u data.Unit) string { return u.Contact }},
		{ID: "phone", Title: ui.T("field.unit.phone"), Width: 104, Personal: words.Personal(data.PersonPhone), Text: func(u data.Unit) string { return u.Phone }},
		{ID: "head", Title: ui.T("field.unit.head"), Width: 110, Wrap: true, Personal: words.Personal(data.PersonName), Text: func(u data.Unit) string { return u.Head }},
		{ID: "staff", Title: ui.T("field.unit.staff"), Width: 70, Align: ui.Right, Text: func(u data.Unit) string { return words.Count(u.Staff) }, Value: func(u data.Unit) any { return orNil(u.Staff) }},
		{ID: "email", Title: ui.T("field.unit.email"), Hidden: true, Personal: words.Personal(data.PersonEmail), Text: func(u data.Unit) string { return u.Email }},
		{ID: "note", Title: ui.T("field.unit.note"), Hidden: true, Text: func(u data.Unit) string { return u.Note }},
	}
}

// unitChips filter by duty and by kind.
func unitChips() []ui.Chip[data.Unit] {
	chips := []ui.Chip[data.Unit]{
		{Label: ui.T("units.must"), Tone: ui.ToneInfo, Match: func(u data.Unit) bool { return u.MustReport && u.ValidTo.IsZero() }},
		{Label: ui.T("units.need_not"), Tone: ui.ToneMuted, Match: func(u data.Unit) bool { return !u.MustReport && u.ValidTo.IsZero() }},
	}
	for _, kind := range data.UnitKinds() {
		chips = append(chips, ui.Chip[data.Unit]{Label: ui.T("unit_short." + string(kind)), Match: func(u data.Unit) bool { return u.Kind == kind }})
	}
	return chips
}

func unitsFooter(shown []data.Unit) string {
	must := 0
	for _, u := range shown {
		if u.MustReport && u.ValidTo.IsZero() {
			must++
		}
	}
	return ui.T("units.count", "Count", len(shown), "Must", must)
}

// move changes the place of a unit in the protocol order.
func (s *units) move(u data.Unit, by int) {
	var moved []*data.Unit
	for _, m := range data.Moved(s.d.Ledger.UnitsInOrder(), u.ID, by) {
		moved = append(moved, &m)
	}
	if len(moved) == 0 {
		return
	}
	if err := s.d.Store.Units.SaveAll(moved, ""); err != nil {
		ui.ShowError(s.d.Window, err)
		return
	}
	s.d.Saved(ui.T("units.moved", "Name", u.Name))
}

func (s *units) detail(u data.Unit) fyne.CanvasObject {
	pane := container.NewVBox(
		words.DetailTitle(u.Name),
		ui.Details([]ui.Pair{
			{Label: ui.T("field.unit.code"), Text: u.Code},
			{Label: ui.T("field.unit.kind"), Text: words.Word("unit_kind", u.Kind)},
			{Label: ui.T("field.unit.bloc"), Text: u.Bloc},
			{Label: ui.T("field.unit.head"), Text: u.Head},
			{Label: ui.T("field.unit.contact"), Text: u.Contact},
			{Label: ui.T("field.unit.phone"), Text: u.Phone},
			{Label: ui.T("field.unit.email"), Text: u.Email},
			{Label: ui.T("field.unit.staff"), Text: words.Count(u.Staff)},
			{Label: ui.T("field.unit.must_report"), Text: mustReport(u)},
			{Label: ui.T("field.unit.valid_from"), Text: u.ValidFrom.String()},
			{Label: ui.T("field.unit.valid_to"), Text: u.ValidTo.String()},
			{Label: ui.T("field.unit.note"), Text: u.Note},
		}))
	s.addSuccession(pane, u)
	s.addPast(pane, u)
	pane.Add(history.Pane(s.d, "unit", u.ID))
	return pane
}

// mustReport says whether a unit must report, or that it is no more.
func mustReport(u data.Unit) string {
	if !u.ValidTo.IsZero() {
		return ui.T("units.closed")
	}
	return yes(u.MustReport)
}

// yes says that something is so, nothing when it is not.
func yes(so bool) string {
	if so {
		return ui.T("units.yes")
	}
	return ""
}

// orNil is a count for a workbook: nothing where none was written.
func orNil(n int) any {
	if n == 0 {
		return nil
	}
	return n
}
