package store

import (
	"iter"

	"thidua/data/city"
)

// canonical joins the name that the city has for what a row calls otherwise.
func canonical(about city.About, key string) string {
	return " LEFT JOIN city_alias a ON a.about = '" + string(about) + "' AND a.other_key = c." + key + " AND a.deleted = ''"
}

var (
	targetNames   = map[string]string{`"title"`: "coalesce(a.name, c.title)", `"title_key"`: "coalesce(a.name_key, c.title_key)"}
	movementNames = map[string]string{`"name"`: "coalesce(a.name, c.name)", `"name_key"`: "coalesce(a.name_key, c.name_key)"}
	formNames     = map[string]string{`"form_name"`: "coalesce(a.name, c.form_name)", `"form_key"`: "coalesce(a.name_key, c.form_key)"}
)

// CityTargets are the targets of a round, consolidated, in the order in which
// the wards have them.
func (s *Store) CityTargets(roundID int64) ([]city.TargetLine, error) {
	lines, err := collect(city.Targets(s.targets(
		ofRound+" ORDER BY coalesce(a.name_key, c.title_key), c.measure_key, w.position, w.id, c.position", roundID)))
	return city.InOrder(lines), err
}

// WardsOfTarget streams what the wards have of one consolidated target, in the
// order of the city's list.
func (s *Store) WardsOfTarget(roundID int64, titleKey, measureKey string) iter.Seq2[city.WardTarget, error] {
	return s.targets(ofRound+" AND coalesce(a.name_key, c.title_key) = ? AND c.measure_key = ? ORDER BY w.position, w.id, c.position",
		roundID, titleKey, measureKey)
}

func (s *Store) targets(rest string, args ...any) iter.Seq2[city.WardTarget, error] {
	return s.content.targets.read(s.reader, targetNames, joined+canonical(city.OfTarget, "title_key"), rest, args...)
}

// CityMovements are the movements of a round, consolidated: those of the city
// and of higher levels first, then by how many wards tell of them.
func (s *Store) CityMovements(roundID int64) ([]city.MovementLine, error) {
	lines, err := collect(city.Movements(s.movements(
		ofRound+" ORDER BY coalesce(a.name_key, c.name_key), w.position, w.id, c.position", roundID)))
	return city.MovementsInOrder(lines), err
}

// WardsOfMovement streams what the wards tell of one consolidated movement.
func (s *Store) WardsOfMovement(roundID int64, key string) iter.Seq2[city.WardMovement, error] {
	return s.movements(ofRound+" AND coalesce(a.name_key, c.name_key) = ? ORDER BY w.position, w.id, c.position", roundID, key)
}

func (s *Store) movements(rest string, args ...any) iter.Seq2[city.WardMovement, error] {
	return s.content.movements.read(s.reader, movementNames, joined+canonical(city.OfMovement, "name_key"), rest, args...)
}
