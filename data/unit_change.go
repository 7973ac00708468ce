package data

import (
	"slices"

	"thidua/data/vn"
)

// UnitChange is a renaming, a merger or a division as it is kept: the units as
// they become, and what makes the succession between them.
type UnitChange struct {
	Kind  SuccessionKind
	On    vn.Date // the first day on which it is so
	Basis string
	From  []Unit // as they become: closed, unless they go on
	To    []Unit // as they become; ID 0 is a new one
	Was   string // the name before a renaming
}

// RenameUnit gives a unit another name; it stays the same unit.
func RenameUnit(u Unit, name string, on vn.Date, basis string) UnitChange {
	was := u.Name
	u.Name = name
	return UnitChange{Kind: Renamed, On: on, Basis: basis, To: []Unit{u}, Was: was}
}

// MergeUnits puts units into another one, which is new or was there before. One
// that is merged into itself goes on.
func MergeUnits(from []Unit, into Unit, on vn.Date, basis string) UnitChange {
	from = slices.DeleteFunc(slices.Clone(from), func(u Unit) bool { return u.ID == into.ID })
	return UnitChange{Kind: Merged, On: on, Basis: basis, From: closed(from, on), To: begun([]Unit{into}, on)}
}

// DivideUnit splits a unit into others. Where it goes on with a part of what it
// was, it is not closed.
func DivideUnit(u Unit, into []Unit, goesOn bool, on vn.Date, basis string) UnitChange {
	from := []Unit{u}
	if !goesOn {
		from = closed(from, on)
	}
	return UnitChange{Kind: Divided, On: on, Basis: basis, From: from, To: begun(into, on)}
}

// closed gives units the day before as their last.
func closed(units []Unit, on vn.Date) []Unit {
	units = slices.Clone(units)
	for i := range units {
		if !on.IsZero() {
			units[i].ValidTo = on.AddDays(-1)
		}
	}
	return units
}

// begun gives new units their first day.
func begun(units []Unit, on vn.Date) []Unit {
	units = slices.Clone(units)
	for i := range units {
		if units[i].ID == 0 {
			units[i].ValidFrom = on
		}
	}
	return units
}

// SuccessorOf is a new unit with what it has in common with the one before it.
func SuccessorOf(u Unit, name string) Unit {
	return Unit{Position: u.Position, Name: name, Kind: u.Kind, Bloc: u.Bloc, MustReport: u.MustReport}
}

// Check reports what is missing or cannot be among the units that there are.
func (c UnitChange) Check(units []Unit) error {
	if c.On.IsZero() {
		return required("effective_on")
	}
	if err := c.checkSides(); err != nil {
		return err
	}
	for _, u := range units {
		of := func(other Unit) bool { return other.ID == u.ID }
		closes := func(other Unit) bool { return of(other) && !other.ValidTo.IsZero() }
		if !u.ValidFrom.Before(c.On) && slices.ContainsFunc(c.From, closes) {
			return &Problem{Key: "problem.unit_too_new", Field: "effective_on", Args: []any{"Name", u.Name, "Date", u.ValidFrom.String()}}
		}
		if !u.ValidTo.IsZero() && (slices.ContainsFunc(c.From, of) || slices.ContainsFunc(c.To, of)) {
			return &Problem{Key: "problem.unit_closed", Args: []any{"Name", u.Name, "Date", u.ValidTo.String()}}
		}
	}
	return c.checkNew(units)
}

// checkSides reports that there are not enough units on a side.
func (c UnitChange) checkSides() error {
	switch c.Kind {
	case Merged:
		if len(c.From) == 0 {
			return required("from_unit")
		}
		if c.To[0].ID == 0 && len(c.From) < 2 {
			return &Problem{Key: "problem.merge_one", Field: "from_unit"}
		}
	case Divided:
		goesOn := c.From[0].ValidTo.IsZero()
		if len(c.To) == 0 || len(c.To) == 1 && !goesOn {
			return &Problem{Key: "problem.divide_one", Field: "to_unit"}
		}
	case Renamed:
		if vn.Clean(c.To[0].Name) == c.Was {
			return &Problem{Key: "problem.same_name", Field: "to_unit"}
		}
	}
	return nil
}

// checkNew reports what is wrong with the units that come to be.
func (c UnitChange) checkNew(units []Unit) error {
	for i, u := range c.To {
		if err := u.Check(); err != nil {
			return required("to_unit")
		}
		if u.ID == 0 || c.Kind == Renamed {
			u.Code = ""
			if twin := SameUnit(u, append(slices.Clone(units), c.To[:i]...)); twin != nil {
				return &Problem{Key: "problem.unit_known", Field: "to_unit", Args: []any{"Name", twin.Name}}
			}
		}
	}
	return nil
}

// Successions are the records of c, once all its units have their ids.
func (c UnitChange) Successions() []Succession {
	if c.Kind == Renamed {
		u := c.To[0]
		return []Succession{{Kind: Renamed, On: c.On, FromID: u.ID, ToID: u.ID, WasName: c.Was, Basis: c.Basis}}
	}
	var made []Succession
	for _, from := range c.From {
		for _, to := range c.To {
			made = append(made, Succession{Kind: c.Kind, On: c.On, FromID: from.ID, ToID: to.ID, Basis: c.Basis})
		}
	}
	return made
}

// Loose is what units leave behind that the office has still to settle: shares
// of targets, and reports that are neither accepted nor exempt.
func (l Ledger) Loose(unitIDs []int64) (shares, reports int) {
	for _, a := range l.Allocations {
		if slices.Contains(unitIDs, a.UnitID) {
			shares++
		}
	}
	for _, s := range l.Submissions {
		if !slices.Contains(unitIDs, s.UnitID) {
			continue
		}
		switch s.State {
		case Received, InReview, Returned:
			reports++
		}
	}
	return shares, reports
}

// Asked reports whether a unit exists when a period ends or its reports are
// due, whichever comes first, so that it can be asked to report.
func (u Unit) Asked(p Period) bool {
	last := p.To
	if due := p.Deadline().LastDay(); !p.Due.IsZero() && (last.IsZero() || due.Before(last)) {
		last = due
	}
	if last.IsZero() {
		return u.ValidTo.IsZero()
	}
	return !u.ValidFrom.After(last) && (u.ValidTo.IsZero() || !u.ValidTo.Before(last))
}
