package store

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"thidua/data/person"
	"thidua/data/vn"
)

// mostMentions is how many records are read for one search of a name.
const mostMentions = 400

// Namesakes lists the persons whose names have every word of a query, typed with
// or without diacritics: nominees, those in the award register, exemplars, the
// Council's members, and who is asked or leads in a unit. Records that were put
// aside are not among them; [Store.Named] finds those as well.
func (s *Store) Namesakes(query string) ([]person.Namesake, error) {
	var terms []string
	for word := range strings.FieldsSeq(searchable(query)) {
		terms = append(terms, `"`+word+`"*`)
	}
	if len(terms) == 0 {
		return nil, nil
	}
	rows, err := s.reader.QueryContext(context.Background(), peopleQuery, strings.Join(terms, " "), mostMentions)
	if err != nil {
		return nil, fmt.Errorf("search people: %w", problemOf(err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	var all []person.Mention
	for rows.Next() {
		var m person.Mention
		var contact, head string
		if err := rows.Scan(&m.Kind, &m.Name, &m.BirthYear, &m.Place, &contact, &head); err != nil {
			return nil, fmt.Errorf("scan people: %w", err)
		}
		for _, name := range []string{m.Name, contact, head} {
			if vn.Matches(name, query) {
				m.Name = name
				all = append(all, m)
			}
		}
	}
	return person.Namesakes(all), problemOf(rows.Err())
}

// peopleQuery reads names with what tells namesakes apart. A unit has no name
// of a person of its own, but two others.
const peopleQuery = `SELECT s.entity,
		CASE s.entity WHEN 'unit' THEN '' ELSE s.title END,
		coalesce(n.birth_year, a.birth_year, 0),
		coalesce(nullif(n.workplace, ''), nullif(u.name, ''), nullif(a.workplace, ''), n.address, ''),
		CASE s.entity WHEN 'unit' THEN coalesce(u.contact, '') ELSE '' END, CASE s.entity WHEN 'unit' THEN coalesce(u.head, '') ELSE '' END
	FROM search s
	LEFT JOIN nomination n ON s.entity = 'nomination' AND n.id = s.entity_id
	LEFT JOIN award a ON s.entity = 'award' AND a.id = s.entity_id
	LEFT JOIN exemplar e ON s.entity = 'exemplar' AND e.id = s.entity_id
	LEFT JOIN member m ON s.entity = 'member' AND m.id = s.entity_id
	LEFT JOIN unit u ON u.id = CASE s.entity WHEN 'unit' THEN s.entity_id ELSE coalesce(n.unit_id, e.unit_id, m.unit_id) END
	WHERE s.folded MATCH ? AND s.entity IN ('nomination', 'award', 'exemplar', 'member', 'unit')
		AND coalesce(n.subject, a.subject, e.kind, '') NOT IN ('collective', 'model', 'practice')
	ORDER BY s.rank LIMIT ?`
