package store

// settingSide says which side the program is used on, "city" for the city's.
const settingSide = "desk.side"

const cityOfficer = "city.officer"

// OnCitySide reports whether the program was last used on the city's side.
func (s *Store) OnCitySide() bool { return s.Get(settingSide) == "city" }

// TakeSide notes the side that the program is used on.
func (s *Store) TakeSide(ofCity bool) error {
	side := "ward"
	if ofCity {
		side = "city"
	}
	return s.Set(settingSide, side)
}
