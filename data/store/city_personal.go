package store

import (
	"errors"
	"fmt"

	"thidua/data"
)

// CityPersonal is what packages tell of people: those of a round, or one
// package, whether it counts or not.
func (s *Store) CityPersonal(roundID, packageID int64) (told data.Personal, err error) {
	rows, err := s.reader.Query(`SELECT n.name, n.birth_year, n.post, n.achievement FROM city_nomination n JOIN city_package p ON p.id = n.package_id
		WHERE n.subject <> 'collective' AND p.deleted = '' AND (p.id = ? OR ? = 0 AND p.round_id = ? AND p.state = 'taken')
		UNION ALL SELECT e.name, 0, '', e.outcome FROM city_exemplar e JOIN city_package p ON p.id = e.package_id
		WHERE e.kind = 'person' AND p.deleted = '' AND (p.id = ? OR ? = 0 AND p.round_id = ? AND p.state = 'taken')`,
		packageID, packageID, roundID, packageID, packageID, roundID)
	if err != nil {
		return told, fmt.Errorf("people of packages: %w", s.notice(problemOf(err)))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var name, post, achievement string
		var born int
		if err := rows.Scan(&name, &born, &post, &achievement); err != nil {
			return told, fmt.Errorf("people of packages: %w", err)
		}
		told.Of(name, born)
		told.Tell(data.PersonName)
		for field, is := range map[data.PersonalField]bool{data.PersonBirth: born != 0, data.PersonPost: post != "", data.PersonAchievement: achievement != ""} {
			if is {
				told.Tell(field)
			}
		}
	}
	return told, problemOf(rows.Err())
}
