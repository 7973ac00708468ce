package data

import "slices"

// LastPosition is the position of the last of the units, 0 when there is none.
func LastPosition(units []Unit) int {
	last := 0
	for _, u := range units {
		last = max(last, u.Position)
	}
	return last
}

// Moved moves a unit by so many places among units, which stand in protocol
// order, and returns those whose position has changed; none when it cannot
// move so far.
func Moved(units []Unit, id int64, by int) []Unit {
	from := slices.IndexFunc(units, func(u Unit) bool { return u.ID == id })
	to := from + by
	if from < 0 || to < 0 || to >= len(units) {
		return nil
	}
	moving := units[from]
	order := slices.Insert(slices.Delete(slices.Clone(units), from, from+1), to, moving)
	return renumbered(order)
}

// renumbered returns the units whose position is not their place in the order,
// corrected: two units of the same position could not be told apart.
func renumbered(order []Unit) []Unit {
	var changed []Unit
	for i, u := range order {
		if u.Position != i+1 {
			u.Position = i + 1
			changed = append(changed, u)
		}
	}
	return changed
}
