package store

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"thidua/data/vn"
)

// Hit is one record that a search found.
type Hit struct {
	Entity     string
	EntityID   int64
	CampaignID int64
	Title      string
	BirthYear  int    // of a nominee, to tell namesakes apart; 0 when unknown
	Place      string // likewise the unit of a nominee, an exemplar or a movement's result, or the workplace or address
}

// Search finds the records in which every word of the query begins some word,
// typed with or without diacritics, the best first.
func (s *Store) Search(query string, limit int) ([]Hit, error) {
	return s.search(query, "<>", limit)
}

// SearchCity is Search on the city's side.
func (s *Store) SearchCity(query string, limit int) ([]Hit, error) {
	return s.search(query, "=", limit)
}

func (s *Store) search(query, ofCity string, limit int) (hits []Hit, err error) {
	var terms []string
	for word := range strings.FieldsSeq(searchable(query)) {
		terms = append(terms, `"`+word+`"*`)
	}
	if len(terms) == 0 {
		return nil, nil
	}
	rows, err := s.reader.QueryContext(context.Background(),
		`SELECT s.entity, s.entity_id, s.campaign_id, s.title, coalesce(n.birth_year, 0),
			coalesce(nullif(u.name, ''), nullif(n.workplace, ''), n.address, '')
		FROM search s
		LEFT JOIN nomination n ON s.entity = 'nomination' AND n.id = s.entity_id
		LEFT JOIN exemplar e ON s.entity = 'exemplar' AND e.id = s.entity_id
		LEFT JOIN movement_result m ON s.entity = 'movement_result' AND m.id = s.entity_id
		LEFT JOIN unit u ON u.id = coalesce(n.unit_id, e.unit_id, m.unit_id)
		WHERE s.folded MATCH ? AND s.campaign_id `+ofCity+` ? ORDER BY s.rank LIMIT ?`,
		strings.Join(terms, " "), OfCity, limit)
	if err != nil {
		return nil, fmt.Errorf("search: %w", problemOf(err))
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var h Hit
		if err := rows.Scan(&h.Entity, &h.EntityID, &h.CampaignID, &h.Title, &h.BirthYear, &h.Place); err != nil {
			return nil, fmt.Errorf("scan hit: %w", err)
		}
		hits = append(hits, h)
	}
	return hits, problemOf(rows.Err())
}

// searchable keeps the letters and digits of folded text as words.
func searchable(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r > 0x7f {
			return r
		}
		return ' '
	}, vn.Fold(text))
}

// maxKinds is how many tables share the search index; see 0002_search.sql.
const maxKinds = 64

// index keeps the search entry of a record in step with it.
func (w *work) index(k kind, row map[string]any) error {
	if len(k.search) == 0 {
		return nil
	}
	id, ok := row["id"].(int64)
	if !ok {
		return fmt.Errorf("index %s: no id", k.name)
	}
	if err := w.unindex(k, id); err != nil {
		return err
	}
	return w.enter(k, row)
}

// reindex is [work.index] for a record that the search knows: mostly nothing
// that it reads has changed.
func (w *work) reindex(k kind, was, now map[string]any) error {
	if alike(was, now, k.search...) && alike(was, now, "campaign_id") {
		return nil
	}
	return w.index(k, now)
}

// enter adds the search entry of a record that has none.
func (w *work) enter(k kind, row map[string]any) error {
	if len(k.search) == 0 {
		return nil
	}
	id, ok := row["id"].(int64)
	if !ok {
		return fmt.Errorf("index %s: no id", k.name)
	}
	var texts []string
	for _, name := range k.search {
		texts = append(texts, fmt.Sprint(row[name]))
	}
	campaign, _ := row["campaign_id"].(int64)
	if k.city {
		campaign = OfCity
	}
	if w.leaving[id*maxKinds+k.number] {
		if err := w.unindex(k, id); err != nil {
			return err
		}
	}
	_, err := w.exec("INSERT INTO search (rowid, folded, title, entity, entity_id, campaign_id) VALUES (?, ?, ?, ?, ?, ?)",
		id*maxKinds+k.number, searchable(strings.Join(texts, " ")), texts[0], k.name, id, campaign)
	if err != nil {
		return fmt.Errorf("index %s: %w", k.name, problemOf(err))
	}
	return nil
}

func (w *work) unindex(k kind, id int64) error {
	if len(k.search) == 0 {
		return nil
	}
	if _, err := w.exec("DELETE FROM search WHERE rowid = ?", id*maxKinds+k.number); err != nil {
		return fmt.Errorf("unindex %s: %w", k.name, problemOf(err))
	}
	delete(w.leaving, id*maxKinds+k.number)
	return nil
}

// leave notes that a record leaves the search at the end of the write. An
// import of 100,000 records is undone from its end; full text is quick only
// when it is written from its beginning.
func (w *work) leave(k kind, id int64) {
	if len(k.search) == 0 {
		return
	}
	if w.leaving == nil {
		w.leaving = map[int64]bool{}
	}
	w.leaving[id*maxKinds+k.number] = true
}

// left takes what has left out of the search.
func (w *work) left() error {
	for _, row := range slices.Sorted(maps.Keys(w.leaving)) {
		if _, err := w.exec("DELETE FROM search WHERE rowid = ?", row); err != nil {
			return fmt.Errorf("unindex: %w", problemOf(err))
		}
	}
	return nil
}
