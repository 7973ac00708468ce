package store

import "thidua/data/city"

// defineCityTables are the tables of the city's side.
func (s *Store) defineCityTables() {
	define(s, &s.Rounds, kind{city: true, name: "city_round", search: []string{"name", "number"}, usedBy: []reference{{"city_package", "round_id"}}})
	define(s, &s.Wards, kind{city: true, name: "city_ward", search: []string{"name", "code", "contact"}, usedBy: []reference{{"city_package", "ward_id"}}})
	define(s, &s.Packages, kind{city: true, name: "city_package", search: []string{"ward_name", "file_name", "number"}})
	define(s, &s.Aliases, kind{city: true, name: "city_alias"})
	s.Wards.guard = guardWard
	s.Aliases.guard = s.guardAlias
	s.content = newCityContent()
}

// guardWard gives a ward the key by which it is unique.
func guardWard(_ *work, _, after *city.Ward) error {
	after.Key = city.WardKey(after.Name)
	return nil
}

// guardAlias gives another name its keys and keeps it from leading on to a
// third.
func (s *Store) guardAlias(w *work, _, after *city.Alias) error {
	*after = after.Keyed()
	known, err := s.Aliases.list(w.tx, 0)
	if err != nil {
		return err
	}
	return after.CheckAmong(known)
}
