package registers

import (
	"strings"

	"thidua/app/desk"
	"thidua/app/ui"
	"thidua/app/words"
	"thidua/data"
	"thidua/data/vn"
)

// unitChange is a renaming, merger or division as the officer enters it.
type unitChange struct {
	d     *desk.Desk
	on    vn.Date
	basis string
	name  string  // of the unit, or of the new one
	into  int64   // the unit that others are merged into, 0 for a new one
	from  []int64 // the units that are merged
	parts string  // the names of the units that one is divided into, one a line
	stays bool    // the divided unit goes on with a part
	made  data.UnitChange
}

func (s *units) change() *unitChange { return &unitChange{d: s.d, on: s.d.Today()} }

// rename gives a unit another name and keeps the one it had.
func (s *units) rename(u data.Unit) {
	c := s.change()
	c.name = u.Name
	c.ask(ui.T("units.rename_of", "Name", u.Name), []ui.Field{
		ui.NoteField(ui.T("units.rename_note")),
		ui.TextField(ui.T("units.new_name"), &c.name, ui.Name("to_unit"), ui.Required()),
	}, func() data.UnitChange { return data.RenameUnit(u, c.name, c.on, c.basis) }, s.Select)
}

// merge puts two units or more into a new one, or into one that goes on. The
// selected unit is ticked.
func (s *units) merge() {
	c := s.change()
	if u, ok := s.Page.Selected(); ok && u.ValidTo.IsZero() {
		c.from = []int64{u.ID}
	}
	c.ask(ui.T("units.merge"), []ui.Field{
		ui.TicksField(ui.T("units.merge_from"), &c.from, s.unitTicks(), ui.Name("from_unit"), ui.Required(), ui.Caution(s.looseText)),
		ui.PickField(ui.T("units.merge_into"), &c.into, s.goingOn(), ui.Hint(ui.T("units.merge_into_hint"))),
		ui.TextField(ui.T("units.merge_name"), &c.name, ui.Name("to_unit"), ui.Hint(ui.T("units.merge_name_hint"))),
	}, func() data.UnitChange {
		from := make([]data.Unit, len(c.from))
		for i, id := range c.from {
			from[i] = s.d.Ledger.Unit(id)
		}
		into := s.d.Ledger.Unit(c.into)
		if into.ID == 0 {
			into = data.SuccessorOf(from[0], c.name)
		}
		return data.MergeUnits(from, into, c.on, c.basis)
	}, s.Select)
}

// divide splits a unit into two or more, or takes units out of it.
func (s *units) divide(u data.Unit) {
	c := s.change()
	fields := []ui.Field{
		ui.NoteField(ui.T("units.divide_note")),
		ui.MultiField(ui.T("units.divide_into"), &c.parts, ui.Name("to_unit"), ui.Required(), ui.Hint(ui.T("units.divide_into_hint"))),
		ui.CheckField(ui.T("units.divide_stays"), &c.stays),
	}
	if loose := s.looseText([]int64{u.ID}); loose != "" {
		fields = append(fields, ui.NoteField(loose))
	}
	c.ask(ui.T("units.divide_of", "Name", u.Name), fields, func() data.UnitChange {
		var into []data.Unit
		for line := range strings.SplitSeq(c.parts, "\n") {
			if name := vn.Clean(line); name != "" {
				into = append(into, data.SuccessorOf(u, name))
			}
		}
		return data.DivideUnit(u, into, c.stays, c.on, c.basis)
	}, s.Select)
}

// ask opens the form of a change, to which the day and the document belong
// always, and keeps what build makes of it in one stroke.
func (c *unitChange) ask(title string, fields []ui.Field, build func() data.UnitChange, show func(id int64)) {
	fields = append(fields,
		ui.DateField(ui.T("field.succession.effective_on"), &c.on, ui.Name("effective_on"), ui.Required()),
		ui.TextField(ui.T("field.succession.basis"), &c.basis, ui.Hint(ui.T("units.basis_hint"))))
	ui.Form{
		Window: c.d.Window, Title: title, Wide: true, Fields: fields,
		Save: func() error {
			c.made = build()
			return c.d.Store.Succeed(&c.made, c.basis)
		},
		OnDone: func() {
			var names []string
			for _, u := range c.made.To {
				names = append(names, u.Name)
			}
			c.d.Saved(ui.T("units.changed_"+string(c.made.Kind), "Names", strings.Join(names, "; ")))
			show(c.made.To[0].ID)
		},
	}.Show()
}

// unitTicks are the units that go on, by kind.
func (s *units) unitTicks() []ui.Tick {
	var ticks []ui.Tick
	for _, kind := range data.UnitKinds() {
		for _, u := range s.d.Ledger.UnitsInOrder() {
			if u.Kind == kind && u.ValidTo.IsZero() {
				ticks = append(ticks, ui.Tick{ID: u.ID, Group: words.Word("unit_kind", kind), Label: u.Name})
			}
		}
	}
	return ticks
}

// goingOn offers the units that others can be merged into.
func (s *units) goingOn() []ui.Pick {
	var picks []ui.Pick
	for _, u := range s.d.Ledger.UnitsInOrder() {
		if u.ValidTo.IsZero() {
			picks = append(picks, ui.Pick{ID: u.ID, Label: u.Name})
		}
	}
	return picks
}

// looseText tells what units leave behind that stays with them, "" for nothing.
func (s *units) looseText(ids []int64) string {
	shares, reports := s.d.Ledger.Loose(ids)
	if shares+reports == 0 {
		return ""
	}
	return ui.T("units.loose", "Shares", shares, "Reports", reports)
}
