package store

import (
	"cmp"

	"thidua/data/city"
)

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

// Board returns who uses the program on the city's side. Its city is that of
// the ward's office until it has one of its own.
func (s *Store) Board() city.Board {
	return city.Board{
		Name: s.Get("city.board"), Parent: s.Get("city.parent"), City: cmp.Or(s.Get("city.city"), s.Office().City),
		Place: s.Get("city.place"), Signer: s.Get("city.signer"), Officer: s.Get(cityOfficer),
	}
}

// SetBoard keeps who uses the program on the city's side.
func (s *Store) SetBoard(b city.Board) error {
	if err := b.Check(); err != nil {
		return err
	}
	for key, value := range map[string]string{
		"city.board": b.Name, "city.parent": b.Parent, "city.city": b.City, "city.place": b.Place, "city.signer": b.Signer, cityOfficer: b.Officer,
	} {
		if err := s.Set(key, value); err != nil {
			return err
		}
	}
	return nil
}
